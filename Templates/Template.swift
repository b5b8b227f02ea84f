/// A Mustache template: variables, sections, inverted sections, partials and comments.
///
/// Functions, inheritance and other delimiters are left out. Nothing is escaped: what a variable prints is source.
package struct Template: Sendable {
    package let nodes: [Node]

    /// - Throws: ``TemplateSyntaxError`` at the first tag that can't be read.
    package init(_ text: String) throws(TemplateSyntaxError) {
        nodes = try TemplateParser.parse(text)
    }

    /// A piece of a template.
    package indirect enum Node: Sendable {
        /// Text of one line, with the line's end if it stands at it.
        case text([UInt8])
        case variable(Tag)
        case section(Tag, isInverted: Bool, [Node])
        /// Another template; each of its lines gets the indentation, if the tag has a line of its own.
        case partial(Tag, indentation: [UInt8]?)
    }

    /// What stands between braces, and where.
    package struct Tag: Hashable, Sendable {
        package let variable: VariableName
        package let line: Int
        package let column: Int

        package var name: String { variable.text }
    }
}

/// The name of a variable, hashed once: variables are looked up far more often than templates are parsed.
package struct VariableName: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String
    package let hash: Int

    package init(_ text: String) {
        self.text = text
        hash = text.hashValue
    }

    package init(stringLiteral text: String) { self.init(text) }

    package static func == (first: VariableName, second: VariableName) -> Bool {
        first.hash == second.hash && first.text == second.text
    }
}

/// What can't be read of a template.
package struct TemplateSyntaxError: Error, Hashable {
    package let message: String
    package let line: Int
    package let column: Int
}
