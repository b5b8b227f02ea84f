import CustomDump
import Testing

@testable import Templates

/// What a template prints, after the examples of Mustache's own specification.
@Suite struct TemplateTests {
    private let context = TemplateContext { name in
        switch name {
        case "subject": .text("world & all")
        case "yes": .condition(true)
        case "no": .condition(false)
        case "nothing": .nothing
        case "numbers": .list(["1", "2", "3"].map { number in TemplateContext { $0 == "n" ? .text(number) : nil } })
        case "none": .list([])
        default: nil
        }
    }

    private func text(_ template: String, _ partials: [String: String] = [:]) throws -> String {
        let templates = try partials.mapValues { text throws(TemplateSyntaxError) in try Template(text) }
        var renderer = TemplateRenderer(templates, context)
        renderer.render(try Template(template).nodes)
        return String(decoding: renderer.output, as: UTF8.self)
    }

    @Test(arguments: [
        ("Hello, {{subject}}!", "Hello, world & all!"),
        ("{{ subject }} {{&subject}} {{{subject}}} {{& subject }}", "world & all world & all world & all world & all"),
        ("{{unknown}}|{{nothing}}|{{yes}}", "||"),
        ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^yes}}c{{/yes}}{{^no}}d{{/no}}", "ad"),
        ("{{#subject}}a{{/subject}}{{^nothing}}b{{/nothing}}{{^none}}c{{/none}}{{^numbers}}d{{/numbers}}", "abc"),
        ("{{#numbers}}{{n}}: {{subject}}, {{/numbers}}", "1: world & all, 2: world & all, 3: world & all, "),
        ("{{!comment}}a{{! b }}", "a"),
        ("a { {{subject}} }", "a { world & all }"),
    ])
    func tags(template: String, printed: String) throws {
        expectNoDifference(try text(template), printed)
    }

    @Test func aTagWithALineOfItsOwnTakesTheLineAlong() throws {
        expectNoDifference(
            try text(
                "{{! x }}\nbegin\n  {{#numbers}}\n  {{n}}\n  {{/numbers}}\n{{^yes}}\nno\n{{/yes}}\nend {{#yes}}\n{{/yes}}"
            ),
            "begin\n  1\n  2\n  3\nend \n"
        )
    }

    @Test func thePartialOfALineIsIndented() throws {
        expectNoDifference(
            try text(
                "{\n    {{> inner}}\n}\n",
                ["inner": "a\n\n{{#numbers}}\n{{n}}\n{{/numbers}}\n  {{>last}}\n", "last": "b"]
            ),
            "{\n    a\n\n    1\n    2\n    3\n      b}\n"
        )
    }

    @Test func thePartialWithinALineIsPartOfIt() throws {
        expectNoDifference(try text("[{{#numbers}}{{> n}}, {{/numbers}}]\n", ["n": "<{{n}}>\n"]), "[<1>, <2>, <3>, ]\n")
    }

    @Test func anUnknownPartialPrintsNothingAndAnEndlessOneEnds() throws {
        expectNoDifference(try text("a{{> unknown}}b"), "ab")
        #expect(try text("{{> again}}", ["again": "a{{> again}}"]).hasPrefix("aaa"))
    }

    @Test(arguments: [
        ("a\n{{#yes}}\n", "the section yes is not closed", 2, 1),
        ("{{#yes}}\n {{/no}}", "the section yes is open, not no", 2, 2),
        ("{{/no}}", "no section no is open", 1, 1),
        ("ab {{yes", "the tag is not closed on its line", 1, 4),
        ("{{ }}", "the tag has no name", 1, 1),
        ("{{=<% %>=}}", "{{=<% %>=}} is a kind of tag that is not supported", 1, 1),
    ])
    func errors(template: String, message: String, line: Int, column: Int) {
        #expect(throws: TemplateSyntaxError(message: message, line: line, column: column)) { try Template(template) }
    }
}
