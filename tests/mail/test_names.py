"""File names that are safe to show and to create."""

import os
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.names import dangerous_extension, extension, numbered, safe_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../.bashrc", "bashrc"),
        ("/etc/passwd", "passwd"),
        ("C:\\x\\y.txt", "y.txt"),
        ("..\\x", "x"),
        ("%2e%2e%2f", "%2e%2e%2f"),  # never decoded a second time
        ("~/.x", "x"),
        ("a\x00b.txt", "ab.txt"),
        ("a\nb.txt", "a b.txt"),
        ("", "attachment"),
        (".", "attachment"),
        ("..", "attachment"),
        ("-rf", "rf"),
        (".hidden", "hidden"),
        ("report. . .", "report"),
        ('a<b>:"|?*.txt', "a_b______.txt"),
    ],
)
def test_a2_a_name_is_never_a_path(name: str, expected: str) -> None:
    assert safe_name(name) == expected


@pytest.mark.parametrize("name", ["CON", "nul.txt", "COM1.txt", "lpt9", "CLOCK$", "aux.tar.gz", "con .txt"])
def test_a3_device_names_are_renamed(name: str) -> None:
    assert safe_name(name) == f"_{name}"


def test_a3_a_long_name_is_cut_on_a_letter_and_keeps_its_extension() -> None:
    name = safe_name("ü" * 300 + ".pdf")
    assert len(name.encode()) <= 200
    assert name.endswith("ü.pdf")


def test_a3_twins_in_another_normal_form_become_one_name() -> None:
    assert safe_name(unicodedata.normalize("NFD", "für.txt")) == safe_name("für.txt")


def test_a3_twins_are_numbered_in_front_of_the_extension() -> None:
    assert [numbered("a.txt", n) for n in (1, 2, 3)] == ["a.txt", "a (2).txt", "a (3).txt"]
    assert numbered("Makefile", 2) == "Makefile (2)"


@pytest.mark.parametrize(
    ("name", "danger"),
    [
        ("invoice.pdf.exe", "exe"),
        ("cod\u202efdp.exe", "exe"),
        ("harmless\u202etxt.cod", "cod"),  # an override is a trick by itself
        ("invoice.pdf" + " " * 200 + ".exe", "exe"),
        ("a.txt:evil.exe", "exe"),
        ("setup.exe. . ", "exe"),
        ("x.EXE", "exe"),
        ("x.desktop", "desktop"),
        ("x.settingcontent-ms", "settingcontent-ms"),
        ("x.docm", "docm"),
        ("x.svg", "svg"),
        ("x.rdp", "rdp"),
        ("x.AppImage", "appimage"),
        ("x.mobileconfig", "mobileconfig"),
        ("x.pdf", ""),
        ("x.jpeg", ""),
        ("x", ""),
        ("", ""),
    ],
)
def test_a1_the_true_extension_counts(name: str, danger: str) -> None:
    assert dangerous_extension(name) == danger


def test_a1_a_shown_name_holds_no_override() -> None:
    assert safe_name("cod\u202efdp.exe") == "codfdp.exe"
    assert extension("a.b.EXE") == "exe"


@given(st.text(alphabet=st.characters(), max_size=300))
def test_every_name_is_one_safe_component(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert safe not in (".", "..")
    assert not {"/", "\\", "\x00", "\n", ":"} & set(safe)
    assert os.path.basename(safe) == safe
    assert len(safe.encode("utf-8")) <= 255
    assert not safe.startswith(("-", "."))
    assert safe_name(safe) == safe
