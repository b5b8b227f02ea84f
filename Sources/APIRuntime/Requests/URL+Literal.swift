import Foundation

extension URL {
    /// A URL written in source, such as a client's documented server.
    ///
    ///     static let serverURL = URL(literal: "https://api.example.com/v2")
    ///
    /// - Precondition: The literal is a URL.
    public init(literal: StaticString) {
        guard let url = URL(string: "\(literal)") else { preconditionFailure("\"\(literal)\" is no URL") }
        self = url
    }
}
