import EndpointModel
import Spelling

/// A page's name as bytes that names on the wire are read against.
///
/// Generators fold a name into their language's convention. What is no letter or digit they leave out, keep or spell
/// out: `$filter` becomes `filter`, `$filter` or `dollarFilter`.
struct FoldedName {
    private let folded: [UInt8]
    /// What stands ahead of each byte of the folded name and is neither letter nor digit.
    private let marks: [Int: [UInt8]]

    init(_ name: String) {
        var folded: [UInt8] = []
        var marks: [Int: [UInt8]] = [:]
        for byte in name.utf8 {
            if byte.isWordByte {
                folded.append(byte.lowercased)
            } else {
                marks[folded.count, default: []].append(byte)
            }
        }
        (self.folded, self.marks) = (folded, marks)
    }

    /// Whether a character might be spelled out in the name.
    var mayBeSpelledOut: Bool {
        let text = String(decoding: folded, as: UTF8.self)
        return Self.words.values.contains { text.contains($0) }
    }

    /// How much of a name on the wire this one accounts for: its marks that are kept or spelled out, less those that only
    /// this one has; `nil` if it can not be that name.
    func score(_ wire: String) -> Int? {
        // The places in this name that the bytes so far may lead to, each with the best score on the way.
        var states = [0: 0]
        for byte in wire.utf8 {
            var next: [Int: Int] = [:]
            for (place, score) in states {
                for (after, points) in steps(byte, from: place) {
                    next[after] = max(next[after] ?? .min, score + points)
                }
            }
            if next.isEmpty { return nil }
            states = next
        }
        return states[folded.count].map { score in marks.values.joined().reduce(score) { $0 - Self.weight(of: $1) } }
    }

    /// An underscore is a convention's more often than a name's own.
    private static func weight(of mark: UInt8) -> Int { mark == UInt8(ascii: "_") ? 1 : keeping }

    /// The points for a mark that is accounted for: more than all underscores of a name.
    private static let keeping = 256

    private func steps(_ byte: UInt8, from place: Int) -> [(Int, Int)] {
        if byte.isWordByte {
            return place < folded.count && folded[place] == byte.lowercased ? [(place + 1, 0)] : []
        }
        // A mark that is kept makes up for what it counts as one that only this name has.
        let isKept = marks[place]?.contains(byte) == true
        var steps = [(place, isKept ? Self.keeping + Self.weight(of: byte) : 0)]
        if let word = Self.words[byte]?.utf8, folded[place...].starts(with: word) {
            steps.append((place + word.count, Self.keeping))
        }
        return steps
    }

    /// What the generators write for characters that their languages do not allow in names, folded.
    private static let words: [UInt8: String] = Dictionary(
        uniqueKeysWithValues: [
            ("$", "dollar"), ("^", "caret"), ("|", "pipe"), ("=", "equal"), ("*", "star"), ("-", "minus"),
            ("&", "ampersand"), ("%", "percent"), ("#", "hash"), ("@", "at"), ("!", "exclamation"), ("+", "plus"),
            (":", "colon"), (";", "semicolon"), (">", "greaterthan"), ("<", "lessthan"), (".", "period"),
            ("_", "underscore"), ("?", "questionmark"), (",", "comma"), ("'", "quote"), ("\"", "doublequote"),
            ("/", "slash"), ("\\", "backslash"), ("(", "leftparenthesis"), (")", "rightparenthesis"),
            ("{", "leftcurlybracket"), ("}", "rightcurlybracket"), ("[", "leftsquarebracket"),
            ("]", "rightsquarebracket"), ("~", "tilde"), ("`", "backtick"),
        ].map { (mark: Unicode.Scalar, word: String) in (UInt8(ascii: mark), word) }
    )
}

extension UInt8 {
    /// A small letter of ASCII for its capital, and any other byte as it is.
    fileprivate var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
