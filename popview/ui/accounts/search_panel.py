"""The search for a server as lines with a sign and a time, and what stood in the way of finding one."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from popview.types import Discovery, DiscoveryStep, Problem, StepEnd
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import assistant as words
from popview.ui.wording import problems

_SIGNS = {
    StepEnd.FOUND: ("circle-check", Role.SUCCESS),
    StepEnd.NOTHING: ("circle-slash", Role.DIM),
    StepEnd.FAILED: ("triangle-alert", Role.WARNING),
    StepEnd.SKIPPED: ("circle-slash", Role.DIM),
}


class SearchPanel(QFrame):
    """Shows one search from its start to its end; knows nothing of the network."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = partial(plain_label, theme, is_copied=True)
        self._ends: dict[DiscoveryStep, tuple[StepEnd, int]] = {}
        self._at_hand: DiscoveryStep | None = None
        self._domain = ""
        self.is_running = False
        self.setObjectName("searchPanel")
        self.setAccessibleName(self.tr("Search for the server"))
        theme.set_kind(self, "card")
        self.hint = self._label("searchHint", "dim", words.hint())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.S)
        self._grid.setVerticalSpacing(theme.XS)
        self._grid.setColumnStretch(1, 1)
        self._lines = {step: self._line(row, step) for row, step in enumerate(DiscoveryStep)}
        self.title, self.text, self.details = (
            self._label(f"search{n}") for n in ("Title", "Text", "Details")
        )
        theme.set_kind(self.title, "error")
        theme.set_kind(self.details, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.M, theme.M, theme.M, theme.M)
        layout.setSpacing(theme.S)
        layout.addWidget(self.hint)
        layout.addLayout(self._grid)
        for widget in (self.title, self.text, self.details):
            layout.addWidget(widget)
        layout.addStretch(1)
        theme.changed.connect(self.redraw)
        self.clear()

    def _line(self, row: int, step: DiscoveryStep) -> tuple[QLabel, QLabel, QLabel]:
        sign, text, end = QLabel(), self._label(f"searchStep-{step}"), self._label(f"searchEnd-{step}", "dim")
        sign.setFixedWidth(18)
        end.setWordWrap(False)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
        self._grid.addWidget(end, row, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        return sign, text, end

    @property
    def has_ended(self) -> bool:
        """Return whether a search was made that came to nothing."""
        return not self.is_running and bool(self.title.text())

    def clear(self) -> None:
        """Say where would be looked."""
        self._begin("", is_running=False)

    def start(self, domain: str) -> None:
        """Show the steps of a search for this domain, none of them done."""
        self._begin(domain, is_running=True)

    def _begin(self, domain: str, *, is_running: bool) -> None:
        self._domain, self.is_running = domain, is_running
        self._ends, self._at_hand = {}, None
        self._tell("", "", "")
        self.redraw()

    def show_step(self, step: DiscoveryStep, end: StepEnd | None, milliseconds: int) -> None:
        """Show that a step begins, or how it ended and how long it took."""
        if end is None:
            self._at_hand = step
        else:
            self._ends[step] = (end, milliseconds)
            self._at_hand = None
        self.redraw()

    def show_nothing(self, discovery: Discovery) -> None:
        """Say why there is nothing to propose, and what to do."""
        self.is_running = False
        details = "\n".join(words.snags(discovery))
        self._tell(words.nothing_title(discovery), words.nothing_text(discovery), details)
        self.redraw()

    def show_problem(self, problem: Problem) -> None:
        """Say why the search could not be made."""
        self.is_running = False
        text = f"{problems.problem_text(problem)} {problems.problem_advice(problem)}".strip()
        self._tell(problems.problem_title(problem), text, "")
        self.redraw()

    def show_offline(self) -> None:
        """Say that the person works offline."""
        self._begin("", is_running=False)
        self._tell(*words.working_offline(), "")
        self.redraw()

    def _tell(self, title: str, text: str, details: str) -> None:
        for label, said in ((self.title, title), (self.text, text), (self.details, details)):
            label.setText(said)
            label.setVisible(bool(said))

    @Slot()
    def redraw(self) -> None:
        """Draw the lines for where the search is."""
        is_idle = not self.is_running and not self._ends and not self.title.text()
        self.hint.setVisible(is_idle)
        for step, (sign, text, end) in self._lines.items():
            ended = self._ends.get(step)
            is_shown = self.is_running or ended is not None
            name, role = self._sign(step)
            sign.setPixmap(self._theme.pixmap(name, 16, role, self.devicePixelRatioF()))
            text.setText(words.step_name(step, self._domain))
            self._theme.set_kind(text, "" if ended is not None or step is self._at_hand else "dim")
            end.setText(words.step_end(*ended) if ended is not None else "")
            for label in (sign, text, end):
                label.setVisible(is_shown)

    def _sign(self, step: DiscoveryStep) -> tuple[str, Role]:
        if step in self._ends:
            return _SIGNS[self._ends[step][0]]
        return ("hourglass", Role.ACCENT) if step is self._at_hand else ("circle-dashed", Role.DIM)
