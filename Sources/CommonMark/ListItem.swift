/// One item of a list.
public struct ListItem: Hashable, Sendable {
    /// The item's content.
    public var blocks: [Block]

    /// From the item's marker to the end of its last block.
    public var range: Range<SourcePosition>
}
