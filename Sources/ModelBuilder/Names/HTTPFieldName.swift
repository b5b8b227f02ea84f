import EndpointModel
import Spelling

/// Recognizes the names of HTTP header fields in the spelling of any language.
enum HTTPFieldName {
    /// The field's registered spelling, or `X-…` with capitals; `nil` for anything else.
    ///
    /// Single-word fields such as `From`, `Date` or `Range` are left out but for `Authorization`: they are common names
    /// of query items.
    static func canonical(_ name: String) -> String? {
        if let field = registered[name.folded] { return field }
        let words = NamingConvention.words(in: name)
        guard words.count > 1, words.first?.lowercased() == "x",
            name.utf8.allSatisfy({ $0.isWordByte || "-_.".utf8.contains($0) })
        else { return nil }
        return joiningLetters(words).map { $0.lowercased().capitalizedFirst }.joined(separator: "-")
    }

    /// Whether a name is one of a header field beyond doubt: registered, in use everywhere, or spelled `X-…` with its
    /// hyphen. `x_min` might as well be a coordinate.
    static func isCertain(_ name: String) -> Bool {
        let folded = name.folded
        return registered[folded] != nil || unregistered.contains(folded) || name.lowercased().hasPrefix("x-")
    }

    /// Whether a name might be that of a header field or a cookie of the API's own: it has a word for what those carry.
    static func mayBeCredential(_ name: String) -> Bool {
        NamingConvention.words(in: name).contains { credentialWords.contains($0.lowercased()) }
    }

    private static let credentialWords: Set<String> = [
        "auth", "authorization", "cookie", "csrf", "jwt", "key", "nonce", "session", "signature", "tenant", "token",
        "trace", "xsrf",
    ]

    /// Fields that no registry has but most servers know, folded.
    private static let unregistered: Set<String> = [
        "xapikey", "xauthtoken", "xcorrelationid", "xcsrftoken", "xforwardedfor", "xforwardedhost", "xforwardedproto",
        "xhttpmethodoverride", "xidempotencykey", "xrequestedwith", "xrequestid", "xtraceid", "xxsrftoken",
    ]

    /// `["x", "request", "ID"]` of `x_request_i_d`: some generators take every capital for the start of a word.
    private static func joiningLetters(_ words: [String]) -> [String] {
        var joined = Array(words.prefix(1))
        var isLetter = false
        for word in words.dropFirst() {
            if isLetter, word.utf8.count == 1 { joined[joined.count - 1] += word } else { joined.append(word) }
            isLetter = word.utf8.count == 1
        }
        return joined
    }

    private static let registered: [String: String] = Dictionary(
        uniqueKeysWithValues: fields.split(separator: " ").map { (String($0).folded, String($0)) }
    )

    /// The request header fields of several words in IANA's HTTP Field Name Registry.
    private static let fields = """
        Accept-Charset Accept-Datetime Accept-Encoding Accept-Features Accept-Language Accept-Patch Accept-Post \
        Access-Control-Request-Headers Access-Control-Request-Method A-IM Alt-Used Authorization Cache-Control \
        Cal-Managed-ID CalDAV-Timezones CDN-Loop Content-Disposition Content-Encoding Content-Language Content-Length \
        Content-Location Content-MD5 Content-Range Content-Type Device-Memory Early-Data Http2-Settings \
        Idempotency-Key If-Match If-Modified-Since If-None-Match If-Range If-Schedule-Tag-Match If-Unmodified-Since \
        Keep-Alive Last-Event-ID Max-Forwards OData-MaxVersion OData-Version Optional-WWW-Authenticate Ping-From \
        Ping-To Proxy-Authorization Repr-Digest Content-Digest Want-Content-Digest Want-Repr-Digest Sec-Fetch-Dest \
        Sec-Fetch-Mode Sec-Fetch-Site Sec-Fetch-User Sec-GPC Sec-Purpose Signature-Input Transfer-Encoding User-Agent \
        Upgrade-Insecure-Requests
        """
}
