import ClientPlan
import EndpointModel
import Spelling
import Templates
import Testing
@testable import SwiftEmitter

/// A page is untrusted: no text of it may become code.
@Suite struct UntrustedTextTests {
    /// A model in which every text tries to break out.
    private static let hostile = "\"*/}\n\\(exit(0)) `x` ]]\u{2028}import Glibc\u{202E} {{x}} {{{y}}}"

    /// Templates that print every text where it should not be: as code, in a literal, in a comment that can be ended.
    private static let careless = """
        {{description}}
        let a = {{description}}
        let b = "{{description}}"
        /* {{description}} */
        let c = \"""
            {{returns}} \\({{throws}})
            \"""
        {{#documentedArguments}}{{argument}} {{documentation}}{{/documentedArguments}}
        """

    @Test(arguments: [[], [TemplateFile(path: "endpoint.mustache", text: careless)]])
    func noFileHoldsAHostileTextAsCode(templates: [TemplateFile]) throws {
        let files = try SwiftEmitter(templates: templates).files(of: .hostile(Self.hostile))
        #expect(files.map(\.name) == ["Client.swift", "Exit0XImportGlibcXY.swift"])
        for file in files {
            let code = file.contents.codeWithoutLiterals
            #expect(!code.contains("import Glibc"))
            #expect(!code.contains("exit("))
            #expect(!code.contains("*/"))
            #expect(!file.contents.unicodeScalars.contains { $0.isInvisible && $0 != "\n" })
        }
    }
}

extension String {
    /// The source without its comments of one line and without the content of its string literals.
    fileprivate var codeWithoutLiterals: String {
        var code = ""
        for line in split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
            var isLiteral = false
            var isEscaped = false
            for (character, next) in zip(line, line.dropFirst() + " ") {
                if !isLiteral, character == "/", next == "/" { break }
                if isLiteral {
                    isLiteral = isEscaped || character != "\""
                    isEscaped = character == "\\" && !isEscaped
                } else {
                    isLiteral = character == "\""
                    code.append(character)
                }
            }
            code.append("\n")
        }
        return code
    }
}

extension API {
    /// An API whose every text is the given one.
    fileprivate static func hostile(_ text: String) -> API {
        let place = PageRange(page: "\(text).md")
        func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, .documented(place)) }
        let parameter = Parameter(
            name: fact(text),
            documentedName: text,
            location: fact(.query),
            type: fact(.reference(text)),
            isRequired: fact(false),
            defaultValue: fact(text),
            description: fact(text)
        )
        let property = Property(
            name: fact(text),
            documentedName: text,
            type: fact(.object([])),
            isRequired: fact(true),
            defaultValue: fact(text),
            description: fact(text)
        )
        let endpoint = Endpoint(
            operationID: fact(text),
            method: fact("GET"),
            path: fact("/\(text)/{\(text)}"),
            summary: fact(text),
            description: [fact(text)],
            stability: fact(.deprecated),
            parameters: [parameter],
            requestBody: RequestBody(
                documentedName: text,
                content: .value(fact(.reference(text))),
                isRequired: fact(false),
                mediaTypes: fact([text]),
                description: fact(text)
            ),
            result: fact(.array(.reference(text))),
            accept: fact([text]),
            responses: [Response(status: fact(.default), description: fact(text), headers: [fact(text)])],
            security: fact([text])
        )
        return API(
            names: .init(module: "HostileClient", client: "Hostile"),
            server: fact(.relative(text)),
            groups: [EndpointGroup(name: text, page: text, endpoints: [endpoint])],
            schemas: [
                Schema(
                    name: text,
                    page: text,
                    shape: fact(.object(.init(properties: [property]))),
                    description: fact(text)
                )
            ],
            securitySchemes: [SecurityScheme(name: text, kind: fact(.apiKey(.init(.header, name: text))))]
        )
    }
}
