"""The window in which a message is seen as it will be printed, and from which it goes to paper or a PDF."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPageLayout, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from popview.ui.buttons import named_button
from popview.ui.paper.page_run import PageRun, PdfRun
from popview.ui.paper.page_view import PageView
from popview.ui.paper.printout import HEAVY, Letter, Printout
from popview.ui.paper.sheet import sheet_of, usual_layout
from popview.ui.paper.tools import PreviewTools
from popview.ui.reading.content import Shape
from popview.ui.reading.notice_bar import NoticeBar
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme
from popview.ui.wording import paper as words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

SIZE = (860, 900)


class PrintPreview(QDialog):
    """Shows the pages of one message; waits for nobody.

    Signals:
        pdf_wanted(): where to, the one who asks for files knows; make_pdf() follows.
        pdf_made(object bytes).
        fetch_wanted(): the rest of a message of which only a preview is here; show_letter() follows.
    """

    pdf_wanted = Signal()
    pdf_made = Signal(object)
    fetch_wanted = Signal()

    def __init__(self, letter: Letter, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letter = letter
        self._printout: Printout | None = None
        self._layout = usual_layout()
        self._run: PageRun | PdfRun | None = None
        self._printer: QPrinter | None = None  # must outlive its run
        self.setObjectName("printPreview")
        self.setWindowTitle(self.tr("Print preview"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.notice = NoticeBar(theme=theme)
        self.notice.fetch_clicked.connect(self.fetch_wanted)
        self.view = PageView(theme=theme)
        self.view.page_changed.connect(self._say_page)
        self.state = StatePage(theme=theme, name="printState")
        self._pages = QStackedWidget()
        self.state.show_state("printer", self.tr("Laying out the pages…"), is_busy=True)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.state)
        self.tools = PreviewTools(theme=theme)
        self._make_foot()
        self._arrange()
        self._wire()
        self.resize(*SIZE)
        self.show_letter(letter)

    # -- parts -----------------------------------------------------------------------------------

    def _make_foot(self) -> None:
        self.page_label = QLabel()
        self.page_label.setObjectName("printPage")
        self._theme.set_kind(self.page_label, "dim")
        self.said = QLabel()
        self.said.setObjectName("printSaid")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setObjectName("printProgress")
        self.progress.setAccessibleName(self.tr("Pages done"))
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(180, 6)
        self.stop_button = named_button("printStop", self.tr("&Stop"), "octagon-x", theme=self._theme)
        self.close_button = named_button("printClose", self.tr("&Close"), "", theme=self._theme)
        self.progress.hide()
        self.stop_button.hide()

    def _arrange(self) -> None:
        theme = self._theme
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.L, theme.S, theme.L, theme.M)
        foot.setSpacing(theme.M)
        foot.addWidget(self.page_label)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.progress)
        foot.addWidget(self.stop_button)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tools)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)

    def _wire(self) -> None:
        self.tools.print_button.clicked.connect(self._ask_print)
        self.tools.pdf_button.clicked.connect(self.pdf_wanted)
        self.tools.landscape.toggled.connect(self._lay_out)
        self.tools.grounds.toggled.connect(self._lay_out)
        self.tools.smaller.clicked.connect(lambda: self.view.zoom_by(-1))
        self.tools.larger.clicked.connect(lambda: self.view.zoom_by(1))
        self.close_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self._stop)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), self.tools.larger.click),
            (QKeySequence("Ctrl+="), self.tools.larger.click),
            (QKeySequence(QKeySequence.StandardKey.ZoomOut), self.tools.smaller.click),
            (QKeySequence("Ctrl+0"), self.view.fit),
            (QKeySequence(QKeySequence.StandardKey.Print), self.tools.print_button.click),
        ):
            QShortcut(keys, self).activated.connect(act)

    # -- what is shown ---------------------------------------------------------------------------

    def show_letter(self, letter: Letter) -> None:
        """Show another message, or more of the same."""
        self._letter = letter
        self.tools.grounds.setVisible(letter.content.shape is Shape.MARKUP)
        if letter.head.is_part:
            self.notice.offer(letter.head.notice)
        else:
            self.notice.hide()
        self._lay_out()

    def show_fetch_progress(self, done: int, total: int) -> None:
        """Show how far fetching the rest is; octets."""
        self.notice.show_progress(done, total)

    def show_fetch_failed(self) -> None:
        """Offer the rest again."""
        if self._letter.head.is_part:
            self.notice.offer(self._letter.head.notice)

    @property
    def printout(self) -> Printout | None:
        """Return what is shown, once it is laid out."""
        return self._printout if self._printout is not None and self._printout.is_ready else None

    @Slot()
    def _lay_out(self) -> None:
        self._stop()
        if self._printout is not None:
            self._printout.stop()
            self._printout.deleteLater()
        self.view.show_printout(None)
        self._layout = usual_layout(is_landscape=self.tools.landscape.isChecked())
        printout = self._made(self._layout)
        printout.progressed.connect(self._say_laying_out)
        printout.ready.connect(self._show_pages)
        self._printout = printout
        self._may_act(False)
        printout.start()

    def _made(self, layout: QPageLayout) -> Printout:
        return Printout(
            self._letter,
            sheet_of(layout),
            theme=self._theme,
            with_grounds=self.tools.grounds.isChecked(),
            parent=self,
        )

    @Slot(int)
    def _say_laying_out(self, percent: int) -> None:
        is_heavy = percent == 0 and len(self._letter.content.text) > HEAVY
        if is_heavy or 0 < percent < 100:
            self._pages.setCurrentWidget(self.state)

    @Slot()
    def _show_pages(self) -> None:
        self._pages.setCurrentWidget(self.view)
        self.view.show_printout(self._printout)
        self._may_act(True)
        self.view.setFocus()

    @Slot(int, int)
    def _say_page(self, page: int, pages: int) -> None:
        self.page_label.setText(words.page_number(page, pages))

    def _may_act(self, on: bool) -> None:
        self.tools.may_act(on)

    def tell(self, sentence: str, *, is_error: bool = False) -> None:
        """Say at the foot what became of a wish."""
        self._theme.set_kind(self.said, "error" if is_error else "dim")
        self.said.setText(sentence)

    # -- onto paper ------------------------------------------------------------------------------

    @Slot()
    def _ask_print(self) -> None:
        printout = self.printout
        if printout is None or self._run is not None:
            return
        from popview.ui.paper.printer import choose_printer  # late: loads the system's printing

        is_asked = choose_printer(
            self, title=printout.title, layout=self._layout, pages=printout.page_count, answer=self.print_on
        )
        if not is_asked:
            self.tell(self.tr("No printer is set up on this computer."), is_error=True)

    def make_pdf(self) -> None:
        """Make a PDF of the pages that are shown; `pdf_made` follows unless it is stopped."""
        printout = self.printout
        if printout is None or self._run is not None:
            return
        run = PdfRun(printout, self._layout, self)
        run.made.connect(self._on_pdf)
        run.stopped.connect(self._on_stopped)
        self._begin(run)

    def print_on(self, printer: "QPrinter") -> None:
        """Let the pages go to a printer; on paper of another size they are laid out anew first."""
        layout = printer.pageLayout()
        if self.printout is not None and sheet_of(layout) == self.printout.sheet:
            self._print(self.printout, printer)
            return
        printout = self._made(layout)
        printout.ready.connect(lambda: self._print(printout, printer))
        self._may_act(False)
        printout.start()

    def _print(self, printout: Printout, printer: "QPrinter") -> None:
        first, last = printer.fromPage() or 1, printer.toPage() or printout.page_count
        pages = list(range(first - 1, min(last, printout.page_count)))
        run = PageRun(printout, printer, pages, self)
        run.ended.connect(self._on_printed)
        self._printer = printer
        self._begin(run)

    def _begin(self, run: PageRun | PdfRun) -> None:
        self._run = run
        run.progressed.connect(self._say_progress)
        self.tell("")
        self._may_act(False)
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop_button.show()
        run.start()

    @Slot(int, int)
    def _say_progress(self, done: int, pages: int) -> None:
        self.progress.setRange(0, pages)
        self.progress.setValue(done)

    def _end(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self._printer = None
        self.progress.hide()
        self.stop_button.hide()
        self._may_act(True)

    @Slot(object)
    def _on_pdf(self, data: bytes) -> None:
        self._end()
        self.pdf_made.emit(data)

    @Slot()
    def _on_stopped(self) -> None:
        self._end()
        self.tell(self.tr("Stopped."))

    @Slot(bool)
    def _on_printed(self, is_whole: bool) -> None:
        self._end()
        if is_whole:
            self.tell(self.tr("Handed to the printer."))
        else:
            self.tell(self.tr("The printer did not take all pages."), is_error=True)

    @Slot()
    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def done(self, result: int) -> None:
        """Stop what is running before the window goes."""
        self._stop()
        if self._printout is not None:
            self._printout.stop()
        super().done(result)
