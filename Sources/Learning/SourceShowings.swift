import EndpointModel

/// What one source shows.
struct SourceShowings: Sendable {
    var file: String
    /// Whether the file's name says what it is about.
    var isOwn = false
    /// By the subjects' indices.
    var bySubject: [Int: [SourceShowing]] = [:]
    /// How the code itself spells the names as words, by the subjects' indices.
    var words: [Int: Set<String>] = [:]
    var contexts: [UInt64: ContextTally] = [:]
    /// The forms of statements that give a name as a word and then, after an equals sign, its spelling.
    var spellingForms: Set<UInt64> = []
    /// Places that the page's own name shows, as in `p_cookie_session_id`, by the subjects' indices.
    var places: [Int: [(location: Parameter.Location, line: Int)]] = [:]
    /// The literals of the whole file that fold as a sought name does, with their first lines.
    var literals: [FoldedHash: [String: Int]] = [:]
    /// The groups whose code the file holds.
    var groups: [String] = []
    /// What it declares.
    var declarations = SourceDeclarations()
    /// What it declares as a module of TypeScript.
    var module = ModuleDeclarations()
}
