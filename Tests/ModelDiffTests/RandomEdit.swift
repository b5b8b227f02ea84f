import EndpointModel
import ModelDiff
import RandomModels
import RuleCases
import Spelling

/// Random edits of a model, each of a part of its own, and what they are to be reported as.
struct RandomEdits {
    private(set) var edited: API
    /// `rule subject`, sorted.
    private(set) var expected: [String] = []
    private var random: SplitMix64

    init(_ api: API, seed: UInt64) {
        edited = api
        random = SplitMix64(seed: seed ^ 0xD1FF)
        for group in edited.groups.indices { editEndpoints(of: group) }
        for schema in edited.schemas.indices { edit(schema: schema) }
        expected.sort()
    }

    private mutating func note(_ rule: Rule, _ subject: String) { expected.append("\(rule.rawValue) \(subject)") }

    private mutating func editEndpoints(of group: Int) {
        let name = edited.groups[group].name
        for index in edited.groups[group].endpoints.indices.reversed() {
            let endpoint = edited.groups[group].endpoints[index]
            let subject = "\(name).\(endpoint.documentedName)"
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                edited.groups[group].endpoints.remove(at: index)
                note(.endpointRemoved, subject)
            case 1 where endpoint.stability.value != .deprecated:
                edited.groups[group].endpoints[index].stability.value = .deprecated
                note(.endpointDeprecated, subject)
            case 2:
                edited.groups[group].endpoints[index].parameters.append(.of("freshName", .array(.boolean)))
                note(.optionalParameterAdded, subject + ".freshName")
            case 3:
                guard let place = endpoint.parameters.firstIndex(where: { $0.location.value != .path }) else {
                    continue
                }
                edited.groups[group].endpoints[index].parameters.remove(at: place)
                note(.parameterRemoved, "\(subject).\(endpoint.parameters[place].documentedName)")
            case 4:
                guard let place = endpoint.parameters.firstIndex(where: { !$0.isNeeded }) else { continue }
                edited.groups[group].endpoints[index].parameters[place].isRequired.value = true
                note(.parameterBecameRequired, "\(subject).\(endpoint.parameters[place].documentedName)")
            case 5 where !endpoint.responses.isEmpty:
                let response = Response(status: stated(.code(299)), description: stated("Fresh."))
                edited.groups[group].endpoints[index].responses.append(response)
                note(.successStatusAdded, subject + ".299")
            case 6 where endpoint.result.value == nil:
                edited.groups[group].endpoints[index].result.value = .boolean
                note(.resultAdded, subject + ".result")
            default: continue
            }
        }
        if Bool.random(using: &random) {
            edited.groups[group].endpoints.append(.of("fresh\(group)", "GET", "/fresh/\(group)"))
            note(.endpointAdded, "\(name).fresh\(group)")
        }
    }

    private mutating func edit(schema index: Int) {
        let schema = edited.schemas[index]
        switch (schema.shape.value, Int.random(in: 0..<4, using: &random)) {
        // With a property of its own, a map is a map no longer.
        case (.object(var object), 0) where !object.properties.isEmpty || !object.parents.isEmpty:
            object.properties.append(.of("freshName", .boolean))
            edited.schemas[index].shape.value = .object(object)
            note(.optionalPropertyAdded, schema.name + ".freshName")
        case (.object(var object), 1) where !object.properties.isEmpty:
            object.properties[0].isRequired.value.toggle()
            let rule: Rule = object.properties[0].isRequired.value ? .propertyBecameRequired : .propertyBecameOptional
            edited.schemas[index].shape.value = .object(object)
            note(rule, "\(schema.name).\(object.properties[0].documentedName)")
        case (.enumeration(.string(nil), let values), 0):
            edited.schemas[index].shape.value = .enumeration(.string(nil), values + [.init(value: "freshValue")])
            note(.enumerationValueAdded, schema.name)
        case (_, 2):
            edited.schemas[index].description = stated("A fresh description.")
            note(.descriptionChanged, schema.name)
        default: break
        }
    }
}

extension Parameter {
    fileprivate var isNeeded: Bool { field.isRequired.value || location.value == .path }
}

extension API {
    /// A random model whose pages state everything, with names that tell its parts apart.
    static func random(seed: UInt64) -> API {
        var random = RandomAPI(seed: seed)
        var api = random.api()
        var number = 0
        for group in api.groups.indices {
            for index in api.groups[group].endpoints.indices {
                number += 1
                api.groups[group].endpoints[index].path.value += "/\(number)"
                api.groups[group].endpoints[index].operationID.value = "operation\(number)"
                api.groups[group].endpoints[index].documentedName = "operation\(number)"
                for parameter in api.groups[group].endpoints[index].parameters.indices {
                    api.groups[group].endpoints[index].parameters[parameter].documentedName = "argument\(parameter)"
                    guard api.groups[group].endpoints[index].parameters[parameter].location.value != .path else {
                        continue
                    }
                    api.groups[group].endpoints[index].parameters[parameter].name.value = "name\(parameter)"
                }
            }
        }
        return api.stated
    }

    /// The model as if pages stated all of it.
    private var stated: API {
        var api = self
        let evidence = Evidence.documented(place())
        func restate<Part>(_ part: inout Part, _ paths: [FactPath<Part>]) {
            for path in paths {
                guard let entry = path.entry(of: part, as: .api) else { continue }
                _ = path.state(entry.value, evidence, of: &part)
            }
        }
        restate(&api, API.factPaths)
        for group in api.groups.indices {
            for index in api.groups[group].endpoints.indices {
                restate(&api.groups[group].endpoints[index], Endpoint.factPaths)
                for parameter in api.groups[group].endpoints[index].parameters.indices {
                    restate(&api.groups[group].endpoints[index].parameters[parameter], Parameter.factPaths)
                }
            }
        }
        for index in api.schemas.indices {
            restate(&api.schemas[index], Schema.factPaths)
            guard case .object(var object) = api.schemas[index].shape.value else { continue }
            for property in object.properties.indices {
                object.properties[property].documentedName = "property\(property)"
                restate(&object.properties[property], Property.factPaths)
            }
            api.schemas[index].shape.value = .object(object)
        }
        return api
    }
}
