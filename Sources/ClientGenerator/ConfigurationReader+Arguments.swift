import EndpointModel
import ModelBuilder
import Yams

extension ConfigurationReader {
    /// Reads `{Users.search: parameters}`.
    mutating func readArguments(_ node: Node) {
        forEachEntry(of: node, in: "arguments") { reader, operation, value in
            guard let kind = value.text.flatMap(Learned.Argument.Kind.init) else {
                let known = Learned.Argument.Kind.allCases.map(\.rawValue).joined(separator: " or ")
                return reader.expected(known, for: operation, at: value)
            }
            let statement = ArgumentStatement(operation, kind, at: reader.range(of: value))
            reader.configuration.arguments.append(statement)
        }
    }
}
