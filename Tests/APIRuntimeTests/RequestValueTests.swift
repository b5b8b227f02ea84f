import APIRuntime
import CustomDump
import Foundation
import Testing

/// Requests as values: compared, changed and printed.
@Suite struct RequestValueTests {
    private func update(_ id: Int64, title: String? = "Emma") -> Request<Book> {
        BooksAPI.updateBook(bookID: id, ids: ["a"], body: UpdateBookRequest(title: title))
    }

    @Test func requestsOfTheSameCallAreEqual() {
        #expect(update(1) == update(1))
        #expect(Set([update(1), update(1), update(2)]).count == 2)
        #expect(update(1) == update(1).onUploadProgress { _ in })
        for other in [
            update(2), update(1, title: "Persuasion"), update(1, title: nil), update(1).timeout(.seconds(1)),
            update(1).header("X-A", "1"), update(1).query("a", 1), update(1).maximumResponseSize(1),
        ] {
            #expect(update(1) != other)
        }
        #expect(post(.text("a")) == post(.text("a")))
        #expect(post(.text("a")) != post(.data(Data("a".utf8))))
        #expect(post(.form(["a": 1])) != post(.form(["a": 2])))
        #expect(post(.json(Double.nan)) == post(.json(Double.nan)))
        let file = FormFile(Data([1]))
        #expect(post(.multipart(["f": file])) == post(.multipart(["f": file])))
    }

    @Test func headerFieldsAreReplaced() throws {
        let request = get("/x", headerFields: ["X-Tag": "a", "Accept": "text/csv"])
            .header("x-tag", ["b", "c"]).header(
                "X-Request-ID",
                UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")
            )
        expectNoDifference(
            try request.httpRequest(serverURL: server).0.headerFields.map(\.description),
            ["Accept: text/csv", "x-tag: b", "x-tag: c", "X-Request-ID: e621e1f8-c36c-495a-93fc-0c247a3e6e5f"]
        )
        #expect(request.header("X-TAG", nil).headerFields["x-tag"] == [])
        let error = #expect(throws: APIError.self) {
            try get("/x").header("Host", "evil.example").httpRequest(serverURL: server)
        }
        #expect(error?.kind == "invalidRequest")
    }

    @Test func itemsOfTheQueryAreReplaced() throws {
        let request = get("/x", query: ["page": 1, "q": "a"]).query("page", 2).query("ids", [3, 4]).query("q", nil)
        #expect(try request.httpRequest(serverURL: server).0.path == "/x?page=2&ids=3&ids=4")
    }

    @Test func aRequestPrintsAsACommandLine() {
        #expect("\(get("/users/42"))" == #"curl "$SERVER"/users/42"#)
        #expect(
            "\(get("/x", query: ["fields": ["name", "e mail"]]))"
                == #"curl "$SERVER"'/x?fields=name&fields=e%20mail'"#
        )
        #expect(
            "\(update(42).header("X-Request-ID", "7b1f"))"
                == #"curl "$SERVER"'/api/v2/books/42/meta-data?ids=a' --header 'Accept: application/json, */*' "#
                + #"--header 'Content-Type: application/json' --header 'X-Request-ID: 7b1f' "#
                + #"--data-raw '{"title":"Emma"}'"#
        )
        #expect("\(BooksAPI.deleteBook(title: "a b"))" == #"curl --request DELETE "$SERVER"/api/v2/books/a%20b"#)
        #expect(
            get("/x").curlDescription(serverURL: URL(known: "https://example.com/cloud/?a=1"))
                == "curl https://example.com/cloud/x"
        )
        #expect(
            get("/x").curlDescription(serverURL: URL(known: "https://ada:secret@example.com")) == #"curl "$SERVER"/x"#
        )
    }

    @Test func aCommandLineHoldsNoSecrets() {
        let request = Request<Void>(
            operationID: "getIt",
            method: .get,
            path: "/x?password=hunter2&plain=1",
            query: ["access_token": "hunter2", "k": "hunter2", "q": "a"],
            headerFields: ["X-API-Key": "hunter2", "X-Pass": "hunter2", "Authorization": "Bearer hunter2"],
            cookies: ["session": "hunter2", "theme": "hunter2"],
            security: .schemes([
                SecurityScheme(name: "a", kind: .apiKey(.query("k"))),
                SecurityScheme(name: "b", kind: .apiKey(.header("x-pass"))),
            ]),
            output: .none
        )
        #expect(
            "\(request)"
                == #"curl "$SERVER"'/x?password=(redacted)&plain=1&access_token=(redacted)&k=(redacted)&q=a' "#
                + "--header 'X-API-Key: (redacted)' --header 'X-Pass: (redacted)' "
                + "--header 'Authorization: (redacted)' --cookie 'session=(redacted); theme=(redacted)'"
        )
        let json: JSONValue = ["user": "ada", "password": "hunter2", "nested": [["api_key": "hunter2", "token": nil]]]
        #expect(
            "\(post(.json(json)))".hasSuffix(
                #"--data-raw '{"nested":[{"api_key":"(redacted)","token":null}],"password":"(redacted)","user":"ada"}'"#
            )
        )
        #expect(
            "\(post(.form(["grant_type": "x y", "refresh_token": "hunter2"])))".hasSuffix(
                "--data-raw 'grant_type=x%20y&refresh_token=(redacted)'"
            )
        )
        #expect("\(post(.text("hunter2")))".hasSuffix(" --data-binary @-"))
    }

    @Test func filesInACommandLine() {
        let file = URL(fileURLWithPath: "/tmp/a b\".png")
        #expect("\(post(.file(file)))".hasSuffix(#" --data-binary '@/tmp/a b".png'"#))
        let form: MultipartForm = [
            "f": FormFile(contentsOf: file, contentType: "image/png"), "alt": "it's", "otp": "1",
        ]
        #expect(
            "\(post(.multipart(form)))"
                == #"curl "$SERVER"/it --form 'f=@"/tmp/a b\".png";type=image/png;filename="a b\".png"' "#
                + #"--form-string 'alt=it'\''s' --form-string 'otp=(redacted)'"#
        )
    }

    /// Whatever a value holds, a shell reads it as one word, and a terminal sees no control characters.
    @Test(arguments: [
        "it's", "$(rm -rf ~) `x` \"y\" \\ !!", "a\nb\tc\u{1B}[31m'\\é\u{202E}", "", "'", "-x", "*?[a]{b,c}~",
    ])
    func aShellReadsWhatWasMeant(text: String) throws {
        let line = "\(post(.multipart(["t": text])))"
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
        let shell = Process()
        let output = Pipe()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-c", #"curl() { printf '%s\0' "$@"; }; SERVER=s; "# + line]
        shell.standardOutput = output
        try shell.run()
        let words = output.fileHandleForReading.readDataToEndOfFile().split(
            separator: 0,
            omittingEmptySubsequences: false
        )
        shell.waitUntilExit()
        expectNoDifference(
            words.map { String(decoding: $0, as: UTF8.self) },
            ["s/it", "--form-string", "t=\(text)", ""]
        )
    }
}
