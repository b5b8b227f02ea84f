/// The other generators.
extension BookshopDialect {
    static let go = BookshopDialect(
        name: "go",
        types: [("string(date)", "string"), ("string(uuid)", "string"), ("string(uri)", "string")],
        hasResponses: false,
        differences: foldedNames + anySort + """
            GET /books
                X-Request-ID     header X-Request-Id, string, optional
            # The page has only summaries.
                description      -
            # The language has no integers without a size.
            GET /books/{book_id}/cover
                width            query width, integer(int32), required
            schema Problem
                status           status, integer(int32), optional
            schema Order
                status           status, string, optional
            """
    )

    static let rust = BookshopDialect(
        name: "rust",
        types: [("string(uri)", "string")],
        hasResponses: false,
        differences: foldedNames + noSecuritySchemes + anySort + """
            # The brackets are spelled out in letters.
            GET /class
                filter[status]   query filter[status], string, optional
            # The generator changes the placeholder in the path itself.
            GET /orders/{orderId}/items/{item-no}
                item-no          path item_no, integer(int32), required
            # Its pages spell bookId and published_at alike.
            schema OrderItem
                bookId           book_id, integer(int64), required
                quantity         quantity, integer(int32), required, default 1
            # The language has no integers without a size.
            GET /books/{book_id}/cover
                width            query width, integer(int32), required
            schema Problem
                status           status, integer(int32), optional
            """
    )

    /// These pages spell every name as it is.
    static let markdown = BookshopDialect(
        name: "markdown",
        types: [("integer(int32)", "integer")],
        hasResponses: false,
        differences: noEnumerations + starSlash + """
            GET /books
                session          query session, string, optional
                X-Request-ID     header X-Request-Id, string(uuid), optional
            # Of a list or a map only a link says what it holds, and there are links to models alone.
            GET /stats
                result           {string: any}
            PUT /books/{book_id}/cover
                result           {string: any}
            schema NewBook
                author_ids       author_ids, [any], optional
            schema Book
                attributes       attributes, {string: any}, optional
            # `Date` is a date without a time in other languages.
                createdAt        createdAt, string(date), optional
            """
    )

    static let julia = BookshopDialect(
        name: "julia-client",
        types: [("integer(int32)", "integer(int64)"), ("string(uuid)", "string"), ("string(uri)", "string")],
        hasResponses: false,
        differences: foldedNames + noEnumerations + anySort + starSlash + """
            # The README says that the scheme is a key, and not where it goes.
            reference
                api_key          apiKey
            GET /books
                X-Request-ID     header X-Request-Id, string, optional
            # A file is a string.
            PUT /books/{book_id}/cover
                file             form file, string, required: The image
            # Integers have a size.
            GET /books/{book_id}/cover
                width            query width, integer(int64), required
            schema Problem
                status           status, integer(int64), optional
            # Pages of models spell names as they are.
            schema Book
                createdAt        createdAt, string(date-time), optional
            """
    )

    static let objc = BookshopDialect(
        name: "objc",
        types: [
            ("integer(int64)", "number"), ("integer(int32)", "number"), ("number(double)", "number"),
            ("string(uuid)", "string"), ("string(uri)", "string"), ("string(date)", "string(date-time)"),
        ],
        hasResponses: false,
        differences: foldedNames + noEnumerations + anySort + """
            GET /books
                max-price        query max_price, number, optional
                X-Request-ID     header X-Request-Id, string, optional
            # Only defaults tell integers and truth values apart: all samples are `@56`.
                page_size        query page_size, integer, optional, default 20
            GET /books/{book_id}/cover
                width            query width, number, required
            POST /orders
                dryRun           query dry_run, number, optional
            schema Problem
                status           status, number, optional
            """
    )

    static let c = BookshopDialect(
        name: "c",
        types: [
            ("integer(int32)", "integer"), ("string(uuid)", "string"), ("string(uri)", "string"),
            ("string(date)", "string"), ("string(date-time)", "string"),
            // Maps and lists of scalars are the same `list_t`.
            ("{string: any}", "any"), ("{string: string}", "any"), ("{string: integer(int64)}", "any"),
            // Schemas are called as their files are.
            ("NewBook", "new_book"), ("BookPage", "book_page"), ("OrderItem", "order_item"), ("[Order]", "[order]"),
            ("[Author]", "[author]"), ("[Book]", "[book]"), ("Format", "format"),
        ],
        hasResponses: false,
        differences: noEnumerations + starSlash + """
            GET /books
                session          query session, string, optional
                max-price        query max_price, number(double), optional
                X-Request-ID     header X-Request-Id, string, optional
                sort             query sort, string, optional, default title
            # The prose stands in a comment of the signature.
                description      -
            GET /books/{book_id}
                result           book
            POST /books
                result           book
            PATCH /books/{book_id}
                result           book
            # A truth value is an `int`.
            POST /orders
                dryRun           query dryRun, integer, optional
            schema NewBook
                author_ids       author_ids, any, optional
            schema Book
                createdAt        created_at, string, optional
            # This page has no values of the enumeration, so nothing is known but the name.
            schema Format
                shape            -
            schema format
                shape            open
            """
    )
}
