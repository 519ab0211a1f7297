"""The reading pane: head, warnings, what is shown of how much, body, attachments; or one quiet state."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from popview.types import (
    AccountId,
    BodyKind,
    Document,
    Key,
    PictureFault,
    Problem,
    Summary,
    WarningKind,
)
from popview.ui.reading import bodies, problem_page
from popview.ui.reading.appointment_card import AppointmentCard
from popview.ui.reading.attachment_bar import AttachmentBar
from popview.ui.reading.body_view import BodyView
from popview.ui.reading.find_bar import FindBar
from popview.ui.reading.header_block import HeaderBlock
from popview.ui.reading.kind_button import FOLD_KEYS, KindButton
from popview.ui.reading.link_bar import LinkHint, LinkQuestion
from popview.ui.reading.links import openable, unsubscribe_target
from popview.ui.reading.more_button import KEYS as INFORMATION_KEYS
from popview.ui.reading.more_button import MoreButton
from popview.ui.reading.notice_bar import NoticeBar
from popview.ui.reading.picture_bar import PictureBar
from popview.ui.reading.state_page import StatePage
from popview.ui.reading.warning_strip import WarningStrip, lines_of, notice_of
from popview.ui.theme import Theme
from popview.ui.wording import reading as words
from popview.ui.wording import values

PATIENCE_MS = 250


class ReadingPane(QStackedWidget):
    """Shows one message and emits wishes; decides nothing, fetches nothing, opens nothing."""

    fetch_requested = Signal(object)  # Key
    save_attachment_requested = Signal(object, str)  # Key, part
    save_all_requested = Signal(object)  # Key
    open_attachment_requested = Signal(object, str)  # Key, part
    link_activated = Signal(str)  # passed links.openable
    body_kind_chosen = Signal(str)  # BodyKind value
    next_requested = Signal()
    information_requested = Signal(object)  # Key

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._summary: Summary | None = None
        self._document = Document()
        self._is_fetched = False
        self._names: dict[AccountId, str] = {}
        self._problem: Problem | None = None
        self._loading = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._loading.timeout.connect(self._say_loading)
        self._preferred = BodyKind.HTML
        self._kind = BodyKind.HTML
        self.setObjectName("previewPane")
        self.setAccessibleName(self.tr("Message"))
        self.state = StatePage(theme=theme)
        self.state.button_clicked.connect(self._ask_fetch)
        self.header = HeaderBlock(theme=theme)
        self.strip = WarningStrip(theme=theme)
        self.card = AppointmentCard(theme=theme)
        self.pictures = PictureBar(theme=theme)
        self.notice = NoticeBar(theme=theme)
        self.notice.fetch_clicked.connect(self._ask_fetch)
        self.body = BodyView(theme=theme)
        self.question = LinkQuestion(theme=theme)
        self.question.confirmed.connect(self._open_link)
        self.find_bar = FindBar(self.body, theme=theme)
        self.attachments = AttachmentBar(theme=theme)
        self.kind_button = KindButton(theme=theme)
        self.more_button = MoreButton(theme=theme)
        self.hint = LinkHint(theme=theme, parent=self.body)
        self._arrange()
        self._wire()
        self.show_nothing()

    def _arrange(self) -> None:
        self.header.add_tool(self.kind_button)
        self.header.add_tool(self.more_button)
        message = QWidget()
        layout = QVBoxLayout(message)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.header, self.strip, self.card, self.pictures, self.notice, self.question):
            layout.addWidget(widget)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.find_bar)
        layout.addWidget(self.attachments)
        self._message = message
        self.addWidget(self.state)
        self.addWidget(message)
        self.body.setMinimumHeight(40)  # in a low pane the head keeps its lines, and the text scrolls
        self.setMinimumSize(260, 210)

    def _wire(self) -> None:
        self.body.hovered.connect(self.hint.show_target)
        self.body.link_clicked.connect(self._follow)
        self.body.read_to_end.connect(self.next_requested)
        self.body.find_wanted.connect(self.open_find)
        self.body.laid_out.connect(self.find_bar.search_again)
        for one in (self.attachments, self.card):
            one.save_clicked.connect(self._ask_save)
            one.open_clicked.connect(self._ask_open)
        self.attachments.save_all_clicked.connect(self._ask_save_all)
        self.attachments.fetch_clicked.connect(self._ask_fetch)
        for wish in (self.pictures.once_clicked, self.pictures.always_clicked):
            wish.connect(self._show_formatted)
        self.kind_button.kind_chosen.connect(self._choose_kind)
        self.kind_button.fixed_pitch_chosen.connect(self.body.set_fixed_pitch)
        self.kind_button.light_sheet_chosen.connect(self.body.set_light_sheet)
        self.kind_button.zoom_chosen.connect(self.body.zoom_by)
        self.kind_button.find_chosen.connect(self.open_find)
        self.kind_button.folding_chosen.connect(self.body.turn_folds)
        folding = QShortcut(FOLD_KEYS, self)
        folding.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        folding.activated.connect(self.body.turn_folds)
        self.more_button.unsubscribe_chosen.connect(self._ask_unsubscribe)
        self.more_button.information_chosen.connect(self.ask_information)
        information = QShortcut(INFORMATION_KEYS, self)
        information.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        information.activated.connect(self.ask_information)
        self._shortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), 1)
        self._shortcut(QKeySequence("Ctrl+="), 1)
        self._shortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), -1)
        self._shortcut(QKeySequence("Ctrl+0"), 0)

    def _shortcut(self, keys: QKeySequence, step: int) -> None:
        shortcut = QShortcut(keys, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.body.zoom_by(step))

    # -- states ----------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Show that no message is selected."""
        self._say("mail-open", self.tr("No message selected"), self.tr("Select a message to read it here."))

    def show_several(self, count: int, octets: int) -> None:
        """Show how many messages are selected and what they take."""
        self._say(
            "files",
            words.selected_title(count),
            words.selected_text(values.size(octets)),
        )

    def show_loading(self, summary: Summary) -> None:
        """Show the head that the list knows; if the text takes long, say that it is on its way.

        A message on this machine is there in a few milliseconds: nothing may flicker for that.
        """
        self._forget()
        self._summary = summary
        self._show_head_alone(summary)
        self._loading.start()

    @Slot()
    def _say_loading(self) -> None:
        summary = self._summary
        if summary is not None:
            title = summary.subject or self.tr("(no subject)")
            self._say("hourglass", title, self.tr("Loading the message…"), is_busy=True, keep=True)

    def show_problem(self, summary: Summary, problem: Problem) -> None:
        """Show why a message cannot be read now, what to do, and what the server said."""
        self._forget()
        self._summary = summary
        self._problem = problem
        problem_page.show_problem(self.state, problem)
        self.setCurrentWidget(self.state)

    def show_document(
        self, summary: Summary, document: Document, fetched: bool, prefer: str | None = None
    ) -> None:
        """Show a message that was read. `fetched`: the whole of it lies on this machine.

        `prefer`: the BodyKind in which its sender's messages are shown; None: as the last one.
        """
        self._loading.stop()
        self._problem = None
        self._summary, self._document, self._is_fetched = summary, document, fetched
        self._preferred = self._preferred if prefer is None else BodyKind(prefer)
        self._kind = bodies.chosen(document, self._preferred)
        self.question.close_question()
        self.header.show_document(document, summary)
        self.header.show_account(self._names.get(summary.key.account, ""))
        self.strip.show_lines(lines_of(document))
        self.card.show_appointments(document.appointments, document.attachments)
        self.pictures.offer(document)
        self.more_button.show_unsubscribe(bool(unsubscribe_target(document.list_unsubscribe)))
        self.more_button.show()
        self.attachments.show_attachments(document.attachments)
        self._show_notice()
        self.setCurrentWidget(self._message)  # before its text: the first is laid out for the width there is
        self._show_body()

    def show_again(self, document: Document, faults: Mapping[str, PictureFault], *, is_always: bool) -> None:
        """Show the same message with the pictures that were loaded, at the same place of its text."""
        self._document = document
        self.attachments.show_attachments(document.attachments)
        self.pictures.show_result(document, faults, is_always=is_always)
        if self._kind is BodyKind.HTML:
            self._show_body(stay=True)

    def show_source(self, text: str) -> None:
        """Show the raw text of the message at hand; after a problem, with that problem as a notice."""
        self._loading.stop()
        self._kind = BodyKind.SOURCE
        self.kind_button.show_kind(self._kind, bodies.offered(self._document))
        if self._summary is not None and self.currentWidget() is not self._message:
            self._show_head_alone(self._summary)
            if self._problem is not None:
                self.strip.show_lines((notice_of(self._problem),))
        self.body.show_verbatim(text)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far fetching is; octets."""
        self.notice.show_progress(done, total)

    def show_fetch_stopped(self) -> None:
        """Offer the rest again: fetching was stopped or failed."""
        self._show_notice()

    def set_preferred(self, kind: str) -> None:
        """Set the way messages are shown from now on; the one at hand follows."""
        self._preferred = BodyKind(kind)
        if self.currentWidget() is self._message:
            self._kind = bodies.chosen(self._document, self._preferred)
            self._show_body()

    def set_account_names(self, names: Mapping[AccountId, str]) -> None:
        """Name the accounts; with more than one, the head says where a message lies."""
        self._names = dict(names) if len(names) > 1 else {}
        if self._summary is not None:
            self.header.show_account(self._names.get(self._summary.key.account, ""))

    @property
    def key(self) -> Key | None:
        """Return the message that is shown or awaited."""
        return self._summary.key if self._summary else None

    @property
    def is_formatted(self) -> bool:
        """Return whether the message is shown as HTML, where its pictures have a place."""
        return self._kind is BodyKind.HTML

    @Slot()
    def open_find(self) -> None:
        """Open the find bar if there is a text to find in."""
        if self.currentWidget() is self._message:
            self.body.unfold()
            self.find_bar.open_bar()

    # -- inside ----------------------------------------------------------------------------------

    def _say(self, icon: str, title: str, text: str, *, is_busy: bool = False, keep: bool = False) -> None:
        if not keep:
            self._forget()
        self.state.show_state(icon, title, text, is_busy=is_busy)
        self.setCurrentWidget(self.state)

    def _show_head_alone(self, summary: Summary) -> None:
        self.header.show_summary(summary)
        self.header.show_account(self._names.get(summary.key.account, ""))
        self.strip.show_lines(())
        self.card.hide()
        self.more_button.hide()
        self.pictures.hide()
        self.attachments.show_attachments(())
        self.notice.hide()
        self.setCurrentWidget(self._message)

    def _forget(self) -> None:
        """Let go of the last message, so that nothing of it can be acted upon."""
        self._loading.stop()
        self._summary, self._document, self._problem = None, Document(), None
        self.question.close_question()
        self.find_bar.hide()
        self.body.clear_text()

    def _show_notice(self) -> None:
        summary = self._summary
        is_whole = self._is_fetched or self._document.lines_shown < 0
        if is_whole or summary is None:
            self.notice.hide()
        else:
            self.notice.offer(bodies.shown_of(self._document, summary.size))

    def _show_body(self, *, stay: bool = False) -> None:
        self.kind_button.show_kind(self._kind, bodies.offered(self._document))
        body = bodies.body_of(self._document, self._kind)
        if self._kind is BodyKind.ALL_PARTS:
            self.body.show_prose(bodies.all_parts(self._document))
        elif self._kind is BodyKind.SOURCE and body is None:
            self.body.show_verbatim(self.tr("Loading the source…"))
        elif body is None:
            self.body.show_prose(self._nothing_to_read())
        elif self._kind is BodyKind.HTML:
            self.body.show_markup(body.text, self._document.images, stay=stay)
        elif self._kind is BodyKind.SOURCE:
            self.body.show_verbatim(body.text)
        else:
            self.body.show_prose(body.text if body.text.strip() else self._nothing_to_read())

    def _nothing_to_read(self) -> str:
        if self._document.lines_shown >= 0 and not self._is_fetched:
            return self.tr("The text lies beyond the lines that are shown.")
        return self.tr("This message has no text.")

    # -- wishes ----------------------------------------------------------------------------------

    @Slot(str)
    def _choose_kind(self, kind: str) -> None:
        self._kind = BodyKind(kind)
        if self._kind in (BodyKind.HTML, BodyKind.PLAIN):
            self._preferred = self._kind
        self._show_body()
        self.body_kind_chosen.emit(kind)

    @Slot()
    def _show_formatted(self) -> None:
        """Show the HTML, whose pictures are wished for: plain text has no place for them."""
        if not self.is_formatted and bodies.body_of(self._document, BodyKind.HTML) is not None:
            self._kind = BodyKind.HTML
            self._show_body()

    @Slot()
    def _ask_fetch(self) -> None:
        if self._summary is not None:
            self.fetch_requested.emit(self._summary.key)

    @Slot()
    def ask_information(self) -> None:
        """Ask for the window about the message that is shown."""
        if self._summary is not None and self.currentWidget() is self._message:
            self.information_requested.emit(self._summary.key)

    @Slot()
    def _ask_unsubscribe(self) -> None:
        target = unsubscribe_target(self._document.list_unsubscribe)
        if target:
            self.question.ask(words.unsubscribe_question(target), target, is_grave=False)

    @Slot(str)
    def _ask_save(self, part: str) -> None:
        if self._summary is not None:
            self.save_attachment_requested.emit(self._summary.key, part)

    @Slot()
    def _ask_save_all(self) -> None:
        if self._summary is not None:
            self.save_all_requested.emit(self._summary.key)

    @Slot(str)
    def _ask_open(self, part: str) -> None:
        if self._summary is not None:
            self.open_attachment_requested.emit(self._summary.key, part)

    @Slot(str, str)
    def _follow(self, target: str, text: str) -> None:
        suspects = [
            dict(warn.facts).get("target", "")
            for warn in self._document.warnings
            if warn.kind is WarningKind.LINK_ELSEWHERE
        ]
        self.question.follow(target, text, suspects)

    @Slot(str)
    def _open_link(self, target: str) -> None:
        safe = openable(target)
        if safe is not None:
            self.link_activated.emit(safe)
