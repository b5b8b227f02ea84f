import EndpointModel
import Spelling

extension APIPageReader {
    /// Reads a table of the call's arguments, of which some hold the parameters: `query_params`, `path_params`, `body`.
    ///
    /// Each of those has a heading of its own further down, which says where its parameters go. The rest of such a table
    /// configures the call.
    mutating func unpackArguments() {
        guard var operation = current else { return }
        let holders = operation.parameters.filter { row in
            guard row.heading.location == nil, let heading = carriers[row.name.value] else { return false }
            return heading.location != .body || !definitions.definedNames(in: row.type.value).isEmpty
        }
        if !holders.isEmpty {
            let names = Set(holders.map(\.name.value))
            let others = operation.parameters.filter { $0.heading.location == nil && !names.contains($0.name.value) }
            operation.parameters.removeAll { $0.heading.location == nil }
            for index in operation.parameters.indices { operation.parameters[index].isLiteral = true }
            reportArguments(others)
            for argument in others { operation.readMediaTypes(of: argument) }
        }
        operation.parameters = definitions.described(operation.parameters)
        for holder in holders {
            guard let heading = carriers[holder.name.value], heading.location == .body else { continue }
            append(holder, under: heading, to: &operation)
        }
        current = operation
    }

    private mutating func reportArguments(_ arguments: [OperationSection.ParameterRow]) {
        guard let first = arguments.first, !reportedArguments else { return }
        reportedArguments = true
        let names = arguments.map(\.name.value).joined(separator: ", ")
        let message =
            "\(names): of the call, not of the request, whose parameters have headings of their own; passed over"
        report(.note, rule: "call-arguments", message, at: first.name.range)
    }

    /// Adds the body, or the fields of the form that it is.
    private mutating func append(
        _ body: OperationSection.ParameterRow,
        under heading: OperationSection.ParameterHeading,
        to operation: inout OperationSection
    ) {
        var body = body
        body.heading = heading
        // The notes stand in the column of descriptions.
        if let text = body.description {
            body.notes.read(text.value, at: text.range)
            if text.value.split(separator: ",").first?.folded == "optional" {
                body.notes.isRequired = Sourced(false, at: text.range)
            }
            body.description = nil
        }
        let types = definitions.definedNames(in: body.type.value)
        for type in types.compactMap(MediaTypeName.mediaType(endOf:)) {
            if operation.contentTypes == nil { operation.contentTypes = Sourced([], at: body.type.range) }
            if operation.contentTypes?.value.contains(type) == false { operation.contentTypes?.value.append(type) }
        }
        if let type = types.first, let members = definitions[type]?.members, !members.isEmpty,
            operation.contentTypes?.value.first?.isForm == true
        {
            var place = heading
            place.location = .form
            let fields = definitions.described(members.filter { !$0.isAdditionalProperties })
            for var field in fields {
                field.heading = place
                operation.parameters.append(field)
            }
        } else {
            operation.parameters.append(definitions.described(body))
        }
    }

    /// Reads the class of each response: what its body is, and its header fields.
    mutating func describeResponses() {
        guard var operation = current, !definitions.isEmpty else { return }
        var bodies: [String: Sourced<OperationSection.TypeText>] = [:]
        var mediaTypes: [String] = []
        for index in operation.responses.indices {
            guard let type = operation.responses[index].type,
                let name = definitions.definedNames(in: type.value).first
            else { continue }
            for member in definitions.members(of: name) {
                switch member.name.value.folded {
                case "body":
                    let body = definitions.described(member).type
                    bodies[operation.responses[index].status.value] = body
                    operation.responses[index].body = body
                    mediaTypes += definitions.definedNames(in: member.type.value)
                        .compactMap(MediaTypeName.mediaType(endOf:))
                case "headers":
                    let fields = definitions.definedNames(in: member.type.value).map { definitions.members(of: $0) }
                    operation.responses[index].headers += fields.joined().map(\.name)
                default: break
                }
            }
        }
        let success = operation.responses.map(\.status.value).filter { $0.hasPrefix("2") }.min() ?? "default"
        if operation.returnType == nil { operation.returnType = bodies[success] }
        if operation.accept == nil, let place = operation.responses.first?.status.range, !mediaTypes.isEmpty {
            var known: Set<String> = []
            operation.accept = Sourced(mediaTypes.filter { known.insert($0).inserted }, at: place)
        }
        current = operation
    }
}

extension OperationSection {
    /// Reads the media types that are an argument's default: "default is ('application/json', )".
    fileprivate mutating func readMediaTypes(of argument: ParameterRow) {
        guard let text = argument.description, let start = text.value.firstRange(of: "default is ") else { return }
        let pieces = text.value[start.upperBound...].split(separator: "'", omittingEmptySubsequences: false)
        let types = stride(from: 1, to: pieces.count, by: 2).map { String(pieces[$0]) }
        switch argument.name.value.folded {
        case "contenttype": contentTypes = Sourced(types, at: text.range)
        case "acceptcontenttypes": accept = Sourced(types, at: text.range)
        default: break
        }
    }
}

extension String {
    /// Whether this is the media type of a form.
    fileprivate var isForm: Bool {
        hasPrefix("multipart/form-data") || hasPrefix("application/x-www-form-urlencoded")
    }
}
