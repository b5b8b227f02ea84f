import ConcurrentMap
import EndpointModel
import ReferenceReader
import Spelling

/// Makes of pages that document calls what other pages are: documents of requests and responses.
///
/// A call takes one `request`, or the parts of a request one by one, and returns the response, or what holds it. The
/// schemas of what only the SDK has are left out.
struct CallPages {
    let models: CallModels
    let credentials: CallCredentials
    /// Whether calls take the properties of a body one by one, as Python's do.
    let takesBodiesApart: Bool
    /// What the arguments of calls are that pages leave open.
    private let known: KnownArguments

    /// What became of a page's operations.
    private struct Outcome {
        var page: ReferencePage
        var undecided: [EndpointKey: UndecidedArgument] = [:]
        /// The schemas whose parts are documented in their place, and the types of the SDK's own arguments.
        var replaced: Set<String> = []
        var ofSDK: [Sourced<OperationSection.TypeText>] = []
        /// The bodies that the page describes.
        var bodies: [ModelPage] = []
    }

    /// The pages with the calls taken apart, and the arguments of which no page says what they are.
    static func unpacked(
        _ pages: [ReferencePage],
        _ known: KnownArguments
    ) -> (pages: [ReferencePage], undecided: [EndpointKey: UndecidedArgument]) {
        guard pages.contains(where: \.hasSnippets) else { return (pages, [:]) }
        let calls = CallPages(pages, known)
        let outcomes = pages.concurrentMap(calls.unpacked)
        let undecided = Dictionary(outcomes.flatMap(\.undecided)) { first, _ in first }
        return (calls.withoutTypesOfSDK(outcomes), undecided)
    }

    private init(_ pages: [ReferencePage], _ known: KnownArguments) {
        self.known = known
        models = CallModels(pages)
        credentials = CallCredentials(pages, models)
        takesBodiesApart = pages.contains { page in
            guard case .api(let api) = page.content, page.hasSnippets else { return false }
            return api.codeLanguages["python", default: 0] > 0
        }
    }

    private func unpacked(_ page: ReferencePage) -> Outcome {
        var outcome = Outcome(page: page)
        guard page.hasSnippets, case .api(var api) = page.content else { return outcome }
        let entries = Dictionary(api.index.map { ($0.name.value, $0) }) { first, _ in first }
        for index in api.operations.indices {
            guard var entry = entries[api.operations[index].name.value] else { continue }
            if entry.snippetID == nil { entry.snippetID = api.operations[index].returnType.flatMap(identifier) }
            let key = EndpointKey(group: page.name, operation: entry.name.value)
            var request = CallRequest(api.operations[index], entry, self, known.kind(of: key))
            request.unpack()
            if let undecided = request.undecided { outcome.undecided[key] = undecided }
            var response = CallResponse(request.section, entry, models)
            response.unpack()
            api.operations[index] = response.section
            outcome.replaced.formUnion(request.replaced.union(response.replaced))
            outcome.ofSDK += request.ofSDK.map(\.type)
            if let body = request.described { outcome.bodies.append(body) }
        }
        outcome.page.content = .api(api)
        return outcome
    }

    /// What holds the response to an operation, and what holds its request, are called after it: that says what the
    /// operation is called where there is no snippet to do so.
    private func identifier(in returned: Sourced<OperationSection.TypeText>) -> String? {
        guard let holder = models.model(of: returned), holder.isOfOperation else { return nil }
        let title = TypeVocabulary.unqualified(holder.page.title.value)
        return title.hasSuffix("Response") ? String(title.dropLast("Response".count)) : nil
    }

