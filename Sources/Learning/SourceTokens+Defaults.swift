import EndpointModel

// The defaults of declared fields: in the tags of Go, and behind the types of Python.

extension SourceTokens {
    /// What counts for a field that is left out; `nil` where that is not said, or is null.
    ///
    ///     PageSize *int64 `default:"20" queryParam:"style=form,name=page_size"`
    ///
    ///     page_size: Annotated[Optional[int], FieldMetadata(query=…)] = 20
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - range: All of its declaration.
    func defaultValue(ofField name: Int, in range: Range<Int>) -> DeclaredDefault? {
        if let tag = range.first(where: { tokens[$0].folded == Self.defaultWord && $0 != name && isTag($0) }) {
            return defaultValue(ofTag: tag)
        }
        guard mark(name + 1) == UInt8(ascii: ":"), !range.contains(where: { tokens[$0].folded == Self.constantWord }),
            let sign = range.first(where: {
                tokens[$0].bracket == tokens[name].bracket && mark($0) == UInt8(ascii: "=")
            }),
            let value = DeclaredDefault(self, in: (sign + 1)..<range.upperBound), value.text != nil
        else { return nil }
        return value
    }

    /// A tag's text up to its closing quote, whatever is told apart in it.
    private func defaultValue(ofTag tag: Int) -> DeclaredDefault? {
        let bytes = bytes[tokens[tag + 1].start...]
        guard let end = bytes.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") }) else {
            return nil
        }
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        // The others are null, lists and objects, as JSON.
        guard !text.isEmpty, text != "null", !text.contains("\\"), !text.hasPrefix("["), !text.hasPrefix("{") else {
            return nil
        }
        return DeclaredDefault(text: text)
    }

    private static let defaultWord = FoldedHash("default")
    /// What makes a field's one value its default in code alone.
    private static let constantWord = FoldedHash("validate_const")
}
