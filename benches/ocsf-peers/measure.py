#!/usr/bin/env python3
"""Compares ocsf-model with ocsf-types 0.2.1: build time by CPU seconds, then speed, as ratios within this run.

    python3 measure.py [--skip-build] [--runs N]

Builds are clean ones, dependencies included, with cargo's own profiles; ours and theirs take turns, and of several runs the
quickest counts. The last row is the program alone, its dependencies being built.
"""
import argparse, os, resource, shutil, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = [
    ("library, debug", "library", [], False),
    ("library, release", "library", ["--release"], False),
    ("program that reads and writes a device event, release", "program", ["--release"], False),
    ("the same program without its dependencies", "program", ["--release"], True),
]


def cargo(target, *arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["cargo", *arguments], cwd=HERE, check=True, env={**os.environ, "CARGO_TARGET_DIR": target},
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build(package, profile, alone):
    """CPU seconds of a clean build, or of the package alone."""
    target = tempfile.mkdtemp(prefix="ocsf-peers-")
    command = ["build", "--locked", "-p", package, *profile]
    try:
        spent = cargo(target, *command)
        if alone:
            cargo(target, "clean", "--locked", "-p", package, *profile)
            spent = cargo(target, *command)
        return spent
    finally:
        shutil.rmtree(target)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--skip-build", action="store_true")
    parser.add_argument("--runs", type=int, default=2)
    options = parser.parse_args()
    subprocess.run(["cargo", "fetch", "--locked"], cwd=HERE, check=True)
    if not options.skip_build:
        print("| CPU seconds | ocsf-model | ocsf-types | ratio |\n|---|---|---|---|")
        for title, kind, profile, alone in ROWS:
            ours, theirs = [], []
            for _ in range(options.runs):
                ours.append(build(f"ours-{kind}", profile, alone))
                theirs.append(build(f"theirs-{kind}", profile, alone))
            print(f"| {title} | {min(ours):.1f} | {min(theirs):.1f} | {min(ours) / min(theirs):.2f} |", flush=True)
        print()
    subprocess.run(["cargo", "run", "--locked", "--release", "--quiet", "-p", "speed", "--", "device.json"], cwd=HERE, check=True)


main()
