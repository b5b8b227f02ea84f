import EndpointModel
import Spelling
import SwiftSource

/// A constant of the client's that names a way to show who calls.
package struct PlannedSecurityScheme: Hashable, Sendable {
    package let constant: SwiftIdentifier
    /// As the reference calls it.
    package let name: String
    package let kind: SecurityScheme.Kind

    static func all(of schemes: [SecurityScheme]) -> [PlannedSecurityScheme] {
        var names = UniqueNames.identifiers(reserved: ["init", "self", "Kind"])
        return schemes.map { scheme in
            let constant = names.claim(SwiftIdentifier(member: scheme.name))
            return PlannedSecurityScheme(constant: constant, name: scheme.name, kind: scheme.kind.value)
        }
    }
}
