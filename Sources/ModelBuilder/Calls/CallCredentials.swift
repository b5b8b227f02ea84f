import EndpointModel
import ReferenceReader
import Spelling

/// Finds out which security schemes a call is given credentials of: its example gives them to the client, or the call takes
/// them itself.
struct CallCredentials {
    /// The schemes that the README lists.
    private let schemes: [ReadmePage.SecuritySchemeSection]
    private let models: CallModels
    /// Whether examples give credentials at all: some leave them to the environment.
    private let areShown: Bool

    init(_ pages: [ReferencePage], _ models: CallModels) {
        let schemes = pages.flatMap { page -> [ReadmePage.SecuritySchemeSection] in
            if case .readme(let readme) = page.content { readme.securitySchemes } else { [] }
        }
        let examples = pages.lazy.flatMap { page -> [OperationSection] in
            if case .api(let api) = page.content { api.operations } else { [] }
        }.compactMap(\.examples.first)
        areShown = examples.contains { !Self.given(schemes, in: $0.code).isEmpty }
        self.schemes = schemes
        self.models = models
    }

    /// States the schemes of an operation.
    ///
    /// - Parameter ofSDK: The arguments of the call that are the SDK's own.
    func authorize(_ section: inout OperationSection, _ ofSDK: [OperationSection.ParameterRow]) {
        guard let example = section.examples.first else { return }
        if let own = ofSDK.first(where: { $0.name.value.folded == "security" }) {
            let fields = models.model(of: own.type)?.properties ?? []
            let held = schemes(in: fields)
            section.authorization = .shown(held.names, at: own.name.range)
            section.authenticationNotes += held.notes
        } else if !schemes.isEmpty {
            let shown = areShown ? Self.given(schemes, in: example.code) : schemes
            let names = shown.map { areShown ? Sourced($0.name.value, at: example.range) : $0.name }
            section.authorization = .shown(names, at: names.first?.range ?? example.range)
        }
    }

    /// The SDK's class that holds the credentials of the client. An API's own schema of this name is called otherwise.
    var classes: [CallModels.Entry] { schemes.isEmpty ? [] : models.entries.filter { $0.name == "security" } }

    /// The schemes of which code gives credentials.
    private static func given(
        _ schemes: [ReadmePage.SecuritySchemeSection],
        in code: String
    ) -> [ReadmePage.SecuritySchemeSection] {
        let names = names(in: code)
        let given = schemes.filter { isGiven($0, as: names) }
        // One that is alone needs no name.
        let isUnnamed = given.isEmpty && !names.isDisjoint(with: ["withsecurity", "setsecurity"])
        return isUnnamed ? schemes : given
    }

    /// The folded names in code.
    private static func names(in code: String) -> Set<String> {
        let words = code.utf8.split { !$0.isWordByte && $0 != UInt8(ascii: "_") }
        return Set(words.map { Substring($0).folded })
    }

    /// Whether code that has names gives credentials of a scheme, which is called as their argument; HTTP Basic has two.
    private static func isGiven(_ scheme: ReadmePage.SecuritySchemeSection, as names: Set<String>) -> Bool {
        let isPair = scheme.name.value == ReadmePage.basicScheme
        return names.isSuperset(of: isPair ? ["username", "password"] : [scheme.name.value.folded])
    }

    /// The schemes of which fields hold credentials, with what the fields say of their kinds.
    private func schemes(
        in fields: [OperationSection.ParameterRow]
    ) -> (names: [Sourced<String>], notes: [Sourced<String>]) {
        if Self.arePair(fields), let first = fields.first {
            let name = Sourced(ReadmePage.basicScheme, at: first.name.range)
            return ([name], [Self.basic(name)])
        }
        let pairs = fields.filter { Self.arePair(models.model(of: $0.type)?.properties ?? []) }
        return (fields.map(\.name), pairs.map { Self.basic($0.name) })
    }

    /// Whether fields are a user's name and password.
    private static func arePair(_ fields: [OperationSection.ParameterRow]) -> Bool {
        Set(fields.map(\.name.value.folded)) == ["username", "password"]
    }

    /// That a scheme is HTTP Basic, in the words of the notes of other pages.
    private static func basic(_ scheme: Sourced<String>) -> Sourced<String> {
        Sourced("Basic Authentication (\(scheme.value))", at: scheme.range)
    }
}
