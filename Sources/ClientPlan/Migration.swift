import SwiftSource

/// What a client declares besides for those who called an earlier one: its names, each with what to write instead.
package struct Migration: Hashable, Sendable {
    /// The file's name without its ending.
    package let file: String
    package let scopes: [Scope]

    package init(file: String, scopes: [Scope]) {
        self.file = file
        self.scopes = scopes
    }

    /// The shims of one type.
    package struct Scope: Hashable, Sendable {
        /// The type and those around it, the outermost first; none at the top level.
        package let path: [SwiftIdentifier]
        package var shims: [Shim]

        package init(_ path: [SwiftIdentifier], _ shims: [Shim] = []) {
            self.path = path
            self.shims = shims
        }
    }

    /// A declaration of the earlier client.
    package struct Shim: Hashable, Sendable {
        package let advice: Advice
        package let declaration: Former

        package init(_ advice: Advice, _ declaration: Former) {
            self.advice = advice
            self.declaration = declaration
        }
    }

    /// What the compiler tells those who use a shim.
    package enum Advice: Hashable, Sendable {
        /// It works still, under another name: with labels, if it is called.
        case renamed(SwiftIdentifier, labels: [SwiftIdentifier]?)
        /// It works still.
        case deprecated(String)
        case unavailable(String)

        package var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
    }

    /// What the earlier client declared. What leads nowhere is there for the compiler to say so.
    package indirect enum Former: Hashable, Sendable {
        case alias(SwiftIdentifier, PlannedType)
        /// A type that is gone, with its members.
        case type(SwiftIdentifier, [Former])
        case function(SwiftIdentifier, Signature, output: PlannedType?)
        /// The function that makes the request.
        case request(SwiftIdentifier, Signature, output: PlannedType?)
        case initializer(Signature)
        case property(SwiftIdentifier, PlannedType, isRequired: Bool, target: SwiftIdentifier?)
        /// A constant of an enumeration.
        case constant(SwiftIdentifier, target: SwiftIdentifier?)
        /// The property of the client that gives access to a namespace.
        case accessor(SwiftIdentifier, namespace: SwiftIdentifier, target: SwiftIdentifier?)
    }

    /// The arguments of a function, and what it calls.
    package struct Signature: Hashable, Sendable {
        package var arguments: [Argument]
        /// `nil` if it leads nowhere.
        package var call: Call?

        package init(_ arguments: [Argument], _ call: Call? = nil) {
            self.arguments = arguments
            self.call = call
        }
    }

    package struct Argument: Hashable, Sendable {
        package let name: SwiftIdentifier
        package let type: PlannedType
        package let isOptional: Bool
        /// Whether it can be left out.
        package var hasDefault: Bool

        package init(_ name: SwiftIdentifier, _ type: PlannedType, isOptional: Bool, hasDefault: Bool) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
            self.hasDefault = hasDefault
        }
    }

    /// A call of what there is now.
    package struct Call: Hashable, Sendable {
        package let function: SwiftIdentifier
        /// The namespace, if it is another one.
        package let namespace: SwiftIdentifier?
        package let passed: [Passed]

        package init(_ function: SwiftIdentifier, in namespace: SwiftIdentifier? = nil, passing passed: [Passed]) {
            self.function = function
            self.namespace = namespace
            self.passed = passed
        }
    }

    /// An argument under its label, and what is passed for it.
    package struct Passed: Hashable, Sendable {
        package let label: SwiftIdentifier
        package let value: SwiftIdentifier

        package init(_ label: SwiftIdentifier, _ value: SwiftIdentifier) {
            self.label = label
            self.value = value
        }
    }
}
