import EndpointModel

/// Reads the schemas that a source declares as classes, whose members have their names on the wire in decorators.
///
///     export class Book extends SpeakeasyBase {
///       @SpeakeasyMetadata()
///       @Expose({ name: "page_count" })
///       pageCount?: number;
///     }
struct DecoratorReader {
    private let syntax: SourceSyntax

    init(_ syntax: SourceSyntax) {
        self.syntax = syntax
    }

    static let decorators = Set(["SpeakeasyMetadata", "Expose"].map(FoldedHash.init))

    func schemas() -> [SchemaDeclaration] {
        syntax.tokens.tokens.indices.compactMap { index in
            guard syntax.word(index) == "class", let name = syntax.word(index + 1), let body = body(after: index + 1)
            else { return nil }
            let fields = fields(in: body)
            return fields.isEmpty ? nil : SchemaDeclaration(name: name, fields: fields)
        }
    }

    /// What stands between the braces of a class.
    private func body(after name: Int) -> Range<Int>? {
        (name + 1..<name + 32).first { syntax.isMark($0, "{") || syntax.isMark($0, ";") }.flatMap(syntax.contents)
    }

    private func fields(in body: Range<Int>) -> [SchemaDeclaration.Field] {
        var fields: [SchemaDeclaration.Field] = []
        var name: String?
        var place: Place?
        var index = body.lowerBound
        while index < body.upperBound {
            if syntax.isMark(index, "@"), let decorator = syntax.word(index + 1) {
                if let object = syntax.elements(of: index + 2).first?.lowerBound {
                    if decorator == "Expose", let value = text("name", object) { name = value }
                    if decorator == "SpeakeasyMetadata", let data = text("data", object) { place = Place(data) }
                }
                index += 2
            } else if let member = syntax.word(index),
                Self.isField(behind: index, syntax) || !Self.modifiers.contains(member)
            {
                if Self.isField(behind: index, syntax), let wireName = place?.name ?? name {
                    fields.append(
                        SchemaDeclaration.Field(
                            name: member,
                            wireName: wireName,
                            location: place?.location,
                            isExploded: place?.isExploded,
                            line: syntax[index].line,
                            typeLine: syntax[index].line
                        )
                    )
                }
                (name, place) = (nil, nil)
                index = end(ofMember: index, body.upperBound)
                continue
            }
            index = syntax.next(after: index, before: body.upperBound)
        }
        return fields
    }

    private static let modifiers: Set = ["public", "private", "protected", "readonly", "declare", "static", "override"]

    private static func isField(behind member: Int, _ syntax: SourceSyntax) -> Bool {
        syntax.isMark(member + 1, ":")
            || (syntax.isMark(member + 1, "?") || syntax.isMark(member + 1, "!")) && syntax.isMark(member + 2, ":")
    }

    /// Behind a member: its semicolon or its body, else where the next line begins.
    private func end(ofMember member: Int, _ end: Int) -> Int {
        var index = member
        while index < end {
            let next = syntax.next(after: index, before: end)
            if syntax.isMark(index, ";") || syntax.isMark(index, "{") { return next }
            if next < end, syntax.isMark(next, "@") { return next }
            index = next
        }
        return end
    }

    /// The text that a key of an object has: up to its closing quote, whatever words are told apart in it.
    private func text(_ key: String, _ object: Int) -> String? {
        guard let value = syntax.value(of: key, in: object)?.lowerBound else { return nil }
        let bytes = syntax.tokens.bytes[syntax[value].start...]
        guard let quote = syntax.tokens.bytes[..<bytes.startIndex].last, Self.quotes.contains(quote),
            let end = bytes.firstIndex(where: { $0 == quote || $0 == UInt8(ascii: "\n") })
        else { return nil }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    private static let quotes = Array("\"'".utf8)
}

/// Where a field travels, and as what: `queryParam, style=form;explode=true;name=page-token`.
private struct Place {
    var name: String?
    /// `nil` in JSON.
    var location: Parameter.Location?
    var isExploded: Bool?

    /// - Returns: `nil` if it is not one place alone.
    init?(_ text: String) {
        let parts = text.split { $0 == "," || $0 == ";" || $0 == " " }
        let kinds = parts.filter { !$0.contains("=") }
        guard kinds.count == 1, let location = Self.locations[String(kinds[0])] else { return nil }
        self.location = location
        name = parts.first { $0.hasPrefix("name=") }.map { String($0.dropFirst(5)) }
        guard location == .query, parts.contains("style=form") else { return }
        isExploded = parts.first { $0.hasPrefix("explode=") }.map { $0 == "explode=true" }
    }

    private static let locations: [String: Parameter.Location?] = [
        "queryParam": .query, "pathParam": .path, "header": .header, "form": .form, "multipart_form": .form,
        "json": nil,
    ]
}
