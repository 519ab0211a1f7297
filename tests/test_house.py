"""The rules of the house, each as a test with a sentence for a name.

What import-linter, ruff and mypy can hold is in pyproject.toml; this holds the rest.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("house")  # files are read once
ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 400
LONGEST_FUNCTION = 60

# Sources without a test file of their own, each with its reason.
NO_TEST_OF_ITS_OWN = {
    "popview/tour.py": "tests/whole/test_on_a_screen.py walks it as a person would start it",
}
# Test files without a source of their own, each with its reason.
NO_SOURCE_OF_ITS_OWN = {
    "tests/test_house.py": "holds the rules of the whole house",
    "tests/test_packaging.py": "tests the folder packaging",
    "tests/test_canary.py": "tests the search for secrets at the end of a run",
    "tests/ui/test_letters.py": "walks every window that there is",
    "tests/ui/test_names.py": "walks every window that there is",
    "tests/ui/list/test_pane_keys.py": "every action of the message pane by keyboard alone",
    "tests/ui/list/test_pane_groups.py": "groups of the message pane under hands and keys",
    "tests/store/importers/test_rewritten.py": "reads what the other programs rewrote themselves",
    "tests/net/test_switches.py": "what the person fixed in a server's profile, over all sessions",
    "tests/pop3/test_quirks_greeting.py": "what servers do at their greeting, by number",
    "tests/pop3/test_quirks_login.py": "what servers do when one signs in, by number",
    "tests/pop3/test_quirks_listing.py": "what servers do to STAT, LIST and UIDL, by number",
    "tests/pop3/test_quirks_message.py": "what servers do to TOP and RETR, by number",
    "tests/pop3/test_quirks_ending.py": "what servers do at the end of a session, by number",
    "tests/net/test_quirks_opening.py": "what servers do before the mailbox is open, by number",
    "tests/net/test_quirks_mailbox.py": "what servers do to listings and deletions, by number",
    "tests/net/test_quirks_reading.py": "what a session makes of odd TOP and RETR, by number",
    "tests/net/test_quirks_ending.py": "what a session makes of odd ends, by number",
    "tests/control/test_account_options.py": "every option of the account dialog, as the wire has it",
    "tests/net/test_broken_stores.py": "checks while their stores are taken away, broken, full or shared",
    "tests/net/test_faults.py": "every class of fault that a server or a line can have",
    "tests/net/test_stripping.py": "attacks on the way to an open mailbox, N1 to N14",
}
# Folders below tests that hold no mirror.
APART = {"servers", "fakes", "data", "bench", "whole", "simulated", "fuzz"}

# Functions that are long on purpose, each with its reason.
LONG_ON_PURPOSE = {
    "tests/whole/test_main_job.py:test_the_main_job": "the story from check to receipt, told once",
}
# Who may let time pass, each with its reason.
SLEEPERS = {
    "popview/net/driver.py": "naps so that the window gets its turn",
    "tests/whole/hands.py": "looks again until a condition holds",
    "tests/whole/test_side_by_side.py": "looks every millisecond until a mark is shown",
    "tests/whole/test_speed.py": "lets the idle probe and the last repaint have their time",
    "tests/store/importers/test_rewritten.py": "waits for a file that another program writes",
    "tests/ui/reading/test_pane.py": "shows that nothing comes up in the meantime",
}

# What must not be in anything committed; spelled in pieces, since this file is committed as well.
FORBIDDEN = {
    "the documents beside the checkout": r"\.\./" + r"shared\b",
    "a machine's paths": r"(?<![\w.])/(?:work|root|opt)/" + r"[a-z.]",
    "a registry's host": r"\b(?:pypi" + r"\.org|files\.pythonhosted" + r"\.org|deb\.debian" + r"\.org)\b",
    "our scripts by their working name": r"\blab" + r"/",
}

# design: one word, one idea. Definitions never use the words on the left.
WORDS = {
    "synchronize": "check",
    "synchronise": "check",
    "download": "fetch",
    "retrieve": "fetch",
    "purge": "commit",
    "expunge": "commit",
    "utils": "the noun it helps",
    "helpers": "the noun it helps",
    "common": "the noun it helps",
    "misc": "the noun it helps",
    "manager": "what it does",
}

# Failures too wide to pass over without giving the reason in a comment.
BROAD = {"Exception", "BaseException", "OSError", "PopViewError", "RuntimeError"}


@cache
def committed() -> tuple[Path, ...]:
    """Return every file that git holds or would hold; without git, every file outside hidden folders."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == 0:
        names = [ROOT / name.decode() for name in done.stdout.split(b"\0") if name]
    else:
        skipped = {".venv", ".git", "build", "dist", "__pycache__"}
        names = [path for path in ROOT.rglob("*") if not skipped & set(path.relative_to(ROOT).parts)]
    return tuple(sorted(path for path in names if path.is_file()))


def python_files(*folders: str) -> list[Path]:
    """Return the committed Python files in these folders of the checkout."""
    return [file for file in committed() if file.suffix == ".py" and name_of(file).split("/")[0] in folders]


def name_of(file: Path) -> str:
    """Return the path inside the checkout, with slashes."""
    return file.relative_to(ROOT).as_posix()


