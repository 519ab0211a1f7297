"""The guide's window: topics beside their pages. It loads nothing, and opens nothing by itself."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from popview.ui import translation
from popview.ui.fitting import first_size
from popview.ui.guide.pages import TOPICS, page, title, topic_or_first
from popview.ui.palette import Role
from popview.ui.reading.images import ImageShelf
from popview.ui.reading.link_bar import LinkHint, LinkQuestion
from popview.ui.reading.links import openable
from popview.ui.reading.mail_text import MailText
from popview.ui.theme import Theme
from popview.ui.wording import guide as words

LIST_WIDTH = 230
ROW_HEIGHT = 32
HEADINGS = {1: 2, 2: 1}
"""Level of a heading: by how many of Qt's steps its letters are larger than the text's."""

_Features = QTextDocument.MarkdownFeature


class GuideWindow(QDialog):
    """Stands beside the dialog that it was opened from, so that one can read and type in turn.

    Signals:
        link_confirmed(str target): the person saw where a link leads, and wants it in the browser.
    """

    link_confirmed = Signal(str)

    def __init__(self, *, theme: Theme, topic: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = translation.current(QCoreApplication.instance())
        self.setObjectName("guideWindow")
        self.setWindowTitle(self.tr("Guide to signing in"))
        self.topics = self._make_topics()
        self.view = self._make_view()
        self.hint = LinkHint(theme=theme, parent=self.view)
        self.view.highlighted.connect(self._on_highlighted)
        self.question = LinkQuestion(theme=theme)
        self.question.confirmed.connect(self.link_confirmed)
        self.close_button = QPushButton(self.tr("C&lose"))
        self.close_button.setObjectName("guideCloseButton")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.close)
        both = QHBoxLayout()
        both.setSpacing(theme.M)
        both.addWidget(self.topics)
        both.addWidget(self.view, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        layout.setSpacing(theme.M)
        layout.addLayout(both, 1)
        layout.addWidget(self.question)
        layout.addLayout(foot)
        first_size(self, 940, 680, theme=theme)
        theme.changed.connect(self._show_page)
        self.show_topic(topic)

    def _make_topics(self) -> QListWidget:
        topics = QListWidget()
        topics.setObjectName("guideTopics")
        topics.setAccessibleName(self.tr("Providers"))
        topics.setFixedWidth(LIST_WIDTH)
        topics.setStyleSheet("QListView::item { padding: 0 8px; }")  # as far in as the headings of tables
        for topic in TOPICS:
            item = QListWidgetItem(title(page(topic, self._language)))
            item.setData(Qt.ItemDataRole.UserRole, topic)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            topics.addItem(item)
        topics.currentRowChanged.connect(self._show_page)
        return topics

    def _make_view(self) -> QTextBrowser:
        view = QTextBrowser()
        view.setObjectName("guideText")
        view.setAccessibleName(self.tr("Page of the guide"))
        view.setOpenLinks(False)
        view.setOpenExternalLinks(False)
        view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        view.setCursorWidth(0)
        view.anchorClicked.connect(self._on_anchor)
        return view

    # -- pages ------------------------------------------------------------------------------------

    @property
    def topic(self) -> str:
        """Return which page is shown."""
        return TOPICS[max(0, self.topics.currentRow())]

    def show_topic(self, topic: str) -> None:
        """Show a page; the first where there is none of that name."""
        self.topics.setCurrentRow(TOPICS.index(topic_or_first(topic)))
        self.topics.setFocus()

    @Slot()
    def _show_page(self) -> None:
        self.question.close_question()
        text = MailText(ImageShelf(), self.view)
        text.setDefaultFont(self.font())
        text.setDocumentMargin(self._theme.L)
        features = _Features.MarkdownDialectCommonMark | _Features.MarkdownNoHTML
        text.setMarkdown(page(self.topic, self._language), features)
        self._dress(text)
        before = self.view.document()
        self.view.setDocument(text)
        if isinstance(before, MailText):
            before.deleteLater()
        self.view.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self, text: QTextDocument) -> None:
        """Give headings, lists and links the sizes and colours of the window."""
        block = text.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            shape = QTextBlockFormat()
            shape.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            level = block.blockFormat().headingLevel()
            shape.setTopMargin(self._theme.L if level > 1 else 0)
            shape.setBottomMargin(self._theme.S)
            cursor.mergeBlockFormat(shape)
            if level:
                letters = QTextCharFormat()
                letters.setFontWeight(QFont.Weight.DemiBold)
                letters.setProperty(QTextFormat.Property.FontSizeAdjustment.value, HEADINGS.get(level, 0))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(letters)
            self._colour_links(QTextCursor(block))
            block = block.next()

    def _colour_links(self, cursor: QTextCursor) -> None:
        places, piece = [], cursor.block().begin()
        while not piece.atEnd():
            if piece.fragment().charFormat().isAnchor():
                places.append((piece.fragment().position(), piece.fragment().length()))
            piece += 1
        for start, length in places:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setFontUnderline(True)
            look.setForeground(self._theme.color(Role.ACCENT))
            cursor.mergeCharFormat(look)

    # -- links ------------------------------------------------------------------------------------

    @Slot(QUrl)
    def _on_highlighted(self, url: QUrl) -> None:
        self.hint.show_target(url.toString())

    @Slot(QUrl)
    def _on_anchor(self, url: QUrl) -> None:
        target = openable(url.toString())
        if target is not None:
            self.question.ask(words.link_question(target), target, is_grave=False)
