#!/usr/bin/env python3
"""Times what a user of the build plugin pays: building Examples/BuildPlugin from nothing, and again with nothing changed.

The package is built in a copy of what git tracks; its dependencies are fetched before the clock starts.
"""
import os, pathlib, resource, shlex, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SWIFT = shlex.split(os.environ.get("SWIFT", "swift"))
RUNS = 5


def timed(folder):
    """Wall and CPU seconds of a build."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([*SWIFT, "build"], cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(done.stdout)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([ROOT / "Scripts/copy-tracked.sh", temporary], check=True)
        folder = pathlib.Path(temporary) / "Examples/BuildPlugin"
        subprocess.run([*SWIFT, "package", "resolve"], cwd=folder, check=True, capture_output=True)
        cold = timed(folder)
        timed(folder)  # SwiftPM's two records of the plugin's tool agree only after the second build
        warm = [timed(folder) for _ in range(RUNS)]
    print("Examples/BuildPlugin, debug")
    print(f"  from nothing     {cold[0]:6.1f} s wall  {cold[1]:6.1f} s CPU")
    wall, cpu = (statistics.median(values) for values in zip(*warm))
    print(f"  nothing changed  {wall:6.1f} s wall  {cpu:6.1f} s CPU")


main()
