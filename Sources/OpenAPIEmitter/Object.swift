/// A JSON object whose members keep their order.
///
/// Whoever adds members sees to it that each key is added once: the document's large objects have thousands of them,
/// and their keys are made unique where they are made.
struct Object: Hashable, Sendable {
    struct Member: Hashable, Sendable {
        var key: String
        var value: Value
    }

    private(set) var members: [Member] = []
    /// Whether YAML shows it on one line.
    var isCompact = false

    init() {}

    init(_ members: some Sequence<(String, Value)>) {
        self.members = members.map(Member.init)
    }

    var isEmpty: Bool { members.isEmpty }

    /// Adds a member unless there is no value for it.
    mutating func add(_ key: String, _ value: Value?) {
        if let value { members.append(Member(key: key, value: value)) }
    }

    /// Adds a string unless there is none.
    mutating func add(_ key: String, _ text: String?) {
        add(key, text.map(Value.string))
    }

    /// Adds an array unless it is empty.
    mutating func add(_ key: String, nonEmpty elements: [Value]) {
        add(key, elements.isEmpty ? nil : .array(elements))
    }

    /// Adds an object unless it is empty.
    mutating func add(_ key: String, nonEmpty object: Object) {
        add(key, object.isEmpty ? nil : .object(object))
    }

    mutating func add(contentsOf other: Object) { members += other.members }

    /// Puts another value in the place of a member's, if there is one.
    mutating func replace(_ key: String, _ change: (Value) -> Value) {
        guard let index = members.firstIndex(where: { $0.key == key }) else { return }
        members[index].value = change(members[index].value)
    }
}

extension Object: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}

extension Object: Encodable {
    private struct MemberKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: MemberKey.self)
        for member in members { try container.encode(member.value, forKey: MemberKey(stringValue: member.key)) }
    }
}
