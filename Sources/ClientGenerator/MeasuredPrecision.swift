import EndpointModel

/// How often a rule was right when it was measured, as `100 %`; `–` where it never was.
///
/// The measurement is that of the article on inferred facts.
struct MeasuredPrecision: Sendable {
    let proven: String
    let unproven: String

    init(_ rule: InferenceRule) {
        self = Self.table[rule.rawValue] ?? MeasuredPrecision(proven: (0, of: 0), unproven: (0, of: 0))
    }

    init(proven: (Int, of: Int), unproven: (Int, of: Int)) {
        self.proven = Self.share(proven.0, of: proven.of)
        self.unproven = Self.share(unproven.0, of: unproven.of)
    }

    /// Rounded down: 202 of 203 are not all.
    private static func share(_ right: Int, of all: Int) -> String { all == 0 ? "–" : "\(right * 100 / all) %" }
}
