/// A page that documents how one operation is called.
func snippetPage(
    _ request: String,
    code: String = "shop.call()",
    language: String = "java",
    rows: String = "",
    errors: String = ""
) -> String {
    let (method, path) = (request.prefix { $0 != " " }.lowercased(), request.drop { $0 != " " }.dropFirst())
    return """
        # Shop

        ### Available Operations

        * [call](#call) - Call

        ## call

        ### Example Usage

        <!-- UsageSnippet language="\(language)" operationID="callShop" method="\(method)" path="\(path)" -->
        ```\(language)
        \(code)
        ```

        ### Parameters

        | Parameter | Type | Required | Description |
        | --------- | ---- | -------- | ----------- |
        \(rows)

        ### Response

        **[Gift](../../models/Gift.md)**

        ### Errors

        \(errors)
        """
}

/// A page of a schema with the rows of its table of fields.
func fieldsPage(_ name: String, _ rows: String) -> String {
    "# \(name)\n\n\n## Fields\n\n| Field | Type | Required | Description |\n| - | - | - | - |\n\(rows)\n"
}

/// A README with the rows of its table of security schemes.
func snippetReadme(_ scheme: String) -> String {
    """
    # shop

    ## Authentication

    ### Per-Client Security Schemes

    | Name | Type | Scheme |
    | ---- | ---- | ------ |
    \(scheme)

    ## Available Resources and Operations

    * [call](docs/sdks/shop/README.md#call) - Call
    """
}
