import Foundation

/// A file to upload in a `multipart/form-data` body.
///
/// ```swift
/// let logo = FormFile(pngData, filename: "logo.png", contentType: "image/png")
/// let log = FormFile(contentsOf: URL(fileURLWithPath: "/var/log/app.log"))
/// ```
public struct FormFile: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        case data(Data)
        case file(URL)
    }

    let content: Content

    /// The name that the server is told.
    public var filename: String

    /// The media type that the server is told.
    public var contentType: String

    /// Uploads bytes.
    public init(_ data: Data, filename: String = "file", contentType: String = "application/octet-stream") {
        content = .data(data)
        self.filename = filename
        self.contentType = contentType
    }

    /// Uploads a file, under its own name unless another is given. It is read as the request is sent, so it need not
    /// fit in memory; if there is no such file, sending throws ``APIError``.
    public init(contentsOf url: URL, filename: String? = nil, contentType: String = "application/octet-stream") {
        content = .file(url)
        self.filename = filename ?? url.lastPathComponent
        self.contentType = contentType
    }
}

extension FormFile: FormValue {
    /// The file as one part.
    public var formParts: [FormPart] { [.file(self)] }
}
