import Spelling

/// A way into a JSON document (RFC 6901).
struct Pointer: CustomStringConvertible {
    /// In the form of a URI's fragment, as RFC 9457 has it in its examples: `#/items/0/book~1id`.
    private(set) var description = "#"

    func appending(_ index: Int) -> Pointer { Pointer(description: "\(description)/\(index)") }

    func appending(_ name: String) -> Pointer {
        var text = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "~"): text += "~0"
            case UInt8(ascii: "/"): text += "~1"
            case _ where byte.isWordByte && byte < 0x80, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "$"), UInt8(ascii: "@"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return Pointer(description: "\(description)/\(text)")
    }
}
