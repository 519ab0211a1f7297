"""Whoever cannot see the window hears it: every widget one can act on has a name, for people and for scripts.

Walks every window that there is. Not a mirror of one file: it holds for all of popview/ui.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from popview.cleanup.layout import arrange
from popview.cleanup.rules_patterns import fault_of
from popview.types import (
    HOWS,
    Aspect,
    Condition,
    Conditions,
    Dimension,
    How,
    Keyring,
    Measure,
    Rule,
    RuleId,
    Rules,
    Settings,
    Step,
)
from popview.ui.about import AboutDialog
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.accounts.password_dialog import PasswordDialog
from popview.ui.accounts.remove_dialog import RemoveDialog
from popview.ui.actions import Actions
from popview.ui.cleanup.bar import CommitBar
from popview.ui.cleanup.log_window import CommitLog
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.cleanup.receipt_view import ReceiptView
from popview.ui.close_dialog import CloseDialog
from popview.ui.main_window import MainWindow
from popview.ui.paper.preview import PrintPreview
from popview.ui.protocol_log import ProtocolLog
from popview.ui.reading.attachment_view import AttachmentView
from popview.ui.reading.pane import ReadingPane
from popview.ui.reading.window import MessageWindow
from popview.ui.rules.window import RulesWindow
from popview.ui.settings.dialog import SettingsDialog
from popview.ui.space.window import SpaceWindow
from popview.ui.theme import Theme
from tests.ui import samples, scenes_assistant, scenes_browser, scenes_cleanup, scenes_records
from tests.ui.paper import letters
from tests.ui.space.mailboxes import groups_of, proposals_of, rows_of

COMPILED = Path(__file__).resolve().parents[2] / "build" / "translations"
INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)


def main_window(theme: Theme) -> QWidget:
    reading, bar = ReadingPane(theme=theme), CommitBar(theme=theme)
    window = MainWindow(theme=theme, actions=Actions(theme=theme))
    window.furnish(reading_pane=reading, commit_bar=bar)
    reading.show_loading(samples.invoice()[0])
    bar.set_marks("Home", 3, 4_000)
    window.problem_bar.show_problem(samples.TIMEOUT, "Home", True)
    return window


def message_window(theme: Theme) -> QWidget:
    window = MessageWindow(theme=theme)
    summary, document = samples.invoice()
    window.pane.show_document(summary, document, False)
    return window


def receipt_view(theme: Theme) -> QWidget:
    view = ReceiptView(theme=theme)
    view.show_receipt(samples.receipt(), "Home")
    return view


def space_window(theme: Theme) -> QWidget:
    rows = rows_of(300)
    window = SpaceWindow(theme=theme, arrange=arrange, size_of=lambda key: 1)
    path = (Step(Dimension.DOMAIN, "x", "x"),)
    window.show_groups(groups_of(rows, Dimension.SENDER), Dimension.SENDER, Measure.BYTES, path)
    window.show_proposals(proposals_of(rows))
    return window


def rules_window(theme: Theme) -> QWidget:
    conditions = tuple(
        Condition(aspect, hows[0]) for aspect, hows in HOWS.items() if aspect is not Aspect.STATE
    )
    when = Conditions(parts=(*conditions, Conditions(parts=(Condition(Aspect.STATE, How.IS, "new"),))))
    rules = Rules((Rule(RuleId("a"), "One", when=when), Rule(RuleId("b"), "Two")))
    window = RulesWindow(theme=theme, fault_of=fault_of, row_of=lambda _key: None, now=lambda: 0.0)
    window.show_rules(rules, {}, ())
    return window


WINDOWS: dict[str, Callable[[Theme], QWidget]] = {
    "main": main_window,
    "message": message_window,
    "account, new": lambda theme: AccountDialog(None, theme=theme),
    "account, edited": lambda theme: AccountDialog(samples.ACCOUNT, theme=theme),
    "assistant": scenes_assistant.fresh,
    "history": scenes_records.history,
    "storage": scenes_records.storage,
    "assistant, found": lambda theme: scenes_assistant.found(theme, scenes_assistant.FOREIGN),
    "assistant, nothing": lambda theme: scenes_assistant.nothing(theme),
    "browser": lambda theme: scenes_browser.fresh(theme, "microsoft"),
    "browser code": scenes_browser.code,
    "password": lambda theme: PasswordDialog(samples.ACCOUNT, samples.LOCKED, Keyring.LOCKED, theme=theme),
    "certificate": lambda theme: CertificateDialog(samples.CERTIFICATE, samples.ACCOUNT, theme=theme),
    "remove": lambda theme: RemoveDialog(samples.ACCOUNT, theme=theme),
    "plan": lambda theme: PlanDialog(samples.plan(), samples.ACCOUNT, theme=theme),
    "plan in doubt": lambda theme: PlanDialog(samples.doubtful_plan(), samples.ACCOUNT, theme=theme),
    "receipt": receipt_view,
    "commits": lambda theme: CommitLog(theme=theme),
    "protected": scenes_cleanup.protected,
    "imported marks": scenes_cleanup.imported,
    "delete copies": scenes_cleanup.delete_copies,
    "space map": space_window,
    "rules": rules_window,
    "settings": lambda theme: SettingsDialog(Settings(), theme=theme),
    "protocol": lambda theme: ProtocolLog(theme=theme),
    "about": lambda theme: AboutDialog(theme=theme),
    "print preview": lambda theme: PrintPreview(letters.newsletter(), theme=theme),
    "attachment": lambda theme: AttachmentView("a.txt", "x", b"", theme=theme),
    "closing": lambda theme: CloseDialog(3, 4_000, ("Home",), theme=theme),
}


@pytest.fixture(params=WINDOWS, ids=str)
def window(request: pytest.FixtureRequest, theme: Theme, qtbot: object) -> Iterator[QWidget]:
    """Show one window after the other."""
    made = WINDOWS[request.param](theme)
    made.show()
    yield made
    if isinstance(made, MainWindow):
        made.allow_close()
    made.close()
    made.deleteLater()


def ours(widget: QWidget) -> bool:
    """Return whether the widget is of our making: Qt has parts of its own inside its widgets."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QLineEdit | QAbstractItemView | QAbstractSpinBox | QComboBox)
    popup = parent is not None and isinstance(parent.parentWidget(), QComboBox)
    foreign = isinstance(widget, QHeaderView) or popup
    return not (inside or foreign or widget.objectName().startswith("qt_"))


