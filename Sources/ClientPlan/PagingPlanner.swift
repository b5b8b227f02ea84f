import EndpointModel
import Spelling
import SwiftSource

/// Plans the functions that give pages.
///
/// A model that was built has no paging that can't be planned; for any other there is no function.
struct PagingPlanner {
    private let types: TypeNames
    private let inheritance: Inheritance
    private let shapes: [String: Schema.Shape]
    /// What no type within another is called.
    private let topLevel: Set<String>

    init(_ schemas: [Schema], _ types: TypeNames, _ inheritance: Inheritance, topLevel: Set<String>) {
        (self.types, self.inheritance, self.topLevel) = (types, inheritance, topLevel)
        shapes = Dictionary(schemas.map { ($0.name, $0.shape.value) }) { first, _ in first }
    }

    /// - Parameter name: Claims the function's name; called if there is a function.
    func paging(of operation: PlannedOperation, name: () -> SwiftIdentifier) -> PlannedPaging? {
        let endpoint = operation.endpoint
        guard let paging = endpoint.paging?.value, let result = endpoint.result.value, operation.decoding == .json,
            let items = path(paging.items, into: result), let item = item(at: items),
            let course = course(paging, operation, result)
        else { return nil }
        var names = UniqueNames.identifiers()
        for argument in operation.arguments { _ = names.claim(argument.name) }
        return PlannedPaging(
            function: name(),
            course: course,
            items: items.path,
            item: item,
            arguments: operation.arguments.map { argument(for: $0, course, paging.first ?? 0) },
            place: place(course, &names),
            first: paging.first ?? 0
        )
    }

    private func argument(for argument: Argument, _ course: PlannedPaging.Course, _ first: Int) -> PagingArgument {
        switch course.carrier {
        case .argument(argument) where !course.isToken:
            let type = argument.type == .string ? .int : argument.type
            return PagingArgument(argument: argument, type: type, isRequired: true, first: first)
        case .property(_, of: argument, _):
            return PagingArgument(argument: argument, type: argument.type, isRequired: true, first: nil)
        default:
            let isRequired = argument.isRequired
            return PagingArgument(argument: argument, type: argument.type, isRequired: isRequired, first: nil)
        }
    }

    /// What hides the argument that it stands for may be called as that is.
    private func place(_ course: PlannedPaging.Course, _ names: inout UniqueNames) -> SwiftIdentifier {
        switch course.carrier {
        case .argument(let argument) where !course.isToken || !argument.isRequired: argument.name
        case .property(let property, _, _): names.claim(property, suffix: "Value")
        default: names.claim(SwiftIdentifier(member: "next"), suffix: "Value")
        }
    }
}

extension PlannedPaging.Course {
    package var isToken: Bool { if case .token = self { true } else { false } }
}

extension PagingPlanner {
    private func course(_ paging: Paging, _ operation: PlannedOperation, _ result: SchemaType) -> PlannedPaging.Course?
    {
        let response = paging.response.flatMap { path($0, into: result) }
        switch paging.style {
        case .link:
            guard paging.response != nil else { return .link(nil) }
            guard let response, response.path.isJSON || response.path.type == .string else { return nil }
            return .link(response.path)
        case .token:
            guard let response, let (carrier, type) = carrier(paging, operation) else { return nil }
            let tokens: [PlannedType] = [.string, .int, .int32, .int64]
            guard response.path.isJSON ? type == .string : type == response.path.type && tokens.contains(type) else {
                return nil
            }
            return .token(response.path, carrier)
        case .offset, .page:
            guard let (carrier, type) = carrier(paging, operation) else { return nil }
            var isArgument = false
            if case .argument = carrier { isArgument = true }
            guard [.int, .int32, .int64].contains(type) || isArgument && type == .string else { return nil }
            return paging.style == .offset ? .offset(carrier) : .page(carrier)
        }
    }

