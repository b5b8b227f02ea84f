/// What a person may have meant by a name that is not known.
package enum Suggestion {
    /// `; there are shelf, draft; did you mean draft?`: the known names where they are few, and otherwise the nearest.
    package static func words(for name: String, among known: [String]) -> String {
        let near = nearest(to: name, among: known)
        if !known.isEmpty, known.count <= 12 {
            return "; there are \(known.joined(separator: ", "))" + (near.map { "; did you mean \($0)?" } ?? "")
        }
        if let near { return "; did you mean \(near)?" }
        let similar = similar(to: name, among: known)
        return similar.isEmpty ? "" : "; the nearest are \(similar.joined(separator: ", "))"
    }

    /// The first known name that has the same letters, whatever their case, but for one or two.
    package static func nearest(to name: String, among known: [String]) -> String? {
        let letters = Array(name.folded.utf8)
        var close: String?
        for candidate in known {
            let other = Array(candidate.folded.utf8)
            if other == letters { return candidate }
            // Comparing long names letter by letter is for those that can be near.
            guard close == nil, !letters.isEmpty, abs(other.count - letters.count) <= 2, letters.count < 100 else {
                continue
            }
            if other.difference(from: letters).count <= min(3, letters.count - 1) { close = candidate }
        }
        return close
    }

    /// Up to three known names that share most pairs of letters with a name, the nearest first.
    private static func similar(to name: String, among known: [String]) -> [String] {
        let pairs = pairs(of: name)
        let scored = known.compactMap { candidate -> (name: String, score: Double)? in
            let others = Self.pairs(of: candidate)
            let shared = pairs.intersection(others).count
            guard shared > 0 else { return nil }
            let score = 2 * Double(shared) / Double(pairs.count + others.count)
            return score < 0.3 ? nil : (candidate, score)
        }
        return scored.sorted { ($1.score, $0.name) < ($0.score, $1.name) }.prefix(3).map(\.name)
    }

    private static func pairs(of name: String) -> Set<UInt16> {
        let letters = name.folded.utf8
        return Set(zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) })
    }
}
