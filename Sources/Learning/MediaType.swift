import Spelling

/// A media type as a recording states it: what its content is read as.
struct MediaType {
    private let essence: String
    /// What separates the parts of a multipart body.
    private let boundary: String?

    init(_ text: String) {
        let parts = text.split(separator: ";").map { $0.trimmed() }
        essence = (parts.first ?? "").lowercased()
        let parameter = parts.dropFirst().first { $0.lowercased().hasPrefix("boundary=") }
        boundary = parameter.map { $0.dropFirst("boundary=".count).filter { $0 != "\"" } }
    }

    var isJSON: Bool { essence == "application/json" || essence == "text/json" || essence.hasSuffix("+json") }

    var isForm: Bool { essence == "application/x-www-form-urlencoded" || essence == "multipart/form-data" }

    /// The names of the fields of a form, in order.
    func formFields(in text: String) -> [String] {
        essence == "multipart/form-data" ? partNames(in: text) : QueryText.names(in: text)
    }

    /// The names in the header fields of the parts. Their contents are no place to look for any.
    private func partNames(in text: String) -> [String] {
        guard let boundary, !boundary.isEmpty else { return [] }
        var names: [String] = []
        var isHeader = false
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Substring(line).trimmed()
            if line == "--" + boundary {
                isHeader = true
            } else if line.isEmpty {
                isHeader = false
            } else if isHeader, line.lowercased().hasPrefix("content-disposition:") {
                names += Self.name(in: line).map { [$0] } ?? []
            }
        }
        return names
    }

    /// `file` of `Content-Disposition: form-data; name="file"; filename="a.png"`.
    private static func name(in field: String) -> String? {
        for parameter in field.split(separator: ";").dropFirst() {
            let parameter = parameter.trimmed()
            guard parameter.lowercased().hasPrefix("name=") else { continue }
            let name = parameter.dropFirst("name=".count)
            return String(name.hasPrefix("\"") ? name.dropFirst().prefix { $0 != "\"" } : name)
        }
        return nil
    }
}
