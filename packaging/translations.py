"""Make .qm files of resources/translations/*.ts: run as a program, for a checkout.

The .ts files are committed, the .qm files are not: they are made into build/translations when a
.ts file is newer, here for a checkout and by the build hook for a wheel. lrelease comes with
PySide6-Essentials, so nothing has to be installed for it.
"""

import importlib.util
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "resources" / "translations"
COMPILED = ROOT / "build" / "translations"


def qt_tool(name: str) -> Path:
    """Return the path of one of the programs that PySide6 brings along."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise SystemExit("PySide6 is not installed here; packaging/run sets everything up.")
    tool = Path(spec.origin).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    if not tool.is_file():
        raise SystemExit(f"PySide6 came without {name}: {tool}")
    return tool


def compile_all(target: Path = COMPILED) -> list[Path]:
    """Make a .qm beside none: into `target`, only those whose .ts is newer. Return all of them."""
    made = []
    for source in sorted(SOURCES.glob("*.ts")):
        result = target / f"{source.stem}.qm"
        if not result.is_file() or result.stat().st_mtime < source.stat().st_mtime:
            target.mkdir(parents=True, exist_ok=True)
            run([str(qt_tool("lrelease")), "-silent", str(source), "-qm", str(result)])
        made.append(result)
    return made


def run(command: list[str]) -> None:
    """Run a tool in the checkout; what it says is shown, a failure ends us."""
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    compile_all()
