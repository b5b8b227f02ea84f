"""Compares what apiref recovers of two large references with Scripts/golden, tables of facts that were written by hand
from the pages ahead of any comparison. Prints every difference, and ends with 1 if there is one.

An entry of a table is an operation:

  path        as the snippet has it, with what follows a # and is never sent: it tells apart what shares a path
  parameters  by their names on the wire; `shown` is the page's, where it is another one
  body        `type`, or `fields` where arguments of the call are properties; `unseen` are those that a call leaves out;
              `required` is there where the pages say it of the body itself
  response    a type, also of what is `events of` it; `null` where nothing is returned
  errors      by status, but for those that the SDK gives to every operation
  nullable    where the page says so

The references are the vendors' own, and not part of the repository.

usage: python.sh golden.py [REFERENCES]    the folder that holds them: ../shared/corpus/speakeasy unless another is given
"""
import json, pathlib, re, subprocess, sys
import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
APIREF = ROOT / ".build/debug/apiref"
TABLES = sorted((ROOT / "Scripts/golden").glob("*.yaml"))
REFERENCES = ROOT.parent / "shared/corpus/speakeasy"
SNIPPET = re.compile(r"<!-- UsageSnippet [^>]*?method=\"(\w+)\" path=\"([^\"]+)")


class Document:
    """The OpenAPI document of a reference."""

    def __init__(self, pages):
        done = subprocess.run([APIREF, "openapi", pages, "--format", "json"], text=True, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"golden: no document of {pages}\n{done.stderr}")
        self.root = json.loads(done.stdout)
        self.operations = {}
        for path, item in self.root["paths"].items():
            for method, operation in item.items():
                # What shares a path and a method with another one stands beside it.
                operations = [operation, *operation.get("x-apiref-also", [])]
                self.operations.setdefault((method.upper(), shape(path)), []).extend((path, each) for each in operations)

    def object(self, schema):
        """The schema that has the properties."""
        while "$ref" in schema:
            schema = self.root["components"]["schemas"].get(schema["$ref"].split("/")[-1], {})
        return schema


