import EndpointModel
import Spelling

/// An endpoint and what its place in the document makes of it.
struct Operation {
    var endpoint: Endpoint
    var tag: String
    /// The name that no other operation of the document has.
    var operationID: String
    /// What its path's placeholders are called in the document, by their names on the page, where the two differ.
    var renamed: [String: String] = [:]
}

/// The endpoints of one path.
private struct PathItem {
    let path: String
    let template: PathTemplate
    /// Those of one method together; OpenAPI has room for the first of them.
    var methods: [(name: String, operations: [Operation])] = []

    mutating func add(_ operation: Operation) {
        let method = operation.endpoint.method.value.lowercased()
        if let index = methods.firstIndex(where: { $0.name == method }) {
            methods[index].operations.append(operation)
        } else {
            methods.append((method, [operation]))
        }
    }
}

extension DocumentWriter {
    func paths() -> Object {
        Object(numbered(pathItems()).map { ($0.path, .object(pathItem($0))) })
    }

    /// The endpoints by path, in page order.
    private func pathItems() -> [PathItem] {
        var items: [PathItem] = []
        var indexOfShape: [String: Int] = [:]
        for group in api.groups {
            for endpoint in group.endpoints {
                let isRooted = endpoint.path.value.utf8.first == UInt8(ascii: "/")
                let fragment = endpoint.pathFragment.map { "#" + $0 } ?? ""
                let path = (isRooted ? endpoint.path.value : "/" + endpoint.path.value) + fragment
                let template = PathTemplate(path)
                let name = (endpoint.originalID ?? endpoint.operationID).value
                var operation = Operation(endpoint: endpoint, tag: group.tag, operationID: name)
                if let index = indexOfShape[template.shape] {
                    let names = zip(template.placeholders, items[index].template.placeholders).filter { $0 != $1 }
                    operation.renamed = Dictionary(names) { first, _ in first }
                    items[index].add(operation)
                } else {
                    indexOfShape[template.shape] = items.count
                    items.append(PathItem(path: path, template: template))
                    items[items.count - 1].add(operation)
                }
            }
        }
        return items
    }

    /// The same items, in which no two operations of the document have one name. Those that OpenAPI has no room for keep
    /// their pages' spelling.
    private func numbered(_ items: [PathItem]) -> [PathItem] {
        let first = items.flatMap(\.methods).compactMap(\.operations.first)
        var unique = UniqueNames()
        var names = unique.claim(first.map(\.operationID))[...]
        var items = items
        for index in items.indices {
            for method in items[index].methods.indices {
                guard let name = names.popFirst() else { continue }
                items[index].methods[method].operations[0].operationID = name
            }
        }
        return items
    }

    /// A path item. An endpoint that OpenAPI has no room for stands under `x-apiref-also`: beside the one of the same
    /// method, or in the path item if OpenAPI does not know the method.
    private func pathItem(_ item: PathItem) -> Object {
        var object = Object()
        var unknown: [Value] = []
        for (method, operations) in item.methods {
            let values = operations.map { self.operation($0, at: item.path, item.template) }
            guard Self.methods.contains(method), var first = values.first else {
                unknown += values.map { .object(["method": .string(method.uppercased()), "operation": .object($0)]) }
                continue
            }
            first.add("x-apiref-also", nonEmpty: values.dropFirst().map(Value.object))
            object.add(method, .object(first))
        }
        object.add("x-apiref-also", nonEmpty: unknown)
        return object
    }

    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
}
