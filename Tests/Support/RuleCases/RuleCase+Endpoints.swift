import EndpointModel

extension RuleCase {
    package static let api = [
        RuleCase(
            .serverChanged,
            { $0.server.value = .absolute("https://library.example/v2") },
            near: { $0.server.evidence = .documented(place(9)) }
        ),
        RuleCase(
            .serverFormChanged,
            { $0.server.value = .relative("/v1") },
            near: { $0.server.value = .absolute("https://library.example/v0") },
            is: .serverChanged
        ),
        RuleCase(
            .serverGiven,
            from: { $0.server.value = .placeholder("URL") },
            { _ in },
            near: { $0.server.value = .placeholder("BASE_URL") },
            is: .descriptionChanged
        ),
        RuleCase(
            .securitySchemeAdded,
            { $0.securitySchemes.append(.init(name: "new", kind: stated(.oauth2))) },
            near: { $0.securitySchemes.reverse() }
        ),
        RuleCase(
            .securitySchemeRemoved,
            { $0.securitySchemes.removeLast() },
            near: { $0.securitySchemes[2].name = "Token" }
        ),
        RuleCase(
            .securitySchemeChanged,
            { $0.securitySchemes[0].kind.value = .apiKey(.init(.header, name: "X-Key")) },
            near: { $0.securitySchemes[0].kind.value = .apiKey(nil) },
            is: .concludedOtherwise
        ),
    ]

    package static let endpoints = [
        RuleCase(
            .endpointAdded,
            { $0.e.append(.of("countBooks", "GET", "/books/count")) },
            near: { $0.e.reverse() }
        ),
        RuleCase(
            .endpointRemoved,
            { $0.e.remove(at: 2) },
            near: { $0.e[2].path.value = "/volumes" },
            is: .pathChanged
        ),
        RuleCase(
            .endpointRenamed,
            { $0.e[2].operationID.value = "createBook" },
            near: { $0.e[2].operationID.value = "add_book" }
        ),
        RuleCase(
            .endpointsMoved,
            { $0.groups[0].name = "VolumesApi" },
            near: { $0.groups[0].name = "books_api" }
        ),
        RuleCase(
            .methodChanged,
            { $0.e[3].method.value = "PATCH" },
            near: { $0.e[3].method.evidence = .documented(place(7)) }
        ),
        RuleCase(
            .pathChanged,
            { $0.e[0].path.value = "/v2/books" },
            near: { $0.e[1].path.value = "/books/{book_id}" }
        ),
        RuleCase(
            .endpointDeprecated,
            { $0.e[1].stability.value = .deprecated },
            near: { $0.e[1].stability.value = .stable },
            is: .stabilityRaised
        ),
        RuleCase(
            .endpointUndeprecated,
            from: { $0.e[1].stability.value = .deprecated },
            { _ in },
            near: { $0.e[1].stability.evidence = .documented(place(9)) }
        ),
        RuleCase(
            .stabilityRaised,
            { $0.e[1].stability.value = .earlyAccess },
            near: { $0.e[1].stability.value = .deprecated },
            is: .endpointDeprecated
        ),
        RuleCase(
            .stabilityLowered,
            { $0.e[1].stability.value = .experimental },
            near: { $0.e[1].stability.value = .deprecated },
            is: .endpointDeprecated
        ),
        RuleCase(
            .authorizationAdded,
            { $0.e[2].security.value = ["key"] },
            near: { $0.e[2].security = inferred([], .absence) },
            is: .evidenceChanged
        ),
        RuleCase(
            .authorizationRemoved,
            { $0.e[1].security.value = [] },
            near: { $0.e[1].security = inferred([], .absence) },
            is: .statedNoLonger
        ),
        RuleCase(
            .endpointSchemeAdded,
            { $0.e[0].security.value.append("login") },
            near: { $0.e[0].security.value.reverse() }
        ),
        RuleCase(
            .endpointSchemeRemoved,
            { $0.e[0].security.value.removeLast() },
            near: { $0.e[0].security.value = ["Key", "token"] }
        ),
    ]

