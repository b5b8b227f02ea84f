import EndpointModel
import Spelling

// The fields of declared types, whatever a language puts their annotations into: tags behind them, lines before them, or
// their types.

extension SourceTokens {
    /// The fields of a type whose annotations name them, or say what part of a request they are.
    func fields(of type: SourceBlock) -> [DeclaredField] {
        mark(type.bracket) == UInt8(ascii: "{") && type.bracket + 1 == type.body.lowerBound
            ? bracedFields(of: type) : indentedFields(of: type)
    }

    private func bracedFields(of type: SourceBlock) -> [DeclaredField] {
        var fields: [DeclaredField] = []
        var annotations = type.body.lowerBound
        for statement in statements(of: type) {
            guard let name = fieldName(in: statement, at: type.bracket) else {
                if !isAnnotation(statement, at: type.bracket) { annotations = statement.upperBound }
                continue
            }
            if let field = field(named: name, in: annotations..<statement.upperBound) { fields.append(field) }
            annotations = statement.upperBound
        }
        return fields
    }

    /// The statements in a brace, with all that stands in brackets in them.
    private func statements(of type: SourceBlock) -> [Range<Int>] {
        var starts: [Int] = []
        for index in type.body where tokens[index].bracket == type.bracket && tokens[index].statement == index {
            starts.append(index)
        }
        return zip(starts, starts.dropFirst() + [type.body.upperBound]).map { $0..<$1 }
    }

    /// Where the name of a field is declared: ahead of its tags, or as the last word before the statement's end, a value
    /// or accessors.
    private func fieldName(in statement: Range<Int>, at bracket: Int) -> Int? {
        let words = statement.filter { tokens[$0].bracket == bracket }
        guard let first = words.first else { return nil }
        if tokens[first].kind == .identifier, words.contains(where: isTag) { return first }
        var name: Int?
        var count = 0
        var isAnnotated = false
        for index in words {
            switch mark(index) {
            case UInt8(ascii: "@"), UInt8(ascii: "#"): isAnnotated = true
            case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "."):
                if mark(index) != UInt8(ascii: ".") { isAnnotated = false }
            case UInt8(ascii: "("): if !isAnnotated { return nil }
            case UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "{"): return count > 1 ? name : nil
            case nil where tokens[index].kind == .identifier && !(isAnnotated && isAnnotation(at: index)):
                (name, isAnnotated) = (index, false)
                count += 1
            default: break
            }
        }
        return nil
    }

    /// Whether a word is the name of an annotation: `@JsonProperty`, `@shop.Name`.
    private func isAnnotation(at index: Int) -> Bool {
        mark(index - 1) == UInt8(ascii: "@") || mark(index - 1) == UInt8(ascii: ".")
    }

    func isTag(_ index: Int) -> Bool {
        tokens[index].kind == .identifier && index + 1 < tokens.count && tokens[index + 1].kind == .literal
            && tokens[index + 1].line == tokens[index].line
    }

    private func isAnnotation(_ statement: Range<Int>, at bracket: Int) -> Bool {
        guard let first = mark(statement.lowerBound),
            [UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "[")].contains(first)
        else { return false }
        return !statement.contains { tokens[$0].bracket == bracket && mark($0) == UInt8(ascii: "{") }
    }

    // MARK: - Indentation

    /// `name: Annotated[str, Field(alias="…")] = None` and `field :name, String, {…}`; in a class whose names are those on
    /// the wire unless an alias is given, those alone, too.
    private func indentedFields(of type: SourceBlock) -> [DeclaredField] {
        let hasWords = type.heading.contains { tokens[$0].folded == Self.model }
        let lines = type.body.filter { tokens[$0].bracket == type.bracket && isFirstOfLine($0) }
        guard let first = lines.first else { return [] }
        let column = column(of: first)
        return zip(lines, lines.dropFirst() + [type.body.upperBound]).compactMap { start, end in
            guard tokens[start].kind == .identifier, start + 2 < end, tokens[start + 2].line == tokens[start].line,
                self.column(of: start) <= column
            else { return nil }
            if mark(start + 1) == UInt8(ascii: ":") { return field(named: start, in: start..<end, isWord: hasWords) }
            return isTag(start) && mark(start + 2) == UInt8(ascii: ",") ? field(named: start + 1, in: start..<end) : nil
        }
    }

    /// The base of pydantic's models.
    private static let model = FoldedHash("BaseModel")
}

// MARK: - Annotations

