import EndpointModel
import Spelling

/// Reads the parameters off a signature such as `list_books(authorId: int, sort = "title")`.
enum SignatureParser {
    /// The parameters of a signature that gives types or defaults; `nil` for one that only lists names.
    static func parameters(of signature: Sourced<String>) -> [OperationSection.ParameterRow]? {
        let text = signature.value
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
        let arguments = split(text[text.index(after: open)..<close])
        guard arguments.contains(where: { $0.contains(":") || $0.contains("=") }) else { return nil }
        return arguments.compactMap { row($0, at: signature.range) }
    }

    /// `name: Type`, `name = default` or `name: Type = default`; one with a default is optional.
    private static func row(_ argument: String, at place: PageRange) -> OperationSection.ParameterRow? {
        let sides = argument.split(separator: "=", maxSplits: 1).map { $0.trimmed() }
        let parts = (sides.first ?? "").split(separator: ":", maxSplits: 1).map { $0.trimmed() }
        guard let name = parts.first, !name.isEmpty, name.utf8.allSatisfy(\.isIdentifier) else { return nil }
        var notes = Notes()
        if sides.count > 1 {
            notes.read("[optional]", at: place)
            notes.read("[default to \(sides[1])]", at: place)
        }
        let type = OperationSection.TypeText(text: parts.count > 1 ? parts[1] : "String", destination: nil)
        return OperationSection.ParameterRow(
            name: Sourced(name, at: place),
            type: Sourced(type, at: place),
            description: nil,
            notes: notes
        )
    }

    /// The arguments between commas that stand in no brackets or quotation marks.
    private static func split(_ text: Substring) -> [String] {
        var arguments: [String] = []
        var argument = ""
        var depth = 0
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if "([{<".contains(character) {
                depth += 1
            } else if ")]}>".contains(character) {
                depth -= 1
            } else if character == ",", depth == 0 {
                arguments.append(argument.trimmed())
                argument = ""
                continue
            }
            argument.append(character)
        }
        arguments.append(argument.trimmed())
        return arguments.filter { !$0.isEmpty }
    }
}
