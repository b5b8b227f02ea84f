import Foundation

/// What a mocked API answers.
public struct MockResponse: Hashable, Sendable {
    public var status: Int
    public var headerFields: [HeaderField]
    public var body: Data
    /// What is wrong with the request, in a few words; `nil` if nothing is.
    public var reason: String?

    init(_ status: Int, headerFields: [HeaderField] = [], body: Data = Data(), reason: String? = nil) {
        self.status = status
        self.headerFields = headerFields.filter(\.isValid)
        self.body = body
        self.reason = reason
    }

    /// What the status is called.
    public var phrase: String { StatusPhrase.text(for: status) }

    /// What a header field holds; `nil` if it is not there.
    public func field(_ name: String) -> String? {
        headerFields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
