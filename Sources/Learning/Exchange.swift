import Foundation

/// An exchange of a recording: what of it tells names and types. Values of query items, fields and cookies are not even
/// decoded.
struct Exchange {
    var method: String
    var url: RecordedURL
    /// The names of the query's items, in order.
    var queryItems: [String]
    var headerFields: [String]
    var cookies: [String]
    /// The names of the fields of a form; `nil` if the body is none.
    var formFields: [String]?
    var requestBody: RecordedBody
    var status: Int
    var responseBody: RecordedBody

    /// Whether the server took the request. One that it refuses says nothing of the names that it knows.
    var isTaken: Bool { (200..<400).contains(status) }
}

extension Exchange: Decodable {
    private enum CodingKeys: String, CodingKey {
        case request, response
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let request = try container.decode(HARRequest.self, forKey: .request)
        let response = try? container.decode(HARResponse.self, forKey: .response)
        method = request.method.uppercased()
        url = RecordedURL(request.url)
        queryItems = url.queryItems ?? request.queryString?.compactMap(\.name) ?? []
        let fields = request.headers ?? []
        headerFields = fields.compactMap(\.name)
        cookies = (request.cookies ?? []).compactMap(\.name) + fields.flatMap(\.cookies)
        formFields = request.postData?.formFields
        requestBody = formFields == nil ? request.postData?.body ?? .none : .none
        status = response?.status ?? 0
        responseBody = response?.content?.body ?? .none
    }
}

private struct HARRequest: Decodable {
    var method: String
    var url: String
    var queryString: [HARName]?
    var headers: [HARField]?
    var cookies: [HARName]?
    var postData: HARContent?

    private enum CodingKeys: String, CodingKey {
        case method, url, queryString, headers, cookies, postData
    }

    /// What is not as HAR has it is left out, but for what tells the endpoint.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        method = try container.decode(String.self, forKey: .method)
        url = try container.decode(String.self, forKey: .url)
        queryString = try? container.decode([HARName].self, forKey: .queryString)
        headers = try? container.decode([HARField].self, forKey: .headers)
        cookies = try? container.decode([HARName].self, forKey: .cookies)
        postData = try? container.decode(HARContent.self, forKey: .postData)
    }
}

private struct HARResponse: Decodable {
    var status: Int
    var content: HARContent?
}

private struct HARName: Decodable {
    var name: String?
}

/// A header field; the value is read of none but `Cookie`, for the names in it.
private struct HARField: Decodable {
    var name: String?
    var cookies: [String] = []

    private enum CodingKeys: String, CodingKey {
        case name, value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try? container.decode(String.self, forKey: .name)
        guard name?.lowercased() == "cookie", let value = try? container.decode(String.self, forKey: .value) else {
            return
        }
        cookies = value.split(separator: ";").compactMap { pair in
            pair.firstIndex(of: "=").map { String(pair[..<$0]).trimmingCharacters(in: .whitespaces) }
        }
    }
}

/// The body of a request (`postData`) or of a response (`content`).
private struct HARContent: Decodable {
    var formFields: [String]?
    var body = RecordedBody.none

    private enum CodingKeys: String, CodingKey {
        case mimeType, params, text, encoding
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let type = MediaType((try? container.decode(String.self, forKey: .mimeType)) ?? "")
        var text: String? { try? container.decode(String.self, forKey: .text) }
        let fields = ((try? container.decode([HARName].self, forKey: .params)) ?? []).compactMap(\.name)
        if type.isForm {
            formFields = fields.isEmpty ? type.formFields(in: text ?? "") : fields
        } else if type.isJSON {
            guard let text, !text.isEmpty else { return }
            let isEncoded = (try? container.decode(String.self, forKey: .encoding))?.lowercased() == "base64"
            body = isEncoded ? Data(base64Encoded: text).map(RecordedBody.json) ?? .unread : .json(Data(text.utf8))
        } else if container.contains(.text) {
            body = .unread
        }
    }
}

/// The body of a message.
enum RecordedBody {
    case none
    case json(Data)
    /// One that is no JSON, or in a form that is not read.
    case unread
}
