#if AsyncHTTPClient
    import APIRuntime
    import AsyncHTTPClient
    import NIOCore
    import NIOFoundationCompat
    import NIOHTTP1

    extension HTTPClientRequest {
        init(_ request: HTTPRequest, body: HTTPBody?) {
            self.init(url: "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "/")")
            method = HTTPMethod(rawValue: request.method.rawValue)
            for field in request.headerFields where field.name != .cookie {
                headers.add(name: field.name.rawName, value: field.value)
            }
            // HTTPTypes keeps the cookies of one field apart.
            if let cookies = request.headerFields[.cookie] { headers.add(name: "Cookie", value: cookies) }
            guard let body else { return }
            self.body = .stream(
                body.map { ByteBuffer(data: $0) },
                length: body.length.map { .known($0) } ?? .unknown
            )
        }
    }

    extension HTTPResponse {
        init(_ response: HTTPClientResponse) {
            var fields = HTTPFields()
            for (name, value) in response.headers {
                guard let name = HTTPField.Name(name) else { continue }
                fields.append(HTTPField(name: name, value: value))
            }
            let status = Status(code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase)
            self.init(status: status, headerFields: fields)
        }
    }

    extension HTTPBody {
        /// - Parameter client: What is to be there until the body has been read.
        init(_ response: HTTPClientResponse, from client: some Sendable) {
            // The length announced is that of what travels, not of what it unpacks to.
            let isPacked = response.headers.contains(name: "Content-Encoding")
            let length = isPacked ? nil : response.headers.first(name: "Content-Length").flatMap { Int64($0) }
            let chunks = response.body.map { chunk in withExtendedLifetime(client) { Data(buffer: chunk) } }
            self.init(chunks, length: length)
        }
    }
#endif
