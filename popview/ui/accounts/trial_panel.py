"""The test of an account: its steps as lines with a tick or a cross, failures in words with advice."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Certificate, Problem, TrialStep
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.problem_details import DetailsButton
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words
from popview.ui.wording import problems
from popview.ui.wording import reading as reading_words


class TrialPanel(QFrame):
    """Shows one test from its start to its end; knows nothing of the connection."""

    certificate_clicked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = partial(plain_label, theme, is_copied=True)
        self._done: dict[TrialStep, tuple[str, bool]] = {}
        self._state = "idle"  # idle, running, passed, failed
        self.setObjectName("trialPanel")
        self.setAccessibleName(self.tr("Result of the test"))
        theme.set_kind(self, "card")
        self.hint = self._label("trialHint", "dim")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.S)
        self._grid.setVerticalSpacing(theme.XS)
        self._grid.setColumnStretch(1, 1)
        self._lines = {step: self._line(row, step) for row, step in enumerate(TrialStep)}
        self.title, self.text, self.server = (
            self._label(f"trial{name}") for name in ("Title", "Text", "Server")
        )
        theme.set_kind(self.server, "small")
        self.look = QPushButton(self.tr("Look at the &certificate…"))
        self.look.setObjectName("trialCertificateButton")
        self.look.setAccessibleName(self.tr("Look at the certificate"))
        self.look.setAutoDefault(False)
        theme.dress(self.look, "shield-alert", Role.WARNING)
        self.look.clicked.connect(self.certificate_clicked)
        self.more = DetailsButton("trialMore", theme=theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        layout.setSpacing(theme.S)
        layout.addWidget(self.hint)
        layout.addLayout(self._grid)
        for widget in (self.title, self.text, self.server):
            layout.addWidget(widget)
        for button in (self.look, self.more):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.setMinimumHeight(150)
        theme.changed.connect(self.redraw)
        self.clear()

    def _line(self, row: int, step: TrialStep) -> tuple[QLabel, QLabel]:
        sign, text = QLabel(), self._label(f"trialStep-{step}")
        sign.setFixedWidth(18)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
        return sign, text

    @property
    def is_running(self) -> bool:
        """Return whether a test is under way."""
        return self._state == "running"

    def clear(self) -> None:
        """Say what a test does."""
        self._begin("idle", words.trial_hint())

    def start(self) -> None:
        """Show the steps, none of them done."""
        self._begin("running", "")

    def _begin(self, state: str, hint: str) -> None:
        self._state, self._done = state, {}
        self.hint.setText(hint)
        self._tell("", "", "")
        self.look.hide()
        self.more.hide()
        self.redraw()

    def show_step(self, step: TrialStep, facts: dict[str, str]) -> None:
        """Tick a step."""
        self._done[step] = (words.step_done(step, facts), words.is_doubtful(step, facts))
        self.redraw()

    def show_problem(self, problem: Problem) -> None:
        """Cross the step at hand; say what happened, why, and what to do."""
        self._state = "failed"
        server = problems.problem_server(problem)
        text = f"{problems.problem_text(problem)} {problems.problem_advice(problem)}".strip()
        said = reading_words.server_says(server) if server else problems.problem_reason(problem)
        title = problems.problem_title(problem)
        self._tell(title, text, said)
        self.more.offer(title, problems.problem_details(problem))
        self._theme.set_kind(self.title, "error")
        self.redraw()

    def show_certificate(self, certificate: Certificate) -> None:
        """Say that the server could not prove who it is, and offer to look closer."""
        self._state = "failed"
        title = self.tr("The server could not prove who it is")
        self._tell(title, " ".join(words.certificate_lines(certificate)), self.tr("Nothing secret was sent."))
        self._theme.set_kind(self.title, "error")
        self.look.show()
        self.redraw()

    def show_passed(self) -> None:
        """Say that all went well."""
        self._state = "passed"
        self._tell(words.trial_passed(), "", "")
        self._theme.set_kind(self.title, "heading")
        self.redraw()

    def _tell(self, title: str, text: str, server: str) -> None:
        for label, said in ((self.title, title), (self.text, text), (self.server, server)):
            label.setText(said)
            label.setVisible(bool(said))

    @Slot()
    def redraw(self) -> None:
        """Draw the lines for where the test is."""
        self.hint.setVisible(self._state == "idle")
        waiting = [step for step in TrialStep if step not in self._done]
        at_hand = waiting[0] if waiting else None
        for step, (sign, text) in self._lines.items():
            said, is_doubtful = self._done.get(step, (words.step_wait(step), False))
            text.setText(said)
            name, role = self._sign_of(step, is_at_hand=step is at_hand, is_doubtful=is_doubtful)
            sign.setPixmap(self._theme.pixmap(name, 16, role, self.devicePixelRatioF()))
            self._theme.set_kind(text, "" if step in self._done or step is at_hand else "dim")
            is_shown = self._state != "idle" and (step in self._done or self._state in ("running", "failed"))
            sign.setVisible(is_shown)
            text.setVisible(is_shown)

    def _sign_of(self, step: TrialStep, *, is_at_hand: bool, is_doubtful: bool) -> tuple[str, Role]:
        if step in self._done:
            return ("triangle-alert", Role.WARNING) if is_doubtful else ("circle-check", Role.SUCCESS)
        if is_at_hand and self._state == "failed":
            return "circle-x", Role.DANGER
        if is_at_hand and self._state == "running":
            return "hourglass", Role.ACCENT
        return "circle-dashed", Role.DIM