    package static let parameters = [
        RuleCase(
            .requiredParameterAdded,
            { $0.p.append(.of("branch", .boolean, required: true)) },
            near: { $0.p.append(.of("branch", .boolean)) },
            is: .optionalParameterAdded
        ),
        RuleCase(
            .optionalParameterAdded,
            { $0.p.insert(.of("branch", .boolean), at: 0) },
            near: { $0.p.append(.of("branch", .boolean, required: true)) },
            is: .requiredParameterAdded
        ),
        RuleCase(
            .parameterRemoved,
            { $0.p.remove(at: 3) },
            near: { $0.p[3].documentedName = "x_trace" }
        ),
        RuleCase(
            .parameterRenamed,
            {
                $0.p[5].name.value = "tongue"; $0.p[5].documentedName = "tongue"
            },
            near: { $0.p[5].documentedName = "tongue" }
        ),
        RuleCase(
            .parameterRespelled,
            { $0.p[0].name.value = "pageSize" },
            near: { $0.p[3].name.value = "x-trace" }
        ),
        RuleCase(
            .placeholderRenamed,
            {
                $0.e[1].path.value = "/books/{id}"; $0.e[1].parameters[0].name.value = "id";
                $0.e[1].parameters[0].documentedName = "id"
            },
            near: {
                $0.e[1].path.value = "/books/{book_id}"; $0.e[1].parameters[0].name.value = "book_id"
            }
        ),
        RuleCase(
            .parameterMoved,
            { $0.p[0].location.value = .header },
            near: { $0.p[0].location.evidence = .documented(place(8)) }
        ),
        RuleCase(
            .parameterBecameRequired,
            { $0.p[1].isRequired.value = true },
            near: { $0.e[1].parameters[0].isRequired.value = false }
        ),
        RuleCase(
            .parameterBecameOptional,
            from: { $0.p = Array($0.p[4...]) },
            {
                $0.p = Array($0.p[4...]); $0.p[1].isRequired.value = false
            },
            near: { $0.p[1].isRequired = inferred(true, .unmarked) },
            is: .evidenceChanged
        ),
        RuleCase(
            .parameterTypeChanged,
            { $0.p[0].type.value = .boolean },
            near: { $0.p[0].type.value = .integer(.int64) },
            is: .parameterTypeWidened
        ),
        RuleCase(
            .parameterTypeWidened,
            { $0.p[0].type.value = .number(.double) },
            near: { $0.p[4].type.value = .string(.uri) },
            is: .formatChanged
        ),
        RuleCase(
            .parameterTypeNarrowed,
            { $0.p[4].type.value = .enumeration(["north", "south"]) },
            near: { $0.p[4].type.value = .string(.uri) },
            is: .formatChanged
        ),
        RuleCase(
            .parameterDefaultChanged,
            { $0.p[0].defaultValue?.value = "50" },
            near: { $0.p[0].defaultValue?.value = "'20'" }
        ),
        RuleCase(
            .parameterExplodeChanged,
            { $0.p[2].explode?.value = false },
            near: { $0.p[2].explode = nil }
        ),
        RuleCase(
            .argumentsReordered,
            { $0.p.swapAt(4, 5) },
            near: { $0.p.swapAt(3, 4) }
        ),
    ]

    package static let bodies = [
        RuleCase(
            .requiredBodyAdded,
            { $0.e[1].requestBody = $0.e[2].requestBody },
            near: {
                $0.e[1].requestBody = $0.e[2].requestBody; $0.e[1].requestBody?.isRequired.value = false
            },
            is: .optionalBodyAdded
        ),
        RuleCase(
            .optionalBodyAdded,
            {
                $0.e[1].requestBody = $0.e[2].requestBody; $0.e[1].requestBody?.isRequired.value = false
            },
            near: { $0.e[1].requestBody = $0.e[2].requestBody },
            is: .requiredBodyAdded
        ),
        RuleCase(
            .bodyRemoved,
            from: { $0.e[1].requestBody = $0.e[2].requestBody },
            { _ in },
            near: {
                $0.e[1].requestBody = $0.e[3].requestBody;
                $0.e[1].requestBody?.mediaTypes.value = ["application/json", "application/xml"]
            },
            is: .bodyKindChanged
        ),
        RuleCase(
            .bodyKindChanged,
            { $0.e[2].requestBody?.content = .form },
            near: { $0.e[2].requestBody?.documentedName = "NewBook" }
        ),
        RuleCase(
            .bodyBecameRequired,
            from: { $0.e[2].requestBody?.isRequired.value = false },
            { _ in },
            near: { $0.e[2].requestBody?.isRequired = inferred(false, .absence) },
            is: .evidenceChanged
        ),
        RuleCase(
            .bodyBecameOptional,
            { $0.e[2].requestBody?.isRequired.value = false },
            near: { $0.e[2].requestBody?.isRequired = inferred(true, .unmarked) },
            is: .evidenceChanged
        ),
        RuleCase(
            .bodyTypeChanged,
            { $0.e[2].requestBody?.content = .value(stated(.array(.reference("NewBook")))) },
            near: { $0.e[2].requestBody?.content = .value(stated(.any)) },
            is: .bodyTypeWidened
        ),
        RuleCase(
            .bodyTypeWidened,
            { $0.e[2].requestBody?.content = .value(stated(.any)) },
            near: { $0.e[2].requestBody?.content = .value(stated(.reference("Part"))) },
            is: .bodyTypeChanged
        ),
        RuleCase(
            .bodyTypeNarrowed,
            from: { $0.e[2].requestBody?.content = .value(stated(.any)) },
            { _ in },
            near: { $0.e[2].requestBody?.content = .value(stated(.reference("Extra"))) },
            is: .typeRestated
        ),
        RuleCase(
            .bodyArgumentRenamed,
            { $0.e[2].requestBody?.documentedName = "volume" },
            near: { $0.e[2].requestBody?.documentedName = "request_body" }
        ),
        RuleCase(
            .requestMediaTypeAdded,
            { $0.e[2].requestBody?.mediaTypes.value.append("text/plain") },
            near: { $0.e[2].requestBody?.mediaTypes.value.reverse() }
        ),
        RuleCase(
            .requestMediaTypeRemoved,
            { $0.e[2].requestBody?.mediaTypes.value.removeLast() },
            near: { $0.e[2].requestBody?.mediaTypes.value = [] },
            is: .statedNoLonger
        ),
    ]

