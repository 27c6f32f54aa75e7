#!/usr/bin/env python3
"""Compares ocsf-model with ocsf-types 0.2.1: build time by CPU seconds, then speed, as ratios within this run.

    python3 measure.py [--skip-build]
"""
import os, resource, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def cpu(command, **env):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=HERE, check=True, env={**os.environ, **env}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build(package, release):
    target = tempfile.mkdtemp(prefix="ocsf-peers-")
    try:
        command = ["cargo", "build", "--locked", "-p", package] + (["--release"] if release else [])
        return cpu(command, CARGO_TARGET_DIR=target)
    finally:
        shutil.rmtree(target)


def main():
    subprocess.run(["cargo", "fetch", "--locked"], cwd=HERE, check=True)
    if "--skip-build" not in sys.argv:
        print("| clean build, CPU seconds | ocsf-model | ocsf-types | ratio |\n|---|---|---|---|")
        for title, ours, theirs, release in [
            ("library, debug", "ocsf-model", "ocsf-types", False),
            ("library, release", "ocsf-model", "ocsf-types", True),
            ("program that reads and writes a device event, release", "ours", "theirs", True),
        ]:
            a, b = build(ours, release), build(theirs, release)
            print(f"| {title} | {a:.1f} | {b:.1f} | {a / b:.2f} |", flush=True)
        print()
    subprocess.run(["cargo", "run", "--locked", "--release", "--quiet", "-p", "speed", "--", "device.json"], cwd=HERE, check=True)


main()
