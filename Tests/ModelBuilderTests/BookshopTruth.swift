extension BookshopFacts {
    /// What `Tests/Fixtures/Bookshop/bookshop.yaml` says, read off it by hand.
    ///
    /// A line without indentation says what the indented ones below it are about. Those give a fact each: its name, and
    /// its value behind two or more spaces. The value of a parameter is its place and name on the wire, its type,
    /// whether it must be sent, its default and its description.
    static let truth = BookshopFacts(
        table: #"""
            reference
                server         https://api.bookshop.example/v2
                bearer         http bearer
                basic          http basic
                api_key        apiKey header X-API-Key
                oauth          oauth2

            GET /books
                summary          List books
                description      Returns a page of books. Use `page_size` | `page_token` to page.
                security         bearer
                author_id        query author_id, [integer(int64)], optional: Authors to match
                tag              query tag, [string], optional
                sort             query sort, enum(title, -title, published_at), optional, default title
                page_size        query page_size, integer(int32), optional, default 20
                page_token       query page_token, string, optional
                published_after  query published_after, string(date), optional
                in_stock         query in_stock, boolean, optional, default false
                max-price        query max-price, number(double), optional
                Accept-Language  header Accept-Language, string, optional
                X-Request-ID     header X-Request-ID, string(uuid), optional
                session          cookie session, string, optional
                result           BookPage
                accept           application/json, application/problem+json
                200              A page of books; X-Total-Count
                400              Bad request
                429              Too many requests

            POST /books
                summary          Add a book
                security         bearer
                body             NewBook, required, application/json: The book to add
                result           Book
                accept           application/json
                201              Created
                409              Already exists

            GET /books/{book_id}
                summary          Get one book
                security         bearer
                book_id          path book_id, integer(int64), required: Identifies the book
                If-None-Match    header If-None-Match, string, optional
                result           Book
                accept           application/json
                200              The book
                304              Not modified
                404              No such book

            DELETE /books/{book_id}
                summary          Remove a book
                stability        deprecated
                security         bearer
                book_id          path book_id, integer(int64), required: Identifies the book
                result           none
                accept           application/problem+json
                204              Removed
                default          Unexpected error

            PATCH /books/{book_id}
                summary          Change some fields
                security         bearer
                book_id          path book_id, integer(int64), required: Identifies the book
                body             {string: any}, optional, application/merge-patch+json
                result           Book
                accept           application/json
                200              Updated

            PUT /books/{book_id}/cover
                summary          Upload the cover image
                security         bearer
                book_id          path book_id, integer(int64), required
                file             form file, string(binary), required: The image
                alt_text         form alt_text, string, optional: Alternative text
                body             form, required, multipart/form-data
                result           {string: string}
                accept           application/json
                200              Stored

            GET /books/{book_id}/cover
                summary          Download the cover image
                security         bearer
                book_id          path book_id, integer(int64), required
                width            query width, integer, required
                result           string(binary)
                accept           image/png
                200              The image

            GET /orders/{orderId}/items/{item-no}
                summary          Get one line of an order
                security         api_key
                orderId          path orderId, string(uuid), required
                item-no          path item-no, integer(int32), required
                result           OrderItem
                accept           application/json
                200              The line

            POST /orders
                summary          Place an order
                security         bearer
                Idempotency-Key  header Idempotency-Key, string, required
                dryRun           query dryRun, boolean, optional
                body             [OrderItem], required, application/json
                result           [Order]
                accept           application/json
                202              Accepted

            POST /token
                summary          Exchange credentials for a token
                security         none
                grant_type       form grant_type, string, required
                client_id        form client_id, string, optional
                client_secret    form client_secret, string, optional
                body             form, required, application/x-www-form-urlencoded
                result           string
                accept           application/json
                200              A token

            GET /stats
                summary          Counts "by" status */ and \(more)
                security         basic, oauth
                result           {string: integer(int64)}
                accept           application/json
                200              Counts

            GET /class
                summary          A name that is a keyword
                security         bearer
                default          query default, string, optional
                self             query self, string, optional
                filter[status]   query filter[status], string, optional
                result           none
                accept           none
                204              Nothing

            schema Book
                id               id, integer(int64), required
                title            title, string, required: The title as printed
                subtitle         subtitle, string, optional
                published_at     published_at, string(date), optional
                createdAt        createdAt, string(date-time), optional
                price            price, number(double), optional
                authors          authors, [Author], optional
                format           format, Format, optional
                attributes       attributes, {string: string}, optional
                related          related, [Book], optional

            schema NewBook
                title            title, string, required
                author_ids       author_ids, [integer(int64)], optional
                format           format, Format, optional

            schema Author
                name             name, string, required
                born             born, string(date), optional

            schema Format
                values           hardcover, paperback, e-book, 360-audio

            schema BookPage
                items            items, [Book], required
                next_page_token  next_page_token, string, optional
                total            total, integer(int32), optional

            schema Order
                id               id, string(uuid), optional
                items            items, [OrderItem], optional
                status           status, enum(open, shipped), optional

            schema OrderItem
                bookId           bookId, integer(int64), required
                quantity         quantity, integer(int32), required, default 1

            schema Problem
                type             type, string(uri), optional
                title            title, string, optional
                status           status, integer, optional
            """#
    )
}
