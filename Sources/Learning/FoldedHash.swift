import EndpointModel
import Spelling

/// A hash of a name's letters and digits, those of ASCII in lower case: equal for the spellings of one name in several
/// conventions. That of a name's end follows from those of the whole and of its beginning.
struct FoldedHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0
    private(set) var count = 0

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The powers of the base, for names as long as any that is compared.
    private static let powers = (0..<256).reduce(into: [UInt64]()) { powers, _ in
        powers.append((powers.last ?? 1) &* (powers.isEmpty ? 1 : base))
    }

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    init(_ name: String) { self.init(name.utf8) }

    /// Adds a byte, which counts unless it is neither letter nor digit.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard byte.isWordByte else { return }
        let folded = byte.isUppercase ? byte | 0x20 : byte
        value = value &* Self.base &+ UInt64(folded) &+ 1
        count += 1
    }

    /// The hash of the name with something behind it.
    func appending(_ name: String) -> FoldedHash {
        var hash = self
        for byte in name.utf8 { hash.append(byte) }
        return hash
    }

    /// What is left of this once its beginning is taken away; `nil` for a longer name than any that is compared.
    func removing(_ beginning: FoldedHash) -> FoldedHash? {
        let length = count - beginning.count
        guard length < Self.powers.count else { return nil }
        var rest = FoldedHash()
        rest.value = value &- beginning.value &* Self.powers[length]
        rest.count = length
        return rest
    }
}
