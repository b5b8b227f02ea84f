import EndpointModel
import Spelling

extension String {
    /// Whether this is a token of RFC 9110, section 5.6.2, as the names of header fields and of cookies are.
    var isToken: Bool { !isEmpty && utf8.allSatisfy(\.isTokenByte) }

    /// Whether this is a header field that frames a message or is about its connection (RFC 9110, section 7.6.1; RFC
    /// 9112, section 6): clients refuse a value for it.
    var isFieldOfConnection: Bool { Self.fieldsOfConnection.contains(lowercased()) }

    private static let fieldsOfConnection: Set<String> = [
        "connection", "content-length", "expect", "host", "keep-alive", "proxy-connection", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]

    /// Whether this is a media type or range of RFC 9110, sections 8.3.1 and 12.5.1: `text/*; charset=utf-8`.
    package var isMediaType: Bool {
        let end = utf8.firstIndex(of: UInt8(ascii: ";")) ?? utf8.endIndex
        let parts = self[..<end].trimmed().utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let parameters = utf8[end...]
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isTokenByte) }
            && parameters.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ",") }
    }

    /// Whether a body of this media type is a form: named parts, which no single value gives.
    var isForm: Bool {
        let type = lowercased()
        return type.hasPrefix("multipart/") || type.hasPrefix(Self.urlEncodedForm)
    }

    /// Whether this is one of the media types that a form travels as.
    var isHTMLForm: Bool { isMultipart || lowercased().hasPrefix(Self.urlEncodedForm) }

    var isMultipart: Bool { lowercased().hasPrefix(Self.multipartForm) }

    static let multipartForm = "multipart/form-data"
    static let urlEncodedForm = "application/x-www-form-urlencoded"
}

extension UInt8 {
    fileprivate var isTokenByte: Bool {
        self < 0x80 && isWordByte || "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
}
