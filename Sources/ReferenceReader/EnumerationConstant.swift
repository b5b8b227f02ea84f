import CommonMark
import EndpointModel
import Spelling

/// A constant of an enumeration as a page lists it.
struct EnumerationConstant {
    let value: EnumerationValue
    /// Whether the value stands between quotation marks: `"1"` is no number.
    let isQuoted: Bool

    /// - Parameter item: `OPEN (value: "open")`, or a bare value.
    init(item: String) {
        if let marker = item.firstRange(of: "(value: "), let end = item.lastIndex(of: ")") {
            let literal = item[marker.upperBound...].prefix(upTo: max(marker.upperBound, end)).trimmed()
            self.init(name: item[..<marker.lowerBound].trimmed(), literal: literal)
        } else {
            self.init(bare: item.trimmed())
        }
    }

    private init(name: String, literal: String) {
        let text = Self.unquoted(literal)
        isQuoted = text != literal
        value = EnumerationValue(name: name, value: isQuoted ? text : Self.number(inJava: text) ?? text)
    }

    private init(bare literal: String) {
        value = EnumerationValue(value: Self.unquoted(literal))
        isQuoted = value.value != literal
    }

    /// The literals of a union of TypeScript: `"AF" | "AN"`. What it is besides, `Unrecognized<string>`, is none.
    static func all(inUnion code: String) -> [EnumerationConstant] {
        let expression = TypeExpression(code)
        guard case .union(let members)? = expression else { return [expression].compactMap(constant) }
        return members.compactMap(constant)
    }

    private static func constant(_ expression: TypeExpression?) -> EnumerationConstant? {
        switch expression {
        case .literal(let text): EnumerationConstant(bare: "\"\(text)\"")
        case .number(let text): EnumerationConstant(bare: text)
        case .array, .dictionary, .name, .object, .union, nil: nil
        }
    }

    /// The constants of a table: a row each, or one row with all values of a property.
    static func all(in table: Table, of property: String) -> [EnumerationConstant] {
        let rows = table.rows.map { $0.cells.map { $0.inlines.plainText.trimmed() } }
        if rows.count == 1, let row = rows.first, row.count == 2, row[0].folded == property.folded {
            return row[1].split(separator: ",").map { EnumerationConstant(bare: $0.trimmed()) }
        }
        let headers = table.header.cells.map { $0.inlines.plainText.folded }
        let name = headers.firstIndex(of: "name") ?? 0
        let value = headers.firstIndex(of: "value") ?? 1
        return rows.compactMap { row in
            if row.count <= max(name, value) { return nil }
            if row[name].isEmpty { return EnumerationConstant(bare: row[value]) }
            return EnumerationConstant(name: row[name], literal: row[value])
        }
    }

    /// The number that Java writes with its type, as `1l`, `0.5f` and `new BigDecimal("0.5")`; `nil` for anything else.
    private static func number(inJava literal: String) -> String? {
        let opening = "new BigDecimal("
        if literal.hasPrefix(opening), literal.hasSuffix(")") {
            return Self.unquoted(String(literal.dropFirst(opening.utf8.count).dropLast()))
        }
        guard let type = literal.utf8.last, "lLfF".utf8.contains(type) else { return nil }
        let number = String(literal.dropLast())
        return number.isNumber ? number : nil
    }

    /// The text without the code and the quotation marks around it. Those of the value itself stay.
    private static func unquoted(_ text: String) -> String {
        text.withoutPair(of: "`").withoutPair(of: "\"'")
    }
}
