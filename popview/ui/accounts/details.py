"""What was negotiated with a server last, as a card of titles and facts that can be copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from popview.types import Account, ServerProfile
from popview.ui.theme import Theme
from popview.ui.wording import profile as words


class ConnectionCard(QFrame):
    """Shows the facts of one account's last connection; every line can be selected."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: tuple[tuple[str, str, str], ...] = ()
        self.setObjectName("connectionCard")
        theme.set_kind(self, "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        self._grid.setHorizontalSpacing(theme.L)
        self._grid.setVerticalSpacing(theme.XS)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, account: Account, profile: ServerProfile) -> None:
        """Show these; the same ones again change nothing, so that a selection stays."""
        facts = words.connection_facts(account, profile)
        if facts == self._facts:
            return
        self._facts = facts
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, title, text) in enumerate(facts):
            head = QLabel(title)
            self._theme.set_kind(head, "dim")
            self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._value(name, title, text), row, 1)

    def text(self) -> str:
        """Return all facts as plain text, a line each."""
        return "\n".join(f"{title}: {' '.join(text.split())}" for _, title, text in self._facts)

    def _value(self, name: str, title: str, text: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(f"connection{name}")
        label.setAccessibleName(f"{title}: {text}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if name == "Certificate":
            family = self._theme.mono_font().family()
            label.setStyleSheet(f'font-family: "{family}"')  # a font that is set is lost when Qt polishes
        return label