    /// The pages without those of types that only the SDK's own arguments, and what is documented in its parts, lead to.
    private func withoutTypesOfSDK(_ outcomes: [Outcome]) -> [ReferencePage] {
        let replaced = outcomes.reduce(into: Set<String>()) { $0.formUnion($1.replaced) }
        let types = outcomes.flatMap { $0.page.types + $0.bodies.flatMap { ($0.properties ?? []).map(\.type) } }
        let kept = models.reached(from: types, past: replaced)
        let holders = models.entries.filter { replaced.contains($0.path) } + credentials.classes
        let messages = models.entries.flatMap { $0.properties.filter(SDKArguments.isMessage).map(\.type) }
        let fields = holders.flatMap { $0.properties.map(\.type) }
        let left = models.reached(from: outcomes.flatMap(\.ofSDK) + fields + messages)
        let dropped = left.union(holders.map(\.path)).subtracting(kept).union(models.files.map(\.path))
        let bodies = outcomes.flatMap { outcome in
            outcome.bodies.map { ReferencePage(path: outcome.page.path, content: .model($0), diagnostics: []) }
        }
        let pages = outcomes.map(\.page).filter { !dropped.contains($0.path) }.map(settled)
        return namedApart(pages) + bodies
    }

    /// A page of a schema without what the SDK's class has besides what goes over the wire.
    private func settled(_ page: ReferencePage) -> ReferencePage {
        guard case .model(var model) = page.content else { return page }
        if model.title.value.hasSuffix("T"), Self.classesOfLanguages.contains(String(model.title.value.dropLast())) {
            model.originalName = String(model.title.value.dropLast())
        } else if let name = CallModels.Entry(path: page.path, page: model).nameOfUnion, models.isFree(name) {
            model.originalName = name
        }
        model.properties = model.properties?.filter { !SDKArguments.isMessage($0) }.map { row in
            var row = row.markedNullable
            if row.holdsOtherProperties { row.name.value = "any string name" }
            if models.isFile(row) { row.type.value = .init(text: "binary", destination: nil) }
            return row
        }
        var page = page
        page.content = .model(model)
        return page
    }

    /// What a schema can't be called in the pages' languages: `ErrorT` is one that is called `Error`.
    private static let classesOfLanguages: Set<String> = [
        "Array", "Blob", "Boolean", "Date", "Error", "Event", "File", "Function", "List", "Map", "Number", "Object",
        "Promise", "Record", "Request", "Response", "Set", "String", "Symbol",
    ]
}

extension ReferencePage {
    fileprivate var hasSnippets: Bool {
        if case .api(let page) = content { page.hasSnippets } else { false }
    }

    /// The types that an API page's operations send and get.
    fileprivate var types: [Sourced<OperationSection.TypeText>] {
        guard case .api(let page) = content else { return [] }
        return page.operations.flatMap { section in
            section.parameters.map(\.type) + [section.returnType, section.formSchema].compactMap { $0 }
                + section.responses.compactMap(\.body)
        }
    }
}

extension OperationSection.ParameterRow {
    /// The row with what its type says beside the mark of what is required: Go's pointers, Java's `Optional`, PHP's `?` and
    /// Ruby's `nilable` are `null` where nothing can be left out.
    var markedNullable: Self {
        guard notes.isRequired?.value == true else { return self }
        var text = type.value.text
        let isPointer = text.utf8.first == UInt8(ascii: "*") && !["*big.Int", "*decimal.Big"].contains(text)
        if let end = text.firstIndex(where: { "<[(".contains($0) }) { text = String(text[..<end]) }
        let name = TypeVocabulary.unqualified(text).folded
        guard isPointer || text.hasPrefix("?") || ["optional", "nilable"].contains(name) else { return self }
        var row = self
        row.notes.nullable = type.range
        return row
    }

    /// Whether an SDK's class holds what an object has besides its own properties in it.
    var holdsOtherProperties: Bool {
        guard name.value.folded == "additionalproperties" else { return false }
        return switch TypeExpression(type.value.text) {
        case .dictionary: true
        case .name(let name, _): TypeVocabulary.meaning(of: name) == .dictionary
        default: false
        }
    }
}
