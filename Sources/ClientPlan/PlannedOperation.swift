import EndpointModel
import SwiftSource

/// An endpoint as two functions of its namespace: one that makes the request, one that sends it.
package struct PlannedOperation: Hashable, Sendable {
    /// The name of both.
    package let function: SwiftIdentifier
    /// What the pages say of the endpoint.
    package let endpoint: Endpoint
    /// In the functions' order: those of the path first, then the required ones, then the optional ones.
    package let arguments: [Argument]
    /// The path, its placeholders answered by arguments.
    package let path: [PathPart]
    package let body: Body?
    package let security: Security
    /// The constants of the security schemes of which one is needed.
    package let schemes: [SwiftIdentifier]
    /// What the endpoint returns; `nil` if that is nothing.
    package let output: PlannedType?
    package let decoding: Decoding
    /// The documented responses, in the order of the page.
    package let responses: [PlannedResponse]
    /// What the request is called beside the arguments.
    package let request: SwiftIdentifier
    /// The function that gives its pages, if it gives out a list page by page.
    package var paging: PlannedPaging?

    /// A documented response.
    package struct PlannedResponse: Hashable, Sendable {
        package let response: Response
        /// The type of a failure's body; `nil` where the pages give none.
        package let type: PlannedType?
    }

    /// A piece of a path.
    package enum PathPart: Hashable, Sendable {
        case text(String)
        case argument(SwiftIdentifier)
    }

    /// What the request's body is made of.
    package enum Body: Hashable, Sendable {
        /// The argument that is the body.
        case value(Argument, Encoding, mediaType: String)
        /// The arguments that are fields of a form.
        case form(isMultipart: Bool)
    }

    /// How a value becomes a body.
    package enum Encoding: String, Sendable {
        case json, text, data
    }

    /// What a request shows of its caller.
    package enum Security: String, Sendable {
        /// The reference says nothing of it.
        case unspecified
        case none, schemes
    }

    /// How the response's body becomes a value.
    package enum Decoding: Hashable, Sendable {
        case none, json, text, data
        /// As events, as they come.
        case events
        /// As events, the data of each of which is a value.
        case eventValues(PlannedType)
        /// As JSON texts, one after the other.
        case jsonLines(PlannedType)
    }

    /// The arguments that travel in a place, in the functions' order.
    package func arguments(in location: Parameter.Location) -> [Argument] {
        arguments.filter { $0.location == location }
    }
}
