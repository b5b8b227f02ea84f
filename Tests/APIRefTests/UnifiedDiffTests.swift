import CustomDump
import RandomModels
import Testing

@testable import apiref

@Suite struct UnifiedDiffTests {
    @Test func changesWithTheirContext() {
        let old = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n"
        let new = "a\nb\nc\nD\ne\nf\ng\nh\ni\nj\nk\nl\n"
        expectNoDifference(
            UnifiedDiff(from: old, to: new, path: "x/f").text,
            """
            --- x/f
            +++ x/f
            @@ -1,7 +1,7 @@
             a
             b
             c
            -d
            +D
             e
             f
             g
            @@ -9,3 +9,4 @@
             i
             j
             k
            +l

            """
        )
    }

    @Test(arguments: [
        ("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
        ("a\nb", "a\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"),
        ("e\u{301}\n", "\u{e9}\n", "@@ -1,1 +1,1 @@\n-e\u{301}\n+\u{e9}\n"),
    ])
    func linesAreTheirBytes(old: String, new: String, hunk: String) {
        let text = UnifiedDiff(from: old, to: new, path: "f").text
        #expect(text.utf8.elementsEqual("--- f\n+++ f\n\(hunk)".utf8), "\(text)")
    }

    @Test func aPathStaysOnItsLine() {
        #expect(
            UnifiedDiff(from: nil, to: "a\n", path: "x\ny\u{1B}").text.hasPrefix("--- /dev/null\n+++ x\\u{A}y\\u{1B}\n")
        )
    }

    @Test(.timeLimit(.minutes(1))) func manyScatteredChangesInNoTime() {
        let lines = (0..<400_000).map { "line \($0)\n" }
        let old = lines.joined()
        let new = lines.enumerated().map { $0 % 10 == 0 ? "new\n" : $1 }.joined()
        #expect(UnifiedDiff(from: old, to: new, path: "f").text.matches(of: /@@ -/).count == 40_000)
    }

    /// A random text of few different lines, or of many, and one made of it by random changes.
    private func texts(seed: UInt64) -> (old: [String], new: [String]) {
        var random = SplitMix64(seed: seed)
        let variety = Int.random(in: 1...60, using: &random)
        func line() -> String { "line \(Int.random(in: 0..<variety, using: &random))" }
        let old = (0..<Int.random(in: 0...80, using: &random)).map { _ in line() }
        var new = old
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let start = Int.random(in: 0...new.count, using: &random)
            let end = Int.random(in: start...min(new.count, start + 9), using: &random)
            new.replaceSubrange(start..<end, with: (0..<Int.random(in: 0...5, using: &random)).map { _ in line() })
        }
        return (old, new)
    }

    @Test func applyingItGivesTheNewText() throws {
        for seed in 0..<400 as Range<UInt64> {
            let (old, new) = texts(seed: seed)
            let diff = UnifiedDiff(
                from: old.map { $0 + "\n" }.joined(),
                to: new.map { $0 + "\n" }.joined(),
                path: "f"
            )
            #expect(try applying(diff.text, to: old) == new, "seed \(seed)")
        }
    }

    /// What `patch` does: every kept and removed line has to be there.
    private func applying(_ diff: String, to old: [String]) throws -> [String] {
        var new: [String] = []
        var position = 0
        for line in diff.split(separator: "\n").dropFirst(2) {
            let text = String(line.dropFirst())
            switch line.first {
            case "@":
                let range = try #require(line.firstMatch(of: /@@ -(\d+),(\d+)/))
                let (start, count) = (try #require(Int(range.1)), try #require(Int(range.2)))
                let next = count == 0 ? start : start - 1
                new += old[position..<next]
                position = next
            case "+": new.append(text)
            default:
                try #require(position < old.count && old[position] == text)
                if line.first == " " { new.append(text) }
                position += 1
            }
        }
        return new + old[position...]
    }

    @Test(.timeLimit(.minutes(1)), arguments: [1, 2, 60_000]) func longTextsThatShareLittleInNoTime(variety: Int) {
        let old = (0..<60_000).map { "old \($0 % variety)\n" + "same \($0 % 3)\n" }.joined()
        let new = (0..<60_000).map { "new \($0 % variety)\n" + "same \($0 % 2)\n" }.joined()
        #expect(UnifiedDiff(from: old, to: new, path: "f").text.utf8.count > 100_000)
    }
}
