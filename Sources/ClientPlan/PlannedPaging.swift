import EndpointModel
import SwiftSource

/// A function beside those of an endpoint: it gives the pages of a list.
package struct PlannedPaging: Hashable, Sendable {
    package let function: SwiftIdentifier
    package let course: Course
    /// The way from a page to its items.
    package let items: PagePath
    package let item: PlannedType
    /// In the function's order. What the sequence counts has a number to begin with.
    package let arguments: [PagingArgument]
    /// What the closure that makes the requests calls the place of a page.
    package let place: SwiftIdentifier
    /// The number of the first page, or of the first item.
    package let first: Int

    /// How the sequence gets from page to page.
    package enum Course: Hashable, Sendable {
        /// By the token at the end of a way into the page.
        case token(PagePath, Carrier)
        case offset(Carrier)
        case page(Carrier)
        /// By the address in the `Link` field, or at the end of a way into the page.
        case link(PagePath?)

        package var carrier: Carrier? {
            switch self {
            case .token(_, let carrier), .offset(let carrier), .page(let carrier): carrier
            case .link: nil
            }
        }
    }

    /// What of a request takes the place of a page.
    package enum Carrier: Hashable, Sendable {
        case argument(Argument)
        /// A property of the body.
        case property(SwiftIdentifier, of: Argument, isRequired: Bool)
    }
}

/// An argument of the function that gives pages.
package struct PagingArgument: Hashable, Sendable {
    package let argument: Argument
    package let type: PlannedType
    package let isRequired: Bool
    /// The number to begin with, unless another is given.
    package let first: Int?
}

/// The way into a page: properties of types, or members of any JSON.
package struct PagePath: Hashable, Sendable {
    /// A step of the way.
    package enum Step: Hashable, Sendable {
        case property(SwiftIdentifier, isOptional: Bool)
        case member(String)
        /// The JSON of a schema that is any.
        case json
    }

    package private(set) var steps: [Step] = []
    /// The type at its end.
    package let type: PlannedType
    /// Whether the end is a value of any JSON.
    package let isJSON: Bool

    init(_ steps: [Step], _ type: PlannedType, isJSON: Bool) {
        (self.steps, self.type, self.isJSON) = (steps, type, isJSON)
    }
}
