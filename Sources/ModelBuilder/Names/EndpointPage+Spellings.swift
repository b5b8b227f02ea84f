import EndpointModel
import ReferenceReader
import Spelling

extension EndpointPage {
    /// The literal spellings that the page shows.
    ///
    /// Placeholders of paths are literal. A key or a sample of an example is literal where its convention is not the
    /// one in which the page spells its own names: then it can't have been folded. A page that spells no name of several
    /// words leaves that to its language.
    func spellings(in dialect: Dialect) -> [Spelling] {
        var spellings: [Spelling] = []
        let own = spelling.map { [$0] } ?? [dialect.parameters, dialect.properties].compactMap(\.convention)
        for entry in api.index {
            for placeholder in PathTemplate(entry.path.value).placeholders {
                let convention = NamingConvention(of: placeholder)
                spellings.append(
                    Spelling(name: placeholder, convention: convention, range: entry.path.range, source: .placeholder)
                )
            }
        }
        let placeholders = Set(spellings.map(\.name))
        for section in api.operations {
            for example in examples[section.name.value] ?? [] {
                for name in example.literalNames {
                    let convention = NamingConvention(of: name.text)
                    let isLiteral = convention.map { !own.contains($0) } ?? (name.text.utf8.first?.isUppercase == true)
                    // The sample for a placeholder says nothing that the path does not.
                    guard isLiteral, !placeholders.contains(name.text), HTTPFieldName.canonical(name.text) == nil else {
                        continue
                    }
                    spellings.append(
                        Spelling(
                            name: name.text,
                            convention: convention,
                            range: name.range,
                            source: name.isKey ? .key : .sample
                        )
                    )
                }
            }
        }
        return spellings
    }
}

extension DocumentedCall {
    /// A name in an example: a key of an object, or a sample such as `"X-Fields_example"`.
    fileprivate struct LiteralName {
        var text: String
        var range: PageRange
        var isKey: Bool
    }

    /// The names that the example shows, in the order of their lines.
    fileprivate var literalNames: [LiteralName] {
        let values = bindings.values.map { ($0.value, $0.range) } + arguments.map { ($0.value, $0.range) }
        let ordered = values.sorted { ($0.1.startLine, $0.1.startColumn) < ($1.1.startLine, $1.1.startColumn) }
        return ordered.flatMap { value, range in
            value.keys.map { LiteralName(text: $0, range: range, isKey: true) }
                + value.sampledNames.map { LiteralName(text: $0, range: range, isKey: false) }
        }
    }
}

extension ExampleValue {
    /// The keys of the objects in a value, outermost first.
    var keys: [String] {
        switch self {
        case .object(let members): members.map(\.key) + members.flatMap(\.value.keys)
        case .array(let elements): elements.flatMap(\.keys)
        case .string, .integer, .number, .boolean, .null, .dateTime, .expression: []
        }
    }

    /// The name in a sample string such as `"X-Fields_example"`.
    var sampledName: String? {
        guard case .string(let text) = self, text.hasSuffix("_example") else { return nil }
        return String(text.dropLast("_example".count))
    }

    /// The names in the samples of a value and of its members.
    fileprivate var sampledNames: [String] {
        switch self {
        case .object(let members): members.flatMap(\.value.sampledNames)
        case .array(let elements): elements.flatMap(\.sampledNames)
        default: [sampledName].compactMap { $0 }
        }
    }
}
