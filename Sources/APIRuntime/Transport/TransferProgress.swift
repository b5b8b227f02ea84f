/// How far a body has come on its way.
public struct TransferProgress: Hashable, Sendable {
    /// How many bytes have come, or gone.
    public var completedByteCount: Int64

    /// How many there are in all; `nil` where that is not known beforehand.
    public var totalByteCount: Int64?

    /// Describes a progress, as tests do.
    public init(completedByteCount: Int64, totalByteCount: Int64? = nil) {
        self.completedByteCount = completedByteCount
        self.totalByteCount = totalByteCount
    }

    /// From 0 to 1, of an empty body 1; `nil` where it is not known how many bytes there are.
    public var fractionCompleted: Double? {
        totalByteCount.map { $0 == 0 ? 1 : Double(completedByteCount) / Double($0) }
    }
}

/// What is told how far a body has come.
typealias ProgressHandler = @Sendable (TransferProgress) -> Void
