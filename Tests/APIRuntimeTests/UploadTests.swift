import APIRuntime
import Foundation
import LoopbackServer
import TestSupport
import Testing

/// Bodies that are read from files as they are sent, on every transport.
@Suite(.serialized) struct UploadTests {
    private let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })

    @Test(arguments: TransportKind.allCases)
    func aFileIsABody(kind: TransportKind) async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("f.bin")
        try bytes.write(to: file)
        try await withServer { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            try await client.send(post(.file(file, contentType: "application/zip")))
            let request = try #require(await inbox.requests.first)
            #expect(request.body == bytes)
            #expect(request.headerFields["content-type"] == "application/zip")
            #expect(request.headerFields["content-length"] == "3000000")
        }
    }

    @Test(arguments: TransportKind.allCases)
    func anEmptyFileIsABody(kind: TransportKind) async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("f.bin")
        try Data().write(to: file)
        try await withServer { url, inbox in
            try await APIClient(serverURL: url, transport: kind.make()).send(post(.file(file)))
            let request = try #require(await inbox.requests.first)
            #expect(request.body.isEmpty)
            #expect(request.headerFields["content-length"] == "0")
        }
    }

    @Test(arguments: TransportKind.allCases)
    func aFileIsAPart(kind: TransportKind) async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("f.bin")
        try bytes.write(to: file)
        try await withServer { url, inbox in
            let client = APIClient(serverURL: url, transport: kind.make())
            try await client.send(post(.multipart(["file": FormFile(contentsOf: file), "alt": "x"])))
            let request = try #require(await inbox.requests.first)
            let boundary = try #require(request.headerFields["content-type"]?.split(separator: "=").last)
            let start =
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n"
            let end =
                "\r\n--\(boundary)\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nx\r\n--\(boundary)--\r\n"
            #expect(request.body == Data(start.utf8) + bytes + Data(end.utf8))
            #expect(request.headerFields["content-length"] == "\(request.body.count)")
        }
    }

    @Test func nothingIsLeftBehind() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appendingPathComponent("f.bin")
        let mark = Data(UUID().uuidString.utf8)
        try mark.write(to: file)
        let temporary = FileManager.default.temporaryDirectory
        try await withServer { url, _ in
            try await APIClient(serverURL: url).send(post(.multipart(["file": FormFile(contentsOf: file)])))
        }
        let leftovers = try FileManager.default.contentsOfDirectory(atPath: temporary.path)
            .filter { $0.hasPrefix("apiref-upload-") }
            .map { try? Data(contentsOf: temporary.appendingPathComponent($0)) }
            .filter { $0?.range(of: mark) != nil }  // other tests have theirs
        #expect(leftovers.isEmpty)
    }

    @Test func aFileThatIsNotThereIsAnErrorBeforeAnythingIsSent() async throws {
        try await withServer { url, inbox in
            let request = post(.file(URL(fileURLWithPath: "/nowhere/f")))
            let client = APIClient(serverURL: url)
            let error = await #expect(throws: APIError.self) { try await client.send(request) }
            #expect(
                error?.description.hasPrefix("postIt could not be sent: the file for the body could not be read:")
                    == true
            )
            #expect(await inbox.requests.isEmpty)
        }
    }
}
