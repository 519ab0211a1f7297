"""What many say is found by its name alone, and only the files that are wanted are loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from popview.ui import wording

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("name", wording.__all__)
def test_every_name_is_found(name: str) -> None:
    assert getattr(wording, name) is wording.__dict__[name]


def test_what_is_no_sentence_is_not_found() -> None:
    with pytest.raises(AttributeError, match="sentence"):
        getattr(wording, "sentence")  # noqa: B009 - the type checker knows that it is not there


def test_a_number_in_words_loads_no_problem() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from popview.ui import wording; wording.number(7);"
        "print(*(name for name in sys.modules if name.startswith('popview.ui.wording.')))"
    )
    words = [sys.executable, "-c", program, str(ROOT)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert "popview.ui.wording.values" in done.stdout.split()
    assert "popview.ui.wording.problems" not in done.stdout.split()
