/// How a function calls the fields of the object that it is given.
struct Renaming {
    private var names: [String: (name: String, line: Int)] = [:]
    /// Fields that it drops, or makes something else of.
    private var dropped: Set<String> = []
    /// Whether fields that it does not mention keep their names.
    private var keepsOthers = true

    init() {}

    init(_ syntax: SourceSyntax, in range: Range<Int>) {
        let calls = range.filter { index in
            ["remap", "remap$"].contains(syntax.word(index)) && syntax.isMark(index + 1, "(")
        }
        if calls.count == 1 {
            readTable(syntax, syntax.elements(of: calls[0] + 1))
        } else if calls.isEmpty {
            readObject(syntax, range)
        } else {
            keepsOthers = false
        }
    }

    /// What a field is called afterwards; a name that is not told is `nil`.
    subscript(field: String) -> (name: String?, line: Int?) {
        if dropped.contains(field) { return (nil, nil) }
        if let known = names[field] { return (known.name, known.line) }
        return (keepsOthers ? field : nil, nil)
    }

    /// `remap(v, { maxTokens: "max_tokens" })`
    private mutating func readTable(_ syntax: SourceSyntax, _ arguments: [Range<Int>]) {
        guard arguments.count == 2, syntax.isMark(arguments[1].lowerBound, "{") else {
            keepsOthers = false
            return
        }
        for (key, value) in syntax.pairs(of: arguments[1].lowerBound) {
            let field = syntax.tokens.text(syntax[key])
            if value.count == 1, key != value.lowerBound, let name = syntax.literal(value.lowerBound) {
                names[field] = (name, syntax[key].line)
            } else {
                dropped.insert(field)
            }
        }
    }

    /// `(v) => ({ ...(v.maxTokens === undefined ? null : { max_tokens: v.maxTokens }), model: v.model })`
    private mutating func readObject(_ syntax: SourceSyntax, _ range: Range<Int>) {
        guard
            let parameter = range.lazy.compactMap({ syntax.word($0) }).first(where: { $0 != "z" && $0 != "transform" })
        else { return }
        var isNew = false
        for index in range {
            if syntax.word(index) == "new" { isNew = true }
            guard syntax.isMark(index + 1, ":"), syntax.isMark(index - 1, "{") || syntax.isMark(index - 1, ","),
                let name = syntax.word(index) ?? syntax.literal(index),
                syntax.word(index + 2) == parameter, let field = Self.member(syntax, index + 3), !field.hasSuffix("$")
            else { continue }
            if let known = names[field], known.name != name {
                dropped.insert(field)
            } else {
                names[field] = (name, syntax[index].line)
            }
        }
        // An error is made of the whole object.
        keepsOthers = names.isEmpty && isNew
    }

    /// The name of a member: `.maxTokens`, `["max-tokens"]`.
    private static func member(_ syntax: SourceSyntax, _ index: Int) -> String? {
        if syntax.isMark(index, ".") { return syntax.word(index + 1) }
        return syntax.isMark(index, "[") ? syntax.literal(index + 1) : nil
    }
}
