import EndpointModel
import Spelling

/// The keys of schemas or security schemes among the document's components, which OpenAPI wants to match
/// `^[a-zA-Z0-9._-]+$`.
struct ComponentNames {
    /// The keys, in the order of the names they stand for.
    let keys: [String]
    private let keyOfName: [String: String]

    /// - Parameter names: The names in the reference. Where one occurs twice, references to it mean the first.
    init(_ names: [String]) {
        let wanted = names.map(Self.sanitized)
        // A name that is valid as it is keeps its spelling, wherever another one comes to the same.
        let order = names.indices.filter { wanted[$0] == names[$0] } + names.indices.filter { wanted[$0] != names[$0] }
        var unique = UniqueNames(separator: "_")
        let given = unique.claim(order.map { wanted[$0] })
        var keys = wanted
        for (index, key) in zip(order, given) { keys[index] = key }
        self.keys = keys
        keyOfName = Dictionary(zip(names, keys)) { first, _ in first }
    }

    /// The key of a name.
    subscript(name: String) -> String { keyOfName[name] ?? Self.sanitized(name) }

    private static func sanitized(_ name: String) -> String {
        var key = ""
        for scalar in name.unicodeScalars {
            key.unicodeScalars.append(isAllowed(scalar) ? scalar : "_")
        }
        return key.isEmpty ? "_" : key
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
        default: false
        }
    }
}
