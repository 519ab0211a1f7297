"""Accounts of other programs in words."""

import pytest

from popview.types import ImportNote, NotImported, Program, Security
from popview.ui.wording import imports


def test_every_program_note_and_encryption_has_its_words() -> None:
    assert len({imports.program(one) for one in Program}) == len(Program)
    assert all(imports.note(one).endswith(".") for one in ImportNote)
    assert len({imports.encryption(one) for one in Security}) == len(Security)


def test_what_could_not_be_read_is_named_with_its_place() -> None:
    said = imports.trouble(NotImported(Program.MPOP, "/home/n/.mpoprc", "home"))
    assert "mpop" in said
    assert "/home/n/.mpoprc" in said
    assert "home" in said


@pytest.mark.parametrize(("count", "word"), [(0, "No "), (1, "1 POP3 account "), (3, "3 POP3 accounts ")])
def test_the_heading_counts(count: int, word: str) -> None:
    assert imports.heading(count, is_looking=False).startswith(word)
    assert "1 account" in imports.import_button(1)
    assert "2 accounts" in imports.imported(2)
