#!/usr/bin/env python3
"""Runs the Swift examples of generated documentation against apiref-mock: every method of every client is called, and what
it gets must decode.

For each reference, the client and its documentation are generated into a temporary folder. The examples become a program,
which is compiled with the client and the built runtime, and given the address of a mock of the same pages.

usage: mock-examples.py [PAGES...]    the references of the repository, and others beside it, unless some are named
"""
import json, pathlib, re, signal, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build/debug"
REFERENCES = ["Specs/Bitbar", "Specs/ThoughtSpot", "Specs/IGTCloud", "Specs/Finbourne", "Tests/Fixtures/Bookshop/java"]
# Not part of the repository.
CORPUS = ROOT.parent / "shared/corpus"
OTHERS = [CORPUS / name for name in ("petstore/java", "speakeasy/mistral", "speakeasy/clerk")]

PROGRAM = """
import Foundation

// Arguments: the server with and without its path.
let server = URL(string: CommandLine.arguments[1])!
let host = URL(string: CommandLine.arguments[2])!

func attempt(_ operation: String, _ call: () async throws(APIError) -> Void) async {
    do {
        try await call()
    } catch {
        print("\\(operation): \\(error.localizedDescription)")
        print(String(decoding: error.body, as: UTF8.self))
        failures += 1
    }
}

nonisolated(unsafe) var failures = 0
%s
exit(failures == 0 ? 0 : 1)
"""


def run(*command):
    done = subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"mock-examples: {pathlib.Path(command[0]).name} failed\n{done.stdout}{done.stderr}")
    return done.stdout


def examples(page):
    """The examples of a page, in its order, which is that of the endpoints."""
    return re.findall(r"^```swift\n(.*?)^```$", page.read_text(), re.M | re.S)


def call(operation, code, schemes):
    """An example as a call of `attempt`, its client one of the mock with a credential for the first of the schemes."""
    credentials = f".schemes([{credential(schemes[0])}])" if schemes else ".none"
    code = re.sub(r"^(let client = \w+)\((host)?.*\)$", lambda match: "%s(%s, authentication: %s)" % (
        match[1], "host: host" if match[2] else "serverURL: server", credentials), code, count=1, flags=re.M)
    body = "".join(f"    {line}\n" for line in code.replace("let result", "_").splitlines())
    return f"await attempt({json.dumps(operation)}) {{ () async throws(APIError) in\n{body}}}\n"


def credential(scheme):
    """A credential that a scheme takes."""
    kind = scheme["kind"]["value"]
    if kind["type"] == "apiKey":
        place = ".%s(%s)" % (kind.get("in", "header"), json.dumps(kind.get("name", "X-API-Key")))
        value = f'.apiKey("key", in: {place})'
    elif kind.get("scheme") == "basic":
        value = '.basic(username: "user", password: "password")'
    else:
        value = '.bearer("token")'
    return f"{json.dumps(scheme['name'])}: {value}"


def objects():
    return [str(file) for target in ("APIRuntime", "HTTPTypes", "HTTPTypesFoundation")
            for file in sorted((BUILD / f"{target}.build").rglob("*.o"))]


def check(pages, folder):
    """Calls every method of a reference's client."""
    client, documentation = folder / "client", folder / "documentation"
    run(BUILD / "apiref", "generate", pages, "--output", client, "--docs", documentation)
    model = json.loads(run(BUILD / "apiref", "inspect", pages, "--format", "json"))
    schemes = {scheme["name"]: scheme for scheme in model["securitySchemes"]}
    calls = []
    for group in model["groups"]:
        codes = examples(documentation / f"{group['name']}.md")
        if len(codes) != len(group["endpoints"]):
            sys.exit(f"mock-examples: {group['page']} has {len(group['endpoints'])} endpoints, and {len(codes)} examples")
        for endpoint, code in zip(group["endpoints"], codes):
            needed = [schemes[name] for name in endpoint["security"]["value"]]
            calls.append(call(endpoint["operationID"]["value"], code, needed))
    (client / "main.swift").write_text(PROGRAM % "\n".join(calls))
    program = folder / "program"
    run("swiftc", "-Onone", "-wmo", "-suppress-warnings", "-swift-version", "6", "-module-name", "Program", "-I",
        BUILD / "Modules", "-o", program, *objects(), *sorted(client.glob("*.swift")))
    mock = subprocess.Popen([BUILD / "apiref-mock", pages, "--port", "0"], cwd=ROOT, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        server = mock.stdout.readline().split()[-1]
        done = subprocess.run([program, server, re.match(r"https?://[^/]*", server)[0]], text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    finally:
        mock.send_signal(signal.SIGTERM)
    if mock.wait() != 0 or done.returncode != 0:
        sys.exit(f"mock-examples: calls of {pages} failed\n{done.stdout}")
    print(f"{pages}: {len(calls)} methods called")


def main():
    references = sys.argv[1:]
    if not references:
        references = REFERENCES + [str(folder) for folder in OTHERS if folder.is_dir()]
        for folder in OTHERS:
            if not folder.is_dir():
                print(f"mock-examples: without {folder.name}: there is no {folder}")
    with tempfile.TemporaryDirectory() as temporary:
        for number, pages in enumerate(references):
            folder = pathlib.Path(temporary) / str(number)
            folder.mkdir()
            check(pages, folder)


main()
