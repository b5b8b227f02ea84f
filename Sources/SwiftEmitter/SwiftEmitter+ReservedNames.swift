import ClientPlan

extension SwiftEmitter {
    /// Whether a type of this name would hide one that generated code, or its callers, use.
    public static func isReserved(_ typeName: String) -> Bool {
        TypeNames.runtimeTypes.contains(SwiftIdentifier(schema: typeName).name)
    }
}
