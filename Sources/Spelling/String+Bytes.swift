#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension String {
    /// Whether another text has the same bytes.
    package func hasSameBytes(as text: String) -> Bool {
        var (copy, text) = (self, text)
        return copy.withUTF8 { bytes in
            text.withUTF8 { other in
                guard bytes.count == other.count else { return false }
                guard let first = bytes.baseAddress, let second = other.baseAddress else { return true }
                return memcmp(first, second, bytes.count) == 0
            }
        }
    }
}
