import CustomDump
import EndpointModel
import Testing

@testable import ReferenceReader

/// The notes of a row, in every spelling.
@Suite struct NotesTests {
    /// What notes say, without where.
    struct Reading: Equatable {
        var isRequired: Bool?
        var defaultValue: String?
        var enumeration: [String]?

        init(_ isRequired: Bool? = nil, default defaultValue: String? = nil, enum enumeration: [String]? = nil) {
            self.isRequired = isRequired
            self.defaultValue = defaultValue
            self.enumeration = enumeration
        }

        init(_ cells: [String]) {
            var notes = Notes()
            for cell in cells { notes.read(cell, at: PageRange(page: "BooksApi.md")) }
            self.init(notes.isRequired?.value, default: notes.defaultValue?.value, enum: notes.enumeration?.value)
        }
    }

    @Test(arguments: [
        ("", Reading()),
        ("[optional]", Reading(false)),
        ("[optional] ", Reading(false)),
        ("[Optional]", Reading(false)),
        ("(optional)", Reading(false)),
        ("optional", Reading(false)),
        ("[required]", Reading(true)),
        ("[Required]", Reading(true)),
        ("[optional", Reading(false)),
        ("optional]", Reading()),
        ("[not optional]", Reading()),
        ("[readonly]", Reading()),
    ])
    func presence(_ text: String, _ expected: Reading) {
        expectNoDifference(Reading([text]), expected)
    }

    @Test(arguments: [
        ("[optional] [default to 20]", Reading(false, default: "20")),
        ("[optional][default to 20]", Reading(false, default: "20")),
        ("[optional][default to 'title']", Reading(false, default: "title")),
        ("[default to \"title\"]", Reading(default: "title")),
        ("[optional] [default to title]", Reading(false, default: "title")),
        ("[optional] [default to False]", Reading(false, default: "False")),
        ("[optional] [default to FALSE]", Reading(false, default: "FALSE")),
        ("[optional] [default to $false]", Reading(false, default: "false")),
        ("[optional] [default to $5]", Reading(false, default: "$5")),
        ("[optional] [default to @\"title\"]", Reading(false, default: "title")),
        ("[optional] [default to @20]", Reading(false, default: "20")),
        ("[optional] [default to @(NO)]", Reading(false, default: "NO")),
        ("[optional] [default to @me]", Reading(false, default: "@me")),
        ("[optional] [default to .title]", Reading(false, default: ".title")),
        (
            "[optional] if omitted the server will use the default value of \"title\"",
            Reading(false, default: "title")
        ),
        (
            "if omitted the server will use the default value of 20value must be a 32 bit integer",
            Reading(default: "20")
        ),
        (
            "must be one of [\"a\", \"b\", ] if omitted the server will use the default value of \"a\"",
            Reading(default: "a", enum: ["a", "b"])
        ),
        ("optional must be one of [1, 2, ]", Reading(false, enum: ["1", "2"])),
        ("[optional] [default to [1, 2]]", Reading(false, default: "[1, 2]")),
        ("[default to const []]", Reading(default: "[]")),
        ("[optional] [default to const {}]", Reading(false, default: "{}")),
        ("[optional] [default to '']", Reading(false, default: "")),
        ("[optional] [default to 'null']", Reading(false, default: "null")),
        ("(optional) defaults to 20", Reading(false, default: "20")),
        ("(optional) defaults to 'title'", Reading(false, default: "title")),
        ("defaults to 'title'", Reading(default: "title")),
        ("[Optional] [Defaults to `20`]", Reading(false, default: "20")),
        ("[Optional] [Defaults to `'title'`]", Reading(false, default: "title")),
        ("[Optional] [Defaults to `&#39;title&#39;`]", Reading(false, default: "title")),
        ("[optional] [default to &quot;a &amp;lt; b&quot;]", Reading(false, default: "a &lt; b")),
    ])
    func defaults(_ text: String, _ expected: Reading) {
        expectNoDifference(Reading([text]), expected)
    }

    @Test(arguments: ["undefined", "null", "nothing", "nil", "None", "`undefined`", "$null"])
    func wordsForNoDefault(_ word: String) {
        expectNoDifference(Reading(["[optional] [default to \(word)]"]), Reading(false))
        expectNoDifference(Reading(["(optional) defaults to \(word)"]), Reading(false))
        expectNoDifference(Reading(["defaults to \(word)"]), Reading())
    }

    @Test(arguments: [
        ("[enum: title, -title, published_at]", Reading(enum: ["title", "-title", "published_at"])),
        ("[optional] [enum: title, -title]", Reading(false, enum: ["title", "-title"])),
        (
            "[optional] [default to title] [enum: title, -title]",
            Reading(false, default: "title", enum: ["title", "-title"])
        ),
        (
            "[Optional] [Defaults to `'title'`] [Enum: title, -title, published_at]",
            Reading(false, default: "title", enum: ["title", "-title", "published_at"])
        ),
        ("[optional] [Enum: [open, shipped]]", Reading(false, enum: ["open", "shipped"])),
        ("[optional] [Enum: ]", Reading(false)),
        ("[enum: \"open\", 'shipped']", Reading(enum: ["open", "shipped"])),
    ])
    func enumerations(_ text: String, _ expected: Reading) {
        expectNoDifference(Reading([text]), expected)
    }

    /// `Sort.title` is how the page's language names the value `title`.
    @Test func aDefaultThatNamesAMemberOfTheEnumeration() {
        let text = "[optional] [default to Sort.title] [enum: title, -title, published_at]"
        expectNoDifference(
            Reading([text]),
            Reading(false, default: "title", enum: ["title", "-title", "published_at"])
        )
        expectNoDifference(
            Reading(["[default to v1.2] [enum: v1.2, 2]"]),
            Reading(default: "v1.2", enum: ["v1.2", "2"])
        )
    }

    @Test func aColumnRequiredAddsToTheNotes() {
        expectNoDifference(Reading(["[required]", ""]), Reading(true))
        expectNoDifference(Reading(["", "[default to 20]"]), Reading(default: "20"))
        expectNoDifference(Reading(["[required]", "[default to 20]"]), Reading(true, default: "20"))
    }

    @Test func eachNoteKeepsItsPlace() {
        let required = PageRange(page: "BooksApi.md", line: 12, column: 30)
        let noted = PageRange(page: "BooksApi.md", line: 12, column: 44)
        var notes = Notes()
        notes.read("[required]", at: required)
        notes.read("[default to 20] [enum: 10, 20]", at: noted)
        expectNoDifference(notes.isRequired, Sourced(true, at: required))
        expectNoDifference(notes.defaultValue, Sourced("20", at: noted))
        expectNoDifference(notes.enumeration, Sourced(["10", "20"], at: noted))
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["[", "]", "(", "[[", "[enum: ", "[default to ", "&", "&#39;", ",", "é"])
    func repetitionIsReadInNoTime(_ piece: String) {
        let text = String(repeating: piece, count: 50_000)
        _ = Reading([text])
    }
}
