import CustomDump
import Testing

@testable import ReferenceReader

/// Pages of unions that say in the examples of methods what their members are, as Ruby's do.
@Suite struct MethodPageTests {
    private static let example = """
        #### Example

        ```ruby
        require 'menagerie'


        """

    private static func page(_ method: String, _ members: String, _ rest: String = "") -> String {
        """
        # Menagerie::Animal

        ## Class instance methods

        ### `\(method)`

        Returns the list of classes defined in the union.

        \(example)Menagerie::Animal.\(method)
        # =>
        # [
        \(members)
        # ]
        ```

        \(rest)
        """
    }

    private static let rest = """
        ### `openapi_discriminator_name`

        Returns the discriminator's property name.

        \(example)Menagerie::Animal.openapi_discriminator_name
        # => :'kind'
        ```

        ### `openapi_discriminator_mapping`

        Returns the discriminator's mapping.

        \(example)Menagerie::Animal.openapi_discriminator_mapping
        # =>
        # {
        #   :'cat' => :'Cat',
        #   :'guide_dog' => :'Dog'
        # }
        ```

        ### build

        Find the appropriate object from the `openapi_one_of` list and casts the data into it.

        \(example)Menagerie::Animal.build(data)
        # => #<Cat:0x00007fdd4aab02a0>
        ```

        #### Parameters

        | Name | Type | Description |
        | ---- | ---- | ----------- |
        | **data** | **Mixed** | data to be matched against the list of oneOf items |

        #### Return type

        - `Cat`
        - `Dog`
        - `nil` (if no type matches)
        """

    private func read(_ text: String) throws -> (model: ModelPage, diagnostics: [String]) {
        let page = ReferenceReader.read(Array(text.utf8), page: "docs/Animal.md")
        guard case .model(let model) = page.content else { throw NotAModelPage() }
        return (model, page.diagnostics.map(\.description))
    }

    struct NotAModelPage: Error {}

    @Test(arguments: [
        ("openapi_one_of", ModelPage.Membership.oneOf), ("openapi_any_of", .anyOf), ("openapi_all_of", .allOf),
    ])
    func members(method: String, membership: ModelPage.Membership) throws {
        let (model, diagnostics) = try read(Self.page(method, "#   :'Cat',\n#   :'Array<Dog>'", Self.rest))
        expectNoDifference(diagnostics, [])
        expectNoDifference(model.members.keys.map(\.self), [membership])
        expectNoDifference(model.members[membership]?.map(\.value.text), ["Cat", "Array<Dog>"])
        expectNoDifference(model.members[membership]?.map(\.range.startLine), [17, 18])
        #expect(model.properties == nil)
    }

    @Test func whatTellsThemApart() throws {
        let discriminator = try read(Self.page("openapi_one_of", "#   :'Cat'", Self.rest)).model.discriminator
        expectNoDifference(discriminator?.property?.value, "kind")
        expectNoDifference(discriminator?.mapping.map(\.value.value), ["cat", "guide_dog"])
        expectNoDifference(discriminator?.mapping.map(\.value.schema), ["Cat", "Dog"])
    }

    @Test func anExampleWithoutMembersIsReported() throws {
        let (model, diagnostics) = try read(Self.page("openapi_one_of", "# none"))
        expectNoDifference(model.members, [:])
        expectNoDifference(
            diagnostics,
            [
                """
                docs/Animal.md:11:1: warning: this code under "oneOf" is not read; expected # => [:'Cat', :'Dog'] \
                [unread-content]
                """
            ]
        )
    }

    /// What only operations have makes a page one of operations, whose index is missing.
    @Test func headersOfARequestAreNoMethods() {
        let text = Self.page("openapi_one_of", "#   :'Cat'", "### HTTP request headers\n")
        let page = ReferenceReader.read(Array(text.utf8), page: "docs/Animal.md")
        expectNoDifference(page.diagnostics.map(\.rule), ["index-missing"])
    }
}
