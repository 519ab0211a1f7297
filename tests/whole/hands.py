"""Hands and eyes: the whole program in a window, used by clicks and keys alone.

Nothing here calls a method of PopView: widgets are found by their object names, pressed where they
are on the screen, and read as a person reads them.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTextBrowser,
    QTreeView,
    QWidget,
)

from popview.app import House, MakeWorker, Program
from popview.net.worker import MailWorker
from popview.paths import Paths
from popview.ui.theme import Theme

W = TypeVar("W", bound=QWidget)
PATIENCE_S = 20.0
LOOK_MS = 5


class Hands:
    """One person in front of one PopView."""

    def __init__(self, application: QApplication, worker: MakeWorker = MailWorker) -> None:
        self.application = application
        theme = Theme()
        theme.apply("light")
        self.program = Program(application, theme=theme, worker=worker)

    # -- starting and ending -----------------------------------------------------------------------

    def open(self, paths: Paths) -> House:
        """Start PopView; the house is for the test's bookkeeping, not for its hands."""
        house = self.program.open(paths)
        house.window.resize(1400, 900)
        return house

    def close_window(self) -> None:
        """Press the window's cross."""
        self.widget("mainWindow").close()

    # -- eyes --------------------------------------------------------------------------------------

    def wait(self, condition: Callable[[], object], what: str, seconds: float = PATIENCE_S) -> None:
        """Look until the condition holds."""
        until = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > until:
                pytest.fail(f"waited {seconds:g} s for {what}\n{self.scene()}", pytrace=False)
            QTest.qWait(LOOK_MS)

    def scene(self) -> str:
        """Describe what is on the screen, for a failure's message."""
        texts = []
        for top in self.application.topLevelWidgets():
            if top.isVisible():
                labels = [one.text() for one in top.findChildren(QLabel) if one.isVisible() and one.text()]
                texts.append(f"{top.objectName()}: {' | '.join(labels)}")
        return "\n".join(texts)

    def find(self, name: str, kind: type[W] = QWidget) -> W | None:  # type: ignore[assignment]
        """Return the visible widget of that name, or None."""
        for top in reversed(self.application.topLevelWidgets()):
            if not top.isVisible():
                continue
            candidates = [top] if top.objectName() == name else top.findChildren(kind, name)
            for one in candidates:
                if isinstance(one, kind) and one.isVisible():
                    return one
        return None

    def widget(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """Wait for a widget to be on screen and return it."""
        self.wait(lambda: self.find(name, kind) is not None, f"{name} to be on screen")
        found = self.find(name, kind)
        assert found is not None
        return found

    def name_of(self, text: str) -> str:
        """Return the object name of the visible button that bears this text."""

        def found() -> list[str]:
            buttons = self.widget("mainWindow").findChildren(QAbstractButton)
            return [one.objectName() for one in buttons if one.isVisible() and text in one.text()]

        self.wait(found, f"a button with {text!r}")
        return found()[0]

    def gone(self, name: str) -> None:
        """Wait for a widget to leave the screen."""
        self.wait(lambda: self.find(name) is None, f"{name} to leave the screen")

    def text(self, name: str) -> str:
        """Read a label, field, button or body."""
        one = self.widget(name)
        if isinstance(one, QTextBrowser):
            return one.toPlainText()
        if isinstance(one, QLabel | QLineEdit | QAbstractButton):
            return one.text()
        return " ".join(label.text() for label in one.findChildren(QLabel) if label.isVisible())

    def reads(self, name: str, pattern: str, seconds: float = PATIENCE_S) -> None:
        """Wait until the text of a widget matches."""
        self.wait(
            lambda: self.find(name) is not None and re.search(pattern, self.text(name)),
            f"{pattern!r} in {name}: {self.text(name) if self.find(name) else 'not on screen'}",
            seconds,
        )

    # -- the list ----------------------------------------------------------------------------------

    @property
    def table(self) -> QTableView:
        """The message list."""
        return self.widget("messageTable", QTableView)

    def rows(self) -> list[str]:
        """Read the subjects of the list from the top down."""
        table = self.find("messageTable", QTableView)
        if table is None:
            return []
        column = self.column("Subject")
        model = table.model()
        return [
            str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole)) for row in range(model.rowCount())
        ]

    def column(self, title: str) -> int:
        """Return the column with that head."""
        model = self.table.model()
        heads = [
            model.headerData(i, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
            for i in range(model.columnCount())
        ]
        return heads.index(title)

    def has_rows(self, count: int, seconds: float = PATIENCE_S) -> None:
        """Wait until the list has so many rows."""
        self.wait(lambda: len(self.rows()) == count, f"{count} rows, not {len(self.rows())}", seconds)

    def click_row(self, subject: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Click the row with that subject."""
        self.wait(lambda: subject in self.rows(), f"a row {subject!r}")
        table = self.table
        index = table.model().index(self.rows().index(subject), self.column("Subject"))
        table.scrollTo(index)
        place = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, place)

    # -- hands -------------------------------------------------------------------------------------

    def click(self, name: str) -> None:
        """Press a button once it can be pressed."""
        button = self.widget(name, QAbstractButton)
        self.wait(button.isEnabled, f"{name} to be enabled")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_hit(button))

    def type(self, name: str, text: str) -> None:
        """Replace what stands in a field by typing."""
        field = self.widget(name, QLineEdit)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)

    def choose(self, name: str, place: int) -> None:
        """Choose an entry of a drop-down list with the arrow keys."""
        choice = self.widget(name, QComboBox)
        choice.setFocus()
        while choice.currentIndex() != place:
            QTest.keyClick(choice, Qt.Key.Key_Down if choice.currentIndex() < place else Qt.Key.Key_Up)

    def key(
        self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, on: str = "mainWindow"
    ) -> None:
        """Press a key where the focus is, or on the named widget."""
        window = self.widget(on)
        window.activateWindow()
        self.wait(window.isActiveWindow, f"{on} to be active")
        target = window.focusWidget() or window
        QTest.keyClick(target, key, keys)

    def choose_in_menu(self, name: str, key: Qt.Key) -> None:
        """Open the menu of a button and press the underlined letter of an entry."""

        def press() -> None:
            menu = QApplication.activePopupWidget()
            if menu is None:
                QTimer.singleShot(LOOK_MS, press)
            else:
                QTest.keyClick(menu, key)

        QTimer.singleShot(0, press)  # the menu has an event loop of its own
        button = self.widget(name, QAbstractButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_hit(button))

    def save_into(self, folder: Path) -> None:
        """Answer the question for a folder."""
        dialog = self.widget("folderDialog", QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, str(folder))
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.gone("folderDialog")

    def choose_view(self, place: int) -> None:
        """Click a view of the first account: 0 on server, 1 marked, 2 saved."""
        tree = self.widget("accountTree", QTreeView)
        model = tree.model()
        index = model.index(place, 0, model.index(0, 0))
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())

    # -- common ways -------------------------------------------------------------------------------

    def check(self, count: int) -> None:
        """Check by F5; wait until a new listing was made, is said to be, and has so many rows."""
        house = self.program.house
        assert house is not None
        self.wait(lambda: house.mailboxes.current, "an account")
        mailbox = house.mailboxes.current
        assert mailbox is not None
        before = mailbox.checked_s
        self.key(Qt.Key.Key_F5)
        self.wait(lambda: mailbox.checked_s > before and house.mailboxes.is_shown, "a check that went well")
        self.reads("statusLabel", "· checked")
        self.has_rows(count)

    def go_to_server(self, port: int, host: str = "127.0.0.1") -> None:
        """Give the account on screen another server, by its dialog."""
        self.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        self.type("accountHostEdit", host)
        self.type("accountPortEdit", str(port))
        self.click("saveAccountButton")
        self.gone("accountDialog")

    def add_account(
        self,
        *,
        port: int,
        security: int,
        user: str,
        password: str,
        trust: bool = True,
        host: str = "127.0.0.1",
    ) -> None:
        """Fill the account dialog by typing, test, trust the certificate if asked, save.

        `security`: the place in the list (0 TLS, 1 STLS, 2 plain). The assistant, where it is on screen, is
        told that the rest is done by hand.
        """
        self.wait(lambda: self.find("accountDialog") or self.find("accountAssistant"), "a dialog")
        if self.find("accountAssistant") is not None:
            self.click("assistantManualButton")
            self.gone("accountAssistant")
        dialog = self.widget("accountDialog", QDialog)
        assert dialog.isModal()
        self.type("accountAddressEdit", f"{user}@example.org")
        self.type("accountNameEdit", "home")
        self.type("accountHostEdit", host)
        self.choose("accountSecurityChoice", security)
        self.type("accountPortEdit", str(port))
        self.type("accountUserEdit", user)
        self.type("accountPasswordEdit", password)
        self.click("testAccountButton")
        if trust:
            self.click("trialCertificateButton")
            self.click("certificateTrustButton")
            self.gone("certificateDialog")
        self.wait(lambda: self.widget("saveAccountButton", QPushButton).isDefault(), "the test to pass")
        self.key(Qt.Key.Key_Return, on="accountDialog")
        self.gone("accountDialog")


def _hit(button: QAbstractButton) -> QPoint:
    """Return a point that is on the button: the box of a tick stands at its left."""
    return button.rect().center()
