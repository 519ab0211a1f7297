"""The nouns are found in their package, and only the modules that are wanted are loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from popview import types

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("name", types.__all__)
def test_every_noun_is_found(name: str) -> None:
    assert getattr(types, name) is types.__dict__[name]


def test_what_is_no_noun_is_not_found() -> None:
    with pytest.raises(AttributeError, match="Noun"):
        getattr(types, "Noun")  # noqa: B009 - the type checker knows that it is not there


def test_signing_in_loads_no_noun_of_cleaning() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import popview.net.opening;"
        "print(*sorted(name for name in sys.modules if name.startswith('popview.types.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT)], capture_output=True, text=True, check=True
    )
    assert "popview.types.account" in done.stdout.split()
    assert not {"popview.types.cleanup", "popview.types.rule", "popview.types.space"} & set(
        done.stdout.split()
    )
