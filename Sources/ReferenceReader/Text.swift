import EndpointModel
import Spelling

extension UInt8 {
    /// Whether this may stand in an identifier; bytes of multi-byte characters may.
    var isIdentifier: Bool { isWordByte || self == UInt8(ascii: "_") }
}
