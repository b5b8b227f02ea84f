import EndpointModel
import Spelling

/// An endpoint as whoever asks for its pages sees it: what its requests can say, and what its response holds.
struct PagedEndpoint {
    /// What can say in a request which page it asks for: a parameter, or a property of the body.
    struct Selector {
        let field: Field
        /// `nil` for a property of the body.
        let location: Parameter.Location?
    }

    let endpoint: Endpoint
    let contents: SchemaContents
    let selectors: [Selector]

    init(_ endpoint: Endpoint, _ contents: SchemaContents) {
        self.endpoint = endpoint
        self.contents = contents
        var selectors = endpoint.parameters.map { Selector(field: $0.field, location: $0.location.value) }
        if let body = endpoint.requestBody?.type, case .object(let properties) = contents.content(of: body.value) {
            selectors += properties.map { Selector(field: $0.field, location: nil) }
        }
        self.selectors = selectors
    }

    /// The properties of the response, if it is an object that a page describes.
    var properties: [Property] {
        guard let result = endpoint.result.value, case .object(let properties) = contents.content(of: result) else {
            return []
        }
        return properties
    }

    /// The properties that are lists.
    var lists: [Property] {
        properties.filter { if case .list = contents.content(of: $0.type.value) { true } else { false } }
    }
}

extension PagedEndpoint {
    typealias Expectation = Corrections.Expectation

    /// A statement in names on the wire, completed by what the model shows.
    ///
    /// - Parameter stated: Has names on the wire, or those of the pages. In a configuration, a text such as `meta.next` is
    ///   a way through several.
    func completed(_ stated: Paging, isConfigured: Bool = false) throws(Expectation) -> Paging {
        guard endpoint.result.value != nil else { throw Expectation("nothing, since it returns nothing,") }
        var paging = Paging(stated.style)
        let selector = try selector(of: stated)
        let ways = { (path: [String]) in isConfigured && path.count == 1 ? path.flatMap(Self.split) : path }
        paging.request = selector?.field.name.value
        if let path = stated.response {
            let (names, type) = try walk(path, or: ways(path))
            paging.response = names
            try checkMark(type, stated, selector)
        }
        paging.items = try items(stated.items, or: ways(stated.items))
        paging.first = try first(stated, selector)
        return paging
    }

    private func selector(of stated: Paging) throws(Expectation) -> Selector? {
        switch (stated.style, stated.request, stated.response) {
        case (.token, nil, _), (.token, _, nil):
            throw Expectation("`request`, what takes the token, and `response`, the property that has the next one,")
        case (.offset, nil, _), (.page, nil, _): throw Expectation("`request`, the name of the parameter,")
        case (.offset, _, .some), (.page, _, .some): throw Expectation("no `response`, which is for tokens and links,")
        case (.link, .some, _): throw Expectation("no `request`, since links lead to the next page,")
        case (.link, nil, _): return nil
        case (_, let name?, _):
            let names = selectors.map(\.field.documentedName)
            let found =
                selectors.first { $0.field.name.value == name } ?? selectors.first { $0.field.documentedName == name }
            guard let found else {
                let hint = Suggestion.words(for: name, among: names)
                throw Expectation("a parameter, or a property of the body, as `request` (there is no \(name)\(hint))")
            }
            return found
        }
    }

    /// The names on the wire along a path into the response, and the type at its end; `nil` where no page describes it.
    ///
    /// - Parameter split: What the path is where the response has no property of its first name.
    private func walk(_ path: [String], or split: [String]) throws(Expectation) -> (names: [String], type: SchemaType?)
    {
        var type = endpoint.result.value
        var names: [String] = []
        var rest = path[...]
        while let name = rest.popFirst() {
            guard let known = type, case let content = contents.content(of: known), !content.isUnknown else {
                return (names.isEmpty ? split : names + [name] + rest, nil)
            }
            guard case .object(let properties) = content else {
                throw Expectation(
                    "the name of a property (\((names.last).map { "\($0) has" } ?? "the response has") none)"
                )
            }
            if let property = properties.first(named: name) {
                names.append(property.name.value)
                type = property.type.value
            } else if split != path {
                return try walk(split, or: split)
            } else {
                if let near = properties.first(where: { $0.documentedName.folded == name.folded }) {
                    throw Expectation(
                        "\(near.name.value), which the property is taken to be called (its `name` under schemas says otherwise),"
                    )
                }
                let hint = Suggestion.words(for: name, among: properties.map(\.documentedName))
                throw Expectation("a property of the response (there is no \(name)\(hint))")
            }
        }
        if let known = type, contents.content(of: known).isUnknown { type = nil }
        return (names, type)
    }

