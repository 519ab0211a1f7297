"""Connection and server: what was negotiated, what the server is like, and a switch for each habit."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from popview.types import Account, ServerProfile
from popview.ui.accounts.details import ConnectionCard
from popview.ui.accounts.profile_dialog_rows import FlagRow
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import profile as words
from popview.ui.wording import values

SIZE = (680, 720)


class ProfileDialog(QDialog):
    """Each switch takes effect from the next connection on; Close closes, there is nothing to confirm.

    Signals:
        switched(str field, object value): a field of ServerProfile is fixed; None: automatic again.
        forget_requested(): drop what was learnt.
    """

    switched = Signal(str, object)
    forget_requested = Signal()

    def __init__(
        self,
        account: Account,
        profile: ServerProfile,
        *,
        theme: Theme,
        checked_s: float = 0.0,
        now_s: float = 0.0,
        may_hide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._account = account
        self._checked = (checked_s, now_s)
        self._may_hide = may_hide
        self.setObjectName("profileDialog")
        self.setWindowTitle(self.tr("Connection and server"))
        self._rows: list[FlagRow] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.S)
        name = self.tr("Connection and server of “{account}”").format(account=account.name)
        layout.addWidget(plain_label(theme, "profileTitle", "title", name))
        self._note = plain_label(theme, "profileNote", "dim")
        layout.addWidget(self._note)
        layout.addSpacing(theme.XS)
        layout.addWidget(self._make_page(), 1)
        layout.addSpacing(theme.XS)
        layout.addLayout(self._make_buttons())
        self.resize(*SIZE)
        self.setMinimumSize(420, 360)
        self.show_profile(profile)
        self.close_button.setFocus()

    def _make_page(self) -> QScrollArea:
        theme = self._theme
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.S, 0)
        column.setSpacing(theme.S)
        self.card = ConnectionCard(theme=theme)
        column.addWidget(self.card)
        column.addSpacing(theme.S)
        column.addWidget(
            plain_label(theme, "profileFlagsTitle", "heading", self.tr("What the server is like"))
        )
        hint = self.tr(
            "PopView learns this by itself. Where it is wrong, choose yes or no; it counts from the next "
            "connection on."
        )
        column.addWidget(plain_label(theme, "profileFlagsHint", "dim", hint))
        column.addLayout(self._make_rows())
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("profileArea")
        self.area.setWidget(page)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        return self.area

    def _make_rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.L)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for field in (*words.FLAGS, words.CONSENT):
            row = FlagRow(field, grid, theme=self._theme, parent=self)
            row.switched.connect(self.switched)
            row.choice.installEventFilter(self)
            self._rows.append(row)
        return grid

    def _make_buttons(self) -> QHBoxLayout:
        forget = self._button("profileForgetButton", self.tr("&Forget what was learnt"), "rotate-ccw")
        forget.setToolTip(self.tr("PopView finds it out anew. What you chose yourself stays."))
        forget.clicked.connect(self.forget_requested)
        copy = self._button("profileCopyButton", self.tr("C&opy details"), "copy")
        copy.clicked.connect(self._copy)
        close = self._button("profileCloseButton", self.tr("&Close"), "")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addWidget(forget)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        self.close_button = close
        return row

    def _button(self, name: str, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setAutoDefault(False)
        if icon:
            self._theme.dress(button, icon)
        return button

    def show_profile(self, profile: ServerProfile) -> None:
        """Show what is known now."""
        checked_s, now_s = self._checked
        self._note.setText(words.connection_note(profile, values.checked(checked_s, now_s)))
        self.card.show_facts(self._account, profile)
        for row in self._rows:
            row.show_profile(profile)
            if row.field == words.CONSENT:
                reason = words.fetch_reason(profile, "", may_hide=self._may_hide)
                row.set_visible(bool(reason) or profile.retr_consent)

    def details(self) -> str:
        """Return all that is shown, as plain text to send on."""
        said = [f"{row.choice.accessibleName()}: {self._said(row)}" for row in self._rows]
        return "\n".join([self.card.text(), "", *said])

    @staticmethod
    def _said(row: FlagRow) -> str:
        words_of_state = row.state.text()
        chosen = row.choice.currentText()
        return f"{chosen} ({words_of_state})" if words_of_state else chosen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a switch that is reached by keyboard into view; let the wheel scroll the page instead."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.area.ensureWidgetVisible(watched, 0, 60)
        elif event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())
