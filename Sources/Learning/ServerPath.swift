import EndpointModel

/// What the paths of an API's requests begin with, and the host that they go to.
struct ServerPath {
    /// In lower case; `nil` where the caller gives it.
    let host: String?
    let segments: [String]

    init(_ server: Server) {
        switch server {
        case .absolute(let text):
            let url = RecordedURL(text)
            host = url.host.flatMap { $0.contains("{") ? nil : $0 }
            segments = url.segments
        case .relative(let path):
            host = nil
            segments = path.split(separator: "/").map(String.init)
        case .placeholder:
            host = nil
            segments = []
        }
    }
}
