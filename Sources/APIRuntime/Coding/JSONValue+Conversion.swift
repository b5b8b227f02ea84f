import Foundation

extension JSONValue {
    /// The JSON of a value.
    ///
    /// - Throws: `EncodingError` if the value can't be encoded.
    public init(encoding value: some Encodable, encoder: JSONEncoder = .api, decoder: JSONDecoder = .api) throws {
        self = try decoder.decode(JSONValue.self, from: encoder.encode(value))
    }

    /// The value that this JSON is the encoding of.
    ///
    /// - Throws: `DecodingError` if it is something else.
    public func decoded<Value: Decodable>(
        as type: Value.Type = Value.self,
        encoder: JSONEncoder = .api,
        decoder: JSONDecoder = .api
    ) throws -> Value {
        try decoder.decode(type, from: encoder.encode(self))
    }

    /// The value that this JSON is the encoding of, if a member of it has a value that tells.
    ///
    ///     let added: BookAdded? = try? json.decoded(where: "type", is: "added")
    ///
    /// - Throws: `DecodingError` if it is something else.
    public func decoded<Value: Decodable>(where key: String, is value: String) throws -> Value {
        guard self[key]?.string == value else {
            let context = DecodingError.Context(codingPath: [], debugDescription: "\(key) is not \(value)")
            throw DecodingError.dataCorrupted(context)
        }
        return try decoded()
    }
}
