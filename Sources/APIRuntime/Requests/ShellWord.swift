/// A text as one word of a POSIX shell's command line, whatever it holds.
enum ShellWord {
    static func quote(_ text: String) -> String {
        guard text.isEmpty || !text.unicodeScalars.allSatisfy(isPlain) else { return text }
        guard text.unicodeScalars.contains(where: isControl) else {
            return "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
        }
        // What bash, zsh and POSIX.1-2024 read: a log has lines, and terminals do what control characters say.
        return "$'\(text.unicodeScalars.reduce(into: "") { $0 += escaped($1) })'"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/", ":", "@", "%", "+", ",": true
        default: false
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
            || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": #"\n"#
        case "\r": #"\r"#
        case "\t": #"\t"#
        case "'": #"\'"#
        case "\\": #"\\"#
        case _ where isControl(scalar):
            // By its bytes, of three octal digits each: what follows can't be taken for one more.
            String(scalar).utf8.map {
                #"\"# + String(repeating: "0", count: $0 < 8 ? 2 : $0 < 64 ? 1 : 0)
                    + String($0, radix: 8)
            }.joined()
        default: String(scalar)
        }
    }
}
