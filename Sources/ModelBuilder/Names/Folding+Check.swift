import EndpointModel
import Spelling

extension Dialect.Folding {
    /// What is done to names by what the names themselves show, where that is more than is known of the dialect.
    ///
    /// A generator that folds names leaves one convention, but for a few names that it escapes. So names in several, or with
    /// characters that no identifier has, were not folded. Where all begin with a capital, that may be the language's doing.
    ///
    /// - Parameters:
    ///   - names: All names of a kind, as the pages spell them.
    ///   - isEscaped: Whether a name was changed for another reason: it is a reserved word, or has spelled-out characters.
    func checked(against names: [String], isEscaped: (String) -> Bool) -> Self {
        var counts: [NamingConvention: Int] = [:]
        var hasMarks = false
        for name in Set(names) where !isEscaped(name) {
            if let convention = NamingConvention(of: name) { counts[convention, default: 0] += 1 }
            if name.utf8.contains(where: { "$.[-@".utf8.contains($0) }) { hasMarks = true }
        }
        let all = counts.values.reduce(0, +)
        switch self {
        case .none, .hyphens, .dots: return self
        case .into(let convention):
            let others = all - counts[convention, default: 0]
            return others >= 3 && others * 5 >= all ? .none : self
        case .unknown:
            let common = counts.values.filter { $0 >= 2 && $0 * 10 >= all }
            if hasMarks || common.count > 1 { return .none }
            let isCapitalized = names.count >= 3 && names.allSatisfy { $0.utf8.first?.isUppercase == true }
            return isCapitalized ? .into(.pascalCase) : self
        }
    }
}
