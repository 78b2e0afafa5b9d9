"""Prints every Python from 3.8 on that has pip, one per minor version, the newest first."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

PROBE = "import pip, sys; print(sys.version_info[1], sys.executable) if sys.version_info[0] == 3 else None"


def candidates():
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        # pyenv's shims name one interpreter twice and start slowly.
        if folder.endswith("shims"):
            continue
        for path in sorted(Path(folder).glob("python3*")):
            if re.fullmatch(r"python3(\.\d+)?", path.name):
                yield path
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from sorted(root.glob("versions/3.*/bin/python3"))


def locked():
    return sorted(int(path.stem.split(".")[1]) for path in Path(__file__).parent.glob("requirements/3.*.txt"))


def main():
    found = {}
    for path in candidates():
        run = subprocess.run([str(path), "-c", PROBE], capture_output=True, text=True, check=False)
        minor, _, executable = run.stdout.strip().partition(" ")
        if run.returncode == 0 and minor.isdigit() and int(minor) >= 8:
            found.setdefault(int(minor), executable)
    if not found:
        sys.exit("no Python from 3.8 on with pip")
    # A Python that is newer than the lockfiles takes the newest of them.
    print(
        json.dumps(
            [
                {
                    "id": f"3.{minor}",
                    "variables": {
                        "python": found[minor],
                        "requirements": f"3.{max(lock for lock in locked() if lock <= minor)}",
                    },
                }
                for minor in sorted(found, reverse=True)
            ]
        )
    )


main()
