import EndpointModel
import Spelling

/// Gives out the names of pages, so that no two are the same file on any system.
struct PageNames {
    private var taken: Set<String> = ["readme"]
    /// The numbers to try next, by the names that they follow.
    private var numbers: [String: Int] = [:]

    /// The name itself, or with the suffix, or with the first free number behind it.
    mutating func claim(_ name: String, suffix: String) -> String {
        if take(name) { return name }
        if take(name + suffix) { return name + suffix }
        var number = numbers[name] ?? 2
        while !take("\(name)\(number)") { number += 1 }
        numbers[name] = number + 1
        return "\(name)\(number)"
    }

    private mutating func take(_ name: String) -> Bool { taken.insert(name.lowercased()).inserted }

    /// A name that every file system takes.
    static func fileName(_ name: String) -> String {
        var file = ""
        for scalar in NormalText.line(name).unicodeScalars {
            file.unicodeScalars.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
        }
        return file.isEmpty || file.hasPrefix(".") ? "_" + file : file
    }

    /// A name that is a word wherever a type stands.
    static func schemaName(_ name: String) -> String {
        let bytes = NormalText.line(name).utf8.map { $0.isWordByte || $0 == UInt8(ascii: "-") ? $0 : UInt8(ascii: "_") }
        return bytes.isEmpty ? "_" : String(decoding: bytes, as: UTF8.self)
    }
}
