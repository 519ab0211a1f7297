"""What was found: server, port, encryption, user and who says so; shown before anything secret is sent."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Advice, FoundServer, Mechanism
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.tick import Tick
from popview.ui.wording import assistant as words
from popview.ui.wording import guide as guide_words
from popview.ui.wording.problems import foreign

RECENT = "recent:"
"""Gmail's view of the last 30 days, in front of the user name."""


class FoundCard(QFrame):
    """Shows one server, and asks what has to be asked: a foreign host, Gmail's other view."""

    changed = Signal()
    guide_wanted = Signal(str)  # the topic

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.found: FoundServer | None = None
        self.known: dict[
            tuple[str, str], str
        ] = {}  # host and user of the accounts there are, and their names
        self.setObjectName("foundCard")
        self.setAccessibleName(self.tr("The server that was found"))
        theme.set_kind(self, "card")
        self.title = plain_label(self._theme, "foundTitle", "heading", is_copied=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.M)
        self._grid.setVerticalSpacing(theme.XS)
        self._grid.setColumnStretch(1, 1)
        self.server = self._fact("foundServer", self.tr("Server"))
        self.encryption = self._fact("foundEncryption", self.tr("Encryption"))
        self.user = self._fact("foundUser", self.tr("User name"))
        self.source = self._fact("foundSource", self.tr("Says who"))
        self.already = plain_label(self._theme, "foundAlready", "error")
        self.advice = plain_label(self._theme, "foundAdvice", is_copied=True)
        self.help = plain_label(self._theme, "foundHelp", "small", is_copied=True)
        self.browser = QPushButton(self.tr("Sign in with the &browser…"))
        self.browser.setObjectName("foundBrowserButton")
        self.browser.setAccessibleName(self.tr("Sign in with the browser"))
        self.browser.setAutoDefault(False)
        theme.dress(self.browser, "globe")
        self.change = QPushButton(self.tr("Chan&ge…"))
        self.change.setObjectName("foundChangeButton")
        self.change.setAccessibleName(self.tr("Change what was found, by hand"))
        self.change.setAutoDefault(False)
        theme.dress(self.change, "pencil")
        self.guide = QPushButton()
        self.guide.setObjectName("foundGuideButton")
        self.guide.setAutoDefault(False)
        self.guide.clicked.connect(self._ask_guide)
        self.recent = Tick(words.recent(), theme=theme)
        self.recent.setObjectName("foundRecent")
        self.recent.toggled.connect(self._on_toggled)
        self.confirm = Tick(theme=theme)
        self.confirm.setObjectName("foundConfirm")
        self.confirm.toggled.connect(self._on_toggled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        layout.setSpacing(theme.S)
        layout.addWidget(self.title)
        layout.addLayout(self._grid)
        for widget in (self.already, self.advice, self.help, self.recent, self.confirm):
            layout.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.browser)
        buttons.addWidget(self.guide)
        buttons.addStretch(1)
        buttons.addWidget(self.change)
        layout.addLayout(buttons)

    def _fact(self, name: str, title: str) -> QLabel:
        row = self._grid.rowCount()
        head, value = QLabel(title), plain_label(self._theme, name, is_copied=True)
        self._theme.set_kind(head, "dim")
        value.setAccessibleName(title)
        self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        return value

    @property
    def is_confirmed(self) -> bool:
        """Return whether the server may be used: nothing is left to be confirmed."""
        return self.found is not None and (not self.found.foreign or self.confirm.isChecked())

    @property
    def wants_certificate(self) -> bool:
        """Return whether the server takes a certificate of one's own alone, which is chosen by hand."""
        return self.found is not None and self.found.mechanism is Mechanism.EXTERNAL

    @property
    def is_usable(self) -> bool:
        """Return whether one can sign in with a password, or by the browser, to what is shown."""
        return self.is_confirmed and bool(self.user_name) and not self.wants_certificate

    @property
    def user_name(self) -> str:
        """Return the user name as it will be sent."""
        if self.found is None:
            return ""
        return (RECENT if self.recent.isChecked() else "") + self.found.user

    @property
    def spoken(self) -> str:
        """Return everything that is to be known before a password is sent, for a screen reader."""
        shown = (self.title, self.server, self.encryption, self.user, self.source, self.already)
        return ". ".join(label.text() for label in shown if label.text())

    def show_found(self, found: FoundServer, domain: str, *, by_browser: bool = False) -> None:
        """Show a server found for an address of this domain. by_browser: one can sign in by the browser."""
        self.found = found
        self.title.setText(words.found_title(found))
        self.server.setText(words.server(found))
        self.encryption.setText(words.encryption(found))
        self.source.setText(words.source(found))
        advice = words.advice(found)
        self.advice.setText("\n".join(advice))
        self.advice.setVisible(bool(advice))
        self.help.setText(self.tr("More: {page}").format(page=foreign(found.help, 500)))
        self.help.setVisible(bool(found.help))
        self.recent.setChecked(False)
        self.recent.setVisible(Advice.RECENT in found.advice)
        self.confirm.setChecked(False)
        self.confirm.setText(words.foreign_consent(found, domain))
        self.confirm.setVisible(found.foreign)
        self.browser.setVisible(by_browser)
        question = guide_words.question(found)
        self.guide.setText(question)
        self._theme.dress(self.guide, "circle-question-mark")
        self.guide.setAccessibleName(question.replace("&", ""))
        self.guide.setVisible(bool(question))
        self._on_toggled()

    @Slot()
    def _ask_guide(self) -> None:
        if self.found is not None:
            self.guide_wanted.emit(self.found.guide)

    @Slot()
    def _on_toggled(self) -> None:
        self.user.setText(foreign(self.user_name, 320) or words.no_user())
        host = self.found.host.lower() if self.found is not None else ""
        name = self.known.get((host, self.user_name), "")
        self.already.setText(words.already_here(name) if name else "")
        self.already.setVisible(bool(name))
        self.changed.emit()
