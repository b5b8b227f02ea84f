import EndpointModel
import Spelling

extension Notes {
    /// Reads the sentences that Python's pages have among their notes, and gives back the text without them.
    ///
    ///     [optional] must be one of ["open", "shipped", ] if omitted the server will use the default value of "open"
    ///
    /// One may follow the other without a space.
    mutating func readSentences(_ text: String, at range: PageRange) -> String {
        guard let start = Self.sentences.compactMap({ text.firstRange(of: $0)?.lowerBound }).min() else { return text }
        var rest = text[start...]
        if let list = Self.value(in: rest, after: "must be one of [", until: ["]"]) {
            let values = list.split(separator: ",").map { Self.unquoted($0.trimmed()) }.filter { !$0.isEmpty }
            if !values.isEmpty { enumeration = Sourced(values, at: range) }
        }
        if let literal = Self.value(in: rest, after: Self.defaultSentence, until: Self.sentences) {
            readDefault(literal, at: range)
        }
        while let sentence = rest.firstRange(of: "value must ") {
            rest = rest[sentence.upperBound...]
            if let format = Self.formats.first(where: { rest.hasPrefix($0.words) })?.type {
                self.format = Sourced(format, at: range)
            }
        }
        return String(text[..<start])
    }

    private static let defaultSentence = "if omitted the server will use the default value of "

    /// What sentences begin with.
    private static let sentences = ["must be one of [", defaultSentence, "value must "]

    private static func value(in text: Substring, after start: String, until ends: [String]) -> String? {
        guard let start = text.firstRange(of: start) else { return nil }
        let rest = text[start.upperBound...]
        let end = ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
        return rest[..<end].trimmed()
    }

    private static let formats: [(words: String, type: SchemaType)] = [
        ("be a 32 bit integer", .integer(.int32)),
        ("be a 64 bit integer", .integer(.int64)),
        ("be a 32 bit float", .number(.float)),
        ("be a 64 bit float", .number(.double)),
        ("be a uuid", .string(.uuid)),
        ("conform to RFC-3339 full-date", .string(.date)),
        ("conform to RFC-3339 date-time", .string(.dateTime)),
    ]
}
