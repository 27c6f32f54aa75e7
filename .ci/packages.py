#!/usr/bin/env python3
"""Packages are enough for their own tests: what sources read is in the package, and tests pass from the unpacked packages.

    packages.py CRATE ...     runs the tests of these crates from their packages; `all` runs those of every crate (needs some GB)
"""
import json
import re
import subprocess
import sys
import tarfile
from pathlib import Path

TARGET = Path(json.loads(subprocess.check_output(["cargo", "metadata", "--no-deps", "--format-version", "1"]))["target_directory"])
SCRATCH = TARGET / "packaged"
LARGEST = 10_000_000

# The files that are read while compiling, relative to the source file; and paths from the package's folder, read by tests.
INCLUDED = re.compile(r'(?:include_str!|include_bytes!|include!|glob!)\(\s*"([^"]+)"|#\[path = "([^"]+)"\]')
READ = re.compile(r'CARGO_MANIFEST_DIR"\)(?:\)?\s*\.join\(\s*"([^"]+)"|,\s*"([^"]+)")|"\{\}/([^"{]+)[^"]*",\s*env!\("CARGO_MANIFEST_DIR"\)')


def unpack(archive: Path) -> Path:
    """The folder of the package. Files that have not changed keep their times, so that they are not compiled again."""
    with tarfile.open(archive) as tar:
        members = [member for member in tar.getmembers() if member.isfile()]
        folder = SCRATCH / re.sub(r"-\d.*", "", members[0].name.split("/")[0])
        wanted = set()
        for member in members:
            path = folder / member.name.split("/", 1)[1]
            wanted.add(path)
            content = tar.extractfile(member).read()
            if not path.exists() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
    for path in [path for path in folder.rglob("*") if path.is_file() and path not in wanted]:
        path.unlink()
    return folder


def outside(folder: Path) -> list[str]:
    """The files that sources of the package read, and that the package does not have."""
    missing = []
    for source in folder.rglob("*.rs"):
        text = source.read_text()
        paths = [source.parent / (a or b) for a, b in INCLUDED.findall(text)]
        paths += [folder / (a or b or c).strip("/") for a, b, c in READ.findall(text)]
        for path in paths:
            if not path.resolve().exists() or not path.resolve().is_relative_to(folder.resolve()):
                missing.append(f"{source.relative_to(SCRATCH)} reads {path.relative_to(folder)}, which its package does not have")
    return missing


def main() -> None:
    archives = sorted((TARGET / "package").glob("*.crate"))
    unpublished = {"benches", "examples", "xtask"}
    archives = [archive for archive in archives if re.sub(r"-\d.*", "", archive.name) not in unpublished]
    faults = [f"{archive.name} is too large" for archive in archives if archive.stat().st_size > LARGEST]
    folders = [unpack(archive) for archive in archives]
    faults += [fault for folder in folders for fault in outside(folder)]
    if faults:
        sys.exit("\n".join(faults))
    names = sorted(folder.name for folder in folders)
    patches = "\n".join(f'{name} = {{ path = "{name}" }}' for name in names)
    profile = '[profile.dev]\ndebug = "line-tables-only"\n'
    (SCRATCH / "Cargo.toml").write_text(f'[workspace]\nresolver = "3"\nmembers = {json.dumps(names)}\n[patch.crates-io]\n{patches}\n{profile}')
    (SCRATCH / "Cargo.lock").write_bytes(Path("Cargo.lock").read_bytes())
    chosen = names if sys.argv[1:] == ["all"] else sys.argv[1:]
    selection = [word for name in chosen for word in ("-p", name)]
    # The third-party crates of the target folder are used again.
    tests = subprocess.run(["cargo", "test", "--quiet", "--target-dir", str(TARGET), *selection], cwd=SCRATCH, capture_output=True, text=True)
    if tests.returncode:
        sys.exit(tests.stdout + tests.stderr)
    print(f"{len(names)} packages have what they read; tests pass from those of {', '.join(chosen)}")


main()
