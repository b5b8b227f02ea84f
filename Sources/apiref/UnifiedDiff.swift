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
        var text = "--- \(old == nil ? "/dev/null" : path)\n+++ \(new == nil ? "/dev/null" : path)\n"
        for hunk in Self.hunks(in: lines) { text += Self.print(lines, hunk) }
        self.text = text
    }

    private enum Line {
        case kept(Substring)
        case removed(Substring)
        case added(Substring)

        var isChange: Bool { if case .kept = self { false } else { true } }
    }

    private static func lines(of text: String?) -> [Substring] {
        guard let text, !text.isEmpty else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.last?.isEmpty == true ? lines.dropLast() : lines
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

    private static func print(_ lines: [Line], _ hunk: Range<Int>) -> String {
        let ahead = count(lines[..<hunk.lowerBound])
        let inside = count(lines[hunk])
        var text = "@@ -\(range(ahead.old, inside.old)) +\(range(ahead.new, inside.new)) @@\n"
        for line in lines[hunk] {
            switch line {
            case .kept(let content): text += " \(content)\n"
            case .removed(let content): text += "-\(content)\n"
            case .added(let content): text += "+\(content)\n"
            }
        }
        return text
    }

    private static func range(_ ahead: Int, _ count: Int) -> String { "\(count == 0 ? ahead : ahead + 1),\(count)" }

    private static func count(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
        lines.reduce(into: (0, 0)) { count, line in
            switch line {
            case .kept:
                count.0 += 1
                count.1 += 1
            case .removed: count.0 += 1
            case .added: count.1 += 1
            }
        }
    }
}
