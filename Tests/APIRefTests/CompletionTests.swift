import Foundation
import TestSupport
import Testing

/// The scripts by which shells complete the command line.
@Suite struct CompletionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("".utf8, to: "vendor/UsersApi.md")
    }

    /// What bash offers at the end of a line, by the script that the article tells people to install.
    @Test(arguments: [
        ("apiref insp", ["inspect"]), ("apiref inspect --unpr", ["--unproven"]),
        ("apiref inspect --rule naming", ["naming-convention"]), ("apiref inspect --format ", ["table", "json"]),
        ("apiref generate ven", ["vendor"]), ("apiref generate --docs ven", ["vendor"]),
        ("apiref generate vendor/Us", ["vendor/UsersApi.md"]),
    ])
    func bash(line: String, offered: [String]) throws {
        let script = try Executable.run("--generate-completion-script", "bash", in: folder.path)
        #expect(script.status == 0)
        let driver = """
            COMP_LINE='\(line)'
            COMP_WORDS=(\(line))
            [[ "$COMP_LINE" == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_POINT=${#COMP_LINE}
            _apiref apiref "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        try folder.write("\(script.output)\n\(driver)\n".utf8, to: "complete.bash")
        let url = URL(fileURLWithPath: "/usr/bin/env")
        let run = try Command(url, ["bash", "complete.bash"], in: folder.path).runHere()
        #expect(run.output.split(separator: "\n").map(String.init) == offered, "\(run.errors)")
    }

    @Test(arguments: ["zsh", "fish"])
    func otherShells(shell: String) throws {
        let script = try Executable.run("--generate-completion-script", shell, in: folder.path)
        #expect(script.status == 0)
        for word in ["inspect", "naming-convention", "unproven"] { #expect(script.output.contains(word)) }
    }
}
