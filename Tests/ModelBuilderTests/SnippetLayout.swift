import EndpointModel
import ModelBuilder
import ReferenceReader
import TestSupport

/// The bookshop's pages in the layout of one language, as pages that document calls have it.
struct SnippetLayout {
    let api: API
    /// The pages that are about something else.
    let passedOver: [String]
    /// What a person should know, as `note paging-unknown`.
    let rules: [String]

    /// - Parameters:
    ///   - language: The folder in `Tests/Fixtures/BookshopSnippets`.
    ///   - others: Pages beside those, by their paths.
    init(_ language: String, beside others: [(name: String, text: String)] = []) throws {
        let root = "Tests/Fixtures/BookshopSnippets/\(language)"
        let files = try Repository.markdown(below: root).map { name in
            (name: name, text: try Repository.text("\(root)/\(name)"))
        }
        self.init(of: files + others)
    }

    /// - Parameters:
    ///   - files: Pages by their paths.
    ///   - learned: What sources show.
    init(of files: [(name: String, text: String)], learned: Learned = Learned()) {
        let read = files.map { ReferenceReader.read(Array($0.text.utf8), page: $0.name) }
        let pages = ReferenceReader.readingTitles(read) { Array(files[$0].text.utf8) }
        let known = pages.filter { !$0.isAboutSomethingElse }
        passedOver = pages.filter(\.isAboutSomethingElse).map(\.path)
        var configuration = Configuration(names: .init(module: "BookshopClient", client: "Bookshop"))
        configuration.learned = learned
        let (api, diagnostics) = ModelBuilder.build(known, configuration: configuration)
        self.api = api
        rules = (known.flatMap(\.diagnostics) + diagnostics).map { "\($0.severity) \($0.rule)" }
    }

    /// The operations, a line each. A star marks what nothing proves, `!` what is required, `?` what is not.
    var operations: [String] { api.endpoints.map(\.layoutLine) }

    /// The schemas, a line each, by their names.
    var schemas: [String] { api.schemas.sorted { $0.name < $1.name }.map(\.layoutLine) }
}

extension Endpoint {
    fileprivate var layoutLine: String {
        let id = originalID.flatMap { $0.value == operationID.value ? nil : " (\($0.value))" } ?? ""
        var sent = parameters.map { "\($0.location.starred($0.location.value.rawValue)) \($0.field.layoutText)" }
        if let requestBody {
            let words = requestBody.mediaTypes.value + [requestBody.type?.value.description].compactMap { $0 }
            sent.append(words.joined(separator: " ") + requestBody.isRequired.mark)
        }
        let result = [result.value?.description ?? "nothing"] + accept.value
        let failures = responses.map { "\($0.status.value) \($0.type?.value.description ?? "nothing")" }
        let ends: [String?] = [
            ([result.joined(separator: " ")] + failures).joined(separator: ", "),
            security.value.isEmpty ? "none" : security.value.joined(separator: ", "),
            stability.value == .stable ? nil : stability.value.rawValue,
        ]
        return "\(method.value) \(path.value) \(operationID.value)\(id):"
            + sent.map { " \($0)" }.joined(separator: ",")
            + " -> " + ends.compactMap { $0 }.joined(separator: "; ")
    }
}

extension Schema {
    fileprivate var layoutLine: String {
        switch shape.value {
        case .object(let object): "\(name) {\(object.properties.map(\.field.layoutText).joined(separator: ", "))}"
        case .enumeration(_, let values): "\(name) = \(values.map(\.value).joined(separator: ", "))"
        case .union(let kind, let members):
            "\(name) = \(kind.rawValue) \(members.map(\.description).joined(separator: ", "))"
        case .alias(let type): "\(name) = \(type)"
        case .open: "\(name) = any"
        }
    }
}

extension Field {
    fileprivate var layoutText: String {
        let marks = [isNullable?.value == true ? " null" : "", isDeprecated?.value == true ? " deprecated" : ""]
        return "\(name.starred(name.value)): \(type.value)\(isRequired.mark)\(marks.joined())"
    }
}

extension Fact {
    fileprivate func starred(_ text: String) -> String { evidence.isProven == false ? text + "*" : text }
}

extension Fact<Bool> {
    fileprivate var mark: String { value ? "!" : "?" }
}
