#!/usr/bin/env python3
"""Does what "Getting started" in README.md says, word for word, in an empty folder, up to a call that a server answers.

The commands are those of the section's `sh` blocks. A `swift` block is the file that the text before it names last. Two
things stand in for others: this work tree for the package's URL, and an SDK of the tests for the vendor's.
"""
import http.server, json, os, pathlib, re, shlex, shutil, subprocess, sys, tempfile, threading, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SWIFT = os.environ.get("SWIFT", "swift")
SDK, DOCUMENTED_SERVER = ROOT / "Tests/Fixtures/BookshopSDK", "https://api.bookshop.example/v2"
PACKAGE = '.package(url: "https://github.com/apiref/swift-apiref", branch: "main")'
BOOKS = {"items": [{"id": 7, "title": "Orlando", "author": {"name": "Woolf"}}], "total": 1}

requests = []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        requests.append((self.command, self.path, self.headers["Authorization"]))
        body = json.dumps(BOOKS).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def blocks():
    """The code of the section: its language, the file that is named before it, and the code."""
    section = (ROOT / "README.md").read_text().split("\n## Getting started\n")[1].split("\n## ")[0]
    found, end = [], 0
    for block in re.finditer(r"^```(\w+)\n(.*?)^```$", section, re.M | re.S):
        named = re.findall(r"`([\w/]+\.swift)`", section[end:block.start()])
        found.append((block[1], named[-1] if named else None, block[2]))
        end = block.end()
    return found


def vendor_sdk(folder, server):
    """The SDK, whose pages name the server of this script."""
    shutil.copytree(SDK, folder)
    for page in folder.rglob("*.md"):
        page.write_text(page.read_text().replace(DOCUMENTED_SERVER, server))


def run(commands, folder):
    """Runs a block in a shell; gives back what it prints, and the folder that it ends in."""
    place = folder / ".place"
    script = f"set -euo pipefail\nswift() {{ {SWIFT} \"$@\"; }}\n{commands}\npwd > {shlex.quote(str(place))}\n"
    if SWIFT == "swift":
        script = script.replace('swift() { swift "$@"; }\n', "")
    done = subprocess.run(["bash", "-c", script], cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(done.stdout, end="")
    if done.returncode != 0:
        sys.exit(f"first-call: {commands.strip()} ended with status {done.returncode}")
    ended = pathlib.Path(place.read_text().strip())
    place.unlink()
    return done.stdout, ended


def main():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary).resolve()
        sdk = folder / "vendor-sdk"
        vendor_sdk(sdk, f"http://127.0.0.1:{server.server_port}/v2")
        place, output, commands, started = folder, "", 0, time.monotonic()
        for language, file, code in blocks():
            if language == "swift":
                print(f"\n==> {file}")
                code = code.replace(PACKAGE, f'.package(name: "swift-apiref", path: "{ROOT}")')
                target = place / file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(code)
            elif language == "sh":
                print(f"\n==> {code.strip()}")
                commands += len(re.findall(r"[^\n]+?(?: && |\n)", code))
                output, place = run(code.replace("~/vendor-sdk", shlex.quote(str(sdk))), place)
        seconds = time.monotonic() - started
    if "Orlando" not in output:
        sys.exit(f"first-call: the last command does not print what the server answered:\n{output}")
    if [(method, path.split("?")[0]) for method, path, _ in requests] != [("GET", "/v2/books")]:
        sys.exit(f"first-call: the server was asked for {requests}")
    print(f"\nfirst-call: {commands} commands and {seconds:.0f} s to the first call, apiref's own build included")


main()
