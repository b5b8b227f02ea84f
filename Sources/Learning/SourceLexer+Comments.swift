import EndpointModel
import Spelling

extension SourceLexer {
    /// Skips a comment that starts here; `false` if none does.
    mutating func skipComment(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"):
            if at(1) == UInt8(ascii: "/") { return skipLine() }
            return at(1) == UInt8(ascii: "*") && skipBlock(UInt8(ascii: "*"), UInt8(ascii: "/"))
        case UInt8(ascii: "<"):
            return at(1) == UInt8(ascii: "#") && skipBlock(UInt8(ascii: "#"), UInt8(ascii: ">"))
        case UInt8(ascii: "#"):
            let (before, after) = (at(-1), at(1))
            guard position == 0 || before.isWhitespace || before == UInt8(ascii: "#") else { return false }
            guard after.isWhitespace || after == UInt8(ascii: "#") || after == UInt8(ascii: "!") || after == 0 else {
                return false
            }
            return skipLine()
        default: return false
        }
    }

    private mutating func skipLine() -> Bool {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        return true
    }

    private mutating func skipBlock(_ first: UInt8, _ second: UInt8) -> Bool {
        guard !unclosed.contains(second) else { return false }
        var end = position + 2
        var lines = 0
        while end + 1 < bytes.count, !(bytes[end] == first && bytes[end + 1] == second) {
            if bytes[end] == UInt8(ascii: "\n") { lines += 1 }
            end += 1
        }
        guard end + 1 < bytes.count else {
            unclosed.insert(second)
            return false
        }
        position = end + 2
        line += lines
        return true
    }

    /// Whether a line starts here as those do that begin documentation in Perl and Ruby: `=begin`, `=head1`.
    func startsDocument() -> Bool { at(0) == UInt8(ascii: "=") && at(1).isLowercase }

    /// Skips documentation up to its `=cut` or `=end`, if there is one.
    mutating func skipDocument() {
        guard !unclosed.contains(UInt8(ascii: "=")) else { return }
        var index = position
        var lines = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let isEnd = bytes[index..<end].starts(with: "=cut".utf8) || bytes[index..<end].starts(with: "=end".utf8)
            if isEnd {
                position = end
                line += lines
                return
            }
            index = end + 1
            lines += 1
        }
        unclosed.insert(UInt8(ascii: "="))
    }
}