def interactive(window: QWidget) -> list[QWidget]:
    """Return every widget of the window that one can act on."""
    return [
        widget for widget in window.findChildren(QWidget) if isinstance(widget, INTERACTIVE) and ours(widget)
    ]


def heard(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else widget.accessibleName()


def button_of_an_action(widget: QWidget) -> bool:
    """Return whether a tool bar made the button for an action, whose name is checked below."""
    action = getattr(widget, "defaultAction", lambda: None)()
    return isinstance(action, QAction) and action.objectName() != ""


def assert_names(window: QWidget) -> None:
    """Every widget one can act on has a name for scripts and one for people."""
    widgets = interactive(window)
    scripts = [
        f"{type(widget).__name__} {heard(widget)!r} in {type(widget.parentWidget()).__name__}"
        for widget in widgets
        if not widget.objectName() and not button_of_an_action(widget)
    ]
    people = [widget.objectName() for widget in widgets if widget.isVisible() and not heard(widget)]
    names = [widget.objectName() for widget in widgets if widget.objectName()]
    twice = sorted({name for name in names if names.count(name) > 1})
    assert (scripts, people, twice) == ([], [], [])


def focusable(window: QWidget) -> list[QWidget]:
    """Return what takes the focus right now, in the order in which Qt made it."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and widget.isVisible()
        and widget.isEnabled()
        and ours(widget)
    ]


# Painted by us: a table with the same numbers stands beside the one, the message itself behind the other.
PICTURED = ("TreeMap", "PageView")


def assert_roles(window: QWidget) -> None:
    """Everything that takes the focus says what it is."""
    nameless, shapeless = [], []
    for widget in focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
        formless = (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if interface is None or (interface.role() in formless and type(widget).__name__ not in PICTURED):
            shapeless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert (nameless, shapeless) == ([], [])


def assert_tab_comes_by(window: QWidget, qapp: QApplication) -> None:
    """Tab comes by everything and is caught nowhere."""
    window.activateWindow()
    wanted = {widget for widget in focusable(window) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    visited: set[QWidget] = set()
    for _ in range(len(wanted) * 3 + 20):  # inside a message Tab goes from link to link
        at = qapp.focusWidget()
        assert at is not None
        visited.add(at)
        if wanted <= visited:
            break
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert [widget.objectName() for widget in wanted - visited] == []


def answering(window: QWidget) -> dict[str, list[str]]:
    """Return what each letter, with Alt, would press or go to now."""
    found: dict[str, list[str]] = {}
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        keys: list[QKeySequence] = []
        if isinstance(widget, QAbstractButton):
            keys = [widget.shortcut()]
        elif isinstance(widget, QLabel) and widget.buddy() is not None:
            keys = [QKeySequence.mnemonic(widget.text())]
        elif isinstance(widget, QTabBar):
            keys = [QKeySequence.mnemonic(widget.tabText(n)) for n in range(widget.count())]
        elif isinstance(widget, QMenuBar):
            keys = [QKeySequence.mnemonic(action.text()) for action in widget.actions()]
        for key in keys:
            if key.toString().startswith("Alt+"):
                found.setdefault(key.toString(), []).append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def assert_letters(window: QWidget) -> None:
    """No two things on screen answer to the same letter: it would press neither."""
    pages = window.findChildren(QTabWidget)
    for tabs in pages or [None]:
        for page in range(tabs.count() if tabs is not None else 1):
            if tabs is not None:
                tabs.setCurrentIndex(page)
            twice = {key: names for key, names in answering(window).items() if len(names) > 1}
            assert twice == {}


def test_by_ear_and_by_keyboard_alone_everything_is_found(window: QWidget, qapp: QApplication) -> None:
    assert_names(window)  # in one test: each window takes its time to make
    assert_roles(window)
    assert_tab_comes_by(window, qapp)
    assert_letters(window)


def test_in_the_rules_tab_goes_through_the_conditions_from_the_top_down(theme: Theme, qtbot: QtBot) -> None:
    made = rules_window(theme)
    qtbot.addWidget(made)
    made.show()
    fields = [
        widget
        for widget in focusable(made)
        if widget.objectName().startswith("condition") and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    stops = []
    first = made.findChild(QWidget, "ruleKeepMegabytes")
    assert first is not None
    at = first.nextInFocusChain()
    while at is not first:
        if at in fields:
            stops.append(at)
        at = at.nextInFocusChain()
    heights = [stop.mapTo(made, QPoint(0, 0)).y() // 8 for stop in stops]
    assert len(stops) == len(fields) > 20
    assert heights == sorted(heights)
    last = made.findChild(QWidget, "rulesClose")
    assert last is not None
    between = first.nextInFocusChain()
    while between not in stops:
        assert between is not last
        between = between.nextInFocusChain()


@pytest.fixture
def actions(theme: Theme, qtbot: object) -> Actions:
    return Actions(theme=theme)


def test_every_action_has_a_name_a_text_an_icon_and_a_hint(actions: Actions) -> None:
    for action in actions.all():
        assert action.objectName().startswith("action"), action.text()
        assert action.text()
        assert not action.icon().isNull(), action.objectName()
        assert action.toolTip(), action.objectName()


def test_every_action_has_a_shortcut_and_no_two_have_the_same(actions: Actions) -> None:
    keys = [key.toString() for action in actions.all() for key in action.shortcuts()[:1]]
    assert len(keys) == len(actions.all())
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


def entries(menu: QMenu, english: frozenset[str] = frozenset()) -> Iterator[tuple[str, list[str]]]:
    """Yield each menu below this one with the letters that choose its entries.

    english: what is not translated yet is the matter of another test.
    """
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    spoken = [text.replace("&&", "") for text in texts if text not in english]
    yield menu.title(), [letter for text in spoken for letter in re.findall("&(.)", text.lower())]
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner, english)


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_no_two_entries_of_a_menu_have_the_same_letter(
    language: str, theme: Theme, qapp: QApplication
) -> None:
    translator, english = QTranslator(), frozenset[str]()
    if language != "en":
        source = main_window(theme)
        english = frozenset(one.text() for menu in source.findChildren(QMenu) for one in menu.actions())
        source.deleteLater()
        assert translator.load(str(COMPILED / f"popview_{language}.qm")), "packaging/test compiles these"
        qapp.installTranslator(translator)
    try:
        window = main_window(theme)
    finally:
        qapp.removeTranslator(translator)
    assert isinstance(window, QMainWindow)
    menus = [action.menu() for action in window.menuBar().actions()]
    bar = [
        letter
        for action in window.menuBar().actions()
        for letter in re.findall("&(.)", action.text().lower())
    ]
    found = [
        ("", bar),
        *(entry for menu in menus if isinstance(menu, QMenu) for entry in entries(menu, english)),
    ]
    window.deleteLater()
    assert len(bar) == len(menus)
    twice = {title: letters for title, letters in found if len(letters) != len(set(letters))}
    assert not twice
