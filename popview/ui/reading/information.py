"""The window about one message: facts, the way it came, its structure, every field of its header."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from popview.types import Account, Document, ServerProfile, Summary
from popview.ui.theme import Theme
from popview.ui.wording import information as words
from popview.ui.wording import values
from popview.ui.wording.defects import defect_text

SIZE = (720, 560)
LONG_WORD = 40  # letters
_MOST_DEPTH = 40


class InformationWindow(QDialog):
    """Shows values only; Escape closes it, Ctrl+Tab goes from page to page, Ctrl+C copies the page."""

    def __init__(
        self,
        summary: Summary,
        document: Document,
        account: Account | None,
        profile: ServerProfile,
        *,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = document
        self.setObjectName("informationWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Message information"))
        title = self._text((document.subject or summary.subject or self.tr("(no subject)"))[:300], "title")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("informationPages")
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._facts(summary, account, profile), self.tr("&Facts"))
        self.tabs.addTab(self._path(), self.tr("&Way"))
        self.tabs.addTab(self._structure(), self.tr("&Structure"))
        self.tabs.addTab(self._header(), self.tr("&Header fields"))
        close = QPushButton(self.tr("&Close"))
        close.setObjectName("informationClose")
        close.setAccessibleName(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.L, theme.L, theme.M)
        layout.setSpacing(theme.M)
        layout.addWidget(title)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        self.resize(*SIZE)
        self.tabs.setFocus()

    def _facts(self, summary: Summary, account: Account | None, profile: ServerProfile) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, self._theme.S, 0, 0)
        grid.setHorizontalSpacing(self._theme.L)
        grid.setVerticalSpacing(self._theme.XS)
        grid.setColumnStretch(1, 1)
        self._section(grid, self.tr("Message"), words.message_rows(summary, self._document))
        self._wrongs(grid)
        self._section(grid, self.tr("Identity"), words.identity_rows(summary))
        if account is not None:
            self._section(grid, self.tr("Server"), words.server_rows(account, profile))
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setObjectName("informationFacts")
        scroll.setAccessibleName(self.tr("Facts"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        return scroll

    def _wrongs(self, grid: QGridLayout) -> None:
        """List what was wrong with the mail, the harmless included; nothing where nothing was."""
        for place, defect in enumerate(self._document.defects):
            if not place:
                self._heading(grid, self.tr("What was wrong"))
            said = self._text(defect_text(defect, self._document.fragment), "")
            said.setObjectName(f"informationDefect-{defect}")
            grid.addWidget(said, grid.rowCount(), 0, 1, 2)

    def _heading(self, grid: QGridLayout, heading: str) -> None:
        label = self._text(heading, "heading")
        label.setContentsMargins(0, self._theme.M if grid.count() else 0, 0, 0)
        grid.addWidget(label, grid.rowCount(), 0, 1, 2)

    def _section(self, grid: QGridLayout, heading: str, rows: tuple[words.Row, ...]) -> None:
        self._heading(grid, heading)
        for title, said in rows:
            row = grid.rowCount()
            name = self._text(title, "dim")
            name.setWordWrap(False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            value = (
                self._long_word(said) if " " not in said and len(said) > LONG_WORD else self._text(said, "")
            )
            value.setAccessibleName(f"{title}: {said}")
            grid.addWidget(value, row, 1)

    def _path(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, self._theme.S, 0, 0)
        layout.addWidget(self._text(words.path_note(len(self._document.hops)), "small"))
        tree = self._tree("informationWay", self.tr("The way the message came"), words.hop_columns())
        before = None
        for hop in self._document.hops:
            tree.addTopLevelItem(_item(words.hop_row(hop, before)))
            before = hop
        self._fit(tree)
        tree.setVisible(bool(self._document.hops))
        layout.addWidget(tree, 1)
        layout.addStretch(0)
        return page

    def _structure(self) -> QWidget:
        tree = self._tree("informationStructure", self.tr("Structure of the message"), words.part_columns())
        tree.setRootIsDecorated(True)
        open_items: list[QTreeWidgetItem] = []
        for part in self._document.parts:
            size = values.size(part.size) if part.size >= 0 else ""
            item = _item((part.part or "·", part.kind[:100], part.name[:200], size))
            item.setTextAlignment(3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            depth = min(part.depth, len(open_items), _MOST_DEPTH)
            del open_items[depth:]
            if open_items:
                open_items[-1].addChild(item)
            else:
                tree.addTopLevelItem(item)
            open_items.append(item)
        tree.expandAll()
        self._fit(tree)
        return tree

    def _header(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, self._theme.S, 0, 0)
        layout.setSpacing(0)
        self.fields = QPlainTextEdit()
        self.fields.setObjectName("informationHeader")
        self.fields.setAccessibleName(self.tr("Header fields"))
        self.fields.setReadOnly(True)
        self.fields.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.fields.setFont(self._theme.mono_font())
        self.fields.setPlainText("\n".join(f"{name}: {value}" for name, value in self._document.headers))
        layout.addWidget(self.fields, 1)
        return page

    def _tree(self, name: str, title: str, columns: tuple[str, ...]) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName(name)
        tree.setAccessibleName(title)
        tree.setHeaderLabels(list(columns))
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), tree)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        copy.activated.connect(lambda: _copy(tree))
        return tree

    def _fit(self, tree: QTreeWidget) -> None:
        header = tree.header()
        header.setStretchLastSection(False)
        for column in range(tree.columnCount()):
            tree.resizeColumnToContents(column)
            header.resizeSection(column, min(header.sectionSize(column) + self._theme.M, 260))
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def _long_word(self, said: str) -> QLineEdit:
        """Show a digest or a Message-ID in a line that scrolls: a label would push the window wide."""
        line = QLineEdit(said)
        line.setObjectName("informationValue")
        line.setReadOnly(True)
        line.setFrame(False)
        line.setCursorPosition(0)
        line.setStyleSheet("QLineEdit { border: 0; padding: 0; background: transparent; min-height: 0; }")
        return line

    def _text(self, text: str, kind: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if kind:
            self._theme.set_kind(label, kind)
        return label


def _item(texts: tuple[str, ...]) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(texts))
    for column, text in enumerate(texts):
        if len(text) > 20:
            item.setData(column, Qt.ItemDataRole.AccessibleTextRole, text)
    return item


def _copy(tree: QTreeWidget) -> None:
    rows = [
        "\t".join(item.text(column) for column in range(tree.columnCount())) for item in tree.selectedItems()
    ]
    if rows:
        QGuiApplication.clipboard().setText("\n".join(rows))
