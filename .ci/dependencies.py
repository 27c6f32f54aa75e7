#!/usr/bin/env python3
"""The main rules of deny.toml and the declared Rust version, held against what cargo knows without a network."""
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

metadata = json.loads(subprocess.run(["cargo", "metadata", "--format-version", "1", "--all-features"], check=True, capture_output=True).stdout)
deny = tomllib.loads(Path("deny.toml").read_text())
allowed = set(deny["licenses"]["allow"])
members = set(metadata["workspace_members"])
packages = {package["id"]: package for package in metadata["packages"]}
faults = []


def is_allowed(expression):
    """Whether one choice of an SPDX expression is allowed; parentheses stand around alternatives only."""
    every = re.split(r"\s+AND\s+", expression.replace("(", "").replace(")", "")) if " AND " in expression else [expression]
    return all(any(choice.strip(" ()") in allowed for choice in re.split(r"\s+OR\s+|/", part)) for part in every)


# What is built: everything that a member needs other than for its tests.
kinds = {node["id"]: node for node in metadata["resolve"]["nodes"]}
built, waiting = set(), list(members)
while waiting:
    package = waiting.pop()
    if package in built:
        continue
    built.add(package)
    waiting += [dep["pkg"] for dep in kinds[package]["deps"] if any(kind["kind"] != "dev" for kind in dep["dep_kinds"])]

for package in (packages[one] for one in built if one not in members):
    name = f"{package['name']} {package['version']}"
    if not package["license"] or not is_allowed(package["license"]):
        faults.append(f"{name}: licence {package['license']} is not allowed by deny.toml")
    if not (package["source"] or "").startswith("registry+https://github.com/rust-lang/crates.io-index"):
        faults.append(f"{name}: comes from {package['source']}")
    if package["name"] in {"openssl", "native-tls"}:
        faults.append(f"{name} is banned by deny.toml")

declared = max(packages[one]["rust_version"] for one in members)
version = lambda text: tuple(int(part) for part in (text.split(".") + ["0", "0"])[:3])
for package in (packages[one] for one in built):
    if package["rust_version"] and version(package["rust_version"]) > version(declared):
        faults.append(f"{package['name']} {package['version']} needs Rust {package['rust_version']}, but {declared} is declared")

# A dependency is used if its name stands in some source file of the package.
for package in (packages[one] for one in members):
    root = Path(package["manifest_path"]).parent
    sources = [*root.rglob("*.rs")]
    text = "\n".join(path.read_text(errors="replace") for path in sources if "target" not in path.parts)
    for dependency in package["dependencies"]:
        name = (dependency["rename"] or dependency["name"]).replace("-", "_")
        if not re.search(rf"\b{name}\b", text):
            faults.append(f"{package['name']} does not use {dependency['name']}")

print("\n".join(faults) or f"{len(built) - len(members)} dependencies: licences, sources, bans and Rust {declared} hold")
sys.exit(bool(faults))
