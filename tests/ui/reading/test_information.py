"""The window about one message: every page, by keyboard, nothing of the mail interpreted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from popview.types import Defect, Document, Hop, Part, ServerProfile, Summary
from popview.ui.reading.information import InformationWindow
from popview.ui.theme import Theme
from popview.ui.wording.defects import defect_text
from tests.ui import samples

EVIL = '<img src="http://evil.invalid/x">'


def window(qtbot: QtBot, theme: Theme, document: Document | None = None, **row: object) -> InformationWindow:
    summary, found = samples.listed()
    made = InformationWindow(
        replace(summary, **row), document or found, samples.ACCOUNT, ServerProfile(top=True), theme=theme
    )
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(made: InformationWindow) -> list[str]:
    return [one.text() for kind in (QLabel, QLineEdit) for one in made.findChildren(kind)]


def test_the_facts_name_identity_size_and_server(qtbot: QtBot, theme: Theme) -> None:
    made = window(qtbot, theme, digest="ab" * 32)
    texts = said(made)
    assert "ab" * 32 in texts
    assert any("UIDL" in text for text in texts)
    assert any(samples.ACCOUNT.host in text for text in texts)


def test_everything_that_was_wrong_is_listed(qtbot: QtBot, theme: Theme) -> None:
    document = replace(samples.listed()[1], defects=tuple(Defect), fragment=(2, 5))
    made = window(qtbot, theme, document)
    texts = said(made)
    assert texts.count("What was wrong") == 1
    for defect in Defect:
        assert defect_text(defect, (2, 5)) in texts
    assert "What was wrong" not in said(window(qtbot, theme, Document()))


def test_the_way_is_told_with_delays_and_clocks_that_differ(qtbot: QtBot, theme: Theme) -> None:
    made = window(qtbot, theme)
    way = made.findChild(QTreeWidget, "informationWay")
    assert [way.topLevelItem(row).text(1) for row in range(3)] == ["–", "1 min 4 s", "−3 s (clocks differ)"]
    assert way.topLevelItem(0).text(3) == "out.bergtid.example"


def test_a_message_without_a_way_says_so(qtbot: QtBot, theme: Theme) -> None:
    made = window(qtbot, theme, Document())
    made.tabs.setCurrentIndex(1)
    assert not made.findChild(QTreeWidget, "informationWay").isVisible()
    assert "The message says nothing about the way it came." in said(made)


def test_the_structure_is_a_tree(qtbot: QtBot, theme: Theme) -> None:
    made = window(qtbot, theme)
    tree = made.findChild(QTreeWidget, "informationStructure")
    assert tree.topLevelItemCount() == 1
    assert tree.topLevelItem(0).child(0).child(1).text(1) == "text/html"


def test_a_structure_with_wild_depths_is_shown_all_the_same(qtbot: QtBot, theme: Theme) -> None:
    parts = tuple(Part(str(n), depth, "a/b", "", 1) for n, depth in enumerate((5, 0, 9, 100, 2)))
    made = window(qtbot, theme, Document(parts=parts))
    assert made.findChild(QTreeWidget, "informationStructure").topLevelItemCount() == 2


def test_it_is_used_by_keyboard_alone(qtbot: QtBot, theme: Theme) -> None:
    made = window(qtbot, theme)
    made.activateWindow()
    qtbot.keyClick(made.tabs.tabBar(), Qt.Key.Key_Right)
    assert made.tabs.currentIndex() == 1
    way = made.findChild(QTreeWidget, "informationWay")
    way.setFocus()
    qtbot.waitUntil(way.hasFocus)
    way.topLevelItem(1).setSelected(True)
    qtbot.keyClick(way, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "mx.example.org" in QGuiApplication.clipboard().text()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


@pytest.mark.parametrize("field", ["subject", "message_id"])
def test_l6_nothing_of_the_mail_is_taken_for_markup(qtbot: QtBot, theme: Theme, field: str) -> None:
    document = replace(
        Document(headers=((EVIL, EVIL),), hops=(Hop(EVIL, EVIL, EVIL, None, EVIL),)), **{field: EVIL}
    )
    made = window(qtbot, theme, document, list_id=EVIL)
    for label in made.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert EVIL in made.fields.toPlainText()


def test_long_identities_do_not_push_the_window_wide(qtbot: QtBot, theme: Theme) -> None:
    made = window(qtbot, theme, replace(samples.listed()[1], message_id="x" * 900), digest="f" * 64)
    assert made.minimumSizeHint().width() < 700
    assert made.width() <= 740


def test_the_samples_row_fits_its_message() -> None:
    row, document = samples.listed()
    assert isinstance(row, Summary)
    assert document.list_unsubscribe
