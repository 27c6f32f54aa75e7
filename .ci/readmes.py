#!/usr/bin/env python3
"""READMEs have to read well on pages that know nothing of rustdoc: no hidden lines, no rustdoc links, no dead links."""
import re
import sys
from pathlib import Path

faults = []
crates = sorted(Path("crates").glob("*/README.md"))
for page in [*map(Path, ["README.md", "CONTRIBUTING.md", "SECURITY.md", "COMPARE.md"]), *sorted(Path("docs").glob("*.md")), *crates]:
    text = page.read_text()
    language, prose = None, []
    for number, line in enumerate(text.splitlines(), 1):
        fence = re.match(r"\s*```(.*)", line)
        if fence:
            language = (fence[1] or "rust") if language is None else None
        elif language is None:
            prose.append((number, re.sub(r"`[^`]*`", "`code`", line)))
        elif re.match(r"rust|no_run|ignore|should_panic", language) and re.match(r"\s*#( |$)", line):
            faults.append(f"{page}:{number}: a line that only rustdoc hides: {line.strip()}")
    defined = {name.lower() for name in re.findall(r"^\[([^\]]+)\]:", text, re.M)}
    for number, line in prose:
        for target in re.findall(r"\]\(([^)\s]+)[^)]*\)", line):
            if "::" in target:
                faults.append(f"{page}:{number}: a link of rustdoc: {target}")
            elif not re.match(r"[a-z]+:|#", target) and not (page.parent / target.split("#")[0]).exists():
                faults.append(f"{page}:{number}: a dead link: {target}")
        if "[`code`]" in line and "[`code`](" not in line and not defined:
            faults.append(f"{page}:{number}: a link of rustdoc: {line.strip()}")
    if page in [*crates, Path("README.md")] and not re.search(r"not\s+affiliated", text, re.I):
        faults.append(f"{page}: does not say that the project is not affiliated with the vendors and OCSF")

print("\n".join(faults) or f"{len(crates)} READMEs of crates render everywhere")
sys.exit(bool(faults))
