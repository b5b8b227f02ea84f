import CustomDump
import EndpointModel
import Testing

/// Authorization that is told in words.
@Suite struct AuthorizationProseTests {
    private func operation(_ name: String, _ authorization: String) -> Operation {
        Operation("GET /\(name)", name).with(\.authorization, authorization)
    }

    @Test func isReportedOnceForAllOperations() {
        let (api, diagnostics) = Model.of(
            page(operation("a", "Ask the librarian"), operation("b", "Ask the librarian")),
            page(operation("c", "<https://books.example/auth>"), operation("d", "[key](README.md#key)"))
        )
        expectNoDifference(
            diagnostics.filter { $0.rule == "authorization" }.map(\.description),
            [
                """
                A.md:35:1: warning: "Ask the librarian" names no security scheme, nor do those of 2 other operations; \
                expected links such as [bearerAuth](README.md#bearerAuth): state it under `securitySchemes` and \
                `security` in apiref.yaml [authorization]
                """
            ]
        )
        expectNoDifference(api.endpoints.map(\.security.value), [[], [], [], ["key"]])
        // The caller may want to read the words.
        expectNoDifference(
            api.endpoints.map { $0.description.map(\.value) },
            [
                ["Ask the librarian"], ["Ask the librarian"],
                ["[https://books.example/auth](https://books.example/auth)"], [],
            ]
        )
    }

    @Test func isNotReportedBesideASchemeThatTheExampleNames() {
        let named = operation("a", "Ask the librarian").with(\.note, "* Bearer Authentication (bearer):")
        #expect(Model.of(page(named)).diagnostics.map(\.rule) == [])
    }
}
