#!/usr/bin/env python3
"""Times `apiref generate` beside `cmark` reading the same bytes, and prints the ratios.

usage: run.py APIREF

Each figure is the median of several runs of the whole process, after one run to warm up.
"""
import os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
APIS = ["Bitbar", "ThoughtSpot", "IGTCloud", "Finbourne"]
RUNS = 15


def measure(commands):
    """Median wall and CPU seconds of running the commands one after another."""
    walls, cpus = [], []
    for run in range(RUNS + 1):
        wall, cpu = 0.0, 0.0
        for command in commands:
            start = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, status, usage = os.wait4(process.pid, 0)
            wall += time.perf_counter() - start
            cpu += usage.ru_utime + usage.ru_stime
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{' '.join(map(str, command))} ended with status {process.returncode}")
        if run:
            walls.append(wall)
            cpus.append(cpu)
    return statistics.median(walls), statistics.median(cpus)


def large_page(endpoints):
    """An API page of so many endpoints, in the layout of openapi-generator's Python pages."""
    rows, sections = [], []
    for number in range(endpoints):
        name, path = f"get_thing_{number}", f"/things/{{thingId}}/parts/{number}"
        rows.append(f"[**{name}**](ThingsApi.md#{name}) | **GET** {path} | Get thing {number}.")
        sections.append(f"""
# **{name}**
> Thing{number % 50} {name}(thing_id, page_size=page_size, page_token=page_token)

Get thing {number}.

Returns the thing and up to `page_size` of its parts.

### Example

```python
import things
from pprint import pprint

with things.ApiClient(things.Configuration(host = "https://api.things.example")) as api_client:
    api_instance = things.ThingsApi(api_client)
    thing_id = 'thing_id_example' # str | Identifies the thing
    page_size = 20 # int | How many parts to return (optional) (default to 20)
    page_token = 'page_token_example' # str |  (optional)

    try:
        api_response = api_instance.{name}(thing_id, page_size=page_size, page_token=page_token)
        pprint(api_response)
    except things.ApiException as e:
        print("Exception when calling ThingsApi->{name}: %s\\n" % e)
```

### Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **thing_id** | **str**| Identifies the thing | 
 **page_size** | **int**| How many parts to return | [optional] [default to 20]
 **page_token** | **str**|  | [optional] 

### Return type

[**Thing{number % 50}**](Thing{number % 50}.md)

### Authorization

[bearer](../README.md#bearer)

### HTTP request headers

 - **Content-Type**: Not defined
 - **Accept**: application/json

### HTTP response details

| Status code | Description | Response headers |
|-------------|-------------|------------------|
**200** | The thing |  -  |
**404** | No such thing |  -  |

[[Back to top]](#) [[Back to API list]](../README.md#documentation-for-api-endpoints)
""")
    head = "# things.ThingsApi\n\nAll URIs are relative to *https://api.things.example*\n\n"
    head += "Method | HTTP request | Description\n------------- | ------------- | -------------\n"
    return head + "\n".join(rows) + "\n\n" + "".join(sections)


def model_page(number):
    """A page of a schema of eight properties."""
    rows = "".join(
        f"**property_{index}** | {kind} | What property {index} of schema {number} holds | {note}\n"
        for index, (kind, note) in enumerate([
            ("**str**", ""), ("**int**", "[optional] "), ("**datetime**", "[optional] "), ("**bool**", "[optional] "),
            (f"[**List[Schema{(number + 1) % 740}]**](Schema{(number + 1) % 740}.md)", "[optional] "),
            (f"[**Schema{(number + 2) % 740}**](Schema{(number + 2) % 740}.md)", "[optional] "),
            ("**Dict[str, str]**", "[optional] "), ("**float**", "[optional] [default to 1]"),
        ])
    )
    return f"""# Schema{number}

What the service knows about a thing of kind {number}.

## Properties

Name | Type | Description | Notes
------------ | ------------- | ------------- | -------------
{rows}
## Example

```python
from things.models.schema{number} import Schema{number}

json = "{{}}"
schema{number}_instance = Schema{number}.from_json(json)
print(Schema{number}.to_json())
```
[[Back to Model list]](../README.md#documentation-for-models) [[Back to API list]](../README.md#documentation-for-api-endpoints)
"""


def write_reference(folder):
    """A reference of 780 pages: 40 of 45 endpoints each, and 740 of schemas. Returns the pages and their size."""
    folder.mkdir()
    for number in range(40):
        page = large_page(45).replace("Things", f"Things{number}").replace("/things/", f"/things{number}/")
        (folder / f"Things{number}Api.md").write_text(page)
    for number in range(740):
        (folder / f"Schema{number}.md").write_text(model_page(number))
    pages = sorted(folder.iterdir())
    return pages, sum(page.stat().st_size for page in pages)


def report(title, apiref, cmark):
    print(title)
    for name, (wall, cpu) in [("apiref generate", apiref), ("cmark", cmark)]:
        print(f"  {name:16} {wall * 1000:8.1f} ms wall  {cpu * 1000:8.1f} ms CPU")
    print(f"  {'ratio':16} {apiref[0] / cmark[0]:8.1f}          {apiref[1] / cmark[1]:8.1f}")


def main():
    apiref = str(pathlib.Path(sys.argv[1]).resolve())
    cmark = shutil.which("cmark")
    if not cmark:
        sys.exit("bench: install cmark (Debian: apt-get install cmark) to compare with, then try again")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        specs = [ROOT / "Specs" / api for api in APIS]
        # The first run writes; what is timed is reading, modelling, emitting and comparing with what is there.
        generate = [[apiref, "generate", str(spec), "--output", f"out/{spec.name}"] for spec in specs]
        pages = [str(spec / "UsersApi.md") for spec in specs]
        report("the four pages, 52 endpoints", measure(generate), measure([[cmark, page] for page in pages]))

        pathlib.Path("docs").mkdir()
        text = large_page(1000)
        pathlib.Path("docs/ThingsApi.md").write_text(text)
        large = [[apiref, "generate", "docs", "--output", "out/large"]]
        title = f"one page of 1,000 endpoints, {len(text) / 1e6:.1f} MB"
        report(title, measure(large), measure([[cmark, "docs/ThingsApi.md"]]))

        pages, size = write_reference(pathlib.Path("reference"))
        title = f"a reference of {len(pages)} pages, {size / 1e6:.1f} MB"
        whole = [[apiref, "generate", "reference", "--output", "out/reference"]]
        report(title, measure(whole), measure([[cmark, *map(str, pages)]]))


main()
