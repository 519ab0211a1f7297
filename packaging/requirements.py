"""Print what pyproject.toml asks for, one requirement a line: `requirements.py run|test FILE`.

The pip of Debian 12 knows no dependency groups; this does, with the standard library alone.
"""

import sys
import tomllib
from pathlib import Path


def requirements(kind: str, file: Path) -> list[str]:
    """Return the run-time requirements, and for "test" the group dev as well."""
    wanted = tomllib.loads(file.read_text(encoding="utf-8"))
    lines = list(wanted["project"]["dependencies"])
    if kind == "test":
        lines += wanted["dependency-groups"]["dev"]
    return lines


if __name__ == "__main__":
    print("\n".join(requirements(sys.argv[1], Path(sys.argv[2]))))
