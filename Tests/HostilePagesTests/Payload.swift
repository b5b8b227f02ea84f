/// A text that could break out of what it is put into.
struct Payload: Sendable, CustomStringConvertible {
    var text: String
    /// What it could break out of.
    var description: String

    /// A text that breaks out of nothing, but can't be an identifier as it stands, like the others.
    static let benign = Payload(text: "be-nign x", description: "benign")

    /// Each bears a word that is nowhere else.
    static let hostile: [Payload] = [
        ("a string literal", "zq\" + zq() + \""), ("an interpolation", "zq\\(zq())"),
        ("a raw literal", "zq\"# zq() #\""),
        ("a multiline literal", "zq\"\"\" zq() \"\"\""), ("a block comment", "zq */ zq() /*"),
        ("a comment's line", "zq\u{2028}zq()"), ("a comment's line, for NEL", "zq\u{85}zq()"),
        ("a line, as an entity", "zq&#10;zq()"), ("a line, as HTML", "zq<br>zq()"),
        ("a carriage return", "zq&#13;zq()"),
        ("an identifier", "zq`; zq(); `"), ("a type", "zq { } struct zq2"), ("a list", "zq), zq(zq: ["),
        ("an attribute", "@zq zq"), ("a directive", "#if zq"), ("a template", "{{zq}} {{{zq}}} {{> client}}"),
        ("a function's signature", "zq() -> Zq { zq() }"), ("a keyword", "zq class let self init"),
        ("YAML's mapping", "zq: zq"), ("YAML's sequence", "- zq"), ("YAML's comment", "zq #zq"),
        ("YAML's anchor", "&zq *zq"), ("YAML's tag", "!!zq zq"), ("YAML's block", "zq: |"),
        ("YAML's document", "--- zq"),
        ("YAML's quotation", "'zq': \"zq"), ("YAML's number", "1e3"), ("YAML's truth", "yes"), ("YAML's null", "~"),
        ("a cell", "zq \\| zq"), ("a code span", "zq` zq ``"), ("a link", "zq](javascript:zq) [zq"),
        ("a link of its own", "[zq](javascript:zq)"), ("an image", "![zq](x)"), ("HTML", "<img src=x onerror=zq>"),
        ("HTML, as entities", "&lt;script&gt;zq&lt;/script&gt;"), ("an HTML comment", "<!-- zq -->"),
        ("the direction of text", "zq\u{202E}zq\u{2066}"), ("sight", "z\u{200B}q\u{FEFF}\u{AD}"),
        ("a NUL", "zq\u{0}zq"),
        ("a terminal", "zq\u{1B}[31m"), ("a path", "../../zq"), ("a path from the root", "/etc/zq"),
        ("ASCII", "größe 日本 🙂 zq"), ("nothing", ""), ("punctuation", "\"'`*|\\"),
    ].map { Payload(text: $1, description: $0) }
}
