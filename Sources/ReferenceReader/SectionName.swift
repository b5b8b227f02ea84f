import CommonMark
import EndpointModel
import Spelling

/// The sections of an operation, by the headings that generators give them.
enum SectionName: Hashable, Sendable {
    case example, returnType, paging, authorization, requestHeaders, responses
    /// A second way to make the call of the example.
    case otherExample
    case parameters(OperationSection.ParameterHeading)

    /// The section of a heading, whatever its case and punctuation.
    ///
    /// - Parameter hasSnippets: Whether the page is one of those on which snippets say how operations are called.
    init?(heading: String, besideSnippets hasSnippets: Bool = false) {
        let folded = heading.folded
        if let name = Self.headings[folded] {
            self = name
        } else if hasSnippets, let name = Self.headingsBesideSnippets[folded] {
            self = name
        } else if hasSnippets, heading.hasPrefix("Example Usage:") {
            self = .example
        } else {
            return nil
        }
    }

    private static let headingsBesideSnippets: [String: SectionName] = [
        "exampleusage": .example, "standalonefunction": .otherExample, "response": .returnType, "errors": .responses,
    ]

    private static let headings: [String: SectionName] = [
        "example": .example,
        "examples": .example,
        "parameters": .parameters(.init()),
        "otherparameters": .parameters(.init()),
        "pathparams": .parameters(.init(location: .path)),
        "queryparams": .parameters(.init(location: .query)),
        "headerparams": .parameters(.init(location: .header)),
        "cookieparams": .parameters(.init(location: .cookie)),
        "pathparameters": .parameters(.init(location: .path)),
        "queryparameters": .parameters(.init(location: .query)),
        "headerparameters": .parameters(.init(location: .header)),
        "cookieparameters": .parameters(.init(location: .cookie)),
        "formparameters": .parameters(.init(location: .form)),
        "body": .parameters(.init(location: .body)),
        "requestbody": .parameters(.init(location: .body)),
        "requiredparameters": .parameters(.init(isRequired: true)),
        "optionalparameters": .parameters(.init(isRequired: false)),
        "returntype": .returnType,
        "paging": .paging,
        "authorization": .authorization,
        "httprequestheaders": .requestHeaders,
        "httpresponsedetails": .responses,
        "returntypesresponses": .responses,
    ]
}

/// The columns of the tables on a page, by the headers that generators give them.
enum ColumnName: Hashable, Sendable {
    case method, request, description, name, type, notes, required, optional, defaultValue, status, responseHeaders
    /// The keys of an object, as they go over the wire.
    case key
    /// What the API itself calls something that the page's language has another name for.
    case originalName
    case operationID
    /// The names of an array's items and of a type's parts, which mean nothing.
    case className
    /// What a value that is received can be, beside the types that can be sent.
    case accessedType
    /// A fact of a parameter or a property that is a text.
    case fact(FactField)

    init?(header: String) {
        let header = header.folded
        guard let name = Self.headers[header] ?? Field.columns[header].map(ColumnName.fact) else { return nil }
        self = name
    }

    private static let headers: [String: ColumnName] = [
        "method": .method,
        "feature": .method,
        "operation": .method,
        "httprequest": .request,
        "description": .description,
        "name": .name,
        "property": .name,
        "propertyname": .name,
        "field": .name,
        "fieldname": .name,
        "parameter": .name,
        "parametername": .name,
        "type": .type,
        "inputtype": .type,
        "class": .type,
        "errortype": .type,
        "errorobject": .type,
        "accessedtype": .accessedType,
        "key": .key,
        "wirename": .originalName,
        "originalname": .originalName,
        "operationid": .operationID,
        "classname": .className,
        "datatype": .type,
        "notes": .notes,
        "required": .required,
        "optional": .optional,
        "default": .defaultValue,
        "defaultvalue": .defaultValue,
        "statuscode": .status,
        "code": .status,
        "responseheaders": .responseHeaders,
    ]
}

/// Sentences and words that generators write where there is nothing to say, folded.
enum Phrase {
    /// What follows "All URIs are relative to", up to a comma, a space or the end of the sentence.
    static func baseURI(in text: String) -> String? {
        let phrase = "all uris are relative to "
        guard text.lowercased().hasPrefix(phrase) else { return nil }
        let uri = text.dropFirst(phrase.count).prefix { $0 != "," && !$0.isWhitespace }
        let address = uri.last == "." ? uri.dropLast() : uri
        return address.isEmpty ? nil : String(address)
    }

    /// The name in "**Original name**: `book_page`": what the API itself calls that which the page is about, where its
    /// language has another name for it.
    static func originalName(in inlines: [Inline]) -> String? {
        guard case .strong(let label)? = inlines.first, label.plainText.folded == "originalname" else { return nil }
        let name = inlines.dropFirst().plainText.drop { $0 == ":" || $0 == " " }.trimmed()
        return name.isEmpty ? nil : name
    }

    /// "This endpoint does not need any parameter."
    static func saysNoParameters(_ text: String) -> Bool {
        let folded = text.folded
        return folded.hasPrefix("thisendpointdoesnotneedanyparameter") || folded == "noparameters"
    }

    /// The type in "Optional parameters are passed through a pointer to a ListBooksOpts struct", which is that of an
    /// argument of the call and not of a parameter.
    static func carrier(in text: String) -> String? {
        guard let phrase = text.firstRange(of: "parameters are passed through a ") else { return nil }
        var rest = text[phrase.upperBound...]
        if rest.hasPrefix("pointer to a ") { rest = rest.dropFirst("pointer to a ".count) }
        let type = rest.prefix { !$0.isWhitespace }
        return type.isEmpty ? nil : String(type.last == "." ? type.dropLast() : type)
    }

    /// "No authorization required"
    static func saysNoAuthorization(_ text: String) -> Bool { text.folded == "noauthorizationrequired" }

    /// The scheme in a line such as "Configure bearer statically:", which some templates write in place of a link.
    static func configuredScheme(in line: String) -> String? {
        let words = line.split(maxSplits: 2) { $0.isWhitespace }
        guard words.count > 1, words[0] == "Configure" else { return nil }
        return String(words[1].prefix { $0 != ":" })
    }

    /// The scheme of a link such as "petstore_auth implicit", which names the OAuth 2 flow besides.
    static func schemeName(in text: String) -> String {
        let flows: Set<String> = ["implicit", "application", "accessCode", "password"]
        guard let space = text.lastIndex(of: " "), flows.contains(String(text[text.index(after: space)...])) else {
            return text
        }
        return String(text[..<space])
    }

    /// "Not defined" of a media type.
    static func saysNotDefined(_ text: String) -> Bool {
        ["notdefined", "notapplicable", "", "na"].contains(text.folded)
    }
}
