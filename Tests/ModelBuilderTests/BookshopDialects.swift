extension BookshopDialect {
    static let all = [
        python, ruby, typescript, typescriptAxios, java, kotlin, csharp, go, rust, markdown, julia, objc, c,
    ]

    /// What pages don't hold that spell every name by the rules of their language.
    ///
    /// Their votes are the placeholders: `book_id` wins over `orderId` and `item-no`.
    static let foldedNames = """
        # A cookie looks like a query item. Field names don't distinguish capitals.
        GET /books
            session          query session, string, optional
            max-price        query max_price, number(double), optional
            X-Request-ID     header X-Request-Id, string(uuid), optional
        POST /orders
            dryRun           query dry_run, boolean, optional
        GET /class
            filter[status]   query filter_status, string, optional
        # Its pages spell published_at and createdAt alike.
        schema Book
            createdAt        created_at, string(date-time), optional

        """

    static let noEnumerations = """
        # Pages of models list no values of enumerations.
        schema Format
            values           -
            shape            open
        schema Order
            status           status, string, optional

        """

    static let noSecuritySchemes = """
        # Schemes are linked to chapters that no page has.
        reference
            bearer           unspecified
            basic            unspecified
            api_key          unspecified
            oauth            unspecified

        """

    static let anySort = """
        # The values of a parameter are not listed.
        GET /books
            sort             query sort, string, optional, default title

        """

    static let starSlash = #"""
        # The language's comments don't end at `*/`.
        GET /stats
            summary          Counts "by" status */ and \(more)

        """#

    static let python = BookshopDialect(
        name: "python",
        types: [
            ("integer(int64)", "integer"), ("integer(int32)", "integer"), ("string(uri)", "string"),
        ],
        differences: foldedNames + anySort + starSlash + """
            GET /books
                max-price    query max_price, number(double), optional
            schema Order
                status       status, string, optional
            """
    )

    static let ruby = BookshopDialect(
        name: "ruby",
        types: python.types + [("string(uuid)", "string")],
        hasResponses: false,
        differences: foldedNames + noEnumerations + anySort + starSlash + """
            GET /books
                max-price        query max_price, number(double), optional
                X-Request-ID     header X-Request-Id, string, optional
            """
    )

    static let typescript = BookshopDialect(
        name: "typescript",
        types: [
            ("integer(int64)", "integer"), ("integer(int32)", "integer"), ("number(double)", "number"),
            ("string(uuid)", "string"), ("string(date)", "string"),
        ],
        differences: noSecuritySchemes + """
            GET /books
                session          query session, string, optional
            # Samples spell the names of strings alone.
                max-price        query max_price, number, optional
            POST /orders
                dryRun           query dry_run, boolean, optional
            # Only samples tell integers apart, and a result has none.
            GET /stats
                result           {string: number}
            # Nothing marks the body as optional.
            PATCH /books/{book_id}
                body             {string: any}, required, application/merge-patch+json
            # There are no pages of models. Samples show what requests hold, but not what they must hold.
            schema Book
                shape            open
                id               -
                title            -
                subtitle         -
                published_at     -
                createdAt        -
                price            -
                authors          -
                format           -
                attributes       -
                related          -
            schema NewBook
                title            title, string, optional
                format           format, string, optional
            schema Author
                name             -
                born             -
            schema Format
                values           -
            schema BookPage
                shape            open
                items            -
                next_page_token  -
                total            -
            schema Order
                shape            open
                id               -
                items            -
                status           -
            schema OrderItem
                bookId           bookId, integer, optional
                quantity         quantity, integer, optional
            schema Problem
                type             -
                title            -
                status           -
            """
    )

    static let typescriptAxios = BookshopDialect(
        name: "typescript-axios",
        types: [
            ("integer(int64)", "number"), ("integer(int32)", "number"), ("number(double)", "number"),
            ("string(uuid)", "string"), ("string(uri)", "string"), ("string(date)", "string"),
            ("string(date-time)", "string"),
        ],
        differences: foldedNames + noSecuritySchemes + """
            GET /books
                max-price        query max_price, number, optional
                X-Request-ID     header X-Request-Id, string, optional
            # Nothing tells integers apart but their defaults.
                page_size        query page_size, integer, optional, default 20
            GET /books/{book_id}/cover
                width            query width, number, required
            schema Problem
                status           status, number, optional
            # Pages of models spell names as they are.
            schema Book
                createdAt        createdAt, string, optional
            schema Order
                status           status, string, optional
            """
    )

    static let java = BookshopDialect(
        name: "java",
        types: [("integer(int32)", "integer")],
        differences: foldedNames + """
            # Pages of models give no defaults.
            schema OrderItem
                quantity         quantity, integer, required
            """
    )

    static let kotlin = BookshopDialect(
        name: "kotlin",
        types: java.types,
        hasResponses: false,
        differences: java.differences + """

            # The page says "Not defined" of a response that is no JSON.
            GET /books/{book_id}/cover
                accept           none
            """
    )

    static let csharp = BookshopDialect(
        name: "csharp",
        types: [("integer(int32)", "integer"), ("string(uri)", "string")],
        differences: foldedNames + noEnumerations + noSecuritySchemes + anySort
    )
}
