import Foundation

extension APIClient {
    /// Sends a request and writes the body of the response to a file, however large it is.
    ///
    /// ```swift
    /// let request = FilesAPI.getFile(id: 42).unlimited().onDownloadProgress { print($0.fractionCompleted ?? 0) }
    /// try await client.download(request, to: URL(fileURLWithPath: "/tmp/video.mp4"))
    /// ```
    ///
    /// The file is there when it is complete, in place of one of that name; until then, and after a failure, what was
    /// there stays. The call's timeout and maximum size count until the last byte.
    ///
    /// - Parameters:
    ///   - request: The request. Its ``Request/output`` tells the media types, and is not made.
    ///   - file: Where the body goes, in a folder that exists.
    /// - Returns: The response, of a status in the 200s, with the file's URL.
    /// - Throws: ``APIError`` for every other outcome.
    @discardableResult
    public func download<Output>(_ request: Request<Output>, to file: URL) async throws(APIError) -> Response<URL> {
        let partial: PartialFile
        do {
            partial = try await PartialFile(for: file)
        } catch {
            let explanation = "the file “\(file.lastPathComponent)” can't be written: \(error.localizedDescription)"
            throw APIError(operationID: request.operationID, reason: .invalidRequest(explanation))
        }
        let response = try await send(request.output(.chunks(of: request.output.format)))
        for try await chunk in response.value { try await partial.write(chunk, of: response, request.operationID) }
        try await partial.finish(response, request.operationID)
        return Response(status: response.status, headerFields: response.headerFields, value: file)
    }
}

extension PartialFile {
    fileprivate func write<Value>(
        _ chunk: Data,
        of response: Response<Value>,
        _ operationID: String
    ) async throws(APIError) {
        do {
            try await write(chunk)
        } catch {
            throw response.error(.unwritable(error), operationID)
        }
    }

    fileprivate func finish<Value>(_ response: Response<Value>, _ operationID: String) async throws(APIError) {
        do {
            try await finish()
        } catch {
            throw response.error(.unwritable(error), operationID)
        }
    }
}

extension Response {
    fileprivate func error(_ reason: APIError.Reason, _ operationID: String) -> APIError {
        APIError(operationID: operationID, reason: reason, status: status, headerFields: headerFields)
    }
}
