"""A server for the example: lends books and remembers them. Prints its URL, and runs until it is stopped."""
import http.server, json

loans = []


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        loan = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.headers["Authorization"] != "Bearer member-card":
            return self.answer(401, {})
        if any(other["bookId"] == loan["bookId"] for other in loans):
            return self.answer(409, {})
        loan["dueOn"] = "2031-05-04"
        loans.append(loan)
        self.answer(201, loan)

    def do_GET(self):
        self.answer(200, loans if self.path == "/v1/members/m-1/loans?onlyOverdue=false" else [])

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(f"http://127.0.0.1:{server.server_port}/v1", flush=True)
server.serve_forever()
