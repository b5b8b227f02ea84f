import EndpointModel

/// An answer that a source expects to a request.
struct SourceAnswer: Sendable {
    var status: Int
    /// Whether something is made of a body.
    var hasBody = false
    /// The media types that the body may have, as far as they are known, one as often as it is read.
    var mediaTypes: [String] = []
    /// The media types that the request asks for.
    var asked: Set<String> = []
    var line: Int

    /// Those of its media types that the request asks for; none where some are streams and others are not, for an endpoint
    /// has one result.
    var mediaTypesAskedFor: [String] {
        var known: Set<String> = []
        let types = mediaTypes.filter { asked.contains($0) && known.insert($0).inserted }
        let streams = types.filter { Endpoint.Stream(mediaType: $0) != nil }
        return streams.isEmpty || streams.count == types.count ? types : []
    }
}
