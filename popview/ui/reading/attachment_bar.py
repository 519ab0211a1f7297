"""The attachments of a message as chips: icon, safe name, size; save one, save all, open."""

from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDrag, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from popview.types import Attachment
from popview.ui.palette import Role
from popview.ui.plain import plain_tip
from popview.ui.reading.attachment_kind import icon_of, is_looked_at
from popview.ui.reading.chip import Chip
from popview.ui.reading.flow_layout import FlowLayout
from popview.ui.reading.menu_button import chip_style
from popview.ui.theme import Theme
from popview.ui.wording import reading as words
from popview.ui.wording import values

MOST_CHIPS = 12
MOST_OF_PANE = 0.25  # of its height for the chips: it is there for the text
NAME_LETTERS = 44


def shortened(name: str, most: int = NAME_LETTERS) -> str:
    """Return the name cut in its middle, so that the real extension always shows (A1)."""
    if len(name) <= most:
        return name
    tail = most // 2
    return name[: most - tail - 1] + "…" + name[-tail:]


class AttachmentBar(QFrame):
    """Emits wishes with the part's path; saves and opens nothing itself."""

    save_clicked = Signal(str)
    save_all_clicked = Signal()
    open_clicked = Signal(str)
    fetch_clicked = Signal()
    drag_wanted = Signal(str)
    look_clicked = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("attachmentBar")
        self.setAccessibleName(self.tr("Attachments"))
        theme.set_kind(self, "bar")
        self._sign = QLabel()
        self.title = QLabel()
        self.title.setObjectName("attachmentTitle")
        theme.set_kind(self.title, "heading")
        self.save_all = QPushButton(self.tr("Sa&ve all…"))
        self.save_all.setObjectName("saveAllAttachmentsButton")
        self.save_all.setAccessibleName(self.tr("Save all attachments"))
        theme.set_kind(self.save_all, "quiet")
        theme.dress(self.save_all, "save")
        self.save_all.clicked.connect(self.save_all_clicked)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=theme.S)
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        head.addWidget(self.save_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.S, theme.M, theme.M)
        layout.setSpacing(theme.XS)
        layout.addLayout(head)
        layout.addWidget(self._shelf())
        theme.changed.connect(self.redraw)
        self.redraw()
        self.hide()

    def _shelf(self) -> QScrollArea:
        """Return what holds the chips: as high as they are, in a low pane a part of it that scrolls."""
        shelf = QScrollArea(widgetResizable=True)
        shelf.setFrameShape(QFrame.Shape.NoFrame)
        shelf.setObjectName("attachmentShelf")
        shelf.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shelf.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shelf.setWidget(self._chips)
        for one in (shelf.viewport(), self._chips):
            one.setAutoFillBackground(False)
        self._scroll = shelf
        return shelf

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the chips into the new width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Follow the height of the pane, which this bar's own does not tell."""
        parent = self.parentWidget()
        if event.type() is QEvent.Type.ParentChange and parent is not None:
            parent.installEventFilter(self)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the chips into the pane's new height."""
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wanted = self._flow.heightForWidth(self.width() - self._theme.L - self._theme.M)
        parent = self.parentWidget()
        most = wanted if parent is None else round(parent.height() * MOST_OF_PANE)
        if parent is not None and (around := parent.layout()) is not None:
            others = around.totalMinimumHeightForWidth(parent.width()) - self._scroll.height()
            most = min(most, parent.height() - others)
        policy = Qt.ScrollBarPolicy  # "as needed" would stay once its bar has made the lines shorter
        fits = wanted <= most
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self._scroll.setFixedHeight(min(wanted, max(most, self._flow.minimumSize().height(), 0)))

    def show_attachments(self, attachments: tuple[Attachment, ...]) -> None:
        """Show these; none hides the bar. Pictures of the text share one chip at the end."""
        self._empty()
        own = [one for one in attachments if not one.is_inline]
        inline = [one for one in attachments if one.is_inline]
        for one in own[:MOST_CHIPS]:
            self._flow.addWidget(self._chip(one))
        if len(own) > MOST_CHIPS:
            self._flow.addWidget(
                self._gathered(words.files_left_out(len(own) - MOST_CHIPS), own[MOST_CHIPS:])
            )
        if inline:
            self._flow.addWidget(self._gathered(words.pictures_in_text(len(inline)), inline))
        for at in range(self._flow.count()):  # what is hidden has no size, and layouts show it later
            if (item := self._flow.itemAt(at)) is not None and (chip := item.widget()) is not None:
                chip.show()
        known = all(one.size >= 0 and one.is_complete for one in attachments)
        total = sum(one.size for one in attachments) if known else -1
        self.title.setText(words.attachments_title(len(own) or len(inline), total))
        self.save_all.setEnabled(all(one.is_complete for one in attachments))
        self.save_all.setVisible(len(attachments) > 1 and bool(own))
        self.title.setVisible(bool(own))  # pictures of the text alone need no headline
        self._sign.setVisible(bool(own))
        self.setVisible(bool(attachments))
        self._fit()

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours."""
        self._chips.setStyleSheet(chip_style(self._theme))
        self._sign.setPixmap(self._theme.pixmap("paperclip", 16, Role.DIM, self.devicePixelRatioF()))

    def _empty(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Chip):
                widget.discard()

    def _chip(self, one: Attachment) -> Chip:
        size = values.size(one.size) if one.size >= 0 else self.tr("not fetched yet")
        if one.size >= 0 and not one.is_complete:  # the rest of the message: others may follow in it
            size = self.tr("up to {size}").format(size=size)
        name = one.name or self.tr("unnamed")
        chip = self._button(f"{shortened(name)}  ·  {size}", icon_of(one))
        chip.setObjectName(f"attachment-{one.part}")
        if one.is_dangerous:
            self._theme.dress(chip, "triangle-alert", Role.WARNING)
            chip.setAccessibleName(words.dangerous_chip(name, size))
        else:
            chip.setAccessibleName(f"{name}, {size}")
        chip.setToolTip(plain_tip(words.attachment_tip(one)))
        chip.set_menu(self._menu(one, chip))
        if one.is_complete:
            chip.drag_wanted.connect(partial(self.drag_wanted.emit, one.part))
        return chip

    def _gathered(self, text: str, some: list[Attachment]) -> Chip:
        chip = self._button(text, "files")
        chip.setObjectName("moreAttachments")
        chip.setAccessibleName(text)
        menu = QMenu(chip)
        for one in some:
            inner = self._menu(one, menu)
            inner.setTitle(shortened(one.name or self.tr("unnamed")).replace("&", "&&"))
            menu.addMenu(inner)
        if all(one.is_complete for one in some):
            menu.addSeparator()
            save = menu.addAction(self.tr("Save &all…"))
            save.triggered.connect(self.save_all_clicked)
        chip.set_menu(menu)
        return chip

    def _button(self, text: str, icon: str) -> Chip:
        chip = Chip(text)
        self._theme.dress(chip, icon)
        return chip

    def _menu(self, one: Attachment, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        if one.is_complete:
            if is_looked_at(one):
                look = menu.addAction(self.tr("&Look at it"))
                self._theme.dress(look, "eye")
                look.triggered.connect(partial(self.look_clicked.emit, one.part))
            save = menu.addAction(self.tr("&Save…"))
            self._theme.dress(save, "save")
            save.triggered.connect(partial(self.save_clicked.emit, one.part))
            open_it = menu.addAction(self.tr("&Open anyway…") if one.is_dangerous else self.tr("&Open"))
            self._theme.dress(open_it, "external-link")
            open_it.triggered.connect(partial(self._open, one))
        else:
            fetch = menu.addAction(self.tr("&Fetch the whole message"))
            self._theme.dress(fetch, "download")
            fetch.triggered.connect(self.fetch_clicked)
        menu.addSeparator()
        copy = menu.addAction(self.tr("&Copy name"))
        copy.triggered.connect(partial(_copy, one.name))
        return menu

    def drag_of(self, path: str) -> QDrag:
        """Return a drag of a file, not yet begun; who takes it gets a copy."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path)])
        drag = QDrag(self)
        drag.setMimeData(mime)
        size = 2 * self._theme.ICON
        drag.setPixmap(self._theme.pixmap("file", size, Role.TEXT, self.devicePixelRatioF()))
        return drag

    def _open(self, one: Attachment) -> None:
        if not one.is_dangerous:
            self.open_clicked.emit(one.part)
            return
        box = QMessageBox(self.window())
        box.setObjectName("openDangerousQuestion")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Open a program?"))
        box.setText(words.dangerous_question(one.name))
        box.setInformativeText(words.dangerous_advice())
        go = box.addButton(self.tr("&Open anyway"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go.clicked.connect(partial(self.open_clicked.emit, one.part))
        box.open()


def _copy(name: str) -> None:
    QGuiApplication.clipboard().setText(name)
