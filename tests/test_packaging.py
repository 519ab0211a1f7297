"""The folder packaging: the set-up on a bare system, the wheel, the summary, the desktop's files."""

import ast
import configparser
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

import popview

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
TOOLS = (
    "sh",
    "dirname",
    "cut",
    "uname",
    "id",
    "cat",
    "tr",
    "sed",
    "sort",
    "grep",
    "mkdir",
    "rm",
    "flock",
    "cksum",
    "basename",
)


def load(name: str) -> ModuleType:
    """Import one of packaging's own modules by path: packaging is no package."""
    spec = importlib.util.spec_from_file_location(f"packaging_{name}", PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


# The set-up ----------------------------------------------------------------------------------------------


class Bare:
    """A checkout on a system whose every program is ours: `run` with a python3 that we wrote."""

    def __init__(self, folder: Path) -> None:
        self.checkout = folder / "checkout"
        self.bin = folder / "bin"
        self.bin.mkdir(parents=True)
        shutil.copytree(PACKAGING, self.checkout / "packaging", ignore=shutil.ignore_patterns("pictures"))
        shutil.copy(ROOT / "pyproject.toml", self.checkout)
        for tool in TOOLS:
            found = shutil.which(tool)
            if found:
                (self.bin / tool).symlink_to(found)

    def write(self, place: Path, script: str) -> None:
        """Put a program of ours somewhere."""
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"#!/bin/sh\n{script}\n")
        place.chmod(0o755)

    def ready(self) -> None:
        """Make .venv look finished; its python tells what it was asked to run."""
        self.write(self.bin / "python3", 'case "$*" in *base_prefix*) echo "3.11 /usr";; esac')
        self.write(
            self.checkout / ".venv/bin/python",
            'case "$*" in *popview*) echo "asked: $* platform=${QT_QPA_PLATFORM:-}";; esac',
        )
        base = f"{self.checkout} 3.11 /usr "
        (self.checkout / ".venv/stamp.base").write_text(base)
        (self.checkout / ".venv/stamp.run").write_text("")

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run packaging/run as a person would, with nothing in the environment."""
        command = ["sh", str(self.checkout / "packaging" / "run"), *arguments]
        plain = {"PATH": str(self.bin), **environment}
        return subprocess.run(
            command, env=plain, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
        )


@pytest.fixture
def bare(tmp_path: Path) -> Bare:
    """Return a system with nothing but the tools of the shell."""
    if sys.platform == "win32":
        pytest.skip("the scripts are for the shell; Windows has its own way in the README")
    return Bare(tmp_path)


def test_without_python_the_way_to_one_is_told(bare: Bare) -> None:
    done = bare.run()
    assert done.returncode == 1
    assert "no python3 at all" in done.stderr
    assert "apt-get install python3 python3-venv" in done.stderr


def test_an_old_python_is_named_and_so_is_what_is_needed(bare: Bare) -> None:
    bare.write(bare.bin / "python3", 'case "$1" in -V) echo "Python 3.9.2";; *) exit 1;; esac')
    done = bare.run()
    assert done.returncode == 1
    assert "needs Python 3.11 or newer; here python3 is 3.9.2" in done.stderr


def test_a_newer_python_beside_the_old_one_is_taken(bare: Bare) -> None:
    bare.ready()
    shutil.move(bare.bin / "python3", bare.bin / "python3.12")
    bare.write(bare.bin / "python3", "exit 1")
    assert "asked: -m popview" in bare.run(DISPLAY=":0").stdout


def test_without_venv_the_package_to_install_is_told(bare: Bare) -> None:
    bare.write(bare.bin / "python3", 'case "$*" in *ensurepip*) exit 1;; *) echo 3.11;; esac')
    done = bare.run()
    assert done.returncode == 1
    assert "sudo apt-get install python3-venv" in done.stderr


def test_a_finished_set_up_is_left_alone_and_the_arguments_arrive(bare: Bare) -> None:
    bare.ready()
    done = bare.run("--data-dir", "a folder", DISPLAY=":0")
    assert done.stdout.splitlines()[-1] == "asked: -m popview --data-dir a folder platform="
    assert done.stderr == ""


def test_a_broken_environment_is_made_anew(bare: Bare) -> None:
    bare.ready()
    bare.write(bare.checkout / ".venv/bin/python", 'case "$*" in *"import PySide6"*) exit 1;; esac')
    assert "Something is missing" in (said := bare.run("--demo").stderr)
    assert "Making" in said


def test_the_demonstration_without_a_display_becomes_a_tour(bare: Bare) -> None:
    bare.ready()
    done = bare.run("--demo")
    pictures = bare.checkout / "build" / "tour"
    assert f"asked: -m popview --demo --tour {pictures} platform=offscreen" in done.stdout
    assert "no display" in done.stderr


def test_a_tour_without_a_display_goes_where_it_was_told(bare: Bare) -> None:
    bare.ready()
    assert "asked: -m popview --tour there platform=offscreen" in bare.run("--tour", "there").stdout


def test_the_window_without_a_display_is_refused_with_advice(bare: Bare) -> None:
    bare.ready()
    done = bare.run()
    assert done.returncode == 1
    assert "packaging/run --demo" in done.stderr
    assert "asked: -m" not in done.stdout


def test_a_wayland_display_is_a_display(bare: Bare) -> None:
    bare.ready()
    assert bare.run("--demo", WAYLAND_DISPLAY="wayland-0").stdout.endswith("--demo platform=\n")


def test_requirements_are_those_of_pyproject() -> None:
    requirements = load("requirements").requirements
    run = requirements("run", ROOT / "pyproject.toml")
    test = requirements("test", ROOT / "pyproject.toml")
    assert any(line.startswith("PySide6-Essentials") for line in run)
    assert any(line.startswith("pytest") for line in set(test) - set(run))
    assert set(run) <= set(test)


# The summary ---------------------------------------------------------------------------------------------

RESULTS = """<testsuites><testsuite>
<testcase classname="a" name="one"/>
<testcase classname="a" name="two"><failure message="no"/></testcase>
<testcase classname="a" name="three"><skipped message="needs dovecot"/></testcase>
<testcase classname="a" name="four"/>
<testcase classname="a" name="four"><error message="at teardown"/></testcase>
</testsuite></testsuites>"""


def test_the_last_line_counts_and_the_reasons_stand_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "part.xml"
    file.write_text(RESULTS)
    assert load("report").main([file]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "1 passed, 2 failed, 1 skipped"
    assert "skipped 1: needs dovecot" in said
    assert {"failed: a::two", "failed: a::four"} <= set(said)


def test_a_run_without_any_result_is_a_failure(tmp_path: Path) -> None:
    assert load("report").main([tmp_path / "never-written.xml"]) == 1


# The wheel -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with what is installed, fetching nothing."""
    target = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", str(target)]
    command = [sys.executable, "-m", "pip", "wheel", *options, str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (made,) = target.glob("popview-*.whl")
    return made


def test_the_wheel_holds_the_program_its_resources_and_the_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    info = f"popview-{popview.__version__}.dist-info"
    for name in (
        "popview/__init__.py",
        "popview/py.typed",
        "popview/resources/icons/LICENSE-lucide.txt",
        "popview/resources/translations/popview_de.qm",
        "popview/resources/translations/popview_ru.qm",
        f"{info}/licenses/packaging/LICENSE",
    ):
        assert name in names
    assert not [name for name in names if name.startswith(("tests/", "packaging/"))]


def test_the_wheel_starts_by_its_name_and_says_what_it_is(wheel: Path) -> None:
    info = f"popview-{popview.__version__}.dist-info"
    with zipfile.ZipFile(wheel) as archive:
        assert "popview = popview.__main__:main" in archive.read(f"{info}/entry_points.txt").decode()
        metadata = archive.read(f"{info}/METADATA").decode()
    assert "License-Expression: MIT" in metadata
    assert "Requires-Python: >=3.11" in metadata


def test_an_unpacked_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    ask = "from popview.paths import Paths; print(Paths.resources())"
    done = subprocess.run(
        [sys.executable, "-P", "-c", ask],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == str(tmp_path / "site" / "popview" / "resources"), done.stderr


def test_the_version_of_pyproject_is_the_program_s() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["version"]["path"] == "popview/__init__.py"
    assert f"## {popview.__version__}" in (PACKAGING / "CHANGELOG.md").read_text(encoding="utf-8")


# The desktop's files -------------------------------------------------------------------------------------


def test_the_desktop_entry_starts_the_program() -> None:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "popview.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["Exec"] == "popview %u"  # a pop:// address, if one was clicked
    assert entry["Desktop Entry"]["MimeType"] == "x-scheme-handler/pop;"
    for action in entry["Desktop Entry"]["Actions"].rstrip(";").split(";"):
        assert entry[f"Desktop Action {action}"]["Exec"].startswith("popview ")


def test_the_metainfo_names_entry_licence_and_release() -> None:
    component = ET.parse(PACKAGING / "io.github.popview.PopView.metainfo.xml").getroot()
    assert component.findtext("launchable") == "popview.desktop"
    assert component.findtext("project_license") == "MIT"
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == popview.__version__


def test_every_picture_and_file_of_the_readme_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", readme)
    assert len([link for link in links if link.endswith(".png")]) >= 6
    assert not [link for link in links if not (ROOT / link).is_file()]


# The translations ----------------------------------------------------------------------------------------


SPOKEN = """
CONTEXT = "Tour"
class Pane(QWidget):
    def build(self):
        self.tr("Check")
        self.tr("%n message(s)", "", 3)
        QCoreApplication.translate(CONTEXT, "Look" " at it")
        translate("rows", "Size", "column")
TITLES = (QT_TRANSLATE_NOOP("rows", "From"),)
def say(text):
    return QCoreApplication.translate("values", text)
say("never")
b"no sentence".translate(None, delete)
"""


def test_every_way_to_say_something_is_found() -> None:
    catalogue = load("catalogue")
    found = {(text.context, text.source, text.comment) for text in catalogue.Finder(ast.parse(SPOKEN)).found}
    assert found == {
        ("Pane", "Check", ""),
        ("Pane", "%n message(s)", ""),
        ("Tour", "Look at it", ""),
        ("rows", "Size", "column"),
        ("rows", "From", ""),
        ("values", "never", ""),
    }


def test_what_is_no_literal_is_named() -> None:
    finder = load("catalogue").Finder(ast.parse("class A:\n def f(self):\n  self.tr(f'{self}')"))
    assert finder.unclear == [3]


def test_a_catalogue_keeps_what_is_translated_and_drops_what_is_gone(tmp_path: Path) -> None:
    catalogue = load("catalogue")
    file = tmp_path / "popview_de.ts"
    check, gone, new = (catalogue.Text("Pane", source) for source in ("%n message(s)", "Gone", "New & <b>"))
    known = {check: ("%n Nachricht", "%n Nachrichten"), gone: ("Weg",)}
    catalogue.write(file, "de", {check, gone}, known)
    catalogue.write(file, "de", {check, new}, catalogue.read(file))
    assert catalogue.read(file) == {check: ("%n Nachricht", "%n Nachrichten")}
    assert "New &amp; &lt;b&gt;" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["de", "ru"])
def test_every_string_of_the_window_is_translated(language: str) -> None:
    catalogue = load("catalogue")
    wanted, unclear = catalogue.texts(ROOT / "popview")
    assert not unclear
    known = catalogue.read(ROOT / "resources" / "translations" / f"popview_{language}.ts")
    assert not {text.source for text in wanted - known.keys()}, "run packaging/translate, then translate"
    assert not known.keys() - wanted, "run packaging/translate: these are no longer in the source"


@pytest.mark.parametrize("language", ["de", "ru"])
def test_every_translation_keeps_the_places_for_values_and_has_each_plural(language: str) -> None:
    catalogue = load("catalogue")
    known = catalogue.read(ROOT / "resources" / "translations" / f"popview_{language}.ts")
    for text, forms in known.items():
        assert len(forms) == (catalogue.PLURALS[language] if text.counts else 1), text
        for form in forms:
            assert catalogue.places(form) == catalogue.places(text.source), (text, form)
