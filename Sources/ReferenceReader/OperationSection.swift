import EndpointModel
import Spelling

/// What a page says of one operation, verbatim.
public struct OperationSection: Hashable, Sendable {
    /// The operation's name, from the heading, without emphasis and call parentheses.
    public var name: Sourced<String>
    /// How the operation is called in the page's language, such as `APIUser get_user(user_id)`.
    public var signature: Sourced<String>?
    /// The paragraphs under the signature, as Markdown.
    public var prose: [Sourced<String>] = []
    /// The method and path, where the section itself states them.
    public var request: Sourced<HTTPRequestLine>?
    /// The lines about authentication ahead of an example, such as `Api Key Authentication (jwt)`.
    public var authenticationNotes: [Sourced<String>] = []
    public var examples: [CodeExample] = []
    /// The rows of the parameter tables.
    public var parameters: [ParameterRow] = []
    /// Whether there is a section of parameters; without one, those of the signature are read.
    public internal(set) var hasParameterSection = false
    /// The sentence that says there are no parameters.
    public var noParameters: Sourced<String>?
    /// The return type as text, such as `Array<User>` or `void (empty response body)`, and what it links to.
    public var returnType: Sourced<TypeText>?
    /// How it gives out a list page by page, as apiref's own pages say; the value is `nil` where they deny it.
    public var paging: Sourced<Paging?>?
    public var authorization: Authorization = .unstated
    /// What the names of schemes link to, such as `../README.md#api_key`: where the scheme is described.
    public internal(set) var schemeLinks: [Sourced<SchemeLink>] = []
    /// What the Authorization section says in words, as Markdown, where it names no scheme.
    public var authorizationProse: [Sourced<String>] = []
    /// `nil` where the page has no such line; empty where it says that none is defined.
    public var contentTypes: Sourced<[String]>?
    /// What a body is sent as that is neither a text nor a file, where the page has no such line but shows a call that can
    /// send nothing else.
    public var assumedContentTypes: Sourced<[String]>?
    /// The schema whose properties are the fields of the form that is sent.
    public var formSchema: Sourced<TypeText>?
    /// `nil` where the page has no such line; empty where it says that none is defined.
    public var accept: Sourced<[String]>?
    public var responses: [ResponseRow] = []

    init(name: Sourced<String>) {
        self.name = name
    }
}

extension OperationSection {
    /// Takes the schemes that notes such as "Bearer Authentication (`bearer`)" name in parentheses.
    mutating func readAuthorizationFromNotes() {
        let schemes = authenticationNotes.compactMap { note -> Sourced<String>? in
            guard let open = note.value.lastIndex(of: "("), let close = note.value[open...].firstIndex(of: ")") else {
                return nil
            }
            return Sourced(String(note.value[note.value.index(after: open)..<close]), at: note.range)
        }
        if !schemes.isEmpty { authorization = .schemes(schemes) }
    }
}

extension OperationSection {
    /// Leaves out the argument that holds the optional parameters, which have a table of their own. It is the last of
    /// those that are required.
    mutating func dropCarrier(_ type: String) {
        if parameters.last?.type.value.text.folded == type.folded { parameters.removeLast() }
    }
}

extension OperationSection {
    /// `POST /users/{id}`.
    public struct HTTPRequestLine: Hashable, Sendable {
        public var method: String
        public var path: String
    }

    /// A fenced example.
    public struct CodeExample: Hashable, Sendable {
        /// The language in lower case, empty where the fence names none.
        public var language: String
        public var code: String
        /// The code alone, without its fences.
        public var range: PageRange
    }

    /// What the Authorization section says.
    public enum Authorization: Hashable, Sendable {
        /// There is no such section, or nothing in it.
        case unstated
        /// "No authorization required".
        case notRequired(PageRange)
        /// The names of security schemes.
        case schemes([Sourced<String>])
        /// The schemes for which an example gives credentials; none where it gives none.
        case shown([Sourced<String>], at: PageRange)

        /// The schemes that it names.
        public var schemes: [Sourced<String>] {
            switch self {
            case .schemes(let schemes), .shown(let schemes, _): schemes
            case .unstated, .notRequired: []
            }
        }
    }

    /// The link from the name of a security scheme to its description.
    public struct SchemeLink: Hashable, Sendable {
        public var scheme: String
        public var destination: String
    }

    /// A type as a page writes it.
    public struct TypeText: Hashable, Sendable {
        /// The text that was meant, such as `Array<User>`.
        public var text: String
        /// The destination of the link in it, such as `User.md`.
        public var destination: String?

        public init(text: String, destination: String?) {
            self.text = text
            self.destination = destination
        }
    }

    /// What the heading above a table of parameters says of all its rows, such as "Path Parameters" or "Optional
    /// Parameters".
    public struct ParameterHeading: Hashable, Sendable {
        /// The parts of a request that parameters go to.
        public enum Location: String, Hashable, Sendable {
            case path, query, header, cookie, form, body
        }

        public var location: Location?
        public var isRequired: Bool?
        /// Where the heading stands.
        public var range: PageRange?
        /// Whether it is no heading that says so, but the call that the rows are arguments of.
        public var isConcluded = false
        /// Whether the rows stand beside the body, and so are no properties of it.
        public var isBesideBody = false

        public init(location: Location? = nil, isRequired: Bool? = nil) {
            self.location = location
            self.isRequired = isRequired
        }
    }

    /// A row of a parameter table.
    public struct ParameterRow: Hashable, Sendable {
        public var name: Sourced<String>
        public var type: Sourced<TypeText>
        /// `nil` where the cell is empty.
        public var description: Sourced<String>?
        public var notes: Notes
        /// What stands in columns of their own.
        public var texts: [FactField: Sourced<String>] = [:]
        public var heading = ParameterHeading()
        /// Whether the name is written in code, or is the key of an object: then it is the name on the wire.
        public var isLiteral = false
        /// What an example on the page gives for it.
        public internal(set) var sample: Sourced<ExampleValue>?
        /// The anchor of the heading on the page under which the row's type is defined.
        var definition: String?
    }

    /// A row of the response table.
    public struct ResponseRow: Hashable, Sendable {
        public var status: Sourced<String>
        public var description: Sourced<String>
        /// The names of the response header fields.
        public var headers: [Sourced<String>]
        /// The class of the response, which the page may define.
        var type: Sourced<TypeText>?
        /// What the body of the response is.
        public var body: Sourced<TypeText>?
    }
}
