/// Pages of older versions of the generators, whose layouts are others.
extension BookshopDialect {
    static let older = [python6, go4, kotlin4, r5]

    /// Each argument of a call that holds parameters has a heading, and so has each type.
    static let python6 = BookshopDialect(
        name: "python-6.6.0",
        types: [("string(uri)", "string")],
        differences: starSlash + """
            # Neither parameters nor bodies are described.
            GET /books
                author_id        query author_id, [integer(int64)], optional
            POST /books
                body             NewBook, required, application/json
            GET /books/{book_id}
                book_id          path book_id, integer(int64), required
            PATCH /books/{book_id}
                book_id          path book_id, integer(int64), required
            DELETE /books/{book_id}
                book_id          path book_id, integer(int64), required
            """
    )

    private static let basicAlone = """
        # The generator's README takes all of HTTP's schemes for one.
        reference
            bearer           http basic

        """

    /// The optional parameters have a table of their own.
    static let go4 = BookshopDialect(
        name: "go-4.3.1",
        types: go.types,
        hasResponses: false,
        differences: go.differences + "\n" + basicAlone + noEnumerations + """
            # The README says that the scheme is a key, and not where it goes.
            reference
                api_key          apiKey
            # The prose of an operation is written down.
            GET /books
                description      Returns a page of books. Use `page_size` | `page_token` to page.
            # The type of a free object is wrong.
            PATCH /books/{book_id}
                body             {string: {string: any}}, optional, application/merge-patch+json
            # Forms have pages that nothing links to.
            schema InlineObject
                AltText          alt_text, string, optional: Alternative text
                File             file, string(binary), required: The image
            schema InlineObject1
                ClientId         client_id, string, optional
                ClientSecret     client_secret, string, optional
                GrantType        grant_type, string, required
            """
    )

    /// Characters that names can't have are spelled out.
    static let kotlin4 = BookshopDialect(
        name: "kotlin-4.3.1",
        types: kotlin.types,
        hasResponses: false,
        differences: java.differences + "\n" + basicAlone + """
            GET /books
                max-price        query max-price, number(double), optional
            GET /class
                filter[status]   query filter[status], string, optional
            # Forms have pages that nothing links to.
            schema InlineObject
                altText          alt_text, string, optional: Alternative text
                file             file, string(binary), required: The image
            schema InlineObject1
                clientId         client_id, string, optional
                clientSecret     client_secret, string, optional
                grantType        grant_type, string, required
            """
    )

    /// Dots stand wherever words meet.
    static let r5 = BookshopDialect(
        name: "r-5.4.0",
        types: [
            ("integer(int64)", "integer"), ("integer(int32)", "integer"), ("number(double)", "number"),
            ("string(uuid)", "string"), ("string(uri)", "string"), ("string(date)", "string"),
            ("string(date-time)", "string"), ("boolean", "string"),
        ],
        differences: foldedNames + noEnumerations + starSlash + basicAlone + """
            GET /books
                max-price        query max_price, number, optional
                X-Request-ID     header X-Request-Id, string, optional
                in_stock         query in_stock, string, optional, default FALSE
            POST /orders
                dryRun           query dry_run, string, optional
            # Pages of models spell names as they are.
            schema Book
                createdAt        createdAt, string, optional
            """
    )
}
