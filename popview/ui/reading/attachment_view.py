"""An attachment looked at: a picture fitted into the window, or the beginning of a text. Nothing is run."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from popview.ui.buttons import named_button
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.reading.images import decoded
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme

SIZE = (720, 560)


class AttachmentView(QDialog):
    """Escape closes it; `save_clicked` wishes to save the attachment."""

    save_clicked = Signal()

    def __init__(
        self,
        name: str,
        text: str,
        image: bytes,
        *,
        is_complete: bool = True,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("attachmentView")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Attachment: {name}").format(name=name[:200].replace("[*]", "[**]")))
        self.save_button = named_button("attachmentViewSave", self.tr("&Save…"), "save", theme=theme)
        self.save_button.clicked.connect(self.save_clicked)
        self.close_button = named_button("attachmentViewClose", self.tr("&Close"), "", theme=theme)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        said = self.tr("This is the beginning of the text. Save it to see all of it.")
        self.note = plain_label(theme, "attachmentViewNote", "dim", said)
        self.note.setHidden(is_complete)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(self.note, 1)
        foot.addStretch(0)
        foot.addWidget(self.save_button)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.M)
        layout.setSpacing(theme.M)
        self.body = self._body(name, text, decoded(image) if image else None)
        layout.addWidget(self.body, 1)
        layout.addLayout(foot)
        self.resize(*SIZE)

    def _body(self, name: str, text: str, image: QImage | None) -> QWidget:
        if image is not None:
            return Picture(image, name, theme=self._theme)
        if text:
            return self._text(text)
        page = StatePage(theme=self._theme, name="attachmentState")
        said = self.tr("PopView shows pictures and texts only. Save it, and open it in another program.")
        page.show_state("file", self.tr("Nothing to show"), said)
        return page

    def _text(self, text: str) -> QWidget:
        field = QPlainTextEdit()
        field.setObjectName("attachmentText")
        field.setAccessibleName(self.tr("Text of the attachment"))
        field.setReadOnly(True)
        field.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        field.setFont(self._theme.mono_font())
        field.setPlainText(text)
        return field


class Picture(QWidget):
    """A picture as large as there is room, never larger than it is."""

    def __init__(self, image: QImage, name: str, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._theme = theme
        self.setObjectName("attachmentPicture")
        self.setAccessibleName(self.tr("Picture: {name}").format(name=name[:200]))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle, on the ground that drawings on nothing need."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Role.PANEL))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(8, 8, -8, -8)
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = room
        place.setSize(size)
        place.moveCenter(self.rect().center())
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.drawImage(place, self._image)
        painter.end()
