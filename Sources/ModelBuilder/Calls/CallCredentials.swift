import EndpointModel
import ReferenceReader
import Spelling

/// Finds out which security schemes a call is given credentials of: its example gives them to the client, or the call takes
/// them itself.
struct CallCredentials {
    /// The schemes that the README lists; where none does, those of which examples give credentials to the client.
    private let schemes: [Sourced<String>]
    /// What the SDK's class for them says of their kinds.
    private var notes: [Sourced<String>] = []
    private let models: CallModels
    /// Whether examples give credentials at all: some leave them to the environment.
    private let areShown: Bool

    init(_ pages: [ReferencePage], _ models: CallModels) {
        var schemes = pages.flatMap { page -> [Sourced<String>] in
            if case .readme(let readme) = page.content { readme.securitySchemes.map(\.name) } else { [] }
        }
        let operations = pages.flatMap { page -> [OperationSection] in
            if case .api(let api) = page.content { api.operations } else { [] }
        }
        let examples = operations.compactMap(\.examples.first)
        if schemes.isEmpty, let first = examples.first {
            let shown = ShownCredentials(in: examples.map(\.code))
            let classes = Self.classes(in: models)
            (schemes, notes) = Self.schemes(in: shown.fields(of: classes), models)
            if classes.isEmpty {
                let others = Set(operations.flatMap(\.parameters).map(\.name.value.folded))
                schemes = shown.arguments.filter { !others.contains($0.folded) }.map { Sourced($0, at: first.range) }
            }
        }
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
            let held = Self.schemes(in: fields, models)
            section.authorization = .shown(held.names, at: own.name.range)
            section.authenticationNotes += held.notes
        } else if !schemes.isEmpty {
            let shown = areShown ? Self.given(schemes, in: example.code) : schemes
            let names = shown.map { areShown ? Sourced($0.value, at: example.range) : $0 }
            section.authorization = .shown(names, at: names.first?.range ?? example.range)
            section.authenticationNotes += notes
        }
    }

    /// The SDK's class that holds the credentials of the client. An API's own schema of this name is called otherwise.
    var classes: [CallModels.Entry] { schemes.isEmpty ? [] : Self.classes(in: models) }

    private static func classes(in models: CallModels) -> [CallModels.Entry] {
        models.entries.filter { $0.name == "security" }
    }

    /// The schemes of which code gives credentials.
    private static func given(
        _ schemes: [Sourced<String>],
        in code: String
    ) -> [Sourced<String>] {
        let names = names(in: code[...])
        let given = schemes.filter { isGiven($0, as: names) }
        // One that is alone needs no name.
        let isUnnamed = given.isEmpty && !names.isDisjoint(with: setters)
        return isUnnamed ? schemes : given
    }

    /// What sets the credentials of a client, folded.
    static let setters: Set = ["withsecurity", "setsecurity"]

    /// The folded names in code.
    static func names(in code: Substring) -> Set<String> {
        Set(code.utf8.split { !$0.isWordByte && $0 != UInt8(ascii: "_") }.map { Substring($0).folded })
    }

    /// Whether code that has names gives credentials of a scheme, which is called as their argument; HTTP Basic has two.
    private static func isGiven(_ scheme: Sourced<String>, as names: Set<String>) -> Bool {
        let isPair = scheme.value == ReadmePage.basicScheme
        return names.isSuperset(of: isPair ? ["username", "password"] : [scheme.value.folded])
    }

    /// The schemes of which fields hold credentials, with what the fields say of their kinds.
    private static func schemes(
        in fields: [OperationSection.ParameterRow],
        _ models: CallModels
    ) -> (names: [Sourced<String>], notes: [Sourced<String>]) {
        if arePair(fields), let first = fields.first {
            let name = Sourced(ReadmePage.basicScheme, at: first.name.range)
            return ([name], [basic(name)])
        }
        let pairs = fields.filter { arePair(models.model(of: $0.type)?.properties ?? []) }
        return (fields.map(\.name), pairs.map { basic($0.name) })
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
