import EndpointModel
import SwiftSource

/// A type that the client declares.
package struct TypeDeclaration: Hashable, Sendable {
    package let name: SwiftIdentifier
    /// The types around it, the outermost first; none for one that stands at the top level.
    package let parents: [SwiftIdentifier]
    package let subject: Subject
    package let kind: Kind

    init(_ name: SwiftIdentifier, in parents: [SwiftIdentifier] = [], _ subject: Subject, _ kind: Kind) {
        self.name = name
        self.parents = parents
        self.subject = subject
        self.kind = kind
    }

    /// What a type stands for.
    package enum Subject: Hashable, Sendable {
        /// In the page's own words.
        case described(String)
        /// A schema that its page does not put into words.
        case schema(String)
        /// A schema known by the example of the functions that take it.
        case example(String, functions: [SwiftIdentifier])
        /// A property that is written in place.
        case property(SwiftIdentifier)
        /// A parameter of this name on the wire.
        case parameter(String)
        /// An object within another.
        case inner
    }

    package enum Kind: Hashable, Sendable {
        /// Any JSON, because no page describes its properties.
        case open
        /// Any JSON, because it is only another name for itself.
        case circular
        /// Any JSON that is one of several types; those that are one in Swift have one member.
        case union([SchemaType], members: [Member])
        case alias(PlannedType)
        /// Holds a value of a type that holds it in turn, for which Swift has no alias.
        case wrapper(PlannedType)
        case enumeration(RawValue, [Constant])
        case object([PlannedProperty])
    }

    /// A type that a union may be.
    package struct Member: Hashable, Sendable {
        package let accessor: SwiftIdentifier
        package let type: PlannedType
        /// What tells its values from those of the others; `nil` where nothing does but that they can be decoded.
        package let mark: Mark?
    }

    /// A property that has one value alone, another in each type of a union.
    package struct Mark: Hashable, Sendable {
        /// The property's name on the wire.
        package let property: String
        package let value: String
    }

    /// What the values of an enumeration are.
    package enum RawValue: Hashable, Sendable {
        case string, integer, number
    }

    /// A value of an enumeration.
    package struct Constant: Hashable, Sendable {
        package let name: SwiftIdentifier
        /// As the page spells it.
        package let value: String

        package init(name: SwiftIdentifier, value: String) {
            self.name = name
            self.value = value
        }
    }
}
