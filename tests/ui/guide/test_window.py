"""The guide's window: topics, pages in the language that is shown, links that are shown before they open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTranslator, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from popview.ui.guide.pages import TOPICS, page, title
from popview.ui.guide.window import GuideWindow
from popview.ui.palette import Role
from popview.ui.theme import Theme

ENTRA = "https://entra.microsoft.com/"


def shown(qtbot: QtBot, theme: Theme, topic: str = "") -> GuideWindow:
    window = GuideWindow(theme=theme, topic=topic)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_listed_and_its_page_shown(qtbot: QtBot, theme: Theme, topic: str) -> None:
    window = shown(qtbot, theme, topic)
    assert window.topics.count() == len(TOPICS)
    assert window.topics.currentItem().text() == title(page(topic, "en"))
    text = window.view.toPlainText()
    assert text.startswith(title(page(topic, "en")) + "\n")
    assert "**" not in text
    assert "](" not in text
    assert text.rstrip().endswith("go by its meaning.")


def test_another_topic_is_chosen_by_the_arrow_keys(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, theme)
    assert window.topic == "overview"
    qtbot.waitUntil(window.topics.hasFocus)
    qtbot.keyClick(window.topics, Qt.Key.Key_Down)
    assert window.topic == "google"
    assert window.view.toPlainText().startswith("Gmail")
    qtbot.keyClick(window.topics, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_link_is_reached_by_tab_shown_and_opened_only_after_a_yes(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, theme, "microsoft")
    opened: list[str] = []
    window.link_confirmed.connect(opened.append)
    qtbot.keyClick(window.topics, Qt.Key.Key_Tab)
    qtbot.waitUntil(window.view.hasFocus)
    qtbot.keyClick(window.view, Qt.Key.Key_Tab)
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert window.question.isVisible()
    assert "Your browser would open https://" in window.question.label.text()
    assert window.question.stay.hasFocus()
    assert opened == []
    qtbot.keyClick(window.question.stay, Qt.Key.Key_Return)
    assert not window.question.isVisible()
    assert opened == []
    window.view.anchorClicked.emit(QUrl(ENTRA))
    qtbot.mouseClick(window.question.go, Qt.MouseButton.LeftButton)
    assert opened == [ENTRA]


def test_an_address_can_be_copied_instead(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, theme, "microsoft")
    window.view.anchorClicked.emit(QUrl(ENTRA))
    qtbot.mouseClick(window.question.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ENTRA


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)", "https://a\\b.example"])
def test_nothing_but_the_web_is_asked_about(qtbot: QtBot, theme: Theme, target: str) -> None:
    window = shown(qtbot, theme)
    window.view.anchorClicked.emit(QUrl(target, QUrl.ParsingMode.StrictMode))
    assert not window.question.isVisible()


def test_a_question_ends_with_its_page(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, theme, "microsoft")
    window.view.anchorClicked.emit(QUrl(ENTRA))
    window.show_topic("yandex")
    assert not window.question.isVisible()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_links_have_the_themes_colour(qtbot: QtBot, theme: Theme, look: str) -> None:
    window = shown(qtbot, theme, "yandex")
    theme.apply(look)
    block, colours = window.view.document().begin(), set()
    while block.isValid():
        pieces = [piece.fragment().charFormat() for piece in block]
        colours |= {piece.foreground().color().name() for piece in pieces if piece.isAnchor()}
        block = block.next()
    assert colours == {theme.color(Role.ACCENT).name()}


def test_whatever_a_page_names_nothing_is_loaded(qtbot: QtBot, theme: Theme, tmp_path) -> None:
    window = shown(qtbot, theme)
    (tmp_path / "picture.svg").write_text("<svg/>")
    window.view.document().setMarkdown(f"![x]({tmp_path}/picture.svg)\n\n![y](https://example.invalid/x.png)")
    window.grab()
    assert window.view.document().metaObject().className() == "MailText"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """A German window: the file alone counts here, not what is in it."""

    class German(QTranslator):
        def filePath(self) -> str:
            return "/resources/translations/popview_de.qm"

    made = German(qapp)
    made.setObjectName("popviewTranslator")
    yield
    made.setParent(None)
    made.deleteLater()


@pytest.mark.usefixtures("german")
def test_the_pages_are_in_the_language_of_the_window(qtbot: QtBot, theme: Theme) -> None:
    window = shown(qtbot, theme)
    assert window.topics.item(0).text() == title(page("overview", "de")) == "Bevor Sie sich anmelden"
