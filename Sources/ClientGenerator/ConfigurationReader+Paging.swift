import EndpointModel
import ModelBuilder
import Yams

extension ConfigurationReader {
    /// Reads what holds for all endpoints that it can be said of: one way to page, or a list of them.
    mutating func readPagings(_ node: Node) {
        for node in node.sequence.map(Array.init) ?? [node] {
            guard case .some(.some(let paging)) = paging(node, mayBeNone: false) else { continue }
            configuration.pagings.append(PagingStatement(paging, at: range(of: node)))
        }
    }

    /// Reads `{style: token, request: page_token, response: nextPageToken, items: books}`, or `none` where that may be
    /// said.
    ///
    /// - Returns: The way to page, which is `nil` for `none`; `nil` for what is neither, and is reported.
    mutating func paging(_ node: Node, mayBeNone: Bool) -> Paging?? {
        if mayBeNone, node.text == "none" { return .some(nil) }
        let example = "{style: token, request: page_token, response: nextPageToken, items: books}"
        guard node.mapping != nil else {
            expected("\(example)\(mayBeNone ? ", or none," : "")", for: "paging", at: node)
            return nil
        }
        let errors = diagnostics.count
        var paging: Paging?
        forEachEntry(of: node, in: "paging", keys: ["style", "request", "response", "items", "first"]) {
            reader,
            key,
            value in
            guard key == "style" else { return }
            paging = value.text.flatMap(Paging.Style.init).map { Paging($0) }
            if paging == nil { reader.expected("one of \(Self.styles)", for: key, at: value) }
        }
        if paging == nil, diagnostics.count == errors {
            expected("a `style`, which is one of \(Self.styles),", for: "paging", at: node)
        }
        forEachEntry(of: node, in: "paging") { reader, key, value in
            switch key {
            case "request": paging?.request = reader.name(value, key)
            case "response": paging?.response = reader.path(value, key)
            case "items": paging?.items = reader.path(value, key) ?? []
            case "first": paging?.first = reader.number(value, key)
            default: break
            }
        }
        return diagnostics.count == errors ? paging.map { .some($0) } : nil
    }

    private static let styles = Paging.Style.allCases.map(\.rawValue).joined(separator: ", ")

    private mutating func name(_ node: Node, _ key: String) -> String? {
        if let text = node.text, !text.isEmpty { return text }
        expected("the name of a parameter", for: key, at: node)
        return nil
    }

    /// Reads `meta.next` or `[meta, next]`.
    private mutating func path(_ node: Node, _ key: String) -> [String]? {
        if let names = node.texts ?? node.text.map({ [$0] }), !names.isEmpty, !names.contains("") { return names }
        expected("the name of a property, or the names that lead to it,", for: key, at: node)
        return nil
    }

    private mutating func number(_ node: Node, _ key: String) -> Int? {
        if case .number(let text) = YAMLValue(node), let number = Int(text), number >= 0 { return number }
        expected("a number such as 0 or 1", for: key, at: node)
        return nil
    }
}
