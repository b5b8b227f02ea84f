import Foundation

/// The body of a request, kept as the value that it is and encoded when the request is sent.
///
/// ```swift
/// RequestBody.json(UpdateUserRequest(firstName: "Ada"))
/// RequestBody.form(["grant_type": "refresh_token", "scope": scope])
/// RequestBody.multipart(["file": FormFile(data, filename: "a.png"), "alt": alt])
/// ```
public struct RequestBody: Sendable {
    enum Content: Sendable {
        case json(any Encodable & Sendable)
        case form(RequestParameters)
        case multipart(MultipartForm)
        case data(Data)
        case file(URL)
    }

    let content: Content

    /// The media type of the body. A multipart body's boundary is added when it is encoded.
    public let contentType: String

    /// A value as JSON, by the client's encoder: unless given another, keys are sorted and slashes not escaped.
    public static func json(
        _ value: any Encodable & Sendable,
        contentType: String = "application/json"
    ) -> RequestBody {
        RequestBody(content: .json(value), contentType: contentType)
    }

    /// Named values as a URL-encoded form.
    public static func form(
        _ parameters: RequestParameters,
        contentType: String = "application/x-www-form-urlencoded"
    ) -> RequestBody {
        RequestBody(content: .form(parameters), contentType: contentType)
    }

    /// Named values and files as a `multipart/form-data` body, as RFC 7578 defines it.
    public static func multipart(
        _ form: MultipartForm,
        contentType: String = "multipart/form-data"
    ) -> RequestBody {
        RequestBody(content: .multipart(form), contentType: contentType)
    }

    /// Text in UTF-8.
    public static func text(_ text: String, contentType: String = "text/plain") -> RequestBody {
        RequestBody(content: .data(Data(text.utf8)), contentType: contentType)
    }

    /// Bytes as they are.
    public static func data(_ data: Data, contentType: String = "application/octet-stream") -> RequestBody {
        RequestBody(content: .data(data), contentType: contentType)
    }

    /// The bytes of a file, read as they are sent: it need not fit in memory.
    public static func file(_ url: URL, contentType: String = "application/octet-stream") -> RequestBody {
        RequestBody(content: .file(url), contentType: contentType)
    }
}

extension RequestBody {
    var isMultipart: Bool {
        if case .multipart = content { true } else { false }
    }

    /// The bytes, and the media type that describes them.
    func encoded(
        with encoder: JSONEncoder,
        boundary: String?
    ) throws(InvalidRequest) -> (body: HTTPBody, contentType: String) {
        switch content {
        case .data(let data):
            return (HTTPBody(data), contentType)
        case .file(let url):
            return (try Self.file(url), contentType)
        case .form(let parameters):
            return (HTTPBody(parameters.urlEncoded), contentType)
        case .multipart(let form):
            let boundary = boundary ?? MultipartForm.randomBoundary()
            return (try form.encoded(boundary: boundary), "\(contentType); boundary=\(boundary)")
        case .json(let value):
            return (HTTPBody(try Self.json(value, with: encoder)), contentType)
        }
    }

    private static func file(_ url: URL) throws(InvalidRequest) -> HTTPBody {
        do {
            return try HTTPBody(contentsOf: url)
        } catch {
            throw InvalidRequest("the file for the body could not be read: \(error.localizedDescription)")
        }
    }

    private static func json(_ value: any Encodable & Sendable, with encoder: JSONEncoder) throws(InvalidRequest)
        -> Data
    {
        do {
            return try encoder.encode(value)
        } catch let error as EncodingError {
            throw InvalidRequest("the body could not be encoded as JSON: \(error.explanation)")
        } catch {
            throw InvalidRequest("the body could not be encoded as JSON: \(error.localizedDescription)")
        }
    }
}
