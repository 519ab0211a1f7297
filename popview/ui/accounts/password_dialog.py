"""Asks for a password and says where it will be kept."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Account, Keyring, Problem, Secret
from popview.ui import validation
from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.fitting import fit_height
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.tick import Tick
from popview.ui.wording import account_setup as words
from popview.ui.wording import problems
from popview.ui.wording import reading as reading_words


class PasswordDialog(QDialog):
    """`problem`: why the last password did not do; it stays stored until a new one works."""

    answered = Signal(object, bool)  # Secret, keep it in the keyring

    def __init__(
        self,
        account: Account,
        problem: Problem | None,
        keyring: Keyring,
        *,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keyring = keyring
        self.setObjectName("passwordDialog")
        self.setWindowTitle(self.tr("Password"))
        self.title = plain_label(theme, "passwordTitle", "title", words.password_title(account))
        who = plain_label(theme, "passwordAccount", "dim", words.password_text(account))
        self.edit = PasswordEdit(theme=theme)
        self.edit.setObjectName("passwordEdit")
        self.edit.setAccessibleName(self.tr("Password"))
        self.edit.textChanged.connect(self._on_changed)
        self.fault = plain_label(theme, "passwordFault", "error")
        self.keep = Tick(self.tr("&Remember the password"), theme=theme)
        self.keep.setObjectName("passwordKeep")
        self.keep.setChecked(True)
        self.keep.setVisible(keyring is Keyring.USABLE)
        self.hint = plain_label(theme, "passwordKeyring", "small", words.keyring_text(keyring))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.S)
        for widget in (self.title, who, *self._problem_labels(problem)):
            layout.addWidget(widget)
        layout.addSpacing(theme.XS)
        layout.addWidget(self.edit)
        layout.addWidget(self.fault)
        layout.addWidget(self.keep)
        layout.addWidget(self.hint)
        layout.addStretch(1)
        layout.addSpacing(theme.S)
        layout.addLayout(self._make_buttons())
        self.edit.setFocus()
        self.setMinimumWidth(440)
        self._on_changed()
        fit_height(self, may_shrink=True)

    def _problem_labels(self, problem: Problem | None) -> list[QLabel]:
        if problem is None:
            return []
        text = f"{problems.problem_text(problem)} {problems.problem_advice(problem)}".strip()
        labels = [plain_label(self._theme, "passwordProblem", "error", text)]
        server = problems.problem_server(problem)
        if server:
            labels.append(
                plain_label(self._theme, "passwordServer", "small", reading_words.server_says(server))
            )
        return labels

    def _make_buttons(self) -> QHBoxLayout:
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("passwordCancelButton")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.ok = QPushButton(self.tr("&Sign in"))
        self.ok.setObjectName("passwordOkButton")
        self.ok.setAccessibleName(self.tr("Sign in"))
        self.ok.setDefault(True)
        self._theme.set_kind(self.ok, "primary")
        self.ok.clicked.connect(self._answer)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        return row

    @Slot()
    def _on_changed(self) -> None:
        fault = validation.password_fault(self.edit.text(), is_needed=False)
        self.fault.setText(words.fault_text(fault))
        self.fault.setVisible(fault is not None)
        self.ok.setEnabled(bool(self.edit.text()) and fault is None)

    @Slot()
    def _answer(self) -> None:
        secret = Secret(self.edit.text())
        keep = self._keyring is Keyring.USABLE and self.keep.isChecked()
        self.edit.clear()
        self.answered.emit(secret, keep)
        self.accept()
