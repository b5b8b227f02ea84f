import Foundation
import Spelling

/// A request to a mocked API, as it arrives: nothing of it is trusted.
public struct MockRequest: Hashable, Sendable {
    public var method: String
    /// The path and the query as they stand in the request line: `/v2/books?author_id=7`.
    public var target: String
    public var headerFields: [HeaderField]
    public var body: Data

    public init(_ method: String, _ target: String, headerFields: [HeaderField] = [], body: Data = Data()) {
        self.method = method
        self.target = target
        self.headerFields = headerFields
        self.body = body
    }

    /// What a header field holds, its lines joined; `nil` if it is not there.
    func field(_ name: String) -> String? {
        let name = name.lowercased()
        let values = headerFields.filter { $0.name.lowercased() == name }.map(\.value)
        return values.isEmpty ? nil : values.joined(separator: name == "cookie" ? "; " : ", ")
    }
}

/// A field of the header of a message.
public struct HeaderField: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether the field can be sent: a text of a page ends no line and begins no other field.
    var isValid: Bool {
        !name.isEmpty && name.utf8.allSatisfy { $0.isWordByte && $0 < 0x80 || Self.marks.contains($0) }
            && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    private static let marks = Set("!#$%&'*+-.^_`|~".utf8)
}
