#!/usr/bin/env python3
"""Measures how often the rules by which names and places are inferred are right, and writes the table of it into the
documentation, and into the executable.

The pages in Tests/Fixtures are renderings of documents that stand beside them: what `apiref inspect` says of each name is
compared with the document. APIREF names the executable. Run it with `make precision`, which brings a YAML parser.
"""
import collections, json, os, pathlib, re, subprocess
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "Sources/apiref/apiref.docc/InferredFacts.md"
APIREF = os.environ.get("APIREF", str(ROOT / ".build/debug/apiref"))
# How the documents' lists are paged, in the words of apiref.yaml: OpenAPI has none for it.
PAGINGS = {
    "Bookshop": {("GET", "/books"): ("token", "page_token", "next_page_token", "items")},
    "BookshopSnippets": {("GET", "/books"): ("token", "cursor", "next_cursor", "books")},
    "Gazette": {("GET", "/stories"): ("token", "cursor", "next_page_cursor", "stories")},
    "Harbour": {},
}
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


def fold(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def endpoint(method, path):
    return method.upper(), re.sub(r"\{[^}]*\}", "{}", path)


class Truth:
    """The names of a document: of parameters by endpoint and place, of properties by schema."""

    def __init__(self, path):
        self.document = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.parameters, self.properties = {}, {}
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    self.parameters[endpoint(method, path)] = self.fields(item, item[method])
        for name, schema in self.document["components"]["schemas"].items():
            self.properties[fold(name)] = {fold(p): p for p in self.resolved(schema).get("properties", {})}

    def fields(self, item, operation):
        found = [(p["in"], p["name"]) for p in item.get("parameters", []) + operation.get("parameters", [])]
        for content in operation.get("requestBody", {}).get("content", {}).values():
            found += [("form", name) for name in self.resolved(content.get("schema", {})).get("properties", {})]
        return found

    def resolved(self, schema):
        return self.document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]] if "$ref" in schema else schema


class Tally:
    def __init__(self):
        self.counts = collections.defaultdict(lambda: [0, 0, 0, 0])

    def add(self, kind, evidence, is_right):
        if "corrected" in evidence:
            return
        rule = evidence.get("inferred", "documented")
        # Paging is concluded from names that are proven, or not at all.
        evidence = {"proven": True} | evidence if kind == "paging" else evidence
        count = self.counts[kind, rule]
        at = 0 if evidence["proven"] else 2
        count[at] += 1
        count[at + 1] += is_right


def measure(folder, truth, pagings, tally):
    run = subprocess.run([APIREF, "inspect", "--format", "json", folder], capture_output=True, text=True, check=True)
    api = json.loads(run.stdout)
    for item in (e for group in api["groups"] for e in group["endpoints"]):
        fields = truth.parameters.get(endpoint(item["method"]["value"], item["path"]["value"]), [])
        if item.get("paging"):
            paging = item["paging"]["value"]
            said = (paging["style"], paging.get("request"), *paging.get("response", []), *paging.get("items", []))
            true = pagings.get(endpoint(item["method"]["value"], item["path"]["value"]))
            tally.add("paging", item["paging"]["evidence"], said == true)
        for parameter in item["parameters"]:
            name, place = parameter["name"], parameter["location"]
            alike = [f for f in fields if fold(f[1]) in (fold(name["value"]), fold(parameter["documentedName"]))]
            if not alike:
                continue
            true = next((f for f in alike if f == (place["value"], name["value"])), alike[0])
            tally.add("place", place["evidence"], true[0] == place["value"])
            if true[0] != "header":
                tally.add("parameter", name["evidence"], true[1] == name["value"])
    for schema in api["schemas"]:
        shape = schema["shape"]["value"]
        true = truth.properties.get(fold(schema["name"]), {})
        for item in shape.get("object", {}).get("properties", []):
            name = item["name"]
            wire = true.get(fold(name["value"])) or true.get(fold(item["documentedName"]))
            if wire:
                tally.add("property", name["evidence"], wire == name["value"])


def share(right, seen):
    return f"{right} of {seen}" if seen else "–"


def table(tally):
    lines = ["| of | rule | right where proven | right where not |", "|---|---|---|---|"]
    order = {"parameter": 0, "property": 1, "place": 2, "paging": 3}
    for (kind, rule), (proven, right, doubted, right_though) in sorted(
        tally.counts.items(), key=lambda row: (order[row[0][0]], -sum(row[1][::2]), row[0][1])
    ):
        lines.append(f"| {kind} | `{rule}` | {share(right, proven)} | {share(right_though, doubted)} |")
    return "\n".join(lines)


SWIFT = ROOT / "Sources/ClientGenerator/MeasuredPrecision+Table.swift"


def swift(tally):
    """The same by rule, whatever it names: what `apiref inspect` shows."""
    sums = collections.defaultdict(lambda: [0, 0, 0, 0])
    for (_, rule), counts in tally.counts.items():
        if rule != "documented":
            sums[rule] = [a + b for a, b in zip(sums[rule], counts)]
    lines = ["// Written by make precision.", "", "extension MeasuredPrecision {"]
    lines += ["    static let table: [String: MeasuredPrecision] = ["]
    for rule, (proven, right, doubted, right_though) in sorted(sums.items()):
        values = f"proven: ({right}, of: {proven}), unproven: ({right_though}, of: {doubted})"
        lines.append(f'        "{rule}": .init({values}),')
    return "\n".join(lines + ["    ]", "}", ""])


def main():
    tally = Tally()
    for name in ("Bookshop", "BookshopSnippets", "Harbour", "Gazette"):
        folder = ROOT / "Tests/Fixtures" / name
        truth = Truth(folder / f"{name.lower()}.yaml")
        for pages in sorted(p for p in folder.iterdir() if p.is_dir()):
            measure(str(pages), truth, PAGINGS[name], tally)
    text = ARTICLE.read_text(encoding="utf-8")
    begin, end = "<!-- precision: written by make precision -->\n", "<!-- /precision -->"
    head, rest = text.split(begin)
    written = head + begin + "\n" + table(tally) + "\n\n" + end + rest.split(end)[1]
    ARTICLE.write_text(written, encoding="utf-8")
    SWIFT.write_text(swift(tally), encoding="utf-8")


main()
