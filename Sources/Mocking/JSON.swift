import Foundation
import Spelling

/// A JSON value. The members of an object have an order.
enum JSON: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    struct Member: Hashable, Sendable {
        var name: String
        var value: JSON
    }

    /// How deep values nest at most: what takes them apart calls itself.
    private static let maximumDepth = 100

    /// Why a text is not read as JSON.
    struct ReadingError: Error {
        var detail: String
    }

    /// Reads a document. Members are in the order of their names.
    init(_ data: Data) throws(ReadingError) {
        do {
            let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
            self = try Self.value(value, depth: 0)
        } catch let error as ReadingError {
            throw error
        } catch {
            let words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
            throw ReadingError(detail: words.map { ": \($0.visible)" } ?? "")
        }
    }

    private static func value(_ value: Any, depth: Int) throws(ReadingError) -> JSON {
        guard depth < maximumDepth else {
            throw ReadingError(detail: " that is read: it nests deeper than \(maximumDepth) levels")
        }
        switch value {
        case let text as String: return .string(text)
        case let number as NSNumber: return Self.number(number)
        case let items as [Any]:
            var array: [JSON] = []
            for item in items { array.append(try Self.value(item, depth: depth + 1)) }
            return .array(array)
        case let members as [String: Any]:
            var object: [Member] = []
            for (name, value) in members {
                object.append(Member(name: name, value: try Self.value(value, depth: depth + 1)))
            }
            return .object(object.sorted { $0.name < $1.name })
        default: return .null
        }
    }

    private static func number(_ number: NSNumber) -> JSON {
        let type = number.objCType.pointee
        if type == CChar(UInt8(ascii: "c")) || type == CChar(UInt8(ascii: "B")) { return .boolean(number.boolValue) }
        let isInteger = Double(number.int64Value) == number.doubleValue && abs(number.doubleValue) < 0x1p63
        return isInteger ? .integer(number.int64Value) : .number(number.doubleValue)
    }

    /// What the value is, in words.
    var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

extension JSON: ExpressibleByDictionaryLiteral {
    /// An object of the members that have a value.
    init(dictionaryLiteral members: (String, JSON?)...) {
        self = .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }
}

extension JSON {
    /// The text of the value.
    ///
    /// - Parameter indentation: How far the text is indented already; `nil` for a text on one line.
    func text(indentation: Int? = nil) -> String {
        switch self {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .integer(let value): return "\(value)"
        case .number(let value): return "\(value)"
        case .string(let value): return Self.quoted(value)
        case .array(let items): return Self.list(items.map { ("", $0) }, "[", "]", indentation)
        case .object(let members):
            let colon = indentation == nil ? ":" : ": "
            return Self.list(members.map { (Self.quoted($0.name) + colon, $0.value) }, "{", "}", indentation)
        }
    }

    private static func list(
        _ items: [(prefix: String, value: JSON)],
        _ open: String,
        _ close: String,
        _ indentation: Int?
    ) -> String {
        if items.isEmpty { return open + close }
        let inner = indentation.map { $0 + 2 }
        let texts = items.map { $0.prefix + $0.value.text(indentation: inner) }
        guard let indentation, let inner else { return open + texts.joined(separator: ",") + close }
        let lines = texts.map { String(repeating: " ", count: inner) + $0 }.joined(separator: ",\n")
        return "\(open)\n\(lines)\n\(String(repeating: " ", count: indentation))\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return (quoted + "\"").visibleJSON
    }
}