    /// What of a request takes the place of a page, and its type.
    private func carrier(_ paging: Paging, _ operation: PlannedOperation) -> (PlannedPaging.Carrier, PlannedType)? {
        guard let request = paging.request else { return nil }
        if let argument = operation.arguments.first(where: { $0.location != nil && $0.wireName == request }) {
            return argument.isCommaSeparated || argument.isFile ? nil : (.argument(argument), argument.type)
        }
        guard let body = operation.arguments.first(where: \.isBody),
            case .reference(let schema) = types.aliases.resolved(body.schemaType), isObject(schema)
        else { return nil }
        let properties = inheritance.properties(of: schema)
        guard let index = properties.firstIndex(where: { $0.name.value == request }) else { return nil }
        let name = PlannedProperty.names(of: properties)[index]
        let type = types.type(of: properties[index].type.value)
        return (.property(name, of: body, isRequired: properties[index].isRequired.value), type)
    }

    /// Whether a schema has a structure of its own.
    private func isObject(_ schema: String) -> Bool {
        guard case .object = shapes[schema], types.aliases.recursive[schema] == nil else { return false }
        return true
    }
}

extension PagingPlanner {
    /// The end of a way into a page.
    private struct End {
        let path: PagePath
        /// The type of the list that stands there; `nil` for any JSON.
        let type: SchemaType?
        /// The types around the one that is written in place there, and that one.
        let nested: [SwiftIdentifier]?
    }

    /// Goes along names on the wire into a value.
    private func path(_ names: [String], into result: SchemaType) -> End? {
        var steps: [PagePath.Step] = []
        var (type, scope, nested) = (result, [SwiftIdentifier](), SwiftIdentifier?.none)
        for (position, name) in names.enumerated() {
            guard !isJSON(type, isNamed: nested != nil) else {
                steps += names[position...].map(PagePath.Step.member)
                return End(path: PagePath(steps, .json, isJSON: true), type: nil, nested: nil)
            }
            let properties: [Property]
            switch types.aliases.resolved(type) {
            case .reference(let schema) where isObject(schema):
                properties = inheritance.properties(of: schema)
                scope = [types.name(of: schema)]
            case .object(let inner):
                properties = inner
                scope += [nested].compactMap { $0 }
            default: return nil
            }
            guard let index = properties.firstIndex(where: { $0.name.value == name }) else { return nil }
            let isOptional = !properties[index].isRequired.value || properties[index].isNullable?.value == true
            steps.append(.property(PlannedProperty.names(of: properties)[index], isOptional: isOptional))
            type = properties[index].type.value
            nested = PlannedProperty.nestedNames(of: properties, topLevel: topLevel)[index]
        }
        if isJSON(type, isNamed: nested != nil) {
            // Any JSON under the name of a schema is not the JSON itself.
            if case .reference = types.aliases.resolved(type) { steps.append(.json) }
            return End(path: PagePath(steps, .json, isJSON: true), type: nil, nested: nil)
        }
        let planned = types.type(of: types.aliases.resolved(type), nested: nested)
        return End(path: PagePath(steps, planned, isJSON: false), type: type, nested: nested.map { scope + [$0] })
    }

    /// Whether values of a type are any JSON in Swift.
    private func isJSON(_ type: SchemaType, isNamed: Bool) -> Bool {
        switch types.aliases.resolved(type) {
        case .any: return true
        case .object: return !isNamed
        case .reference(let schema):
            switch shapes[schema] {
            case .open, .union, nil: return true
            default: return types.aliases.empty.contains(schema)
            }
        default: return false
        }
    }

    /// The type of the items of the list that stands at the end of a way; `nil` if none does.
    private func item(at end: End) -> PlannedType? {
        guard let type = end.type else { return .json }
        if case .array(let item) = type {
            guard let nested = end.nested, let name = nested.last else { return types.type(of: item) }
            return types.type(of: item, nested: name).replacing(name, by: nested)
        }
        guard case .array(let item) = types.aliases.resolved(type) else { return nil }
        return types.type(of: item)
    }
}

extension PlannedType {
    /// With the whole path of a type that is written in place.
    package func replacing(_ name: SwiftIdentifier, by path: [SwiftIdentifier]) -> PlannedType {
        switch self {
        case .declared(name): .nested(path)
        case .array(let item): .array(item.replacing(name, by: path))
        case .dictionary(let value): .dictionary(value.replacing(name, by: path))
        default: self
        }
    }
}
