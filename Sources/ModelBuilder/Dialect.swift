import EndpointModel
import ReferenceReader

/// The language of a reference's pages: what its generator does to names and types for the language's sake.
///
/// It is recognized once for a reference, by the fences of its code or, where code has none, by types that only one
/// language has. What a rule of one language undoes on the pages of another was never done.
enum Dialect: String, CaseIterable {
    case c, csharp, java, javascript, objectiveC = "objc", python, ruby, rust, swift, typescript
    /// A language that writes no name or type in a way that has to be undone by a rule of its own.
    case other

    /// The language of a reference; `nil` where nothing shows it.
    init?(_ pages: [APIPage], models: [ModelPage]) {
        var votes: [Dialect: Int] = [:]
        for (language, count) in pages.lazy.flatMap(\.codeLanguages) {
            guard let dialect = Dialect(fence: language) else { continue }
            votes[dialect, default: 0] += count
        }
        if votes.isEmpty {
            let rows =
                pages.lazy.flatMap(\.operations).flatMap(\.parameters) + models.lazy.flatMap { $0.properties ?? [] }
            for row in rows {
                guard let dialect = Dialect(type: row.type.value.text) else { continue }
                votes[dialect, default: 0] += 1
            }
        }
        // A tie goes to the first in the order of the cases, so that two runs agree.
        guard let most = votes.values.max(), let first = Self.allCases.first(where: { votes[$0] == most }) else {
            return nil
        }
        self = first
    }

    /// The language that a fence names; `nil` for what pages of any language have.
    private init?(fence: String) {
        switch fence {
        case "ts": self = .typescript
        case "js": self = .javascript
        case "objective-c", "objectivec": self = .objectiveC
        case "c#", "cs": self = .csharp
        case "r", "go", "dart", "kotlin", "scala", "php", "perl", "powershell", "julia", "gdscript", "eiffel":
            self = .other
        default: self.init(rawValue: fence)
        }
    }

    /// The language that alone has a type.
    private init?(type: String) {
        if type.hasPrefix("NS") {
            self = .objectiveC
        } else if ["Vec<", "models::", "i32", "i64", "Option<"].contains(where: type.hasPrefix) {
            self = .rust
        } else if type.hasPrefix("apiClient_t") || type.hasPrefix("list_t") {
            self = .c
        } else {
            return nil
        }
    }
}
