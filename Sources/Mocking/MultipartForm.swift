import Foundation
import Spelling

/// The fields of a `multipart/form-data` body (RFC 7578).
struct MultipartForm {
    private(set) var fields: [FormField] = []

    /// Takes a body apart.
    ///
    /// - Returns: `nil` if it does not begin with the boundary that its content type names, or does not end with it.
    init?(_ body: Data, contentType: String) {
        guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty, boundary.utf8.count <= 70
        else {
            return nil
        }
        let delimiter = Data("\r\n--\(boundary)".utf8)
        // The first boundary may have nothing ahead of it.
        let bytes = Data("\r\n".utf8) + body
        guard var range = bytes.firstRange(of: delimiter) else { return nil }
        while true {
            let rest = bytes[range.upperBound...]
            if rest.starts(with: Data("--".utf8)) { return }
            guard let next = rest.firstRange(of: delimiter), let field = Self.field(rest[..<next.lowerBound]) else {
                return nil
            }
            fields.append(field)
            range = next
        }
    }

    /// The field of a part: the end of the boundary's line, header fields, an empty line, the content.
    private static func field(_ part: Data) -> FormField? {
        guard let end = part.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: part[..<end.lowerBound], as: UTF8.self).split(whereSeparator: \.isNewline)
        let disposition = lines.first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let disposition, let name = parameter("name", of: String(disposition)) else { return nil }
        let content = Data(part[end.upperBound...])
        let isFile = parameter("filename", of: String(disposition)) != nil
        guard !isFile, let text = String(data: content, encoding: .utf8) else {
            return FormField(name, content: .bytes(content))
        }
        return FormField(name, text)
    }

    /// The value of a parameter of a header field, without its quotes, and with what browsers escape in it decoded.
    private static func parameter(_ name: String, of field: String) -> String? {
        var rest = field[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " }
            guard rest.lowercased().hasPrefix("\(name)=") else { continue }
            let value = rest.dropFirst(name.count + 1)
            if value.first != "\"" { return String(value.prefix { $0 != ";" }).trimmed() }
            let quoted = value.dropFirst().prefix { $0 != "\"" }
            return ["%22": "\"", "%0D": "\r", "%0A": "\n"].reduce(String(quoted)) {
                $0.replacing($1.key, with: $1.value)
            }
        }
        return nil
    }
}
