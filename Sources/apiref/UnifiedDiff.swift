import EndpointModel
import Spelling

/// The difference between two texts, as `diff -u` prints it.
struct UnifiedDiff {
    let text: String

    /// How many unchanged lines stand around a change.
    private static let context = 3

    /// - Parameters:
    ///   - old: The text before; `nil` for a new file.
    ///   - new: The text after; `nil` for a removed file.
    ///   - path: The file's path for the header.
    init(from old: String?, to new: String?, path: String) {
        let lines = Self.merge(Self.lines(of: old), Self.lines(of: new))
        let path = path.visible
        var text = "--- \(old == nil ? "/dev/null" : path)\n+++ \(new == nil ? "/dev/null" : path)\n"
        var position = Position()
        var next = 0
        for hunk in Self.hunks(in: lines) {
            for line in lines[next..<hunk.lowerBound] { position.advance(over: line) }
            let start = position
            for line in lines[hunk] { position.advance(over: line) }
            text += "@@ -\(Self.range(start.old, position.old)) +\(Self.range(start.new, position.new)) @@\n"
            for line in lines[hunk] { text += line.printed }
            next = hunk.upperBound
        }
        self.text = text
    }

    private enum Line {
        case kept(Substring)
        case removed(Substring)
        case added(Substring)

        var isChange: Bool { if case .kept = self { false } else { true } }

        /// The line behind its mark; one that ends with its text and without a line feed says so.
        var printed: String {
            let (mark, content) =
                switch self {
                case .kept(let content): (" ", content)
                case .removed(let content): ("-", content)
                case .added(let content): ("+", content)
                }
            let isEnded = content.utf8.last == UInt8(ascii: "\n")
            return "\(mark)\(content)\(isEnded ? "" : "\n\\ No newline at end of file\n")"
        }
    }

    /// How many lines of each text are behind.
    private struct Position {
        var old = 0
        var new = 0

        mutating func advance(over line: Line) {
            switch line {
            case .kept:
                old += 1
                new += 1
            case .removed: old += 1
            case .added: new += 1
            }
        }
    }

    /// The lines of a text with their ends, told apart by bytes: a carriage return is a part of its line.
    private static func lines(of text: String?) -> [Substring] {
        guard let text else { return [] }
        var lines: [Substring] = []
        var start = text.utf8.startIndex
        while start < text.utf8.endIndex {
            let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
            lines.append(Substring(text.utf8[start..<(end ?? text.utf8.endIndex)]))
            start = end ?? text.utf8.endIndex
        }
        return lines
    }

    /// The lines of both texts in order, those of the old one ahead of those that replace them.
    private static func merge(_ old: [Substring], _ new: [Substring]) -> [Line] {
        var lines: [Line] = []
        var added: [Line] = []
        var next = 0
        for (line, origin) in zip(new, LineMatching(old, new).origins) {
            guard let origin else {
                added.append(.added(line))
                continue
            }
            lines += old[next..<origin].map(Line.removed) + added + [.kept(line)]
            added = []
            next = origin + 1
        }
        return lines + old[next...].map(Line.removed) + added
    }

    /// The stretches of lines to print: changes with their context, those that touch joined.
    private static func hunks(in lines: [Line]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in lines.indices where lines[index].isChange {
            let range = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    /// The first line and the number of lines; where there is none, the line ahead.
    private static func range(_ start: Int, _ end: Int) -> String {
        "\(end == start ? start : start + 1),\(end - start)"
    }
}
