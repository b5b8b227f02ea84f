import Foundation

/// Makes the elements of a stream of its bytes.
protocol StreamDecoder<Element> {
    associatedtype Element

    /// Takes the bytes that come next.
    mutating func append(_ chunk: Data)

    /// The next element of the bytes so far; `nil` if it takes more.
    ///
    /// - Parameter isComplete: Whether no more bytes will come.
    mutating func next(isComplete: Bool) throws -> Element?

    /// Whether the stream says that it is over, however many bytes may come.
    var isOver: Bool { get }
}

extension StreamDecoder {
    var isOver: Bool { false }
}

/// The bytes as they come.
struct ChunkDecoder: StreamDecoder {
    private var chunk: Data?

    mutating func append(_ chunk: Data) {
        self.chunk = chunk.isEmpty ? nil : chunk
    }

    mutating func next(isComplete: Bool) -> Data? {
        defer { chunk = nil }
        return chunk
    }
}

/// An element of a stream is not what the reference says.
struct UndecodableElement: Error {
    let error: any Error
    let bytes: Data

    /// - Parameter index: The number of the element, from 0, with which the place in the body begins.
    init(_ error: any Error, at index: Int, bytes: Data) {
        self.error = (error as? DecodingError)?.inElement(index) ?? error
        self.bytes = bytes
    }
}

extension DecodingError {
    /// The same error, in an element of a list.
    fileprivate func inElement(_ index: Int) -> DecodingError {
        func context(_ context: Context) -> Context {
            Context(
                codingPath: [ElementKey(index)] + context.codingPath,
                debugDescription: context.debugDescription,
                underlyingError: context.underlyingError
            )
        }
        return switch self {
        case .typeMismatch(let type, let place): .typeMismatch(type, context(place))
        case .valueNotFound(let type, let place): .valueNotFound(type, context(place))
        case .keyNotFound(let key, let place): .keyNotFound(key, context(place))
        case .dataCorrupted(let place): .dataCorrupted(context(place))
        @unknown default: self
        }
    }
}

private struct ElementKey: CodingKey {
    let index: Int

    init(_ index: Int) {
        self.index = index
    }

    init?(intValue: Int) {
        index = intValue
    }

    init?(stringValue: String) {
        nil
    }

    var intValue: Int? { index }
    var stringValue: String { "\(index)" }
}
