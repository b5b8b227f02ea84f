import EndpointModel

/// The words for types that are no schema's, with what they are in Swift and on the wire.
enum BuiltInType {
    struct Row {
        let type: SchemaType
        let word: String
        let swift: String
        let meaning: String
    }

    /// In the order in which the README lists them.
    static let all: [Row] = [
        Row(type: .boolean, word: "Bool", swift: "Bool", meaning: "true or false"),
        Row(type: .integer(nil), word: "Int", swift: "Int", meaning: "an integer"),
        Row(type: .integer(.int32), word: "Int32", swift: "Int32", meaning: "an integer of 32 bits"),
        Row(type: .integer(.int64), word: "Int64", swift: "Int64", meaning: "an integer of 64 bits"),
        Row(type: .number(nil), word: "Number", swift: "Double", meaning: "a number"),
        Row(type: .number(.float), word: "Float", swift: "Float", meaning: "a number of single precision"),
        Row(type: .number(.double), word: "Double", swift: "Double", meaning: "a number of double precision"),
        Row(type: .string(nil), word: "String", swift: "String", meaning: "text"),
        Row(type: .string(.date), word: "CalendarDate", swift: "CalendarDate", meaning: "a day, such as `2026-01-31`"),
        Row(
            type: .string(.dateTime),
            word: "DateTime",
            swift: "Date",
            meaning: "a point in time, such as `2026-01-31T12:00:00Z`"
        ),
        Row(type: .string(.uuid), word: "UUID", swift: "UUID", meaning: "a UUID"),
        Row(type: .string(.uri), word: "URI", swift: "String", meaning: "a URI"),
        Row(type: .string(.byte), word: "Base64", swift: "Data", meaning: "bytes in Base64"),
        Row(
            type: .string(.binary),
            word: "File",
            swift: "Data",
            meaning: "the contents of a file; in a form, a `FormFile`"
        ),
        Row(type: .any, word: "JSONValue", swift: "JSONValue", meaning: "any JSON"),
    ]

    /// The word for a type; every type that holds no other has one.
    static func word(for type: SchemaType) -> String { words[type] ?? "JSONValue" }

    private static let words = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0.word) })
}
