import EndpointModel
import Spelling

extension Correction {
    /// A text that is not blank.
    var text: String {
        get throws(Corrections.Expectation) {
            switch value {
            case .text(let text) where !text.trimmed().isEmpty: return text
            case .number(let text): throw .init("a text, so \"\(text)\" in quotation marks,")
            case .flag(let flag): throw .init("a text, so \"\(flag)\" in quotation marks,")
            default: throw .init("a text")
            }
        }
    }

    /// A name or a path: a text of one line, without white space at its ends.
    var line: String {
        get throws(Corrections.Expectation) {
            let text = try text
            let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
            guard isPlain, text == text.trimmed() else {
                throw .init("a text of one line, without control characters and spaces at its ends,")
            }
            return text
        }
    }

    /// A truth value.
    var flag: Bool {
        get throws(Corrections.Expectation) {
            guard case .flag(let flag) = value else { throw .init("true or false") }
            return flag
        }
    }

    /// The text of a value, such as a default: of a number or a truth value, too, and an empty one.
    var scalarText: String {
        get throws(Corrections.Expectation) {
            switch value {
            case .text(let text), .number(let text): return text
            case .flag(let flag): return "\(flag)"
            default: throw .init("a text, a number or a truth value")
            }
        }
    }

    /// A way to page; `nil` for none.
    var paging: Paging? {
        get throws(Corrections.Expectation) {
            guard case .paging(let paging) = value else { throw .init("a mapping, or none,") }
            return paging
        }
    }

    /// A list of texts.
    func list(of what: String) throws(Corrections.Expectation) -> [String] {
        guard case .list(let list) = value else { throw .init("a list of \(what)") }
        return list
    }

    /// Media types, each a type and a subtype.
    var mediaTypes: [String] {
        get throws(Corrections.Expectation) {
            let list = try list(of: "media types")
            guard list.allSatisfy(\.isMediaType) else { throw .init("media types such as application/json") }
            return list
        }
    }

    /// One value out of a set.
    func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) throws(Corrections.Expectation) -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text) else {
            throw .init("one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return choice
    }

    /// The name of a method, in capitals.
    var method: String {
        get throws(Corrections.Expectation) {
            let method = try text.uppercased()
            guard Endpoint.methods.contains(method) else {
                throw .init("one of " + Endpoint.methods.joined(separator: ", "))
            }
            return method
        }
    }

    /// A path template: it begins with a slash and each of its braces has its partner.
    var path: String {
        get throws(Corrections.Expectation) {
            let path = try line
            let isTemplate = PathTemplate(path).parts.allSatisfy { part in
                switch part {
                case .literal(let text): !text.utf8.contains { "{}# ".utf8.contains($0) }
                case .placeholder(let name): !name.isEmpty && !name.utf8.contains { "{/".utf8.contains($0) }
                }
            }
            guard path.hasPrefix("/"), isTemplate else { throw .init("a path such as /users/{id}") }
            return path
        }
    }

    /// A name that a function can be called: it has a letter that Swift can spell.
    var operationName: String {
        get throws(Corrections.Expectation) {
            let name = try line
            guard name.utf8.contains(where: { $0.isUppercase || $0.isLowercase }) else {
                throw .init("a name with a letter from A to Z")
            }
            return name
        }
    }
}
