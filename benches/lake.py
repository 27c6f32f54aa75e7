#!/usr/bin/env python3
"""lake.py PROGRAM RECORDS [FEED]: what a row costs on this machine, with PROGRAM the release build of `edr-inventory` and RECORDS a file of
JSON Lines of FEED (default: eset-devices).

Compares `map` on one thread and on all, and JSON to Parquet with DuckDB's own, where the package `duckdb` is installed. Programs run in turns;
the median of the rounds is printed, with wall time, CPU time and the peak of memory."""
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

program, records = sys.argv[1:3]
feed = sys.argv[3] if len(sys.argv) > 3 else "eset-devices"
rounds = 5

DUCKDB = """
import duckdb, sys
duckdb.connect().execute(f"COPY (SELECT * FROM read_json('{sys.argv[1]}', format = 'newline_delimited', maximum_object_size = 16777216)) "
                         f"TO '{sys.argv[2]}' (FORMAT parquet, COMPRESSION zstd)")
"""


def resident(pid):
    """The most memory that the program has held so far, in MiB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return max((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), default=0)


def run(command, source=None, sink=None):
    # Dead letters go to a file: a pipe that nobody reads would stop the program.
    with open(source or os.devnull, "rb") as stdin, open(sink or os.devnull, "wb") as stdout, tempfile.TemporaryFile() as told:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=told)
        # `ru_maxrss` would count what this script held when it started the program.
        peak, ended = 0, 0
        while not ended:
            peak = max(peak, resident(process.pid))
            time.sleep(0.005)
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 2):
            told.seek(0)
            sys.exit(f"{command[:3]}: {process.returncode}: {told.read().decode()}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, peak


with tempfile.TemporaryDirectory() as scratch:
    events = Path(scratch) / "events.jsonl"
    run([program, "map", "--feed", feed], records, events)
    rows = sum(1 for _ in open(events, "rb"))
    stages = {
        "map, one thread": lambda: run([program, "map", "--feed", feed, "--threads", "1"], records),
        "map, all cores": lambda: run([program, "map", "--feed", feed], records),
        "parquet": lambda: run([program, "parquet", "--input", str(events), "--output", f"{scratch}/ours"]),
    }
    try:
        import duckdb  # noqa: F401

        stages["DuckDB, JSON to Parquet"] = lambda: run([sys.executable, "-c", DUCKDB, str(events), f"{scratch}/theirs.parquet"])
    except ImportError:
        print("duckdb is not installed: left out")
    found = {name: [] for name in stages}
    for _ in range(rounds):
        for name, stage in stages.items():
            found[name].append(stage())
    print(f"{rows} rows; {Path(records).stat().st_size / rows:.0f} bytes a record, {events.stat().st_size / rows:.0f} an event\n")
    print("| stage | wall, µs a row | CPU, µs a row | peak, MiB |\n|---|---:|---:|---:|")
    for name, measured in found.items():
        wall, cpu, peak = (statistics.median(column) for column in zip(*measured))
        print(f"| {name} | {wall / rows * 1e6:.1f} | {cpu / rows * 1e6:.1f} | {peak:.0f} |")
    for path in [*Path(f"{scratch}/ours").glob("*.parquet"), Path(f"{scratch}/theirs.parquet")]:
        if path.exists():
            print(f"{path.name}: {path.stat().st_size / rows:.0f} bytes a row")
