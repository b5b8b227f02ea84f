/// A bulleted or a numbered list.
public struct List: Hashable, Sendable {
    /// Whether the items are numbered.
    public var isOrdered: Bool

    /// The items, in page order.
    public var items: [ListItem]
}
