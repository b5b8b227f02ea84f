extension Request {
    /// The same call, which may take so long:
    ///
    /// ```swift
    /// let report = try await client.send(ReportsAPI.getReport(id: 42).timeout(.seconds(300))).value
    /// ```
    public func timeout(_ timeout: Duration) -> Request {
        with { $0.timeout = timeout }
    }

    /// The same call, the body of whose response may have so many bytes.
    public func maximumResponseSize(_ size: Int) -> Request {
        with { $0.maximumResponseSize = size }
    }

    /// The same call, which may take any time and answer with any number of bytes, as events without end do. Its task
    /// can still be cancelled.
    public func unlimited() -> Request {
        with {
            $0.timeout = .seconds(Int64.max)
            $0.maximumResponseSize = .max
        }
    }

    /// The same call with a header field, instead of those of that name (whatever its case) that it has; `nil` takes
    /// them away. An array sends the field once for each element.
    ///
    /// ```swift
    /// let request = UsersAPI.getUser(userID: 42).header("X-Request-ID", "7b1f")
    /// ```
    ///
    /// What is no header field, or one of the connection's, makes sending throw ``APIError``.
    public func header(_ name: String, _ value: (any ParameterValue)?) -> Request {
        with {
            $0.headerFields.items.removeAll { $0.name.lowercased() == name.lowercased() }
            $0.headerFields.append(value, as: name)
        }
    }

    /// The same call with an item in the query, instead of those of that name that it has; `nil` takes them away. An
    /// array sends the item once for each element.
    ///
    /// ```swift
    /// let request = UsersAPI.listUsers().query("fields", ["name", "email"])
    /// ```
    public func query(_ name: String, _ value: (any ParameterValue)?) -> Request {
        with {
            $0.query.items.removeAll { $0.name == name }
            $0.query.append(value, as: name)
        }
    }

    /// The same call, which tells how much of its body has been sent: after each piece, from no particular thread, and
    /// from the start again when it is sent again.
    ///
    /// ```swift
    /// let request = FilesAPI.upload(file: FormFile(contentsOf: video)).onUploadProgress { progress in
    ///     print(progress.fractionCompleted ?? 0)
    /// }
    /// ```
    public func onUploadProgress(_ handler: @escaping @Sendable (TransferProgress) -> Void) -> Request {
        with { $0.uploadProgress = handler }
    }

    /// The same call, which tells how much of the body of a success has been received: after each piece, from no
    /// particular thread. The total is unknown where the server does not announce it, or packs the body.
    public func onDownloadProgress(_ handler: @escaping @Sendable (TransferProgress) -> Void) -> Request {
        with { $0.downloadProgress = handler }
    }

    /// The same call, whose response is read in another way: as a stream of its bytes, say.
    ///
    /// ```swift
    /// let chunks = try await client.send(FilesAPI.getFile(id: 42).output(.chunks)).value
    /// let completions = try await client.send(
    ///     ChatAPI.complete(body: request).output(.events(of: CompletionEvent.self))
    /// ).value
    /// ```
    public func output<NewOutput>(_ output: ResponseDecoding<NewOutput>) -> Request<NewOutput> {
        var request = Request<NewOutput>(
            operationID: operationID,
            method: method,
            path: path,
            query: query,
            headerFields: headerFields,
            cookies: cookies,
            body: body,
            accept: accept,
            security: security,
            responses: responses,
            output: output
        )
        request.timeout = timeout
        request.maximumResponseSize = maximumResponseSize
        request.uploadProgress = uploadProgress
        request.downloadProgress = downloadProgress
        return request
    }

    private func with(_ change: (inout Request) -> Void) -> Request {
        var request = self
        change(&request)
        return request
    }
}
