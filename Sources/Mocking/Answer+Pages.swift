import EndpointModel

extension Answer {
    /// What of a list is on the page that a request asks for. The list ends behind its first page, so that who goes through
    /// all pages comes to an end: by number there is nothing on the next one, and no token or address leads on from it.
    ///
    /// - Parameter position: What the request says of the page: its number, the items before it, or a token.
    func page(_ list: JSON, at position: String?) -> JSON {
        guard let paging = endpoint.paging?.value else { return list }
        switch paging.style {
        case .offset, .page:
            guard let number = position.flatMap({ Int($0) }), number > paging.first ?? 0 else { return list }
            return list.replacing(paging.items[...], with: .array([]))
        case .token:
            let leadsOn = position ?? "" == ""
            return leadsOn ? list : list.replacing((paging.response ?? [])[...], with: .string(""))
        case .link:
            return list.replacing((paging.response ?? [])[...], with: .string(""))
        }
    }
}

extension JSON {
    /// The value with another one in the place of one of the same kind, to which names of members lead.
    fileprivate func replacing(_ path: ArraySlice<String>, with value: JSON) -> JSON {
        guard let name = path.first else { return kind == value.kind ? value : self }
        guard case .object(let members) = self else { return self }
        return .object(
            members.map { member in
                guard member.name == name else { return member }
                return Member(name: name, value: member.value.replacing(path.dropFirst(), with: value))
            }
        )
    }
}

extension RequestCheck {
    /// What the request says of the page of a list that it asks for; `nil` where it says nothing.
    var pagePosition: String? {
        guard let name = endpoint.paging?.value?.request else { return nil }
        if let field = target.query.last(where: { $0.name == name }) { return Self.text(of: field.content) }
        guard case .object(let members)? = try? JSON(request.body) else { return nil }
        switch members.first(where: { $0.name == name })?.value {
        case .string(let text): return text
        case .integer(let number): return "\(number)"
        default: return nil
        }
    }
}
