#!/usr/bin/env python3
"""parquet.py EVENTS FOLDER: pyarrow, DuckDB and Polars read the Parquet files in FOLDER with equal values, and what each of them makes of
the files comes back as the events in EVENTS."""
import json
import subprocess
import sys
import tempfile
from datetime import datetime, timezone
from pathlib import Path

import duckdb
import polars
import pyarrow.parquet

events = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
files = sorted(Path(sys.argv[2]).glob("*.parquet"))
faults = []


def canonical(lines):
    return sorted(json.dumps(line, sort_keys=True) for line in lines)


def millis(time):
    time = time if time.tzinfo else time.replace(tzinfo=timezone.utc)
    return round(time.timestamp() * 1000)


def values(table):
    """What can be compared with the events: class, time and uid of each row."""
    rows = zip(table["class_uid"], table["time"], table["metadata"])
    return sorted((uid, millis(time), metadata["uid"]) for uid, time, metadata in rows)


def by_duckdb(path):
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    rows = connection.execute(f"SELECT class_uid, epoch_ms(time), metadata.uid FROM '{path}'").fetchall()
    return sorted(rows)


def rewritten(path, folder):
    table = pyarrow.parquet.read_table(path)
    for name, options in [("snappy", {}), ("gzip", {"coerce_timestamps": "us"}), ("zstd", {"use_compliant_nested_type": False})]:
        to = folder / f"pyarrow-{name}.parquet"
        pyarrow.parquet.write_table(table, to, compression=name, **options)
        yield to
    for name in ("snappy", "zstd", "gzip"):
        to = folder / f"duckdb-{name}.parquet"
        duckdb.connect().execute(f"COPY (SELECT * FROM '{path}') TO '{to}' (FORMAT parquet, COMPRESSION {name})")
        yield to
    for name in ("zstd", "snappy", "lz4"):
        to = folder / f"polars-{name}.parquet"
        polars.read_parquet(path).write_parquet(to, compression=name)
        yield to


with tempfile.TemporaryDirectory() as scratch:
    compared = 0
    for path in files:
        expected = [event for event in events if event["class_uid"] == pyarrow.parquet.read_table(path, columns=["class_uid"])["class_uid"][0].as_py()]
        wanted = sorted((event["class_uid"], event["time"], event["metadata"]["uid"]) for event in expected)
        readers = {
            "pyarrow": values(pyarrow.parquet.read_table(path, columns=["class_uid", "time", "metadata"]).to_pydict()),
            "DuckDB": by_duckdb(path),
            "Polars": values(polars.read_parquet(path, columns=["class_uid", "time", "metadata"]).to_dict(as_series=False)),
        }
        faults += [f"{path.name}: {name} reads other values" for name, read in readers.items() if read != wanted]
        for copy in [path, *rewritten(path, Path(scratch))]:
            read = subprocess.run(["target/debug/examples/read", copy], capture_output=True, text=True)
            if read.returncode != 0:
                faults.append(f"{path.name}: {copy.name}: {read.stderr.strip()}")
            elif canonical(map(json.loads, read.stdout.splitlines())) != canonical(expected):
                faults.append(f"{path.name}: {copy.name} comes back other than it was")
            compared += 1

print("\n".join(faults) or f"{len(files)} files read by three programs; {compared} copies come back equal")
sys.exit(bool(faults) or not files)
