/// Named values for a query, header fields, cookies or a form, in order.
///
/// Written as a dictionary literal, where `nil` sends nothing and an array repeats the item:
///
/// ```swift
/// let limit: Int? = nil
/// let query: RequestParameters = ["search": "a b", "ids": [1, 2], "limit": limit]
/// // search=a b, ids=1, ids=2
/// ```
///
/// Names and values are kept as they mean, and encoded when the request is.
public struct RequestParameters: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One name with one value.
    public struct Item: Hashable, Sendable {
        /// The name, as the server knows it.
        public var name: String
        /// The text to send.
        public var value: String

        /// Pairs a name with a text.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// What is sent, in order.
    public var items: [Item]

    /// Collects items that are already texts.
    public init(items: [Item] = []) {
        self.items = items
    }

    /// Collects the values that are there, each under its name; a name may come more than once.
    public init(dictionaryLiteral elements: (String, (any ParameterValue)?)...) {
        items = []
        for (name, value) in elements {
            append(value, as: name)
        }
    }

    /// Adds a value after the others; `nil` adds nothing.
    public mutating func append(_ value: (any ParameterValue)?, as name: String) {
        guard let value else { return }
        for text in value.parameterValues {
            items.append(Item(name: name, value: text))
        }
    }

    /// The texts sent under a name, in order.
    public subscript(name: String) -> [String] {
        items.filter { $0.name == name }.map(\.value)
    }
}

extension RequestParameters {
    /// `a=1&b=2`, every name and value percent-encoded to unreserved characters: a query by RFC 3986, and a form that
    /// every reader of `application/x-www-form-urlencoded` understands alike.
    var urlEncoded: String {
        items.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }

    /// `a=1; b=2`, as RFC 6265, section 4.2.1, has cookies sent; percent-encoding keeps separators out of values.
    var cookieText: String {
        items.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "; ")
    }
}
