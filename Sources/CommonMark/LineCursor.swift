/// A place between two bytes of a line, with the column that tabs make of it.
///
/// `column` may lie inside a tab, of which a container's indentation took only a part.
struct LineCursor {
    var offset: Int
    var column: Int

    /// The first byte from here on that is neither space nor tab, and how many columns lie before it.
    func indentation(in source: SourceText, end: Int) -> (columns: Int, cursor: LineCursor) {
        var cursor = self
        while cursor.offset < end {
            switch source.bytes[cursor.offset] {
            case .space: cursor.column += 1
            case .tab: cursor.column += cursor.columnsToTabStop
            default: return (cursor.column - column, cursor)
            }
            cursor.offset += 1
        }
        return (cursor.column - column, cursor)
    }

    /// Moves over up to `count` columns of spaces and tabs.
    mutating func skip(columns count: Int, in source: SourceText, end: Int) {
        var remaining = count
        while remaining > 0, offset < end, source.bytes[offset].isSpaceOrTab {
            let width = source.bytes[offset] == .tab ? columnsToTabStop : 1
            let step = min(width, remaining)
            column += step
            remaining -= step
            if step == width { offset += 1 }
        }
    }

    /// Moves over `count` bytes that are one column each.
    mutating func skip(bytes count: Int) {
        offset += count
        column += count
    }

    private var columnsToTabStop: Int { 4 - column % 4 }
}
