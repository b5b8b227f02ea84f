import CCMark

/// Moves over the bytes that wrote a node of the tree, given what the tree says it holds. Each answers whether those
/// bytes were found.
extension TextCursor {
    /// Moves over the bytes that read as `literal`, undoing entities and escapes.
    mutating func skipText(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        var matched = 0
        while matched < literal.count {
            guard offset < lineEnd else { return false }
            let byte = source.bytes[offset]
            if byte == literal[matched], byte != .backslash, byte != .ampersand {
                offset += 1
                matched += 1
                continue
            }
            guard let (width, count) = escape(literal, from: matched) else { return false }
            offset += width
            matched += count
        }
        return true
    }

    /// The width in the source of an escape, an entity or a literal `\` or `&`, and of what it reads as.
    private func escape(
        _ literal: UnsafeBufferPointer<UInt8>,
        from matched: Int
    ) -> (width: Int, count: Int)? {
        let expected = literal[matched]
        switch source.bytes[offset] {
        case .backslash:
            guard let next = byte(after: 1), next.isPunctuation else { break }
            // In a cell `\|` is a pipe before all else, which the backslash before it then escapes.
            if next == .backslash, expected == .pipe, byte(after: 2) == .pipe { return (3, 1) }
            return next == expected ? (2, 1) : nil
        case .ampersand:
            let rest = UnsafeBufferPointer(rebasing: literal[matched...])
            if let entity = Entity(in: source.bytes, from: offset, to: lineEnd, readAs: rest) {
                return (entity.width, entity.count)
            }
        default: break
        }
        return source.bytes[offset] == expected ? (1, 1) : nil
    }

    /// Moves over a code span.
    mutating func skipCode() -> Bool {
        let fence = runLength(of: .backtick)
        guard fence > 0 else { return false }
        offset += fence
        while let byte {
            guard byte == .backtick else {
                advance()
                continue
            }
            let run = runLength(of: .backtick)
            offset += run
            if run == fence { return true }
        }
        return false
    }

    /// Moves over raw HTML: `literal`, but for `\|` in a cell and the white space at line starts.
    mutating func skipHTML(_ literal: UnsafePointer<CChar>) -> Bool {
        var next = literal
        while next.pointee != 0 {
            let expected = UInt8(bitPattern: next.pointee)
            if expected == .lineFeed || expected == .carriageReturn {
                guard offset == lineEnd else { return false }
                advanceLine()
                while UInt8(bitPattern: next.pointee).isWhiteSpace { next += 1 }
                continue
            }
            if byte == .backslash, expected == .pipe, byte(after: 1) == .pipe { offset += 1 }
            guard offset < lineEnd, source.bytes[offset] == expected else { return false }
            offset += 1
            next += 1
        }
        return true
    }

    /// Moves over a line end, soft or hard, and the indentation of the next line.
    mutating func skipLineBreak() -> Bool {
        while offset < lineEnd, source.bytes[offset].isWhiteSpace { offset += 1 }
        if offset == lineEnd - 1, source.bytes[offset] == .backslash { offset += 1 }
        guard offset == lineEnd else { return false }
        advanceLine()
        return true
    }

    /// Where the current line starts, the containers' markers included.
    var lineStart: SourcePosition { source.position(source.start(ofLine: line), inLine: line) }
}
