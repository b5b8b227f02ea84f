/// What names of header fields and parameters say about their values.
package enum CredentialName {
    package static let redacted = "(redacted)"

    /// What makes a name one of a credential wherever it stands in it.
    private static let parts = [
        "auth", "cookie", "key", "token", "secret", "password", "passwd", "pwd", "passphrase", "passcode", "pincode",
        "signature", "session", "credential", "otp", "mfa", "jwt", "csrf", "accesscode", "activationcode",
        "confirmationcode",
        "devicecode", "logincode", "recoverycode", "resetcode", "securitycode", "usercode", "verificationcode",
    ]

    /// What does so as a word of its own: `pin_code` and `user-pin`, but not `pinned`.
    private static let words: Set<String> = ["pin", "sas", "sig", "ticket"]

    /// Whether the value may be a credential; a name too many costs a word in a log, one too few a secret.
    package static func matches(_ name: String) -> Bool {
        let words = words(in: name)
        let folded = words.joined()
        // A code alone is that of an authorization; a country's says so.
        return folded == "code" || parts.contains { folded.contains($0) } || words.contains(where: Self.words.contains)
    }

    /// The words of a name in small letters: `user`, `pin` of `userPIN`, `user_pin` and `user-pin`.
    private static func words(in name: String) -> [String] {
        var words: [String] = []
        var wasLower = false
        var isOpen = false
        for character in name {
            guard character.isLetter || character.isNumber else {
                isOpen = false
                continue
            }
            if !isOpen || (character.isUppercase && wasLower) { words.append("") }
            words[words.count - 1] += character.lowercased()
            isOpen = true
            wasLower = character.isLowercase
        }
        return words
    }
}
