import CustomDump
import Foundation
import ShapesClient
import Testing

/// The types of a generated client that hold themselves, one of several types, or the properties of another.
@Suite struct ShapesTests {
    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder.api.encode(value), as: UTF8.self)
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder.api.decode(type, from: Data(json.utf8))
    }

    @Test func anObjectMayHoldOneOfItsOwnType() throws {
        let cat = Cat(name: "Tom", mother: Cat(name: "Ada"))
        #expect(try json(cat) == #"{"mother":{"name":"Ada"},"name":"Tom"}"#)
        let read = try decode(Cat.self, #"{"name": "Tom", "mother": {"name": "Ada", "age": 3}}"#)
        expectNoDifference(read, cat)
        #expect(read.mother?.mother == nil)
    }

    @Test func whatIsAbsentStaysAbsent() throws {
        let cat = try decode(Cat.self, #"{"name": "Tom"}"#)
        #expect(cat.mother == nil)
        #expect(try json(cat) == #"{"name":"Tom"}"#)
    }

    @Test func anObjectHasThePropertiesOfItsParent() throws {
        let dog = Dog(legs: 4, enemy: Cat(name: "Tom"), inner: .open)
        #expect(try json(dog) == #"{"enemy":{"name":"Tom"},"inner":"open","legs":4}"#)
        #expect(try decode(Dog.self, json(dog)) == dog)
    }

    @Test func oneOfSeveralTypesIsKeptAsItIs() throws {
        let pet = try decode(Pet.self, #"{"legs": 3, "enemy": {"name": "Tom"}, "chip": 7}"#)
        #expect(pet.dog?.legs == 3)
        #expect(pet.cat == nil)
        #expect(pet.string == nil)
        #expect(try json(pet) == #"{"chip":7,"enemy":{"name":"Tom"},"legs":3}"#)
        #expect(try decode(Pet.self, #""Rex""#).string == "Rex")
        #expect(try Pet(Cat(name: "Tom")).json == ["name": "Tom"])
    }

    @Test func aNameMayStandForAnotherType() {
        let name: Name = "Tom"
        #expect(Cat(name: name).name == "Tom")
    }

    @Test func aParameterTakesOneOfItsValues() {
        let request = PetsAPI.getPet(id: 1, kind: .b)
        expectNoDifference(request.query.items, [.init(name: "kind", value: "b")])
    }
}
