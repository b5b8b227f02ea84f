#!/usr/bin/env python3
"""Shows that what a page holds ten times as much of costs about ten times as much: a row a shape.

usage: growth.py APIREF

For each shape, `apiref generate --docs` and `apiref openapi` run on a reference of some size and on one ten times as
large. The times are CPU seconds, the least of several runs, less those of a reference of one endpoint; the sizes are
those of all that is written. A shape whose factors are above 12 is marked.
"""
import os, pathlib, shutil, subprocess, sys, tempfile

RUNS = 3
LIMIT = 12.0
INDEX = "Method | HTTP request | Description\n------------- | ------------- | -------------\n"
ROWS = "Name | Type | Description | Notes\n------------- | ------------- | ------------- | -------------\n"


def page(operations):
    """An API page; an operation is (name, path, rows, content type)."""
    text = "# ThingsApi\n\nAll URIs are relative to *https://things.example*\n\n" + INDEX
    for name, path, _, content in operations:
        text += f"[**{name}**](ThingsApi.md#{name}) | **{'POST' if content else 'GET'}** {path} | Do\n"
    for name, _, rows, content in operations:
        text += f"\n# **{name}**\n> str {name}()\n\nDo it.\n\n### Parameters\n\n{ROWS}{''.join(rows)}\n### Return type\n\n**str**\n"
        text += f"\n### HTTP request headers\n\n - **Content-Type**: {content or 'Not defined'}\n - **Accept**: application/json\n"
    return text


def row(name, kind="**str**", notes="[optional]"):
    return f" **{name}** | {kind} | What it is | {notes}\n"


def reference(rows=(), path="/things", content=None, operations=None, **models):
    files = {"ThingsApi.md": page(operations or [("do_it", path, rows, content)])}
    return files | {f"{name}.md": text for name, text in models.items()}


def model(name, rows=(), parents=(), values=(), alias=None):
    text = f"# {name}\n\n"
    if rows: text += f"## Properties\n\n{ROWS}{''.join(rows)}\n"
    if parents: text += "## allOf\n" + "".join(f"* [{parent}]({parent}.md)\n" for parent in parents) + "\n"
    if values: text += "## Enum\n\n" + "".join(f"* `{value}`\n\n" for value in values)
    if alias: text += f"## Type\n\n`{alias}`\n"
    return text


def link(name):
    return f"[**{name}**]({name}.md)"


def models(count, make):
    return reference([row("thing", link("M0"))], content="application/json", **{f"M{number}": make(number) for number in range(count)})



