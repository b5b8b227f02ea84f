/// The name of a value that checks and converts what is sent or received as a schema: `Book$inboundSchema`.
struct ValidatorName {
    /// The schema that it is of.
    var schema: String
    /// Whether it makes what is sent of what the code has; else what the code has of what is received.
    var isOutbound: Bool

    /// - Returns: `nil` for another word.
    init?(_ word: String) {
        for (suffix, isOutbound) in [("$inboundSchema", false), ("$outboundSchema", true)]
        where word.hasSuffix(suffix) && word.utf8.count > suffix.utf8.count {
            self.init(schema: String(word.dropLast(suffix.utf8.count)), isOutbound: isOutbound)
            return
        }
        return nil
    }

    private init(schema: String, isOutbound: Bool) {
        self.schema = schema
        self.isOutbound = isOutbound
    }

    /// The validator that a word names by itself, as above, or behind that of its namespace: `Book$.inboundSchema`.
    init?(_ syntax: SourceSyntax, at index: Int) {
        guard let word = syntax.word(index) else { return nil }
        if let name = Self(word) {
            self = name
        } else if let isOutbound = Self.isOutbound(word), syntax.isMark(index - 1, "."),
            let space = syntax.word(index - 2), let schema = Self.schema(ofSpace: space)
        {
            self.init(schema: schema, isOutbound: isOutbound)
        } else {
            return nil
        }
    }

    /// The validator that a word in a namespace declares: `namespace Book$ { export const inboundSchema = …`.
    init?(_ syntax: SourceSyntax, declaredAt index: Int) {
        guard let word = syntax.word(index) else { return nil }
        if let name = Self(word) {
            self = name
            return
        }
        guard let isOutbound = Self.isOutbound(word), syntax[index].bracket > 0,
            let space = syntax.word(syntax[index].bracket - 1), let schema = Self.schema(ofSpace: space)
        else { return nil }
        self.init(schema: schema, isOutbound: isOutbound)
    }

    private static func isOutbound(_ word: String) -> Bool? {
        word == "outboundSchema" ? true : word == "inboundSchema" ? false : nil
    }

    private static func schema(ofSpace name: String) -> String? {
        name.hasSuffix("$") && name.utf8.count > 1 ? String(name.dropLast()) : nil
    }

    /// Whether a token ends as such a name does.
    static func mayBe(_ token: SourceToken, in tokens: SourceTokens) -> Bool {
        guard token.range.count >= suffix.count else { return false }
        return tokens.bytes[token.range].suffix(suffix.count).elementsEqual(suffix)
    }

    private static let suffix = Array("boundSchema".utf8)
}
