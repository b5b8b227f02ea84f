import Foundation

extension Request: Hashable {
    /// Whether both ask for the same: two requests of the same call are equal. How the response is read, beyond its type,
    /// and who is told of progress do not count.
    public static func == (a: Request, b: Request) -> Bool {
        a.operationID == b.operationID && a.method == b.method && a.path == b.path && a.query == b.query
            && a.headerFields == b.headerFields && a.cookies == b.cookies && a.body == b.body && a.accept == b.accept
            && a.security == b.security && a.responses == b.responses && a.timeout == b.timeout
            && a.maximumResponseSize == b.maximumResponseSize
    }

    /// Hashes what makes requests differ most.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(operationID)
        hasher.combine(method)
        hasher.combine(path)
        hasher.combine(query)
        hasher.combine(headerFields)
        hasher.combine(body)
    }
}

extension RequestBody: Hashable {
    /// Whether both are the same once sent; JSON, as the encoder writes it that a client has unless given another.
    public static func == (a: RequestBody, b: RequestBody) -> Bool {
        a.contentType == b.contentType && a.comparable == b.comparable
    }

    /// Hashes what is sent.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(contentType)
        hasher.combine(comparable)
    }

    private enum Comparable: Hashable {
        case form(RequestParameters)
        case multipart(MultipartForm)
        case data(Data)
        case file(URL)
        /// What JSON has no words for, such as a number that is none.
        case unencodable(String)
    }

    private var comparable: Comparable {
        switch content {
        case .form(let parameters): .form(parameters)
        case .multipart(let form): .multipart(form)
        case .data(let data): .data(data)
        case .file(let url): .file(url)
        case .json(let value): (try? JSONEncoder.api.encode(value)).map { .data($0) } ?? .unencodable("\(value)")
        }
    }
}
