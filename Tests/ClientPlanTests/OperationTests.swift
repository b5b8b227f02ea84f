import ClientPlan
import CustomDump
import EndpointModel
import SwiftSource
import Testing

/// What the functions of an endpoint take, and what the request is made of.
@Suite struct OperationTests {
    @Test func argumentsOfThePathComeFirstThenTheRequiredThenTheOptional() {
        let parameters = [
            Parameter("sort"), Parameter("X-Trace", in: .header, isRequired: true),
            Parameter("book_id", .integer(nil), in: .path), Parameter("limit", .integer(nil), isRequired: true),
            Parameter("shelf", in: .path, isRequired: true),
        ]
        let endpoint = Endpoint(
            "move",
            path: "/{shelf}/{book_id}",
            parameters,
            body: RequestBody("remark", .reference("Note"))
        )
        let operation = ClientPlan.operation(endpoint, schemas: [.object("Note", [])])
        expectNoDifference(
            operation.arguments.map(\.name.name),
            ["bookID", "shelf", "xTrace", "limit", "remark", "sort"]
        )
        // A path has no room for what is not there.
        expectNoDifference(operation.arguments.map(\.isRequired), [true, true, true, true, true, false])
        expectNoDifference(
            operation.path,
            [.text("/"), .argument(member("shelf")), .text("/"), .argument(member("bookID")), .text("")]
        )
        expectNoDifference(operation.arguments(in: .header).map(\.wireName), ["X-Trace"])
    }

    @Test func aPlaceholderWithoutParameterStays() {
        let operation = ClientPlan.operation(Endpoint("get", path: "/a/{b}"))
        expectNoDifference(operation.path, [.text("/a/"), .text("{b}"), .text("")])
    }

    @Test func argumentsOfOneNameStayApart() {
        let parameters = [Parameter("id", in: .path), Parameter("id"), Parameter("ID", in: .header), Parameter("self")]
        let operation = ClientPlan.operation(Endpoint("get", path: "/{id}", parameters))
        expectNoDifference(operation.arguments.map(\.name.name), ["id", "idValue", "id2", "selfValue"])
        expectNoDifference(operation.request, member("request"))
    }

    @Test func theRequestHasANameThatNoArgumentHas() {
        let operation = ClientPlan.operation(Endpoint("get", [Parameter("request")]))
        expectNoDifference(operation.request, member("requestValue"))
    }

    @Test func aBodyCalledAfterItsTypeIsTheBody() {
        let schemas = [Schema.object("Note", [])]
        func name(_ documented: String) -> String? {
            let endpoint = Endpoint("add", body: RequestBody(documented, .reference("Note")))
            return ClientPlan.operation(endpoint, schemas: schemas).arguments.first?.name.name
        }
        expectNoDifference(["note", "Note", "request_body", "remark"].map(name), ["body", "body", "body", "remark"])
    }

    @Test func theTypesOfWhatTravelsAsText() {
        let schemas: [Schema] = [
            .object("Book", []), Schema("Size", .enumeration(.string(nil), [])),
            Schema("IDs", .alias(.array(.integer(nil)))),
        ]
        let types: [SchemaType] = [
            .reference("Size"), .reference("IDs"), .reference("Book"), .reference("Unknown"), .array(.string(.binary)),
            .dictionary(.boolean), .string(.dateTime),
        ]
        func planned(_ location: Parameter.Location) -> [PlannedType] {
            let parameters = types.enumerated().map { Parameter("p\($0)", $1, in: location, explode: false) }
            return ClientPlan.operation(Endpoint("get", parameters), schemas: schemas).arguments.map(\.type)
        }
        let size = PlannedType.declared(type("Size"))
        let list = PlannedType.declared(SwiftIdentifier(schema: "IDs"))
        expectNoDifference(planned(.query), [size, list, .json, .json, .array(.data), .json, .date])
        expectNoDifference(planned(.form), [size, list, .json, .json, .array(.file), .json, .date])
    }

    @Test func bodiesAndWhatIsReturned() {
        func encoding(_ type: SchemaType, _ mediaTypes: [String]) -> String {
            let operation = ClientPlan.operation(
                Endpoint("add", body: RequestBody("x", type, mediaTypes), result: type)
            )
            guard case .value(_, let encoding, let mediaType) = operation.body else { return "none" }
            return "\(encoding) \(mediaType) \(operation.decoding)"
        }
        expectNoDifference(encoding(.string(nil), ["text/*", "text/plain"]), "text text/plain text")
        expectNoDifference(encoding(.string(nil), ["application/problem+json"]), "json application/problem+json text")
        expectNoDifference(encoding(.string(.binary), []), "data application/octet-stream data")
        expectNoDifference(encoding(.any, ["text/xml", "application/json"]), "json application/json json")
        expectNoDifference(ClientPlan.operation(Endpoint("get")).decoding, .none)
    }

    @Test func whoCalls() {
        func security(_ names: [String], of schemes: [String]) -> [String] {
            let operation = ClientPlan.operation(Endpoint("get", security: names), schemes: schemes)
            return ["\(operation.security)"] + operation.schemes.map(\.name)
        }
        expectNoDifference(security(["a"], of: []), ["unspecified"])
        expectNoDifference(security([], of: ["a"]), ["none"])
        expectNoDifference(security(["a-b", "a_b"], of: ["a_b", "a-b"]), ["schemes", "aB2", "aB"])
    }
}
