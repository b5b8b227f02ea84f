import Foundation

/// The parts of a `multipart/form-data` body (RFC 7578), in order.
///
/// Written as a dictionary literal, where `nil` sends nothing and an array repeats the part:
///
/// ```swift
/// let form: MultipartForm = ["file": FormFile(data, filename: "a.png"), "alt": "A picture"]
/// ```
public struct MultipartForm: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// One part under its name.
    public struct Item: Hashable, Sendable {
        /// The name, as the server knows it.
        public var name: String
        /// What is sent.
        public var part: FormPart

        /// Pairs a name with a part.
        public init(name: String, part: FormPart) {
            self.name = name
            self.part = part
        }
    }

    /// What is sent, in order.
    public var items: [Item]

    /// Collects parts.
    public init(items: [Item] = []) {
        self.items = items
    }

    /// Collects the values that are there, each under its name.
    public init(dictionaryLiteral elements: (String, (any FormValue)?)...) {
        items = []
        for (name, value) in elements {
            guard let value else { continue }
            items += value.formParts.map { Item(name: name, part: $0) }
        }
    }
}

extension MultipartForm {
    /// A boundary that no content holds but by a chance of one in 2¹²².
    static func randomBoundary() -> String {
        "boundary-\(UUID().uuidString.lowercased())"
    }

    /// The body, delimited as RFC 2046, section 5.1.1, has it. Files are read when it is sent.
    func encoded(boundary: String) throws(InvalidRequest) -> HTTPBody {
        var pieces = MultipartPieces()
        for item in items {
            pieces.append("--\(boundary)\r\n")
            try item.encode(to: &pieces)
            pieces.append("\r\n")
        }
        pieces.append("--\(boundary)--\r\n")
        return pieces.body
    }
}

extension MultipartForm.Item {
    fileprivate func encode(to pieces: inout MultipartPieces) throws(InvalidRequest) {
        let disposition = "Content-Disposition: form-data; name=\"\(Self.quotable(name))\""
        switch part {
        case .text(let text):
            pieces.append("\(disposition)\r\n\r\n\(text)")
        case .file(let file):
            guard HTTPField.isValidValue(file.contentType) else {
                throw InvalidRequest("the content type of the file “\(name)” is no header value")
            }
            pieces.append("\(disposition); filename=\"\(Self.quotable(file.filename))\"\r\n")
            pieces.append("Content-Type: \(file.contentType)\r\n\r\n")
            do {
                try pieces.append(file)
            } catch {
                throw InvalidRequest("the file for “\(name)” could not be read: \(error.localizedDescription)")
            }
        }
    }

    /// What browsers escape in a quoted name, so that no name ends its quotes or its line.
    private static func quotable(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x0D || $0 == 0x0A }) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

/// What a multipart body is put together of: runs of bytes, and the files between them.
private struct MultipartPieces {
    private var pieces: [HTTPBody.Piece] = []
    private var bytes = Data()
    private var length: Int64 = 0

    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ file: FormFile) throws {
        switch file.content {
        case .data(let data):
            bytes.append(data)
        case .file(let url):
            length += try HTTPBody.length(of: url)
            endRun()
            pieces.append(.file(url))
        }
    }

    private mutating func endRun() {
        guard !bytes.isEmpty else { return }
        pieces.append(.data(bytes))
        length += Int64(bytes.count)
        bytes = Data()
    }

    var body: HTTPBody {
        var whole = self
        whole.endRun()
        return HTTPBody(pieces: whole.pieces, length: whole.length)
    }
}
