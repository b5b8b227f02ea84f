/// What SDK sources and recordings show of the names and places that the pages fold.
public struct Learned: Hashable, Sendable {
    /// What was learned of a parameter or a property.
    public struct Entry: Hashable, Sendable {
        /// The name on the wire.
        public var name: String?
        /// Where the parameter travels.
        public var location: Parameter.Location?
        /// Where that is shown, the best first; never empty.
        public var origins: [Origin]

        public init(name: String?, location: Parameter.Location? = nil, origins: [Origin]) {
            self.name = name
            self.location = location
            self.origins = origins
        }
    }

    /// By what was learned about: parameters and properties, by the names that the pages give them.
    public var entries: [FactSubject: Entry]

    public init(_ entries: [FactSubject: Entry] = [:]) {
        self.entries = entries
    }

    public subscript(subject: FactSubject) -> Entry? { entries[subject] }
}
