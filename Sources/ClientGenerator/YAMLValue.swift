import Yams

/// What a node of an `apiref.yaml` is by YAML 1.2's core schema: what stands in quotation marks is a text.
enum YAMLValue {
    case null
    case flag(Bool)
    /// A number as it is spelled.
    case number(String)
    case text(String)
    case list([Node])
    case mapping

    init(_ node: Node) {
        switch node {
        case .scalar(let scalar): self.init(scalar)
        case .sequence(let sequence): self = .list(Array(sequence))
        default: self = .mapping
        }
    }

    private init(_ scalar: Node.Scalar) {
        let text = scalar.string
        if scalar.style != .plain || scalar.tag.description == "tag:yaml.org,2002:str" {
            self = .text(text)
        } else if ["", "~", "null", "Null", "NULL"].contains(text) {
            self = .null
        } else if let flag = Bool.construct(from: scalar) {
            self = .flag(flag)
        } else if Self.isNumber(text) {
            self = .number(text)
        } else {
            self = .text(text)
        }
    }

    /// Numbers begin with a digit, a sign or a point: words such as `infinity` are texts.
    private static func isNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first, "+-.0123456789".utf8.contains(first) else { return false }
        return Double(text) != nil
    }
}

extension Node {
    /// The text of a scalar that is one.
    var text: String? { if case .text(let text) = YAMLValue(self) { text } else { nil } }

    /// The list of texts that a sequence is.
    var texts: [String]? {
        guard let sequence else { return nil }
        let texts = sequence.compactMap(\.text)
        return texts.count == sequence.count ? texts : nil
    }
}
