#!/usr/bin/env python3
"""Compiles the generated clients, debug, each as one module, and prints CPU seconds and lines beside the budgets.

usage: compile.py MODULES

MODULES is the folder of the compiled modules of the runtime, such as `.build/debug/Modules`. Each figure is the median
of several runs.
"""
import os, pathlib, statistics, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUNS = 5
LINES, SECONDS = 5000, 3.0


def cpu_seconds(module, modules, folder):
    sources = sorted(map(str, (ROOT / "Generated" / module).glob("*.swift")))
    command = ["swiftc", "-c", "-Onone", "-swift-version", "6", "-parse-as-library", "-module-name", module,
               "-I", str(modules), "-emit-module", "-emit-module-path", f"{folder}/{module}.swiftmodule", *sources]
    times = []
    for _ in range(RUNS):
        process = subprocess.Popen(command, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{module} does not compile")
        times.append(usage.ru_utime + usage.ru_stime)
    return statistics.median(times)


def main():
    modules = pathlib.Path(sys.argv[1]).resolve()
    total_lines, total_seconds = 0, 0.0
    print("compiling the generated clients, debug, the runtime being built")
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted((ROOT / "Generated").iterdir()):
            lines = sum(len(file.read_text().splitlines()) for file in path.glob("*.swift"))
            seconds = cpu_seconds(path.name, modules, folder)
            print(f"  {path.name:18} {lines:6,} lines  {seconds:5.2f} s CPU")
            total_lines, total_seconds = total_lines + lines, total_seconds + seconds
    print(f"  {'all':18} {total_lines:6,} lines  {total_seconds:5.2f} s CPU")
    print(f"  {'budget':18} {LINES:6,} lines  {SECONDS:5.2f} s CPU")


main()
