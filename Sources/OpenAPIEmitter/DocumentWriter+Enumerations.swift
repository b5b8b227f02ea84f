import EndpointModel

extension DocumentWriter {
    /// The schema of one value out of a set, each value once and of the set's type if all of them are of it; the
    /// constants' names where the page gives them, in the extension that generators read.
    func enumeration(_ type: SchemaType, _ values: [EnumerationValue]) -> Object {
        var seen: Set<String> = []
        let distinct = values.filter { seen.insert($0.value).inserted }
        let constants = distinct.compactMap { DocumentedValue.value(of: $0.value, for: type, schemas: [:]) }
        var object = constants.count == distinct.count ? schema(type) : Object()
        let isWhole = constants.count == distinct.count
        object.add("enum", nonEmpty: isWhole ? constants : distinct.map { .string($0.value) })
        let names = distinct.compactMap(\.name)
        if names.count == distinct.count { object.add("x-enum-varnames", nonEmpty: names.map(Value.string)) }
        return object
    }
}
