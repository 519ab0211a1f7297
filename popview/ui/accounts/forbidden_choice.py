"""The sign-in methods that an account never uses: ticks in a menu, shown like the other choices."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from popview.types import Mechanism
from popview.ui.choice import Choice
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words

_OFFERED = (
    Mechanism.SCRAM_SHA_256,
    Mechanism.SCRAM_SHA_1,
    Mechanism.PLAIN,
    Mechanism.LOGIN,
    Mechanism.USER,
    Mechanism.CRAM_MD5,
    Mechanism.APOP,
)
"""Those that PopView may choose by itself; a certificate and the browser are used by choice alone."""


class _Ticks(QMenu):
    """Stays open while ticks are set: mostly it is more than one."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick what was clicked, and stay."""
        action = self.activeAction()
        if action is None:
            super().mouseReleaseEvent(event)
        else:
            action.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by the space bar, and stay; Return ticks and closes, as in any menu."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)


class ForbiddenChoice(Choice):
    """Shows which methods are forbidden.

    Signals:
        switched(): a tick was set or taken away by the person.
    """

    switched = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.setObjectName("accountForbiddenChoice")
        self._known: tuple[Mechanism, ...] = ()
        self._chosen: tuple[Mechanism, ...] = ()
        self.menu = _Ticks(self)
        self.menu.setObjectName("accountForbiddenMenu")
        self.ticks = {mechanism: self._tick(mechanism) for mechanism in _OFFERED}
        self.addItem("")
        self._show()

    def _tick(self, mechanism: Mechanism) -> QAction:
        action = self.menu.addAction(words.mechanism_name(mechanism))
        action.setObjectName(f"accountForbidden-{mechanism.value}")
        action.setCheckable(True)
        action.triggered.connect(self._on_ticked)
        return action

    @property
    def chosen(self) -> tuple[Mechanism, ...]:
        """Return what is forbidden, with what was so before and is not offered here.

        Not read off the ticks: a field that loses the keyboard while its window dies still asks.
        """
        return self._chosen

    def fill(self, forbidden: Iterable[Mechanism]) -> None:
        """Show what is forbidden in an account."""
        self._known = tuple(forbidden)
        for mechanism, tick in self.ticks.items():
            tick.setChecked(mechanism in self._known)
        self._show()

    def showPopup(self) -> None:
        """Open the menu of ticks in place of the list."""
        self.menu.setMinimumWidth(self.width())
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    @Slot()
    def _on_ticked(self) -> None:
        self._show()
        self.switched.emit()

    def _show(self) -> None:
        found = [mechanism for mechanism, tick in self.ticks.items() if tick.isChecked()]
        found += [mechanism for mechanism in self._known if mechanism not in self.ticks]
        self._chosen = self._known if set(found) == set(self._known) else tuple(found)
        self.setItemText(0, words.forbidden_methods(self.chosen))
        self.setAccessibleName(words.forbidden_name(self.chosen))