    package static let responses = [
        RuleCase(
            .resultAdded,
            { $0.e[2].result.value = .reference("Book") },
            near: { $0.e[2].result = inferred(nil, .absence) },
            is: .evidenceChanged
        ),
        RuleCase(
            .resultRemoved,
            { $0.e[1].result.value = nil },
            near: { $0.e[1].result = inferred(nil, .absence) },
            is: .resultStatedNoLonger
        ),
        RuleCase(
            .resultTypeChanged,
            { $0.e[1].result.value = .array(.reference("Book")) },
            near: { $0.e[1].result.value = .any },
            is: .resultTypeWidened
        ),
        RuleCase(
            .resultTypeWidened,
            { $0.e[1].result.value = .any },
            near: { $0.e[1].result.value = .boolean },
            is: .resultTypeChanged
        ),
        RuleCase(
            .resultTypeNarrowed,
            from: { $0.e[1].result.value = .any },
            { _ in },
            near: { $0.e[1].result.value = .reference("Extra") },
            is: .typeRestated
        ),
        RuleCase(
            .successStatusAdded,
            { $0.e[1].responses.append($0.e[2].responses[0]) },
            near: { $0.e[1].responses.reverse() }
        ),
        RuleCase(
            .successStatusRemoved,
            { $0.e[1].responses.removeFirst() },
            near: { $0.e[1].responses = [] },
            is: .statedNoLonger
        ),
        RuleCase(
            .errorStatusAdded,
            { $0.e[2].responses.append($0.e[1].responses[1]) },
            near: { $0.e[1].responses[1].description.value = "None." },
            is: .descriptionChanged
        ),
        RuleCase(
            .errorStatusRemoved,
            { $0.e[1].responses.removeLast() },
            near: { $0.e[1].responses[0].headers = [] },
            is: .responseHeaderRemoved
        ),
        RuleCase(
            .errorTypeChanged,
            from: { $0.e[1].responses[1].type = stated(.reference("Book")) },
            { $0.e[1].responses[1].type = stated(.array(.reference("Book"))) },
            near: { $0.e[1].responses[1].type = nil },
            is: .statedNoLonger
        ),
        RuleCase(
            .responseHeaderAdded,
            { $0.e[1].responses[0].headers.append(stated("ETag")) },
            near: { $0.e[1].responses[0].headers[0].value = "x-total" }
        ),
        RuleCase(
            .responseHeaderRemoved,
            { $0.e[1].responses[0].headers = [] },
            near: { $0.e[1].responses[0].headers[0].value = "X-TOTAL" }
        ),
        RuleCase(
            .responseMediaTypeAdded,
            { $0.e[1].accept.value.append("text/html") },
            near: { $0.e[1].accept.value.reverse() }
        ),
        RuleCase(
            .responseMediaTypeRemoved,
            { $0.e[1].accept.value.removeLast() },
            near: { $0.e[1].accept.value = [] },
            is: .statedNoLonger
        ),
    ]
}
