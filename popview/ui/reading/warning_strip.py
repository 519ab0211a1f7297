"""The strip between head and body that says what to know before believing a message.

It is a widget of ours outside the message area: HTML cannot paint over it or look like it (H10).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from popview.types import Defect, Document, Problem, Warn, WarningKind
from popview.ui.palette import Role
from popview.ui.theme import Theme
from popview.ui.wording import problems
from popview.ui.wording import reading as words
from popview.ui.wording.defects import defect_text

FIRST_LINES = 3

_GRAVE = (
    WarningKind.NAME_HOLDS_ADDRESS,
    WarningKind.MIXED_SCRIPTS,
    WarningKind.LINK_ELSEWHERE,
    WarningKind.DANGEROUS_ATTACHMENT,
    WarningKind.SEVERAL_FROM,
)
"""Signs of deceit, the gravest first."""

MOST_ALIKE = 5
"""Lines about the same sign; a hundred links that lie are one message that lies."""


_HARMLESS = frozenset({Defect.BAD_DATE, Defect.DUPLICATE_HEADER})
"""They change nothing of what is read; the window about the message names them."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the strip: a sentence, and whether it warns of deceit or only informs."""

    text: str
    is_grave: bool
    icon: str
    is_summary: bool = False  # of what several others mean together


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return what the strip says of a message, gravest first, each sentence once."""
    quiet = _HARMLESS
    if document.lines_shown >= 0:  # a preview ends early, and the notice below the strip says so
        quiet = quiet | {Defect.TRUNCATED}
    grave = _grave_of(document.warnings)
    mild = [
        Line(words.warning_text(warn), False, "info") for warn in document.warnings if warn.kind not in _GRAVE
    ]
    defects = [
        Line(defect_text(defect, document.fragment), False, "info")
        for defect in document.defects
        if defect not in quiet
    ]
    return tuple(dict.fromkeys((*grave, *mild, *defects)))


def _grave_of(warnings: Sequence[Warn]) -> list[Line]:
    """Return the signs of deceit: one of each kind before a second of any, and what they mean together."""
    by_kind = [[warn for warn in warnings if warn.kind is kind][:MOST_ALIKE] for kind in _GRAVE]
    found = [kind for kind in by_kind if kind]
    lines = [
        Line(words.warning_text(warn), True, "shield-alert")
        for rank in zip_longest(*found)
        for warn in rank
        if warn is not None
    ]
    return (
        [Line(words.deceit_text(), True, "octagon-x", is_summary=True), *lines] if len(found) > 1 else lines
    )


def notice_of(problem: Problem) -> Line:
    """Return the line that says why only the source of a message is shown."""
    return Line(f"{problems.problem_text(problem)} {problems.problem_advice(problem)}".strip(), True, "bug")


class WarningStrip(QFrame):
    """Shows the lines; more than three are folded away behind a button."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[Line] = ()
        self._is_open = False
        self.setObjectName("warningStrip")
        self.setAccessibleName(self.tr("Warnings about this message"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.L, theme.S, theme.L, theme.S)
        self._grid.setHorizontalSpacing(theme.S)
        self._grid.setVerticalSpacing(theme.XS)
        self._grid.setColumnStretch(1, 1)
        theme.changed.connect(self.redraw)
        self.hide()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; none hides the strip."""
        self._lines = lines
        self._is_open = False
        self.redraw()
        self.setVisible(bool(lines))

    def text(self) -> str:
        """Return everything the strip has to say, one sentence a line."""
        return "\n".join(line.text for line in self._lines)

    @Slot()
    def redraw(self) -> None:
        """Build the lines anew in the colours of the theme."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        is_grave = any(line.is_grave for line in self._lines)
        is_deceit = any(line.is_summary for line in self._lines)
        self._theme.set_kind(self, "danger" if is_deceit else "warning" if is_grave else "info")
        shown = self._lines if self._is_open else self._lines[: FIRST_LINES + is_deceit]
        for row, line in enumerate(shown):
            self._add(row, line)
        left = len(self._lines) - len(shown)
        if left:
            more = QPushButton(words.warnings_left_out(left))
            more.setObjectName("moreWarningsButton")
            self._theme.set_kind(more, "link")
            more.clicked.connect(self._unfold)
            self._grid.addWidget(more, len(shown), 1, Qt.AlignmentFlag.AlignLeft)

    def _add(self, row: int, line: Line) -> None:
        sign = QLabel()
        role = Role.DANGER if line.is_summary else Role.WARNING if line.is_grave else Role.ACCENT
        sign.setPixmap(self._theme.pixmap(line.icon, 16, role, self.devicePixelRatioF()))
        sign.setContentsMargins(0, 2, 0, 0)
        label = QLabel(line.text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if line.is_summary:
            self._theme.set_kind(label, "heading")
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)

    @Slot()
    def _unfold(self) -> None:
        self._is_open = True
        self.redraw()
