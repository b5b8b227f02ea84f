import EndpointModel

extension Dialect {
    /// Pages that show no language that is known.
    static let generic = Dialect(
        name: "generic",
        parameters: .unknown,
        properties: .unknown,
        underscored: commonWords,
        spelledOut: inBrackets
    )

    /// The dialects that are known, with what any version of their generators does to names.
    static let all: [Dialect] = [
        Dialect(name: "bash", fences: ["bash"], parameters: .into(.camelCase), properties: .none, spelledOut: inWords),
        Dialect(
            name: "c",
            fences: ["c"],
            types: ["apiClient_t", "list_t"],
            parameters: .hyphens,
            properties: .into(.snakeCase),
            underscored: words(ReservedWords.c),
            hasTypeSuffixes: true
        ),
        Dialect(
            name: "csharp",
            fences: ["csharp", "c#", "cs"],
            types: ["Guid", "DateTimeOffset", "DateOnly", "List<string>", "Dictionary<string", "System.IO."],
            parameters: .into(.camelCase),
            properties: .into(.pascalCase),
            underscored: words(ReservedWords.csharp)
        ),
        Dialect(name: "dart", fences: ["dart"], parameters: .into(.camelCase), properties: .into(.camelCase)),
        Dialect(
            name: "eiffel",
            fences: ["eiffel"],
            types: ["STRING_", "INTEGER_", "REAL_", "LIST ["],
            parameters: .into(.snakeCase),
            properties: .into(.snakeCase)
        ),
        Dialect(
            name: "gdscript",
            fences: ["gdscript"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            spelledOut: inWords
        ),
        Dialect(
            name: "go",
            fences: ["go", "golang"],
            types: ["context.Context", "map[string]", "*os.File", "optional."],
            parameters: .into(.camelCase),
            properties: .into(.pascalCase)
        ),
        Dialect(
            name: "java",
            fences: ["java"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            underscored: words(ReservedWords.java)
        ),
        Dialect(
            name: "javascript",
            fences: ["javascript", "js"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            underscored: words(ReservedWords.javascript)
        ),
        Dialect(
            name: "julia",
            fences: ["julia"],
            types: ["Vector{", "Dict{", "ZonedDateTime", "Int64"],
            parameters: .into(.snakeCase),
            properties: .none,
            underscored: commonWords
        ),
        Dialect(
            name: "kotlin",
            fences: ["kotlin"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            spelledOut: inCamelCase
        ),
        Dialect(
            name: "markdown",
            links: "../Models/",
            parameters: .none,
            properties: .none,
            underscored: []
        ),
        Dialect(
            name: "objc",
            fences: ["objc", "objective-c", "objectivec"],
            types: ["NS"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            underscored: words(ReservedWords.objectiveC)
        ),
        Dialect(
            name: "perl",
            fences: ["perl"],
            parameters: .into(.snakeCase),
            properties: .into(.snakeCase),
            underscored: commonWords,
            hasOneFloat: true
        ),
        Dialect(
            name: "php",
            fences: ["php"],
            parameters: .into(.snakeCase),
            properties: .into(.snakeCase),
            underscored: commonWords,
            hasOneFloat: true
        ),
        Dialect(
            name: "powershell",
            fences: ["powershell"],
            parameters: .into(.pascalCase),
            properties: .into(.pascalCase)
        ),
        Dialect(
            name: "python",
            fences: ["python"],
            parameters: .into(.snakeCase),
            properties: .into(.snakeCase),
            underscored: words(ReservedWords.python),
            hasOneFloat: true
        ),
        Dialect(name: "r", fences: ["r"], parameters: .unknown, properties: .none),
        Dialect(
            name: "ruby",
            fences: ["ruby"],
            parameters: .into(.snakeCase),
            properties: .into(.snakeCase),
            underscored: words(ReservedWords.ruby),
            hasOneFloat: true
        ),
        Dialect(
            name: "rust",
            fences: ["rust"],
            types: ["Vec<", "models::", "i32", "i64", "Option<"],
            parameters: .into(.snakeCase),
            properties: .into(.snakeCase),
            underscored: words(ReservedWords.rust),
            spelledOut: inBrackets
        ),
        Dialect(
            name: "scala",
            fences: ["scala"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            underscored: commonWords
        ),
        Dialect(
            name: "swift",
            fences: ["swift"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            underscored: words(ReservedWords.swift)
        ),
        Dialect(
            name: "typescript",
            fences: ["typescript", "ts"],
            parameters: .into(.camelCase),
            properties: .into(.camelCase),
            underscored: words(ReservedWords.typescript)
        ),
        Dialect(
            name: "typescript-axios",
            fences: ["typescript", "ts"],
            code: "const { status, data } = await ",
            parameters: .into(.camelCase),
            properties: .none,
            underscored: words(ReservedWords.typescript)
        ),
    ]

    private static let commonWords = words(ReservedWords.common)

    private static func words(_ text: String) -> Set<String> {
        Set((ReservedWords.common + " " + text).split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// `publishedUnderscoreat`, `idsLeft_Square_BracketRight_Square_Bracket`
    private static let inWords = [
        SpelledOut(words: "Underscore", character: "_"),
        SpelledOut(words: "Left_Square_Bracket", character: "["),
        SpelledOut(words: "Right_Square_Bracket", character: "]"),
        SpelledOut(words: "Period", character: ".", isWord: true),
        SpelledOut(words: "Minus", character: "-", isWord: true),
        SpelledOut(words: "Dollar", character: "$", isWord: true),
        SpelledOut(words: "Exclamation", character: "!", isWord: true),
    ]

    /// `maxMinusPrice`, `filterLeftSquareBracketStatusRightSquareBracket`
    private static let inCamelCase = [
        SpelledOut(words: "Minus", character: "-", isCamelized: true),
        SpelledOut(words: "LeftSquareBracket", character: "[", isCamelized: true),
        SpelledOut(words: "RightSquareBracket", character: "]", isCamelized: true),
    ]

    /// `filter_left_square_bracket_status_right_square_bracket`
    private static let inBrackets = [
        SpelledOut(words: "_left_square_bracket_", character: "["),
        SpelledOut(words: "_right_square_bracket", character: "]"),
    ]
}
