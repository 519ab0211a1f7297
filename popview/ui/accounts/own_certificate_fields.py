"""The person's own certificate: a file, what opens its key, and what was seen in it."""

from dataclasses import replace

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from popview.types import Account, KeyFault, OwnCertificate, Problem, Secret
from popview.ui import files
from popview.ui.accounts.option_page import OptionPage
from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.theme import Theme
from popview.ui.wording import account_options as words
from popview.ui.wording.network import reason_text

_OF_THE_WORD = (KeyFault.PASSPHRASE, KeyFault.PASSPHRASE_NEEDED)


class OwnCertificateFields(OptionPage):
    """Edits which file is shown to the server; looking into it is for others.

    Signals:
        look_requested(): the file or its passphrase is another: show_seen answers.
    """

    look_requested = Signal()

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self._before = account.client_certificate if account else ""
        self._looked: tuple[str, str] | None = None
        self.path = self._edit("accountOwnCertificate", self.tr("Your own certificate"), self.tr("none"))
        self.path.setText(self._before)
        self.choose = QPushButton(self.tr("C&hoose…"))
        self.choose.setObjectName("accountOwnCertificateChoose")
        self.choose.setAccessibleName(self.tr("Choose the file of your own certificate"))
        self.choose.setAutoDefault(False)
        theme.dress(self.choose, "folder-open")
        self.choose.clicked.connect(self._ask)
        self.word = PasswordEdit(theme=theme)
        self.word.setObjectName("accountOwnPassphrase")
        self.word.setAccessibleName(self.tr("Passphrase of the key"))
        self.word.textChanged.connect(self.changed)
        self._arrange()
        for edit in (self.path, self.word):
            edit.editingFinished.connect(self._look)
        self.path.textChanged.connect(self._on_path)
        self._on_path()

    def _arrange(self) -> None:
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.S)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        self._row(self.tr("Your &file"), self.path, beside)
        self._row(self.tr("Passph&rase"), self.word)
        self.seen = self._label("accountOwnCertificateSeen", "", "")
        self.warning = self._label("accountOwnCertificateWarning", "", "error")
        self.note = self._label("accountOwnCertificateNote", words.own_note(), "small")
        for label in (self.seen, self.warning, self.note):
            self._wide(label)

    @property
    def file(self) -> str:
        """Return the path as it stands in the field."""
        return self.path.text().strip()

    def apply(self, account: Account) -> Account:
        """Return the account with this file; a passphrase only where one was typed."""
        if not self.file:
            return replace(account, client_certificate="", key_passphrase=None)
        typed = Secret(self.word.text()) if self.word.text() else None
        return replace(account, client_certificate=self.file, key_passphrase=typed)

    def show_seen(self, path: str, own: OwnCertificate | None, problem: Problem | None) -> None:
        """Say what the file holds, or by the right field why it cannot be used."""
        if path != self.file:
            return  # another was chosen meanwhile
        self._clear()
        if own is not None:
            now = QDateTime.currentDateTimeUtc().toString(Qt.DateFormat.ISODate)
            self._tell(self.seen, words.own_seen(own, now))
            self._tell(self.warning, words.own_is_open() if own.is_open else "")
        elif problem is not None:
            reason = problem.fact("reason")
            field = self.word if reason in _OF_THE_WORD else self.path
            text = reason_text(problem.kind, reason)
            self._tell(self.fault_labels[field], text)
            field.setAccessibleDescription(text)
        self.changed.emit()

    def look(self) -> None:
        """Ask what is in the file, where there is one."""
        self._looked = (self.file, self.word.text())
        if self.file:
            self.look_requested.emit()

    @Slot()
    def _look(self) -> None:
        if self._looked != (self.file, self.word.text()):
            self.look()

    @Slot()
    def _ask(self) -> None:
        files.choose_own_certificate(self, self._on_chosen)

    def _on_chosen(self, path: str) -> None:
        self.path.setText(path)
        self.look()

    @Slot()
    def _on_path(self) -> None:
        self._clear()
        has_one = bool(self.file)
        self.word.setEnabled(has_one)
        is_same = has_one and self.file == self._before
        self.word.setPlaceholderText(self.tr("unchanged") if is_same else self.tr("only if the key has one"))

    def _clear(self) -> None:
        for label in (self.seen, self.warning, *self.fault_labels.values()):
            self._tell(label, "")
        for field in self.fault_labels:
            field.setAccessibleDescription("")

    @staticmethod
    def _tell(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
