/// Which lines of two texts are the same, found in time that grows with the texts and not with their product.
///
/// Lines that are the same at both ends of a stretch are set aside; between them, lines that each text has once are
/// fixed points, as in the patience algorithm, and what lies between two of those is matched in the same way. A stretch
/// without such lines is compared exactly if that is cheap, and otherwise replaced as a whole.
struct LineMatching {
    /// For each line of the new text, the line of the old one that it is; `nil` for an added line.
    private(set) var origins: [Int?]
    private let old: [Int]
    private let new: [Int]

    /// Beyond this many pairs of lines a stretch without fixed points is not compared.
    private static let largestComparison = 250_000

    init(_ oldLines: [Substring], _ newLines: [Substring]) {
        // By their bytes: two spellings of one character are two lines.
        var numbers: [[UInt8]: Int] = [:]
        func number(_ line: Substring) -> Int {
            let bytes = Array(line.utf8)
            if let known = numbers[bytes] { return known }
            numbers[bytes] = numbers.count
            return numbers.count - 1
        }
        old = oldLines.map(number)
        new = newLines.map(number)
        origins = Array(repeating: nil, count: new.count)
        var pending = [Stretch(before: old.indices, after: new.indices)]
        while let stretch = pending.popLast() { pending += match(stretch) }
    }

    /// Lines of both texts that stand between the same matched lines.
    private struct Stretch {
        var before: Range<Int>
        var after: Range<Int>
    }

    /// Matches the ends of a stretch, and gives back what is left to match between its fixed points.
    private mutating func match(_ whole: Stretch) -> [Stretch] {
        var (before, after) = (whole.before, whole.after)
        while let first = before.first, let other = after.first, old[first] == new[other] {
            origins[other] = first
            (before, after) = (before.dropFirst(), after.dropFirst())
        }
        while let last = before.last, let other = after.last, old[last] == new[other] {
            origins[other] = last
            (before, after) = (before.dropLast(), after.dropLast())
        }
        guard !before.isEmpty, !after.isEmpty else { return [] }
        let points = fixedPoints(before, after)
        guard !points.isEmpty else {
            compare(before, after)
            return []
        }
        var stretches: [Stretch] = []
        var (start, otherStart) = (before.lowerBound, after.lowerBound)
        for point in points {
            origins[point.after] = point.before
            stretches.append(Stretch(before: start..<point.before, after: otherStart..<point.after))
            (start, otherStart) = (point.before + 1, point.after + 1)
        }
        stretches.append(Stretch(before: start..<before.upperBound, after: otherStart..<after.upperBound))
        return stretches
    }

    /// The lines that stand once in each text's stretch, as many of them as stand in the same order in both.
    private func fixedPoints(_ before: Range<Int>, _ after: Range<Int>) -> [(before: Int, after: Int)] {
        let unique = Self.unique(old, before)
        let common = Self.unique(new, after).compactMap { line, place in unique[line].map { (before: $0, after: place) }
        }
        return Self.longestIncreasing(common.sorted { $0.after < $1.after })
    }

    /// The places of the lines that stand once in a stretch.
    private static func unique(_ lines: [Int], _ range: Range<Int>) -> [Int: Int] {
        var places: [Int: Int] = [:]
        var repeated: Set<Int> = []
        for index in range where places.updateValue(index, forKey: lines[index]) != nil {
            repeated.insert(lines[index])
        }
        for line in repeated { places[line] = nil }
        return places
    }

    /// The longest subsequence whose places in the old text increase, by patience sorting.
    private static func longestIncreasing(
        _ points: [(before: Int, after: Int)]
    ) -> [(before: Int, after: Int)] {
        var piles: [Int] = []
        var previous: [Int?] = []
        for (index, point) in points.enumerated() {
            var (low, high) = (0, piles.count)
            while low < high {
                let middle = (low + high) / 2
                if points[piles[middle]].before < point.before { low = middle + 1 } else { high = middle }
            }
            previous.append(low > 0 ? piles[low - 1] : nil)
            if low == piles.count { piles.append(index) } else { piles[low] = index }
        }
        var longest: [(before: Int, after: Int)] = []
        var next = piles.last
        while let index = next {
            longest.append(points[index])
            next = previous[index]
        }
        return longest.reversed()
    }

    /// Matches a stretch line by line.
    private mutating func compare(_ before: Range<Int>, _ after: Range<Int>) {
        guard before.count * after.count <= Self.largestComparison else { return }
        let difference = new[after].difference(from: old[before])
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(before.lowerBound + offset)
            case .insert(let offset, _, _): added.insert(after.lowerBound + offset)
            }
        }
        let kept = before.filter { !removed.contains($0) }
        for (place, origin) in zip(after.filter { !added.contains($0) }, kept) { origins[place] = origin }
    }
}
