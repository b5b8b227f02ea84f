import EndpointModel

extension DocumentWriter {
    /// The parameters that are not fields of a form, each name once in each place.
    func parameters(of operation: Operation, _ template: PathTemplate, notes: inout EvidenceNotes) -> [Value] {
        var seen: Set<[String]> = []
        var repeated: [String] = []
        var values: [Value] = []
        for parameter in operation.endpoint.parameters where parameter.location.value != .form {
            let name = operation.name(of: parameter)
            let place = parameter.location.value.rawValue
            // The names of header fields are the same in upper and lower case.
            if seen.insert([place, place == "header" ? name.lowercased() : name]).inserted {
                values.append(.object(self.parameter(parameter, named: name)))
            } else {
                repeated.append(parameter.documentedName)
            }
        }
        if !repeated.isEmpty {
            notes.state("also \(repeated.joined(separator: ", ")), whose names others have", as: "parameters")
        }
        for placeholder in template.placeholders where seen.insert(["path", placeholder]).inserted {
            values.append(.object(self.placeholder(placeholder)))
        }
        return values
    }

    private func parameter(_ parameter: Parameter, named name: String) -> Object {
        var notes = newNotes()
        var object = Object()
        object.add("name", name)
        object.add("in", parameter.location.value.rawValue)
        if parameter.isRequired.value || parameter.location.value == .path { object.add("required", true) }
        object.add("description", parameter.description?.value)
        if parameter.isDeprecated?.value == true { object.add("deprecated", true) }
        if name != parameter.name.value { notes.state(parameter.name.value, as: "name") }
        var schema = schema(of: parameter.field)
        var passedOver = addValues(of: parameter.field, to: &schema, notes: &notes)
        if name != parameter.name.value { passedOver.insert(.name) }
        if parameter.explode?.value == false {
            object.add("style", "form")
            object.add("explode", false)
        } else {
            passedOver.insert(.explode)
        }
        notes.note(parameter, Parameter.factPaths, except: passedOver)
        object.add("schema", .object(schema))
        object.add("x-apiref-evidence", notes.value)
        return object
    }

    /// A placeholder that no parameter answers: without one, the document would not be valid.
    private func placeholder(_ name: String) -> Object {
        var notes = newNotes()
        notes.assume("no parameter answers the placeholder", as: "schema")
        var object: Object = ["name": .string(name), "in": "path", "required": true, "schema": ["type": "string"]]
        object.add("x-apiref-evidence", notes.value)
        return object
    }
}

extension Operation {
    /// What a parameter is called in the document: its name, unless the path has another name for its place.
    fileprivate func name(of parameter: Parameter) -> String {
        guard parameter.location.value == .path else { return parameter.name.value }
        return renamed[parameter.name.value] ?? parameter.name.value
    }
}
