import pytest

from popview.demo.compose import Letter
from popview.demo.mailbox_world import letters


@pytest.mark.parametrize("letter", letters(), ids=lambda letter: letter.charset)
def test_every_letter_can_be_written_in_its_charset(letter: Letter) -> None:
    for text in (letter.sender[0], letter.subject, letter.text):
        assert text.encode(letter.charset).decode(letter.charset) == text


def test_there_are_ten_languages_and_more() -> None:
    assert len({letter.charset for letter in letters()}) >= 12
