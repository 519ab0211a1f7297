"""The list's submenus "Always propose" and "Never propose": this sender or domain, for ever or 30 days."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from popview.ui.theme import Theme
from popview.ui.wording import rules as words

DAYS = 30


class WishMenu(QMenu):
    """Signals: wished(object senders, object bool or None, int days; 0 is for ever).

    `senders_of` is asked when the menu is opened: the addresses of the selected messages.
    """

    wished = Signal(object, object, int)

    def __init__(
        self,
        *,
        always: bool,
        theme: Theme,
        senders_of: Callable[[], tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._always = always
        self._senders_of = senders_of
        self.setObjectName("menuAlways" if always else "menuNever")
        self.setTitle(self.tr("Always propo&se") if always else self.tr("Ne&ver propose"))
        theme.dress(self.menuAction(), "list-plus" if always else "list-x")
        self.aboutToShow.connect(self._fill)

    @Slot()
    def _fill(self) -> None:
        self.clear()
        senders = self._senders_of()
        domains = tuple(dict.fromkeys("@" + one.rpartition("@")[2] for one in senders if "@" in one))
        for some, kind in ((senders, "Sender"), (domains, "Domain")):
            for days in (0, DAYS):
                name = words.sender_names(some).replace("&", "&&")
                text = self.tr("{name}, for 30 days").format(name=name) if days else name
                action = self.addAction(text, partial(self.wished.emit, some, self._always, days))
                action.setObjectName(f"wish{kind}{days or ''}")
                action.setEnabled(bool(some))
                action.setVisible(bool(some) or not days)
        self.addSeparator()
        neither = self.addAction(
            self.tr("Neither: rules decide"), partial(self.wished.emit, (*senders, *domains), None, 0)
        )
        neither.setObjectName("wishNeither")