def shape(path):
    """A path without the names of its placeholders, which OpenAPI lets differ in no two paths."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def without_null(schema):
    """The schema of what is not null, and whether null is a value, too."""
    kinds = schema.get("type")
    if isinstance(kinds, list):
        others = [kind for kind in kinds if kind != "null"]
        return {**schema, "type": others[0] if len(others) == 1 else others}, "null" in kinds
    for key in ("anyOf", "oneOf"):
        members = schema.get(key, [])
        others = [member for member in members if member.get("type") != "null"]
        if len(others) != len(members):
            rest = {name: value for name, value in schema.items() if name != key}
            return ({**rest, **others[0]} if len(others) == 1 else {**rest, key: others}), True
    return schema, False


def spelled(schema):
    """A type in the words of the tables."""
    schema, _ = without_null(schema)
    if "$ref" in schema:
        return "ref " + schema["$ref"].split("/")[-1]
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return "union of " + ", ".join(map(spelled, schema[key]))
    kind, form = schema.get("type"), schema.get("format")
    if kind == "array":
        return "array of " + spelled(schema.get("items", {}))
    if kind == "object":
        return "map of " + spelled(schema.get("additionalProperties", {}))
    if kind == "string":
        return {"date": "date", "date-time": "date-time", "binary": "file"}.get(form, "string")
    return kind or "any"


def field(schema, required, place=None, deprecated=False):
    """A parameter or a property as the tables have it."""
    facts = {"type": spelled(schema), "required": required, "deprecated": deprecated or schema.get("deprecated", False)}
    facts["nullable"] = without_null(schema)[1]
    return facts | ({"in": place} if place else {})


def parameters(operation, names, entry):
    """The parameters, those of the path under the names that the table has for its placeholders.

    What is assumed, and marked as not proven, is no difference if it is wrong, but is told: the name or the place that the
    table has stands for it.
    """
    found, assumed, stated = {}, [], {folded(row["name"]): row for row in entry["parameters"]}
    for each in operation.get("parameters", []):
        name, place = each["name"], each["in"]
        if place == "path":
            name = names.get(name, name)
        evidence, row = each.get("x-apiref-evidence", {}), stated.get(folded(name))
        proven = all(evidence.get(fact, {}).get("proven", True) for fact in ("name", "in"))
        if row and not proven and (name, place) != (row["name"], row["in"]):
            assumed.append(f"{row['name']} is in {row['in']}; assumed is {name} in {place}, marked as not proven")
            name, place = row["name"], row["in"]
        found[name] = field(each["schema"], each.get("required", False), place, each.get("deprecated", False))
    return found, assumed


def folded(name):
    return re.sub(r"[-_]", "", name).lower()


def content(part):
    """The types of a body, by whether they come as events, joined."""
    texts = []
    for media_type, body in part.get("content", {}).items():
        text = spelled(body.get("schema", {}))
        texts.append(f"events of {text}" if media_type == "text/event-stream" else text)
    return None if not texts else texts[0] if len(texts) == 1 else "union of " + ", ".join(texts)


def found(document, path, operation, entry):
    """The facts of an operation, in the layout of the tables, and as far as the entry has them; and what is assumed."""
    placeholders = [re.findall(r"\{([^}]*)\}", each) for each in (path, entry["path"])]
    responses = operation.get("responses", {})
    success = next((response for status, response in responses.items() if status[0] == "2"), {})
    body = None
    if "requestBody" in operation:
        stated = entry["body"] or {}
        media_type, media = next(iter(operation["requestBody"]["content"].items()))
        body = {"mediaType": media_type}
        if "required" in stated:
            body["required"] = operation["requestBody"].get("required", False)
        if "fields" in stated:
            schema = document.object(media["schema"])
            required = schema.get("required", [])
            body["fields"] = {name: field(each, name in required) for name, each in schema.get("properties", {}).items()}
        else:
            body["type"] = spelled(media["schema"])
    found_parameters, assumed = parameters(operation, dict(zip(*placeholders)), entry)
    return {
        "deprecated": operation.get("deprecated", False),
        "security": [name for scheme in operation.get("security", []) for name in scheme],
        "parameters": found_parameters,
        "body": body,
        "response": content(success),
        "errors": {status: content(response) for status, response in responses.items() if status[0] in "45d"},
    }, assumed


def expected(entry):
    """The facts of an entry of a table."""
    def fields(rows):
        return {row["name"]: {"deprecated": False, "nullable": False}
                | {key: row[key] for key in ("type", "required", "in", "deprecated", "nullable") if key in row}
                for row in rows}

    body = entry["body"]
    if body:
        body = {key: body[key] for key in ("mediaType", "required", "type", "fields") if key in body} | (
            {"fields": fields(body["fields"] + body.get("unseen", []))} if "fields" in body else {})
    return {
        "deprecated": entry["deprecated"],
        "security": [] if entry["security"] == "none" else [entry["security"]],
        "parameters": fields(entry["parameters"]),
        "body": body,
        "response": entry["response"],
        "errors": {status: kind for list, kind in entry["errors"].items() for status in list.split(", ")},
    }


def differences(expected, found, place=""):
    # A form is required where one of its fields is: of the form itself nothing is recovered.
    if isinstance(expected, dict) and isinstance(found, dict) and expected.get("mediaType") == "multipart/form-data":
        found = found | {"required": expected.get("required")}
    # Any value may be null, whether a page says so or not.
    if isinstance(expected, dict) and isinstance(found, dict) and expected.get("type") == found.get("type") == "any":
        found = found | {"nullable": expected.get("nullable")}
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*expected, *found]):
            yield from differences(expected.get(key), found.get(key), f"{place} {key}".strip())
    elif expected != found:
        yield f"{place}: expected {text(expected)}, got {text(found)}"


def text(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {text(each)}" for key, each in value.items()) + "}"
    return "nothing" if value is None else json.dumps(value).replace('"', "")


def compare(entry, document):
    """The differences of an operation, and what is assumed of it; of several that share its path, of the one that is
    nearest."""
    candidates = document.operations.get((entry["method"], shape(entry["path"])), [])
    facts, results = expected(entry), []
    for path, operation in candidates:
        recovered, assumed = found(document, path, operation, entry)
        results.append((list(differences(facts, recovered)), assumed))
    missing = [f"no operation {entry['method']} {entry['path']}"], []
    return min(results, key=lambda result: len(result[0]) + len(result[1]), default=missing)


def counted(pages, document):
    """Whether the document has as many operations of each path and method as the pages show."""
    shown = {}
    for page in sorted((pages / "docs").rglob("*.md")):
        for method, path in SNIPPET.findall(page.read_text()):
            key = method.upper(), shape(path)
            shown[key] = shown.get(key, 0) + 1
    recovered = {key: len(operations) for key, operations in document.operations.items()}
    for key in sorted(shown.keys() | recovered.keys()):
        if shown.get(key, 0) != recovered.get(key, 0):
            yield f"{' '.join(key)}: on the pages {shown.get(key, 0)} times, recovered {recovered.get(key, 0)} times"


def main():
    references = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else REFERENCES)
    if len(sys.argv) == 1 and not references.is_dir():
        return print(f"golden: nothing is compared: there is no {references}")
    failures = 0
    for table in TABLES:
        pages = references / table.stem
        if not pages.is_dir():
            sys.exit(f"golden: there is no {pages}")
        document, entries = Document(pages), yaml.safe_load(table.read_text())
        lines = list(counted(pages, document))
        notes = []
        for entry in entries:
            place = f"{entry['page']} {entry['heading']}"
            found_differences, assumed = compare(entry, document)
            lines += [f"{place}: {line}" for line in found_differences]
            notes += [f"{place}: {note}" for note in assumed]
        for line in lines + notes:
            print(line)
        operations = sum(map(len, document.operations.values()))
        print(f"{table.stem}: {operations} operations, {len(entries)} compared with the table: {len(lines)} differences, "
              f"{len(notes)} wrong assumptions that are marked")
        failures += len(lines)
    sys.exit(1 if failures else 0)


main()