extension SourceTokens {
    private func field(named name: Int, in range: Range<Int>, isWord: Bool = false) -> DeclaredField? {
        var keys: [String] = []
        var names: [String] = []
        var parts: Set<DeclaredField.Part> = []
        for index in range where index != name && tokens[index].kind != .mark && tokens[index].kind != .number {
            if let part = part(at: index, in: range) {
                parts.insert(part)
                if isTag(index) { names.append(text(tokens[index + 1])) }
            } else if let value = value(of: index, in: range), Self.naming.contains(tokens[index].folded) {
                keys.append(text(tokens[value]))
            }
        }
        let spelled = text(tokens[name])
        var field = DeclaredField(
            name: spelled.hasPrefix("$") ? String(spelled.dropFirst()) : spelled,
            folded: tokens[name].folded,
            line: tokens[name].line
        )
        field.key = Self.only(keys)
        field.parameter = Self.only(names.filter { !$0.isEmpty })
        field.part = parts.count == 1 ? parts.first : nil
        field.isExploded = isExploded(range)
        field.isNullable = range.contains { isNull(at: $0) }
        field.defaultValue = defaultValue(ofField: name, in: range)
        if field.part == .credentials {
            (field.key, field.parameter) = (nil, nil)
            field.credentials = credentials(in: range)
        }
        if isWord, keys.isEmpty, field.part != .credentials {
            field.key = spelled
            field.isWord = true
        }
        if field.part == .body {
            field.words = Set(range.lazy.filter { tokens[$0].kind == .identifier }.map { tokens[$0].folded })
        }
        return field.key != nil || field.parameter != nil || field.part != nil ? field : nil
    }

    private static func only(_ names: [String]) -> String? {
        guard let first = names.first, first.isWireName, names.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// The literal that an annotation gives: `json "x"` of a tag, `JsonProperty("x")`, `alias="x"`, `'field_name': 'x'`.
    func value(of index: Int, in range: Range<Int>) -> Int? {
        if isTag(index) { return index + 1 }
        guard index + 2 < range.upperBound, let byte = mark(index + 1), Self.giving.contains(byte),
            tokens[index + 2].kind == .literal
        else { return nil }
        return index + 2
    }

    private static let giving = Set("(=:".utf8)

    /// The part of a request that an annotation names: `queryParam "x"` of a tag, `FieldMetadata(query=…)`,
    /// `'query_param': {…}`.
    private func part(at index: Int, in range: Range<Int>) -> DeclaredField.Part? {
        guard let part = Self.parts[tokens[index].folded] else { return nil }
        if tokens[index].kind == .literal {
            return mark(index + 1) == UInt8(ascii: ":") && mark(index + 2) == UInt8(ascii: "{") ? part : nil
        }
        if isTag(index) { return part }
        let bracket = tokens[index].bracket
        guard mark(index + 1) == UInt8(ascii: "="), bracket > range.lowerBound, mark(bracket) == UInt8(ascii: "("),
            tokens[bracket - 1].kind == .identifier
        else { return nil }
        return NamingConvention.words(in: text(tokens[bracket - 1])).last == "Metadata" ? part : nil
    }

    /// What annotations say of how a list travels, where it does as fields of forms do: `explode=False` beside
    /// `style="form"`.
    private func isExploded(_ range: Range<Int>) -> Bool? {
        let words = range.filter { tokens[$0].folded == Self.explodeWord && $0 + 2 < range.upperBound }
        guard words.count == 1, let byte = mark(words[0] + 1), Self.giving.contains(byte) else { return nil }
        let styles = range.filter { tokens[$0].folded == Self.styleWord }.compactMap { value(of: $0, in: range) }
        guard styles.allSatisfy({ text(tokens[$0]) == "form" }) else { return nil }
        return ["true": true, "false": false][text(tokens[words[0] + 2]).lowercased()]
    }

    /// Whether a word says that a value may be null: `JsonNullable<String>`, `OptionalNullable[string]`,
    /// `@JsonInclude(Include.ALWAYS)`.
    private func isNull(at index: Int) -> Bool {
        let word = tokens[index].folded
        if tokens[index].kind != .identifier { return false }
        if Self.nullableWords.contains(word) {
            return mark(index + 1) == UInt8(ascii: "<") || mark(index + 1) == UInt8(ascii: "[")
        }
        return word == Self.alwaysWord && index > 1 && tokens[index - 2].folded == Self.includeWord
    }

    private static let explodeWord = FoldedHash("explode")
    private static let styleWord = FoldedHash("style")
    private static let nullableWords = Set(["JsonNullable", "OptionalNullable"].map { FoldedHash($0) })
    private static let alwaysWord = FoldedHash("ALWAYS")
    private static let includeWord = FoldedHash("Include")

    private static let naming = Set(
        ["json", "JsonProperty", "JsonPropertyName", "SerializedName", "alias", "serialization_alias", "field_name"].map
        {
            FoldedHash($0)
        }
    )

    private static let parts: [FoldedHash: DeclaredField.Part] = [
        "path": .parameter(.path), "pathParam": .parameter(.path),
        "query": .parameter(.query), "queryParam": .parameter(.query),
        "header": .parameter(.header), "cookie": .parameter(.cookie),
        "form": .parameter(.form), "multipart": .parameter(.form), "multipartForm": .parameter(.form),
        "request": .body, "security": .credentials,
    ].reduce(into: [:]) { parts, pair in parts[FoldedHash(pair.key)] = pair.value }
}
