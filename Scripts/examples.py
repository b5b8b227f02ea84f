#!/usr/bin/env python3
"""Builds and runs the packages in Examples/ as their readers would, in a copy of what git tracks.

It shows what the plugins promise: an unchanged build generates nothing, a changed page changes one file, an added page
and an added endpoint are there after the next build, and what is wrong is reported at its place.
"""
import contextlib, json, os, pathlib, shlex, shutil, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SWIFT = shlex.split(os.environ.get("SWIFT", "swift"))
GENERATING = "Generating the API client"
# Two vendors' references, which are not in the repository.
REFERENCES = ROOT.parent / "shared/corpus/speakeasy"


def run(*command, folder, fails=False, quiet=False):
    """What a command prints; ends this script if it fails, or does not although it should."""
    done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if (done.returncode != 0) != fails:
        print(done.stdout)
        sys.exit(f"examples: {' '.join(command)} in {folder.name} ended with status {done.returncode}")
    return done.stdout


def build(folder, *arguments, **options):
    # Swift's driver overlooks a file that changes within a second of the last build, in packages without plugins too.
    time.sleep(1.1)
    return run(*SWIFT, "build", *arguments, folder=folder, **options)


def shared(examples):
    """Options of SwiftPM for packages that are built after the first one: it has built apiref already.

    The plan of the package that was built there before is none of the next one's.
    """
    return ["--scratch-path", str(examples / "BuildPlugin/.build"), "--disable-build-manifest-caching"]


def expect(condition, what, output=""):
    if not condition:
        print(output)
        sys.exit(f"examples: failed: {what}")
    print(f"  {what}")


def generated(folder):
    """The generated files and when they were written."""
    return {file.name: file.stat().st_mtime_ns for file in folder.glob(".build/plugins/outputs/**/*.generated.swift")}


def compiled(output):
    """The files that a build compiled, by their names."""
    return sorted(line.split()[-1] for line in output.splitlines() if "] Compiling " in line and ".swift" in line)


def replace(file, old, new):
    text = file.read_text()
    assert old in text, (file, old)
    file.write_text(text.replace(old, new, 1))


@contextlib.contextmanager
def changed(*files):
    """Restores files afterwards."""
    texts = {file: file.read_text() for file in files}
    yield
    for file, text in texts.items():
        file.write_text(text)


ENDPOINT = """
# **return_book**
> return_book(book_id)

Return a book

### Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **book_id** | **int**|  | 

### Return type

void (empty response body)

### HTTP request headers

 - **Content-Type**: Not defined
 - **Accept**: Not defined
"""
ROW = "[**return_book**](LoansApi.md#return_book) | **DELETE** /loans/{bookId} | Return a book\n[**list_loans**]"


