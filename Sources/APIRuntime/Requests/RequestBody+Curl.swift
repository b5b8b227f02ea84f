import Foundation

extension RequestBody {
    /// More of a body than anybody reads.
    private static let longestText = 4096

    /// The options of curl that send the body. What has no names to tell credentials by, and what is too long to read,
    /// is left for standard input.
    var curlWords: [String] {
        switch content {
        case .json(let value): return Self.data(Self.redactedJSON(value))
        case .form(let parameters): return Self.data(parameters.redactedText)
        case .multipart(let form): return form.items.flatMap(\.curlWords)
        case .data: return Self.data(nil)
        case .file(let url): return ["--data-binary", ShellWord.quote("@\(url.path)")]
        }
    }

    private static func data(_ text: String?) -> [String] {
        guard let text, text.utf8.count <= longestText else { return ["--data-binary", "@-"] }
        return ["--data-raw", ShellWord.quote(text)]
    }

    private static func redactedJSON(_ value: any Encodable & Sendable) -> String? {
        guard let data = try? JSONEncoder.api.encode(value),
            let json = try? JSONDecoder.api.decode(JSONValue.self, from: data),
            let redacted = try? JSONEncoder.api.encode(json.redacted)
        else { return nil }
        return String(decoding: redacted, as: UTF8.self)
    }
}

extension RequestParameters {
    /// The items as they travel, without the values that may be credentials by their names.
    fileprivate var redactedText: String {
        items.map { item in
            let value = CredentialName.matches(item.name) ? CredentialName.redacted : PercentEncoding.encode(item.value)
            return "\(PercentEncoding.encode(item.name))=\(value)"
        }.joined(separator: "&")
    }
}

extension MultipartForm.Item {
    fileprivate var curlWords: [String] {
        switch part {
        case .text(let text):
            let value = CredentialName.matches(name) ? CredentialName.redacted : text
            return ["--form-string", ShellWord.quote("\(name)=\(value)")]
        case .file(let file):
            let path = if case .file(let url) = file.content { url.path } else { "-" }
            let place = #"\#(name)=@"\#(Self.escaped(path))";type=\#(file.contentType)"#
            return ["--form", ShellWord.quote(#"\#(place);filename="\#(Self.escaped(file.filename))""#)]
        }
    }

    /// As curl reads a file's name in quotes.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : "\($1)" }
    }
}

extension JSONValue {
    /// The value, without what may be a credential by the name of its member.
    fileprivate var redacted: JSONValue {
        switch self {
        case .array(let elements): .array(elements.map(\.redacted))
        case .object(let members):
            .object(
                members.reduce(into: [:]) { result, member in
                    let isSecret = member.value != .null && CredentialName.matches(member.key)
                    result[member.key] = isSecret ? .string(CredentialName.redacted) : member.value.redacted
                }
            )
        default: self
        }
    }
}
