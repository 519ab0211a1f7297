"""Files of marks in words."""

from dataclasses import replace

from popview.types.mark_file import Fit, FittedMark, MarkFile
from popview.ui.wording import mark_files
from tests.ui import samples

FILE = MarkFile("Home", samples.ACCOUNT.user, samples.ACCOUNT.host.upper(), samples.NOON, ())


def test_every_fit_has_words_of_its_own() -> None:
    said = {mark_files.fit(FittedMark(samples.mark(1), fit)) for fit in Fit}
    assert len(said) == len(Fit)


def test_a_file_is_told_from_one_of_another_mailbox() -> None:
    assert not mark_files.is_other(FILE, samples.ACCOUNT)
    assert mark_files.is_other(replace(FILE, user="somebody"), samples.ACCOUNT)
    assert mark_files.other_mailbox()


def test_a_strange_name_in_a_file_cannot_turn_the_line_around() -> None:
    strange = replace(FILE, user="\u202egro", host="")
    assert "\u202e" not in mark_files.origin(strange, samples.ACCOUNT)
    assert "\u202e" not in mark_files.import_title("\u202egro.json")


def test_what_was_written_and_what_cannot_be_is_told() -> None:
    assert (
        mark_files.exported(3, "/there/marks.json")
        == "The marks of 3 messages were written to /there/marks.json."
    )
    assert "holiday.json" in mark_files.no_marks("holiday.json")
    assert mark_files.suggested_name(samples.ACCOUNT) == "marks Home"
    assert mark_files.nothing_to_export()
    assert mark_files.promise()
    assert mark_files.mark_button(38) == "&Mark 38 messages"
