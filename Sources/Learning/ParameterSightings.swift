import EndpointModel

/// The names that the requests to one endpoint have, each once, with where they were seen.
struct ParameterSightings {
    /// A name in its place.
    struct Name: Hashable {
        var place: Parameter.Location
        var text: String
    }

    /// When a name was seen.
    struct Sighting {
        /// The exchange that showed it first.
        var first: Int
        /// In how many of the endpoint's exchanges it stood.
        var count = 0
        /// How many of them had it before the first that had not.
        var run = 0
    }

    private(set) var names: [Name: Sighting] = [:]
    /// The exchanges with the endpoint.
    private(set) var exchanges: [Int] = []
    /// Those with a form.
    private(set) var forms = 0
    /// The names of the query that had most of them, in its order.
    private(set) var longestQuery: [String] = []

    /// More names than this are no parameters.
    private static let most = 1_000

    mutating func add(_ exchange: Exchange, number: Int) {
        exchanges.append(number)
        if exchange.formFields != nil { forms += 1 }
        if exchange.queryItems.count > longestQuery.count, exchange.queryItems.count <= Self.most {
            longestQuery = exchange.queryItems
        }
        add(exchange.queryItems, .query, number)
        add(exchange.headerFields.filter { !ClientField.contains($0) }, .header, number)
        add(exchange.cookies, .cookie, number)
        add(exchange.formFields ?? [], .form, number)
    }

    private mutating func add(_ texts: [String], _ place: Parameter.Location, _ number: Int) {
        let ordinal = place == .form ? forms : exchanges.count
        for text in Set(texts) where text.isPlain {
            let name = Name(place: place, text: text)
            guard names[name] != nil || names.count < Self.most else { continue }
            var sighting = names[name] ?? Sighting(first: number)
            if sighting.run == ordinal - 1 { sighting.run = ordinal }
            sighting.count += 1
            names[name] = sighting
        }
    }
}

/// Header fields that HTTP clients send of their own, so that their presence proves nothing about an endpoint.
enum ClientField {
    static func contains(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasPrefix(":") || prefixes.contains(where: name.hasPrefix) || names.contains(name)
    }

    private static let prefixes = ["sec-", "proxy-", "x-forwarded-", "access-control-"]

    private static let names = Set(
        """
        accept accept-charset accept-encoding accept-language authorization cache-control connection content-encoding \
        content-length content-type cookie date dnt expect forwarded host if-modified-since if-none-match keep-alive \
        origin pragma priority range referer te trailer transfer-encoding upgrade upgrade-insecure-requests user-agent \
        via x-requested-with
        """.split(separator: " ").map(String.init)
    )
}
