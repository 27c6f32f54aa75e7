#!/usr/bin/env python3
"""Compares ocsf-model with ocsf-types 0.2.1: build time by CPU seconds, then speed, as ratios within this run.

    python3 measure.py [--only library|program|speed] [--runs N] [--check]

Builds are clean ones, dependencies included, with cargo's own profiles; ours and theirs take turns, and of several runs the
quickest counts. The last row of the builds is the program alone, its dependencies being built. A whole run takes more than ten
minutes; `--only` runs one part of it. With `--check` a ratio above its bound fails the run.
"""
import argparse, os, resource, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
# Title, kind of package, profile, whether without dependencies, bound of the ratio.
BUILDS = [
    ("library, debug", "library", [], False, 0.4),
    ("library, release", "library", ["--release"], False, 0.4),
    ("program that reads and writes a device event, release", "program", ["--release"], False, None),
    ("the same program without its dependencies", "program", ["--release"], True, 0.2),
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


def builds(kinds, runs):
    """Measures these kinds of packages; the titles of the rows above their bounds."""
    above = []
    print("| CPU seconds | ocsf-model | ocsf-types | ratio |\n|---|---|---|---|")
    for title, kind, profile, alone, bound in BUILDS:
        if kind not in kinds:
            continue
        ours, theirs = [], []
        for _ in range(runs):
            ours.append(build(f"ours-{kind}", profile, alone))
            theirs.append(build(f"theirs-{kind}", profile, alone))
        ratio = min(ours) / min(theirs)
        print(f"| {title} | {min(ours):.1f} | {min(theirs):.1f} | {ratio:.2f} |", flush=True)
        if bound is not None and ratio > bound:
            above.append(f"{title}: {ratio:.2f} is above {bound}")
    print()
    return above


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=["library", "program", "speed"])
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    parts = [options.only] if options.only else ["library", "program", "speed"]
    subprocess.run(["cargo", "fetch", "--locked"], cwd=HERE, check=True)
    above = []
    if parts != ["speed"]:
        above = builds(parts, options.runs)
    if "speed" in parts:
        command = ["cargo", "run", "--locked", "--release", "--quiet", "-p", "speed", "--", "device.json"]
        subprocess.run(command + (["--check"] if options.check else []), cwd=HERE, check=True)
    for row in above:
        print(row, file=sys.stderr)
    if options.check and above:
        sys.exit(1)


main()
