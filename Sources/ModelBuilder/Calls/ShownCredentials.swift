import EndpointModel
import ReferenceReader
import Spelling

/// The names that examples give credentials: what the environment or a placeholder such as `<YOUR_API_KEY_HERE>` stands for.
///
///     new Shop({ apiKey: process.env["SHOP_API_KEY"] ?? "" })
struct ShownCredentials {
    /// Folded, of all lines with credentials.
    private var names: Set<String> = []
    /// How many examples give a name such a placeholder, as they spell it.
    private var counts: [String: Int] = [:]
    private let count: Int

    /// - Parameter examples: One of each operation.
    init(in examples: [String]) {
        count = examples.count
        for example in examples {
            var given: Set<String> = []
            for line in example.split(whereSeparator: \.isNewline) {
                let words = CallCredentials.names(in: line)
                let hasPlaceholder = Self.hasPlaceholder(line)
                guard hasPlaceholder || !Self.readers.isDisjoint(with: words) else { continue }
                names.formUnion(words)
                if hasPlaceholder, let name = Self.argument(in: line) { given.insert(name) }
            }
            for name in given { counts[name, default: 0] += 1 }
        }
    }

    /// The fields of classes that are given credentials; one that is alone needs no name.
    func fields(of classes: [CallModels.Entry]) -> [OperationSection.ParameterRow] {
        let fields = classes.flatMap(\.properties)
        let isUnnamed = fields.count == 1 && !names.isDisjoint(with: CallCredentials.setters)
        return isUnnamed ? fields : fields.filter { names.contains($0.name.value.folded) }
    }

    /// The arguments that are given credentials in most examples: those of the client. None where one is a part of a pair,
    /// such as a password.
    var arguments: [String] {
        let most = counts.filter { $0.value * 2 > count }.map(\.key).sorted()
        return most.contains { Self.parts.contains($0.folded) } ? [] : most
    }

    private static let parts = CallCredentials.setters.union(["username", "password", "clientid", "clientsecret"])

    /// What reads the environment.
    private static let readers: Set = ["env", "getenv", "environ"]

    /// The argument that a line begins with: `apiKey: …`, `api_key=…`, `.apiKey(…`.
    private static func argument(in line: Substring) -> String? {
        let text = line.drop { $0.isWhitespace || $0 == "." }
        let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard let next = text[name.endIndex...].first(where: { $0 != " " }), ":=(".contains(next) else { return nil }
        return name.isEmpty ? nil : String(name)
    }

    /// Whether a text in quotation marks sounds like a credential: `"<YOUR_TOKEN>"`, `"SHOP_API_KEY"`.
    private static func hasPlaceholder(_ line: Substring) -> Bool {
        let texts = line.split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
        return texts.enumerated().contains { number, text in !number.isMultiple(of: 2) && isPlaceholder(text) }
    }

    /// Whether a text is in capitals, of several words, one of which only credentials have.
    private static func isPlaceholder(_ text: Substring) -> Bool {
        let words = text.drop { $0 == "<" }.prefix { $0 != ">" }.split(separator: "_")
        return words.count > 1 && words.contains { Self.words.contains(String($0)) }
            && words.allSatisfy { $0.utf8.allSatisfy { $0.isUppercase || $0.isDigit } }
    }

    private static let words: Set = ["YOUR", "KEY", "TOKEN", "SECRET", "PASSWORD", "AUTH"]
}
