import EndpointModel

/// What differs between two models of one API.
///
///     for change in ModelDiff.changes(from: old, to: new) where change.isBreaking {
///         print(change.subject, change.rule.rawValue)
///     }
public enum ModelDiff {
    /// Compares two models.
    ///
    /// Endpoints are the same by method and path, parameters and properties by their names on the wire, schemas by name;
    /// what is not found so is looked for under another name. The order of parts and the spelling of names that the pages
    /// fold mean nothing.
    ///
    /// - Returns: The changes: those of the API first, then those of its endpoints and of its schemas, in the order in
    ///   which the new pages have them; what is gone comes behind.
    public static func changes(from old: API, to new: API) -> [Change] {
        var comparison = Comparison(old, new)
        comparison.compareAPIs()
        comparison.compareEndpoints()
        comparison.compareSchemas()
        return comparison.changes
    }
}
