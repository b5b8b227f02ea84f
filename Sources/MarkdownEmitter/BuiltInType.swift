import EndpointModel

/// The words for types that are no schema's, with what they are in Swift and on the wire.
enum BuiltInType {
    struct Row {
        let type: SchemaType
        let word: String
        let swift: String
        let meaning: String

        init(_ type: SchemaType, _ word: String, _ swift: String, _ meaning: String) {
            (self.type, self.word, self.swift, self.meaning) = (type, word, swift, meaning)
        }
    }

    /// In the order in which the README lists them.
    static let all: [Row] = [
        Row(.boolean, "Bool", "Bool", "true or false"),
        Row(.integer(nil), "Int", "Int", "an integer"),
        Row(.integer(.int32), "Int32", "Int32", "an integer of 32 bits"),
        Row(.integer(.int64), "Int64", "Int64", "an integer of 64 bits"),
        Row(.number(nil), "Number", "Double", "a number"),
        Row(.number(.float), "Float", "Float", "a number of single precision"),
        Row(.number(.double), "Double", "Double", "a number of double precision"),
        Row(.string(nil), "String", "String", "text"),
        Row(.string(.date), "CalendarDate", "CalendarDate", "a day, such as `2026-01-31`"),
        Row(.string(.dateTime), "DateTime", "Date", "a point in time, such as `2026-01-31T12:00:00Z`"),
        Row(.string(.uuid), "UUID", "UUID", "a UUID"),
        Row(.string(.uri), "URI", "String", "a URI"),
        Row(.string(.byte), "Base64", "Data", "bytes in Base64"),
        Row(.string(.binary), "File", "Data", "the contents of a file; in a form, a `FormFile`"),
        Row(.any, "JSONValue", "JSONValue", "any JSON"),
    ]

    /// The word for a type; every type that holds no other has one.
    static func word(for type: SchemaType) -> String { words[type] ?? "JSONValue" }

    private static let words = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0.word) })
}
