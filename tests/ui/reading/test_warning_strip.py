"""What to know before believing a message; outside the message area (H10)."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from popview.types import Defect, Document, Problem, ProblemKind, Warn, WarningKind
from popview.ui.reading.warning_strip import MOST_ALIKE, WarningStrip, lines_of, notice_of
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> WarningStrip:
    made = WarningStrip(theme=theme)
    qtbot.addWidget(made)
    return made


def shown(strip: WarningStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_deceit_comes_first_then_the_rest_and_each_sentence_once() -> None:
    document = Document(
        warnings=(
            Warn(WarningKind.SIMPLIFIED_HTML),
            Warn(WarningKind.MIXED_SCRIPTS, (("shown", "bаnk"), ("punycode", "xn--bnk-7cd"))),
            Warn(WarningKind.SIMPLIFIED_HTML),
        ),
        defects=(Defect.BAD_DATE, Defect.UNKNOWN_CHARSET),
    )
    lines = lines_of(document)
    assert [line.is_grave for line in lines] == [True, False, False]
    assert "xn--bnk-7cd" in lines[0].text


def test_a_good_message_has_no_strip(strip: WarningStrip) -> None:
    strip.show_lines(lines_of(samples.invoice()[1]))
    assert not strip.isVisible()


def test_a_cut_preview_is_not_called_truncated() -> None:
    whole = Document(defects=(Defect.TRUNCATED,))
    cut = Document(defects=(Defect.TRUNCATED,), lines_shown=40)
    assert len(lines_of(whole)) == 1
    assert lines_of(cut) == ()


def test_a_piece_of_a_message_says_which_one_it_is() -> None:
    (line,) = lines_of(Document(defects=(Defect.PARTIAL,), fragment=(2, 5)))
    assert line.text == "Part 2 of 5 of a message that was sent in several pieces."


def test_what_changes_nothing_of_the_text_is_not_worth_a_line() -> None:
    assert lines_of(Document(defects=(Defect.BAD_DATE, Defect.DUPLICATE_HEADER))) == ()


def test_more_than_three_lines_unfold(qtbot: QtBot, strip: WarningStrip) -> None:
    strip.show_lines(lines_of(samples.phishing()[1]))
    assert len(shown(strip)) == 4
    more = next(b for b in strip.findChildren(QPushButton) if not b.isHidden())
    assert more.text() == "1 more notice"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(strip)) == 5)
    assert strip.text().count("\n") == 4


LINK = Warn(WarningKind.LINK_ELSEWHERE, (("text", "a.example"), ("target", "https://b.example/")))
NAME = Warn(WarningKind.NAME_HOLDS_ADDRESS, (("name", "a@a.example"), ("address", "b@b.example")))
REPLY = Warn(WarningKind.REPLY_ELSEWHERE, (("from", "a@a.example"), ("reply", "b@b.example")))


def test_several_signs_of_deceit_are_summed_up_in_front() -> None:
    lines = lines_of(Document(warnings=(REPLY, LINK, NAME)))
    assert [line.is_summary for line in lines] == [True, False, False, False]
    assert "b@b.example" in lines[1].text
    assert not any(line.is_summary for line in lines_of(Document(warnings=(REPLY, LINK))))
    assert not any(line.is_summary for line in lines_of(Document(warnings=(LINK, replace(LINK, facts=())))))


def test_a_hundred_links_that_lie_hide_no_other_sign() -> None:
    links = [Warn(WarningKind.LINK_ELSEWHERE, (("text", f"a{n}.example"),)) for n in range(100)]
    attachment = Warn(WarningKind.DANGEROUS_ATTACHMENT, (("name", "x.exe"),))
    lines = lines_of(Document(warnings=(*links, attachment)))
    assert "x.exe" in lines[2].text
    assert len(lines) == 1 + MOST_ALIKE + 1


def test_grave_lines_colour_the_strip(strip: WarningStrip) -> None:
    strip.show_lines(lines_of(samples.phishing()[1]))
    assert strip.property("kind") == "danger"
    strip.show_lines(lines_of(Document(warnings=(LINK,))))
    assert strip.property("kind") == "warning"
    strip.show_lines(lines_of(samples.newsletter()[1]))
    assert strip.property("kind") == "info"


def test_every_line_is_plain_text_and_bounded(strip: WarningStrip) -> None:
    long = "<b>" + "x" * 5000
    strip.show_lines(
        lines_of(
            Document(warnings=(Warn(WarningKind.NAME_HOLDS_ADDRESS, (("name", long), ("address", long))),))
        )
    )
    for label in strip.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
            assert len(label.text()) < 500


def test_a_dead_reader_is_a_notice() -> None:
    assert notice_of(Problem(ProblemKind.READER_DIED)).text


def test_a_new_theme_keeps_the_lines(qtbot: QtBot, strip: WarningStrip, theme: Theme) -> None:
    strip.show_lines(lines_of(samples.newsletter()[1]))
    before = shown(strip)
    theme.apply("dark")
    qtbot.waitUntil(lambda: shown(strip) == before)
