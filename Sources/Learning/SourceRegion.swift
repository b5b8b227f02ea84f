import EndpointModel
import Spelling

/// A stretch of a source that is about one operation or one schema.
struct SourceRegion {
    /// Indices of tokens.
    var tokens: Range<Int>
    /// Index of the operation or schema.
    var owner: Int
}

extension SourceTokens {
    /// The stretches of a source that are about an operation or a schema that is sought.
    ///
    /// The file of a schema is about nothing else. In that of a group, and in a file whose name says nothing, a stretch
    /// goes from one declaration to the next.
    func regions(_ sought: SoughtNames, _ file: FileOwners) -> [SourceRegion] {
        let all = tokens.indices
        var regions = file.schemas.map { SourceRegion(tokens: all, owner: $0) }
        if file.isEmpty {
            regions += stretches { index in
                let schemas = declaresType(index) ? sought.schemas[tokens[index].folded] ?? [] : []
                return schemas + (declaresOperation(index) ? operations(sought.operations, at: index) : [])
            }
        } else {
            for group in file.groups {
                guard let named = sought.operationsOfGroup[group] else { continue }
                regions += stretches { declaresOperation($0) ? operations(named, at: $0) : [] }
            }
        }
        return regions
    }

    /// What stands between two places where owners are declared belongs to the first's.
    private func stretches(_ declared: (Int) -> [Int]) -> [SourceRegion] {
        var regions: [SourceRegion] = []
        var (start, owners): (Int, [Int]) = (0, [])
        for index in tokens.indices where tokens[index].kind == .identifier {
            let next = declared(index)
            guard !next.isEmpty, next != owners else { continue }
            regions += owners.map { SourceRegion(tokens: start..<index, owner: $0) }
            (start, owners) = (index, next)
        }
        return regions + owners.map { SourceRegion(tokens: start..<tokens.count, owner: $0) }
    }

    /// The operations that a word names: its longest run of words that is an operation's name, as in `_get_user_serialize`.
    private func operations(_ named: [FoldedHash: [Int]], at index: Int) -> [Int] {
        let word = tokens[index]
        if let exact = named[word.folded] ?? hyphenated(endingAt: index).flatMap({ named[$0] }) { return exact }
        let ends = wordEnds(of: word)
        guard ends.count > 1, ends.count <= 16 else { return [] }
        var best: (count: Int, owners: [Int]) = (0, [])
        for (index, end) in ends.enumerated() {
            for start in [FoldedHash()] + ends[..<index] {
                guard let part = end.removing(start), part.count > best.count, let owners = named[part] else {
                    continue
                }
                best = (part.count, owners)
            }
        }
        return best.owners
    }

    /// Two words with a hyphen between them, as in `Get-User`.
    private func hyphenated(endingAt index: Int) -> FoldedHash? {
        guard mark(index - 1) == UInt8(ascii: "-"), index > 1, tokens[index - 2].kind == .identifier,
            tokens[index - 2].end + 1 == tokens[index].start
        else { return nil }
        return FoldedHash(bytes[tokens[index - 2].start..<tokens[index].end])
    }

    /// Whether an operation may be declared here, rather than called: `func listBooks(`, `def list_books(`,
    /// `listBooks: async (`, `sub list_books {`.
    private func declaresOperation(_ index: Int) -> Bool {
        guard let next = mark(index + 1), Self.afterOperation.contains(next) else { return false }
        guard index > tokens[index].statement else { return true }
        let before = tokens[index - 1]
        // `self.list_books = Endpoint(`
        if next == UInt8(ascii: "="), before.kind == .mark, bytes[before.start] == UInt8(ascii: ".") { return true }
        guard before.kind == .identifier || before.kind == .mark && Self.beforeOperation.contains(bytes[before.start])
        else { return false }
        if before.folded == Self.classWord { return false }
        return !(tokens[index].statement..<index).suffix(32).contains { mark($0) == UInt8(ascii: "=") }
    }

    private static let classWord = FoldedHash("class")
    private static let afterOperation = Set("({:=".utf8)
    private static let afterType = Set("{(:=<".utf8)
    private static let beforeOperation = Set(">)*&]-?".utf8)

    /// Whether a type may be declared here: only words stand before its name, and at least one does, as in
    /// `export interface Book`.
    private func declaresType(_ index: Int) -> Bool {
        let start = tokens[index].statement
        guard index > start, index - start < 8 else { return false }
        guard (start..<index).allSatisfy({ tokens[$0].kind == .identifier }) else { return false }
        guard let next = mark(index + 1) else {
            return index + 1 < tokens.count && tokens[index + 1].statement == start
        }
        return Self.afterType.contains(next)
    }

    /// The beginnings of a word up to the end of each of the words that it is made of, hashed.
    func wordEnds(of token: SourceToken) -> [FoldedHash] {
        var ends: [FoldedHash] = []
        var hash = FoldedHash()
        var before: UInt8 = 0
        for index in token.range {
            let byte = bytes[index]
            let isStart: Bool
            if byte.isUppercase {
                let next = index + 1 < token.end ? bytes[index + 1] : 0
                isStart = !before.isUppercase || next.isLowercase
            } else {
                isStart = !before.isWordByte
            }
            if isStart, byte.isWordByte, hash.count > 0, ends.last != hash { ends.append(hash) }
            hash.append(byte)
            before = byte
        }
        if hash.count > 0, ends.last != hash { ends.append(hash) }
        return ends
    }
}
