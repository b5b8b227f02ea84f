import CommonMark
import Spelling

extension OperationSection.TypeText {
    /// The text of a type and what it links to, whatever Markdown made of it.
    init(_ inlines: [Inline]) {
        let inlines = Self.withoutBrokenLink(inlines)
        let text = inlines.typeText.trimmed()
        if let link = Self.unreadLink(text) {
            self = link
        } else {
            self.init(text: text, destination: inlines.firstDestination)
        }
    }

    /// `**string**` of `[**string**]`: some templates write a link's brackets also where there is nothing to link to.
    private static func withoutBrokenLink(_ inlines: [Inline]) -> [Inline] {
        guard inlines.count >= 3, inlines[0] == .text("["), case .strong = inlines[1],
            case .text(let rest) = inlines[2], rest.utf8.first == UInt8(ascii: "]")
        else { return inlines }
        return [inlines[1]]
    }

    /// A link that Markdown did not read as one, because its text holds an autolink: `[Vec<models::Pet>](Pet.md)`.
    private static func unreadLink(_ text: String) -> OperationSection.TypeText? {
        guard text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") else { return nil }
        return OperationSection.TypeText(
            text: String(text[text.index(after: text.startIndex)..<middle.lowerBound]),
            destination: String(text[middle.upperBound...].dropLast())
        )
    }
}

extension OperationSection.TypeText {
    /// The type among those that can be sent, `decimal.Decimal, int`, that says most: one that is not only how values of
    /// the type are received, `decimal.Decimal`.
    func narrowed(besides received: Self) -> Self {
        let sent = Self.names(in: text)
        let others = Set(Self.names(in: received.text).map(TypeVocabulary.unqualified))
        let narrow = sent.filter { $0 != "None" && !others.contains(TypeVocabulary.unqualified($0)) }
        let wide = sent.filter { $0 != "None" }
        return Self(text: (narrow.isEmpty ? wide : narrow).joined(separator: ", "), destination: nil)
    }

    private static func names(in list: String) -> [String] {
        list.split(separator: ",").map { $0.trimmed() }.filter { !$0.isEmpty }
    }
}

extension [Inline] {
    /// The text with autolinks as they are written: `Vec<models::Pet>` holds what Markdown takes for the address
    /// `models::Pet`.
    fileprivate var typeText: String {
        map { inline in
            switch inline {
            case .link(let destination, _, let children):
                let text = children.typeText
                return text == destination && destination.contains(":") ? "<\(text)>" : text
            case .emphasis(let children), .strong(let children): return children.typeText
            default: return [inline].plainText
            }
        }.joined()
    }
}