    /// The names in `meta.next`; a name such as `@odata.nextLink` is one.
    private static func split(_ name: String) -> [String] {
        let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return name.hasPrefix("@") || names.contains("") ? [name] : names
    }

    /// What the response has is what the request takes, or an address.
    private func checkMark(_ type: SchemaType?, _ stated: Paging, _ selector: Selector?) throws(Expectation) {
        let mark = type.map { contents.resolved($0) } ?? .string(nil)
        guard let selector else {
            guard mark.isText else { throw Expectation("a text that is an address as `response`, which is \(mark),") }
            return
        }
        let taken = contents.resolved(selector.field.type.value)
        guard mark.isText && taken.isText || mark == taken && mark.isInteger else {
            throw Expectation(
                "a text or an integer that is the same in both (\(selector.field.name.value) is \(taken), the response has \(mark))"
            )
        }
    }

    private func items(_ path: [String], or split: [String]) throws(Expectation) -> [String] {
        guard path.isEmpty else {
            let (names, type) = try walk(path, or: split)
            if let type {
                guard case .list = contents.content(of: type) else {
                    throw Expectation("a list as `items` (\(names.joined(separator: ".")) is \(type))")
                }
            }
            return names
        }
        if let result = endpoint.result.value, case .list = contents.content(of: result) { return [] }
        let lists = lists
        guard lists.count == 1 else {
            let words = lists.isEmpty ? "" : "; there are \(lists.map(\.documentedName).joined(separator: ", "))"
            throw Expectation("`items`, the property that holds a page's items\(words),")
        }
        return [lists[0].name.value]
    }

    private func first(_ stated: Paging, _ selector: Selector?) throws(Expectation) -> Int? {
        guard let selector, stated.style != .token else {
            if stated.first != nil { throw Expectation("no `first`, which is for offsets and page numbers,") }
            return nil
        }
        let type = contents.resolved(selector.field.type.value)
        guard type.isInteger || type == .string(nil) && selector.location != nil else {
            throw Expectation("an integer as `request` (\(selector.field.name.value) is \(type))")
        }
        let documented = selector.field.firstNumber
        if let first = stated.first ?? documented { return first }
        guard stated.style == .offset else {
            throw Expectation("`first`, the number of the first page, which is 0 or 1,")
        }
        return 0
    }
}

extension Field {
    /// The number of the first page, or item, where the page says what it is, or what is taken for one that is left out.
    var firstNumber: Int? {
        let isDefault = defaultValue.flatMap { Int($0.value) }.flatMap { (0...1).contains($0) ? $0 : nil }
        let isSaid = description.flatMap { PagingName.firstPage(in: $0.value) }
        guard let isDefault, let isSaid else { return isDefault ?? isSaid }
        return isDefault == isSaid ? isDefault : nil
    }
}

extension [Property] {
    /// The property of a name on the wire, or else on its page.
    fileprivate func first(named name: String) -> Property? {
        first { $0.name.value == name } ?? first { $0.documentedName == name }
    }
}

extension SchemaContents.Content {
    fileprivate var isUnknown: Bool { if case .unknown = self { true } else { false } }
}

extension SchemaType {
    /// Whether values are texts of any kind.
    var isText: Bool { [.string(nil), .string(.uri)].contains(self) }

    var isInteger: Bool { if case .integer = self { true } else { false } }
}
