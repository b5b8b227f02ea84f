import CustomDump
import ShapesClient
import Testing

/// Code that is given a namespace of a client, or a stub.
@Suite struct ProtocolTests {
    private struct Stub: PetsAPIProtocol {
        func getPet(id: Int, kind: PetsAPI.Kind?) async throws(APIError) -> Pet {
            guard id > 0 else { throw APIError(operationID: "getPet", reason: .documentedFailure("No such pet.")) }
            return Pet(json: ["id": .integer(Int64(id)), "kind": kind.map { .string($0.rawValue) } ?? .null])
        }
    }

    private func pet(_ id: Int, of pets: any PetsAPIProtocol) async throws(APIError) -> Pet {
        try await pets.getPet(id: id)
    }

    @Test func aStubStandsInForTheClient() async throws {
        let pet = try await pet(3, of: Stub())
        expectNoDifference(pet.json["id"], 3)
        let error = await #expect(throws: APIError.self) { try await self.pet(0, of: Stub()) }
        expectNoDifference(error?.documentation, "No such pet.")
    }

    @Test func theClientConforms() {
        let pets: any PetsAPIProtocol = Shapes().pets
        #expect(pets is PetsAPI)
    }
}
