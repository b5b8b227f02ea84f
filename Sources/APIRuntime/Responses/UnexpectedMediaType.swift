/// A response is of another media type than the reference says.
struct UnexpectedMediaType: Error {
    let received: String
    let expected: [String]
}
