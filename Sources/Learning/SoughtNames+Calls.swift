import EndpointModel
import Spelling

extension SoughtNames {
    /// The operation that a request is one of: that of its method and path, and of several with the same, that whose
    /// name the source has. `nil` if it may be none or another.
    func operation(of request: RequestDeclaration) -> Int? {
        let path = request.path.prefix { $0 != "#" }
        let all = calls["\(request.method ?? "") \(path)"] ?? []
        if all.count < 2 { return all.first }
        for names in [request.names, Set([request.operationID?.folded].compactMap { $0 })] {
            let named = all.filter { owners[$0].call.map { !$0.names.isDisjoint(with: names) } ?? false }
            if named.count == 1 { return named[0] }
        }
        return nil
    }
}

extension SoughtNames.Call {
    init(_ endpoint: Endpoint, in group: String) {
        method = endpoint.method.value
        path = endpoint.path.value
        names = [endpoint.operationID.value.folded, (group + endpoint.documentedName).folded]
    }

    var requestLine: String { "\(method) \(path)" }
}
