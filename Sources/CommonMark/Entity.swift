import CCMark

/// A character reference in the source, `&lt;` or `&#x3D;`, beside the text that libcmark read it as.
struct Entity {
    /// The number of bytes that write it.
    let width: Int

    /// The number of bytes of what it reads as.
    let count: Int

    /// The reference at `start`, which is an `&`; nil where that is literal. `literal` is the text read from there on.
    init?(
        in bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        to end: Int,
        readAs literal: UnsafeBufferPointer<UInt8>
    ) {
        // The longest reference has 33 bytes.
        let limit = min(end, start + 40)
        var semicolon = start + 1
        while semicolon < limit, bytes[semicolon].isAlphanumeric || bytes[semicolon] == .hash { semicolon += 1 }
        guard semicolon < limit, semicolon > start + 1, bytes[semicolon] == .semicolon else { return nil }
        let body = UnsafeBufferPointer(rebasing: bytes[start + 1..<semicolon])
        let whole = UnsafeBufferPointer(rebasing: bytes[start...semicolon])
        let count = body[0] == .hash ? Self.numeric(body, literal) : Self.named(whole, literal)
        guard let count else { return nil }
        width = whole.count
        self.count = count
    }

    /// `#61` or `#x3D`: a reference if the text goes on with that character.
    private static func numeric(
        _ body: UnsafeBufferPointer<UInt8>,
        _ literal: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        let isHexadecimal = body.count > 1 && body[1] | 0x20 == UInt8(ascii: "x")
        let digits = String(decoding: body.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        guard digits.utf8.count <= 8, let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return nil }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        let character = Array(String(scalar ?? "\u{FFFD}").utf8)
        return literal.starts(with: character) ? character.count : nil
    }

    /// `&lt;`: a reference if the text does not go on with the `&`, which only `&amp;` reads as.
    private static func named(_ whole: UnsafeBufferPointer<UInt8>, _ literal: UnsafeBufferPointer<UInt8>) -> Int? {
        if literal[0] == .ampersand {
            let name = String(decoding: whole, as: UTF8.self)
            return name == "&amp;" || name == "&AMP;" ? 1 : nil
        }
        // No reference of ASCII text but `&fjlig;` reads as more than one character.
        if literal[0] < 0x80, literal[0] != UInt8(ascii: "f") { return 1 }
        let count = decodedLength(of: whole)
        return count <= literal.count ? count : nil
    }

    /// What a name stands for is libcmark's to know, and it may be two characters.
    private static func decodedLength(of reference: UnsafeBufferPointer<UInt8>) -> Int {
        let document = reference.withMemoryRebound(to: CChar.self) {
            cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
        }
        defer { cmark_node_free(document) }
        guard let paragraph = cmark_node_first_child(document),
            let text = cmark_node_first_child(paragraph),
            let literal = cmark_node_get_literal(text)
        else { return 1 }
        return String(cString: literal).utf8.count
    }
}