def build_plugin(examples):
    folder = examples / "BuildPlugin"
    source = folder / "Sources/lend"
    page, main = source / "docs/LoansApi.md", source / "main.swift"
    print("BuildPlugin")
    output = build(folder)
    expect(GENERATING in output and "LoansApi.generated.swift" in generated(folder), "generates the client", output)
    expect("unhandled" not in output and "warning:" not in output, "without a warning", output)

    # SwiftPM records the tools of plugins twice, and the records agree after the second build: before, it links apiref
    # again, and so runs it again, though it writes nothing.
    before = generated(folder)
    build(folder)
    expect(generated(folder) == before, "writes nothing when nothing has changed")
    output = build(folder)
    expect(GENERATING not in output and not compiled(output), "generates nothing when nothing has changed", output)

    server = subprocess.Popen([sys.executable, "server.py"], cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        output = run(*SWIFT, "run", "lend", server.stdout.readline().strip(), folder=folder)
    finally:
        server.kill()
    expect("Borrowed book 7, due on 2031-05-04.\nHas book 7.\n" in output, "calls a server", output)

    with changed(page, main):
        before = generated(folder)
        replace(page, "after three weeks", "after four weeks")
        output = build(folder)
        after = generated(folder)
        others = [name for name in after if after[name] != before.get(name)]
        expect(others == ["LoansApi.generated.swift"], "changes one file for one page", output)
        expect(compiled(output) == ["LoansApi.generated.swift"], "compiles that file and no other", output)

        replace(page, "[**list_loans**]", ROW)
        page.write_text(page.read_text() + ENDPOINT)
        main.write_text(main.read_text() + "_ = LoansAPI.returnBook(bookID: 7)\n")
        build(folder)
        expect(True, "has the method of an added endpoint")

    with changed(page):
        replace(page, "Method | HTTP request | Description\n------------- | ------------- | -------------\n", "")
        output = build(folder, fails=True)
        expect(f"{page}:33:1: error: the page documents operations" in output, "reports a broken page", output)
    with changed(source / "apiref.yaml"):
        (source / "apiref.yaml").write_text("client: Lending\nclent: X\n")
        output = build(folder, fails=True)
        expect(f"{source}/apiref.yaml:2:1: error: unknown key" in output, "reports a wrong configuration", output)

    learned, configuration = source / "learned.yaml", source / "apiref.yaml"
    with changed(configuration):
        configuration.write_text("client: Lending\n")
        entry = "{endpoints: {LoansApi.list_loans: {only_overdue: {name: %s, in: query, from: 'loans.har#1'}}}}\n"
        client = next(folder.glob(".build/plugins/outputs/**/LoansApi.generated.swift"))
        learned.write_text(entry % "only-overdue")
        output = build(folder)
        expect('"only-overdue"' in client.read_text() and "warning:" not in output, "reads what was learned", output)
        learned.write_text(entry % "OnlyOverdue")
        output = build(folder)
        expect('"OnlyOverdue"' in client.read_text(), "notices that something else was learned", output)
        learned.write_text("endpoints: 1\n")
        output = build(folder, fails=True)
        expect(f"{learned}:1:12: error: expected a mapping for endpoints" in output, "reports a wrong learned.yaml", output)
        learned.unlink()
    build(folder)

    before = generated(folder)
    added = source / "docs/More Loans (old)/LoansApi.md"
    added.parent.mkdir()
    added.write_text(page.read_text().replace("LoansApi", "OldLoansApi"))
    output = build(folder)
    names = set(generated(folder))
    expect({"docs-LoansApi.generated.swift", "docs-More-Loans--old--LoansApi.generated.swift"} <= names,
           "notices an added page, of a name that is there already", output)
    shutil.rmtree(added.parent)
    build(folder)
    expect(set(generated(folder)) == set(before), "notices a removed page")

    (source / "docs/apiref.yaml").write_text("")
    output = build(folder, fails=True)
    expect("a target has one reference" in output, "refuses two references in one target", output)
    (source / "docs/apiref.yaml").unlink()
    with changed(source / "apiref.yaml"):
        (source / "apiref.yaml").unlink()
        output = build(folder, fails=True)
        expect("the target lend uses APIRefPlugin but holds no apiref.yaml" in output, "asks for an apiref.yaml", output)
    build(folder)


def several_references(examples):
    """Two targets, each with its reference."""
    folder = examples / "BuildPlugin"
    print("BuildPlugin, with a second target")
    other = folder / "Sources/Archive Lending"
    shutil.copytree(folder / "Sources/lend/docs", other / "api docs")
    (other / "apiref.yaml").write_text("client: OldLending\nspelling: {parameters: camelCase}\n")
    manifest = folder / "Package.swift"
    replace(manifest, "    targets: [\n", """    targets: [
        .target(
            name: "Archive",
            dependencies: [.product(name: "APIRuntime", package: "swift-apiref")],
            path: "Sources/Archive Lending",
            plugins: [.plugin(name: "APIRefPlugin", package: "swift-apiref")]
        ),
""")
    command = [*SWIFT, "package", "--allow-writing-to-package-directory", "generate-api-client", "inspect"]
    output = run(*command, folder=folder)
    expect("Sources/Archive Lending/apiref.yaml is in no target that SwiftPM builds" in output,
           "says that SwiftPM drops a target of pages alone", output)
    (other / "Archive.swift").write_text("")
    output = build(folder)
    clients = list(folder.glob(".build/plugins/outputs/**/Client.generated.swift"))
    expect(len(clients) == 2 and "warning:" not in output, "builds both", output)


def checked_in(examples):
    folder = examples / "CheckedIn"
    print("CheckedIn")
    run("./test", folder=folder)
    expect(True, "passes its tests and the check")
    page = folder / "Sources/LendingClient/Reference/LoansApi.md"
    file = folder / "Sources/LendingClient/Generated/LoansAPI.swift"
    replace(page, "after three weeks", "after four weeks")
    command = [*SWIFT, "package", "--allow-writing-to-package-directory", "generate-api-client"]
    output = run(*command, "--check", folder=folder, fails=True)
    expect("+    /// The book is due after four weeks." in output, "fails when a page has changed", output)
    expect("three weeks" in file.read_text(), "writes nothing then")
    output = run(*command, "--target", "LendingClient", "--diff", folder=folder)
    expect("+++ Sources/LendingClient/Generated/LoansAPI.swift" in output, "prints what it writes", output)
    expect("four weeks" in file.read_text(), "writes it")
    run(*command, "--check", folder=folder)

    run(*command, "--docs", "Documentation", folder=folder)
    own = (folder / "Documentation/LoansApi.md").read_text()
    expect("## listLoans(" in own and "| `memberID` | `memberId` |" in own, "writes the client's own pages", own)
    output = run(*command, "openapi", folder=folder)
    expect("openapi: '3.1.0'" in output and "operationId: list_loans" in output, "prints the OpenAPI document", output)
    run(*command, "openapi", "--output", "openapi.json", folder=folder)
    document = json.loads((folder / "openapi.json").read_text())
    expect("/members/{memberId}/loans" in document["paths"], "writes it to a file")
    run(*command, "openapi", "--output", "openapi.json", "--check", folder=folder)
    with changed(page):
        replace(page, "after four weeks", "after five weeks")
        output = run(*command, "openapi", "--output", "openapi.json", "--check", folder=folder, fails=True)
        expect("the OpenAPI document of LendingClient is stale" in output, "fails when it is stale", output)
    output = run(*command, "openapi", "--docs", "Documentation", folder=folder, fails=True)
    expect("unknown arguments: --docs Documentation" in output, "knows whose options they are", output)

    second = folder / "Sources/LendingClient/Other/apiref.yaml"
    second.parent.mkdir()
    second.write_text("")
    output = run(*command, folder=folder, fails=True)
    expect("a target has one reference" in output, "refuses two references in one target", output)
    shutil.rmtree(second.parent)
    output = run(*command, "--target", "Lendign", folder=folder, fails=True)
    expect("there is no target Lendign; there are LendingClient, LendingTests" in output, "knows the targets", output)


def custom_templates(examples):
    folder = examples / "CustomTemplates"
    template = folder / "Sources/stubs/Templates/page.mustache"
    print("CustomTemplates")
    output = run(*SWIFT, "run", *shared(examples), "stubs", folder=folder)
    expect("overdue: [7]\ncalled: LoansAPI\n" in output, "calls a stub, by a protocol that a template adds", output)
    with changed(template):
        replace(template, "{{#namespace}}", "{{#naemspace}}")
        replace(template, "{{/namespace}}", "{{/naemspace}}")
        output = build(folder, *shared(examples), fails=True)
        expect(f"{template}:5:1: error: unknown variable naemspace" in output, "reports an unknown variable", output)
    other = template.with_name("endpiont.mustache")
    other.write_text("")
    output = build(folder, *shared(examples), fails=True)
    expect(f"{other}:1:1: error: unknown template endpiont" in output, "reports an unknown template", output)


def review_workflow(examples):
    folder = examples / "ReviewWorkflow"
    generated = folder / "Sources/LendingClient/Generated"
    print("ReviewWorkflow")
    run("./update", folder=folder)
    comment, changelog = (folder / "comment.md").read_text(), (folder / "changelog.md").read_text()
    expect(comment.startswith("### API changes\n\n3 breaking changes"), "says what changed", comment)
    expect("(Sources/LendingClient/Reference/Loan.md#L9)" in comment, "with links to the pages", comment)
    expect(changelog.startswith("## Unreleased (major)\n"), "writes an entry for the client's changelog", changelog)
    output = build(folder)
    expect("'listLoans(memberID:onlyOverdue:)' is deprecated: renamed to 'listLoans(memberID:overdue:)'" in output,
           "a caller of the client before compiles, and is told what to write", output)
    command = [*SWIFT, "package", "--allow-writing-to-package-directory", "generate-api-client"]
    run(*command, folder=folder)
    expect(not (generated / "Migration.swift").exists(), "removes the shims when they are not asked for any more")
    output = build(folder, fails=True)
    expect("onlyOverdue" in output, "after which the caller does not compile", output)
    pages = folder / "Sources/LendingClient/Reference"
    output = run(*command, "diff", str(pages), folder=folder)
    expect("No changes" in output or "no changes" in output, "finds no difference of pages from themselves", output)
    output = run(*command, "diff", folder=folder, fails=True)
    expect("say what to compare the pages with" in output, "asks what to compare with", output)


def vendors(examples):
    """Clients of what a program needs of two vendors' references, called against mocks of all of them. The references are
    not in the repository."""
    references = pathlib.Path(os.environ.get("REFERENCES") or REFERENCES).resolve()
    if not references.is_dir():
        return print(f"Mistral, Clerk: not run, since there is no {references}")
    call_mock(examples, references / "mistral", "Mistral", "ask", ["chat", "files", "models"], """
        Model: text
        Uploaded: files_upload.jsonl with 13000 bytes
        Answer: text
        Answer as it comes: text text text
        """, """
        GET /v1/models 200
        POST /v1/files 200
        POST /v1/chat/completions 200
        POST /v1/chat/completions 200
        """)
    call_mock(examples, references / "clerk", "Clerk", "members", ["users"], """
        A page of 1: user_id_123
        Created: user_id_123
        get failed with status 404 Not Found. The server says: Invalid input.
        400_bad_request: The input provided does not meet the requirements.
        """, """
        GET /v1/users 200
        GET /v1/users 200
        POST /v1/users 200
        GET /v1/users/user_of_nobody 404
        """)


def call_mock(examples, reference, package, program, namespaces, printed, requests):
    folder = examples / package
    print(package)
    output = build(folder, *shared(examples), fails=True)
    expect("holds no reference pages" in output, "asks for the pages", output)
    run("../take-pages", str(reference), f"Sources/{program}/Reference", *namespaces, folder=folder)
    output = build(folder, *shared(examples))
    expect(GENERATING in output and "warning:" not in output, "generates the client, without a warning", output)
    mock = subprocess.Popen([ROOT / ".build/debug/apiref-mock", reference, "--port", "0"], text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        server = mock.stdout.readline().split()[-1]
        os.environ["MISTRAL_API_KEY"] = os.environ["CLERK_SECRET_KEY"] = "key"
        output = run(*SWIFT, "run", "--skip-build", *shared(examples), program, server, folder=folder)
    finally:
        mock.terminate()
        log = [line.strip() for line in mock.communicate()[1].splitlines() if line.startswith(("GET ", "POST "))]
    expect(lines(output) == lines(printed), "prints what the mock answers", output)
    expect(log == lines(requests), "asks for what the pages say", "\n".join(log))


def lines(text):
    return [line.strip() for line in text.strip().splitlines()]


def main():
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary).resolve() / "a copy"
        subprocess.run([ROOT / "Scripts/copy-tracked.sh", copy], check=True)
        examples = copy / "Examples"
        build_plugin(examples)
        several_references(examples)
        checked_in(examples)
        custom_templates(examples)
        review_workflow(examples)
        vendors(examples)


main()
