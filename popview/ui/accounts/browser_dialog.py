"""Sign-in by the browser: the client id where one is needed, the waiting, the code, failures in words."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from popview.types import Account, Issuer, OAuthWay, Problem, Secret
from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.accounts.tenant_choice import TenantChoice
from popview.ui.fitting import fit_height
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import browser as words
from popview.ui.wording import problems
from popview.ui.wording import reading as reading_words


class BrowserDialog(QDialog):
    """Asks one issuer for one account, by the way that the person chooses.

    problem: why what was granted before does not do any more.

    Signals:
        wanted(object Account, str OAuthWay, object Secret | None): begin; show_waiting … answer.
        left_behind(): what was begun is no longer wanted.
        guide_wanted(str topic): how does one come by a client id?
    """

    wanted = Signal(object, str, object)
    left_behind = Signal()
    guide_wanted = Signal(str)

    def __init__(
        self,
        account: Account,
        issuer: Issuer,
        *,
        theme: Theme,
        problem: Problem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._account, self._issuer = theme, account, issuer
        self._url = ""  # of the page that is open in the browser
        self.is_waiting = False
        self.setObjectName("browserDialog")
        self.setWindowTitle(self.tr("Sign in with the browser"))
        self.title = plain_label(self._theme, "browserTitle", "title", words.title(issuer), is_copied=True)
        self.intro = plain_label(self._theme, "browserIntro", "dim", words.intro(issuer), is_copied=True)
        self.fields = self._make_fields()
        self.state = plain_label(self._theme, "browserState", "heading", is_copied=True)
        self.text = plain_label(self._theme, "browserText", is_copied=True)
        self.code = plain_label(self._theme, "browserCode", "title", is_copied=True)
        self.said = plain_label(self._theme, "browserSaid", "small", is_copied=True)
        self.copy = self._make_copy_button()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        for widget in (self.title, self.intro, self.fields):
            layout.addWidget(widget)
        layout.addLayout(self._make_state())
        layout.addWidget(self.code)
        layout.addWidget(self.said)
        layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(560)
        self._tell("", "")
        self._show_problem(problem)
        self._show_buttons()
        (self.client if not account.oauth_client else self.starts[issuer.ways[0]]).setFocus()
        fit_height(self, may_shrink=True)

    def _make_fields(self) -> QWidget:
        theme, issuer, account = self._theme, self._issuer, self._account
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.M)
        grid.setVerticalSpacing(theme.S)
        grid.setColumnStretch(1, 1)
        grid.addWidget(
            plain_label(self._theme, "browserSteps", text=words.steps(issuer), is_copied=True), 0, 0, 1, 2
        )
        self.client = QLineEdit(account.oauth_client)
        self.client.setObjectName("browserClientEdit")
        self.client.setAccessibleName(self.tr("Client ID"))
        self.client.textChanged.connect(self._show_buttons)
        self.client_secret = PasswordEdit(theme=theme)
        self.client_secret.setObjectName("browserClientSecretEdit")
        self.client_secret.setAccessibleName(self.tr("Client secret"))
        self.tenant = TenantChoice(issuer.tenants, account.oauth_tenant, theme=theme)
        self.tenant.editTextChanged.connect(self._show_buttons)
        self.bad_tenant = plain_label(self._theme, "browserTenantFault", "error", words.bad_tenant())
        rows: list[tuple[str, QWidget, bool]] = [
            (self.tr("Client &ID"), self.client, True),
            (self.tr("Client s&ecret"), self.client_secret, issuer.wants_secret),
            (self.tr("&Kind of account"), self.tenant, bool(issuer.tenants)),
        ]
        for row, (title, field, is_shown) in enumerate(rows, 1):
            label = QLabel(title)
            label.setBuddy(field)
            label.setVisible(is_shown)
            field.setVisible(is_shown)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.bad_tenant, len(rows) + 1, 1)
        grid.addWidget(self._make_guide_button(), len(rows) + 2, 1, Qt.AlignmentFlag.AlignLeft)
        return fields

    def _make_guide_button(self) -> QPushButton:
        guide = QPushButton(self.tr("&How do I get one?"))
        guide.setObjectName("browserGuideButton")
        guide.setAccessibleName(self.tr("How do I get a client ID?"))
        guide.setAutoDefault(False)
        self._theme.dress(guide, "circle-question-mark")
        guide.clicked.connect(lambda: self.guide_wanted.emit(self._issuer.id))
        return guide

    def _make_copy_button(self) -> QPushButton:
        copy = QPushButton(self.tr("&Copy the address"))
        copy.setObjectName("browserCopyButton")
        copy.setAccessibleName(self.tr("Copy the address of the page"))
        copy.setAutoDefault(False)
        self._theme.dress(copy, "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._url))
        return copy

    def _make_state(self) -> QVBoxLayout:
        self.sign = QLabel()
        self.sign.setFixedWidth(18)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.state, 1)
        state = QVBoxLayout()
        state.setSpacing(self._theme.XS)
        state.addLayout(row)
        state.addWidget(self.text)
        return state

    def _make_buttons(self) -> QHBoxLayout:
        theme = self._theme
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("browserCancelButton")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        self.starts: dict[OAuthWay, QPushButton] = {}
        for way in self._issuer.ways:
            button = QPushButton(words.start_text(way))
            button.setObjectName(f"browserStart-{way}")
            button.setAccessibleName(words.start_text(way).replace("&", ""))
            button.clicked.connect(lambda _=False, way=way: self._start(way))
            self.starts[way] = button
        first, *others = self.starts.values()
        theme.set_kind(first, "primary")
        first.setDefault(True)
        for other in others:
            other.setAutoDefault(False)
            row.addWidget(other)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(first)
        return row

    # -- what it holds ---------------------------------------------------------------------------

    def account(self) -> Account:
        """Return the account as it signs in from now on."""
        return replace(
            self._account,
            mechanism=self._issuer.mechanism,
            oauth=self._issuer.id,
            oauth_client=self.client.text().strip(),
            oauth_tenant=self.tenant.tenant if self._issuer.tenants else "",
        )

    # -- what happens ----------------------------------------------------------------------------

    def _start(self, way: OAuthWay) -> None:
        self.is_waiting = True
        self._tell(words.asking(), "")
        self._show_sign("hourglass", Role.ACCENT)
        self._show_buttons()
        self.cancel.setFocus()
        typed = self.client_secret.text().strip()
        self.wanted.emit(self.account(), str(way), Secret(typed) if typed else None)

    def show_browser(self, url: str, *, is_open: bool) -> None:
        """Say that the browser has opened, or how the person opens the page."""
        if self.is_waiting:
            self._tell(*(words.waiting if is_open else words.open_yourself)(self._issuer))
            self._url = url
            self.copy.setVisible(not is_open)
            (self.cancel if is_open else self.copy).setFocus()
            fit_height(self)

    def show_code(self, code: str, url: str) -> None:
        """Show the code that is to be typed."""
        if self.is_waiting:
            self._tell(words.waiting(self._issuer)[0], words.type_code(problems.foreign(url, 200)))
            self.code.setText(problems.foreign(code, 40))
            self.code.setAccessibleName(self.tr("Code: {code}").format(code=self.code.text()))
            self.code.show()
            fit_height(self)

    def show_failure(self, problem: Problem) -> None:
        """Say what went wrong; the same buttons try again."""
        if self.is_waiting:
            self.is_waiting = False
            self._show_problem(problem)
            self._show_buttons()
            self.starts[self._issuer.ways[0]].setFocus()

    def show_done(self) -> None:
        """It worked: go away."""
        if self.is_waiting:
            self.is_waiting = False
            self.accept()

    def reject(self) -> None:
        """Stop what was begun, and go."""
        if self.is_waiting:
            self.is_waiting = False
            self.left_behind.emit()
        super().reject()

    def _show_problem(self, problem: Problem | None) -> None:
        if problem is None:
            return
        text = f"{problems.problem_text(problem)} {problems.problem_advice(problem)}".strip()
        server = problems.problem_server(problem)
        self._tell(problems.problem_title(problem), text, reading_words.server_says(server) if server else "")
        self._show_sign("circle-x", Role.DANGER)

    def _tell(self, title: str, text: str, said: str = "") -> None:
        for label, words_ in ((self.state, title), (self.text, text), (self.said, said), (self.code, "")):
            label.setText(words_)
            label.setVisible(bool(words_))
        self.copy.hide()
        self.sign.setVisible(bool(title))
        fit_height(self)

    def _show_sign(self, name: str, role: Role) -> None:
        self.sign.setPixmap(self._theme.pixmap(name, 16, role, self.devicePixelRatioF()))

    @Slot()
    def _show_buttons(self) -> None:
        is_wrong = bool(self._issuer.tenants) and not self.tenant.is_good
        self.bad_tenant.setVisible(is_wrong)
        is_ready = bool(self.client.text().strip()) and not self.is_waiting and not is_wrong
        for button in self.starts.values():
            button.setEnabled(is_ready)
        self.fields.setVisible(not self.is_waiting)
        fit_height(self, may_shrink=True)
