/// A model has an endpoint whose HTTP method is none that the runtime knows; pages and corrections are checked for it.
public struct UnknownMethod: Error, Hashable, CustomStringConvertible {
    public var method: String
    public var operation: String

    public var description: String { "\(method) of \(operation) is no HTTP method" }
}