@cache
def tree(file: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def definitions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Yield every function and class defined in the file; statements hold them, expressions none."""
    waiting: list[ast.AST] = [tree(file)]
    while waiting:
        for node in statements(waiting.pop()):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                yield node
            waiting.append(node)


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands directly inside a statement, a branch of `try` or a case."""
    for part in ("body", "orelse", "finalbody", "handlers", "cases"):
        inside = getattr(node, part, ())
        yield from inside if isinstance(inside, list) else ()


def holds_values_only(file: Path) -> bool:
    """Return whether nothing in the file can run wrong: values, names, docstrings; mypy sees to those."""
    return all(isinstance(node, ast.ClassDef) for node in definitions(file))


def test_every_import_goes_down_the_stair() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(linter), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_source_has_a_test_file_of_its_own() -> None:
    missing = []
    for file in python_files("popview"):
        inside = file.relative_to(ROOT / "popview")
        mirror = ROOT / "tests" / inside.parent / f"test_{inside.stem.strip('_')}.py"
        if holds_values_only(file):
            continue
        if not mirror.is_file() and name_of(file) not in NO_TEST_OF_ITS_OWN:
            missing.append(f"{name_of(file)} wants {name_of(mirror)}")
    assert not missing, "\n".join(missing)


def test_every_test_file_has_a_source() -> None:
    orphans = []
    for file in python_files("tests"):
        inside = file.relative_to(ROOT / "tests")
        if inside.parts[0] in APART or not file.name.startswith("test_"):
            continue
        stem = inside.stem.removeprefix("test_")
        sources = [ROOT / "popview" / inside.parent / f"{name}.py" for name in (stem, f"__{stem}__")]
        if not any(source.is_file() for source in sources) and name_of(file) not in NO_SOURCE_OF_ITS_OWN:
            orphans.append(name_of(file))
    assert not orphans, "\n".join(orphans)


def test_every_exception_to_the_mirror_is_still_one() -> None:
    for name in NO_TEST_OF_ITS_OWN | NO_SOURCE_OF_ITS_OWN:
        assert (ROOT / name).is_file(), name
    for name in NO_TEST_OF_ITS_OWN:
        inside = Path(name).relative_to("popview")
        assert not (ROOT / "tests" / inside.parent / f"test_{inside.stem.strip('_')}.py").exists(), name


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    lengths = {
        name_of(file): len(file.read_bytes().splitlines())
        for file in python_files("popview", "tests", "packaging")
    }
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_no_function_is_longer_than_sixty_lines() -> None:
    long = []
    for file in python_files("popview", "tests", "packaging"):
        for node in definitions(file):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if isinstance(node, ast.ClassDef) or f"{name_of(file)}:{node.name}" in LONG_ON_PURPOSE:
                continue
            if length > LONGEST_FUNCTION:
                long.append(f"{name_of(file)}:{node.lineno} {node.name} has {length} lines")
    assert not long, "\n".join(long)


def test_no_folder_of_tests_is_a_package() -> None:
    assert not [name_of(file) for file in python_files("tests", "resources") if file.name == "__init__.py"]
    assert not list((ROOT / "packaging").glob("__init__.py"))


def test_one_word_means_one_idea() -> None:
    wrong = []
    for file in python_files("popview"):
        names = [(1, file.stem), *((node.lineno, node.name) for node in definitions(file))]
        for line, name in names:
            words = {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", name)}
            wrong += [f"{name_of(file)}:{line} {name}: say {WORDS[word]!r}" for word in words & WORDS.keys()]
    assert not wrong, "\n".join(wrong)


def test_nothing_committed_names_a_machine_or_what_lies_beside_the_checkout() -> None:
    found = []
    for file in committed():
        data = file.read_bytes()
        if b"\0" in data:
            continue
        text = data.decode("utf-8", "replace")
        for what, pattern in FORBIDDEN.items():
            found += [f"{name_of(file)}: {hit.group()!r} is {what}" for hit in re.finditer(pattern, text)]
    assert not found, "\n".join(found)


def test_only_the_driver_sleeps_and_tests_never_do() -> None:
    sleepers = []
    word = re.compile(r"sleep|qWait|qtbot\s*\.\s*wait\b")
    for file in python_files("popview", "tests"):
        if name_of(file) in SLEEPERS or not word.search(file.read_text(encoding="utf-8")):
            continue
        for node in ast.walk(tree(file)):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name(id="time" | "QThread" | "QTest"), attr=attr)):
                    asleep = attr in {"sleep", "msleep", "usleep", "qSleep", "qWait"}
                case ast.Call(func=ast.Attribute(value=ast.Name(id="qtbot"), attr="wait")):
                    asleep = True
                case ast.ImportFrom(module="time", names=names):
                    asleep = any(alias.name == "sleep" for alias in names)
                case _:
                    asleep = False
            if asleep:
                sleepers.append(f"{name_of(file)}:{getattr(node, 'lineno', 0)}")
    assert not sleepers, "\n".join(sleepers)


def test_no_failure_is_swallowed_without_a_word() -> None:
    silent = []
    for file in python_files("popview"):
        lines = file.read_text(encoding="utf-8").splitlines()
        for node in ast.walk(tree(file)):
            if not isinstance(node, ast.ExceptHandler) or not isinstance(node.body[0], ast.Pass):
                continue
            if (
                node.type
                and not {part.id for part in ast.walk(node.type) if isinstance(part, ast.Name)} & BROAD
            ):
                continue
            if not any("#" in line for line in lines[node.lineno - 1 : node.body[0].lineno]):
                silent.append(f"{name_of(file)}:{node.lineno} passes over a failure and does not say why")
    assert not silent, "\n".join(silent)


MANY_VOID_CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(100_000):
    thing.setObjectName("x")
assert abs(sys.getrefcount(None) - before) < 1_000, "each void call takes a reference to None away"
"""


def test_a_hundred_thousand_void_qt_calls_survive() -> None:
    """PySide6 6.12.0 took one reference to None away at each, which ends Python 3.11 after some thousands."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_VOID_CALLS], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["run", "test", "translate"])
def test_the_commands_of_the_readme_are_there_and_executable(name: str) -> None:
    script = ROOT / "packaging" / name
    assert script.stat().st_mode & 0o111
    done = subprocess.run(["sh", "-n", str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