SHAPES = {
    "parameters of one operation": (2000, lambda n: reference([row(f"name_{i}") for i in range(n)])),
    "required parameters": (2000, lambda n: reference([row(f"name_{i}", notes="") for i in range(n)])),
    "parameters of one name": (2000, lambda n: reference([row("name") for _ in range(n)])),
    "parameters that fold alike": (800, lambda n: reference(
        [row("a" + "_" * (i + 1) + "b") for i in range(min(n, 200))] + [row(f"x{i}.y") for i in range(n)])),
    "fields of one form": (2000, lambda n: reference([row(f"name_{i}") for i in range(n)], content="multipart/form-data")),
    "enumerated parameters": (1000, lambda n: reference([row(f"n{i}", notes="[optional] [enum: a, b]") for i in range(n)])),
    "placeholders of one path": (400, lambda n: reference(
        [row(f"p{i}", notes="") for i in range(n)], path="/x" + "".join(f"/{{p{i}}}" for i in range(n)))),
    "one placeholder many times": (2000, lambda n: reference([row("p", notes="")], path="/{p}" * n)),
    "operations of one page": (500, lambda n: reference(
        operations=[(f"do_{i}", f"/x{i}/{{id}}", [row("id", notes=""), row("size", "**int**")], None) for i in range(n)])),
    "operations of one name": (500, lambda n: reference(operations=[("do", f"/x{i}", [row("size")], None) for i in range(n)])),
    "sections that no index lists": (800, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)])
        + "".join(f"\n# **other_{i}**\n> other_{i}()\n\n### Parameters\n\n{ROWS}{row('a')}" for i in range(n))}),
    "unknown sections": (4000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)]) + "\n### Oddity\n\nText.\n" * n}),
    "pages of schemas": (200, lambda n: models(n, lambda i: model(f"M{i}", [row("a"), row("b", link(f"M{(i + 1) % n}"))]))),
    "a chain of required properties": (40, lambda n: models(
        n, lambda i: model(f"M{i}", [row("a", link(f"M{min(i + 1, n - 1)}"), ""), row("b", link(f"M{min(i + 1, n - 1)}"), "")]
            if i < n - 1 else [row("a")]))),
    "properties of one schema": (2000, lambda n: models(1, lambda _: model("M0", [row(f"name_{i}") for i in range(n)]))),
    "properties of one name": (2000, lambda n: models(1, lambda _: model("M0", [row("name") for _ in range(n)]))),
    "properties that fold alike": (2000, lambda n: models(1, lambda _: model("M0", [row("x" + "-." [i % 2] + str(i)) for i in range(n)]))),
    "values of one enumeration": (4000, lambda n: models(1, lambda _: model("M0", values=[f"value_{i}" for i in range(n)]))),
    "values that fold alike": (4000, lambda n: models(1, lambda _: model("M0", values=["!" + "?" * (i % 7) + f" {i}" for i in range(n)]))),
    "parents of one schema": (100, lambda n: models(
        n, lambda i: model("M0", [row("own")], [f"M{j}" for j in range(1, n)]) if i == 0 else model(f"M{i}", [row(f"p{i}")]))),
    "a chain of parents": (40, lambda n: models(
        n, lambda i: model(f"M{i}", [row("own")], [f"M{i + 1}"] if i < n - 1 else []))),
    "a circle of parents": (100, lambda n: models(n, lambda i: model(f"M{i}", [row("own")], [f"M{(i + 1) % n}"]))),
    "a chain of aliases": (200, lambda n: models(n, lambda i: model(f"M{i}", alias=f"M{i + 1}" if i < n - 1 else "str"))),
    "a circle of aliases": (200, lambda n: models(n, lambda i: model(f"M{i}", alias=f"List[M{(i + 1) % n}]"))),
    "a type that nests": (400, lambda n: reference([row("a", "**" + "List[" * n + "str" + "]" * n + "**")])),
    "a union of literals": (2000, lambda n: reference([row("a", " \\| ".join(f"'v{i}'" for i in range(n)))])),
    "paragraphs of one description": (4000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)]).replace("Do it.", "A line.\n\n" * n)}),
    "one long line": (40000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)]).replace("Do it.", "word " * n)}),
    "one long word": (200000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)]).replace("Do it.", "w" * n)}),
    "brackets that nest": (20000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)]).replace("Do it.", "[" * n + "a" + "]" * n)}),
    "quotations that nest": (4000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)]).replace("Do it.", ">" * n + " a")}),
    "short lines": (100000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [], None)]).replace("Do it.", "a\n" * n)}),
    "lines of an example": (20000, lambda n: {"ThingsApi.md": page([("do_it", "/x", [row("a")], None)]).replace(
        "Do it.", "### Example\n\n```python\n" + "a = 'a_example' # str | What it is\n" * n + "```\n")}),
    "cells of one row": (20000, lambda n: reference([row("a").rstrip("\n") + " | x" * n + "\n"])),
}


def cost(apiref, files, folder):
    """CPU seconds and bytes written."""
    source = folder / "docs"
    source.mkdir(parents=True)
    for name, text in files.items():
        (source / name).write_text(text)
    least = float("inf")
    for _ in range(RUNS):
        cpu = 0.0
        shutil.rmtree(folder / "out", ignore_errors=True)
        out = str(folder / "out")
        for command in (["generate", str(source), "--output", f"{out}/client", "--docs", f"{out}/pages"],
                        ["openapi", str(source), "--output", f"{out}/openapi.yaml"]):
            process = subprocess.Popen([apiref, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in (0, 2):
                sys.exit(f"apiref {' '.join(command)} ended with status {process.returncode}")
            cpu += usage.ru_utime + usage.ru_stime
        least = min(least, cpu)
    written = sum(path.stat().st_size for path in pathlib.Path(out).rglob("*") if path.is_file())
    return least, written


def main():
    apiref = str(pathlib.Path(sys.argv[1]).resolve())
    chosen = sys.argv[2:]
    print("ten times as large: factors of CPU time and of what is written")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        idle, least = cost(apiref, reference([row("a")]), folder / "idle")
        for number, (name, (count, make)) in enumerate(SHAPES.items()):
            if chosen and name not in chosen: continue
            small, large = (cost(apiref, make(size), folder / f"{number}-{size}") for size in (count, 10 * count))
            # A millisecond is what can be told apart.
            time = max(large[0] - idle, 0.001) / max(small[0] - idle, 0.001)
            size = max(large[1] - least, 1) / max(small[1] - least, 1)
            mark = "  <-- more than 12" if max(time, size) > LIMIT else ""
            print(f"  {name:32} {count:7,} {small[0] * 1000:8.1f} ms {large[0] * 1000:8.1f} ms"
                  f"  time × {time:5.1f}  output × {size:5.1f}{mark}", flush=True)


main()
