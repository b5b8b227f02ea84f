import CommonMark
import EndpointModel
import Spelling

extension ModelPageReader {
    /// Reads the list ``* `OPEN` (value: `"open"`)``, a list of bare values, or a table `Name | Value`.
    mutating func readEnumeration(_ block: Block, _ name: String, _ place: PageRange) {
        var constants: [EnumerationConstant] = []
        switch block.kind {
        case .list(let list):
            for case .paragraph(let inlines) in list.items.lazy.flatMap(\.blocks).map(\.kind) {
                constants.append(EnumerationConstant(item: inlines.plainText))
            }
        case .codeBlock(let code):
            // An indented list right under a heading is code to CommonMark.
            for line in code.literal.split(separator: "\n") {
                let item = line.trimmed()
                guard item.hasPrefix("* ") || item.hasPrefix("- ") else { continue }
                constants.append(EnumerationConstant(item: String(item.dropFirst(2).filter { $0 != "`" })))
            }
            if constants.isEmpty { constants = EnumerationConstant.all(inUnion: code.literal) }
        case .table(let table): constants = EnumerationConstant.all(in: table, of: name)
        case .heading, .paragraph, .blockQuote, .html, .thematicBreak: return
        }
        guard !constants.isEmpty else {
            let message = """
                no values are given here, so any is accepted; expected a list of them or a table "Name | Value"
                """
            return report(.warning, rule: "enumeration-empty", message, at: range(block.range))
        }
        let values = constants.map(\.value)
        let isOfStrings = constants.contains(where: \.isQuoted)
        let type: SchemaType = isOfStrings ? .string(nil) : .type(ofValues: values.map(\.value))
        let enumeration = ModelPage.Enumeration(name: name, values: values, type: type, range: place)
        if name.isEmpty { result.enumeration = enumeration } else { result.propertyEnumerations.append(enumeration) }
    }
}
