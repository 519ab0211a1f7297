"""How often a mailbox is looked into, how much of it is listed, and by what one knows it."""

from dataclasses import replace

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from popview.types import Account
from popview.ui.accounts.option_page import OptionPage
from popview.ui.theme import ACCOUNT_COLOURS, Theme
from popview.ui.tick import Tick
from popview.ui.wording import account_options as words

CHECKS = (0, 5, 10, 15, 30, 60, 120, 240)  # minutes
NEWEST = (0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)
LINES = (0, 10, 20, 40, 80, 150, 300)
LINGER_S = (0.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0)
_SWATCH = 14


class CheckingPage(OptionPage):
    """The choices of one account; a value of the settings file that is not offered is offered besides."""

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        now = account or words.FRESH
        self.enabled = Tick(self.tr("Use this &account"), theme=theme)
        self.enabled.setObjectName("accountOption-enabled")
        self.enabled.setAccessibleName(self.tr("Use this account"))
        self.enabled.setAccessibleDescription(words.enabled_note())
        self.enabled.setChecked(now.enabled)
        self.enabled.toggled.connect(self._on_enabled)
        self._wide(self.enabled)
        self._wide(self._label("accountEnabledNote", words.enabled_note(), "small"))
        often = {every: words.check_text(every) for every in sorted({*CHECKS, now.check_minutes})}
        self.checks = self._option("check_minutes", self.tr("C&hecked"), often, now.check_minutes)
        counts = {count: words.newest_text(count) for count in sorted({*NEWEST, now.newest})}
        self.newest = self._option("newest", self.tr("&Listed"), counts, now.newest)
        lines = {count: words.lines_text(count) for count in sorted({*LINES, now.preview_lines})}
        self.lines = self._option("preview_lines", self.tr("&Preview"), lines, now.preview_lines)
        times = {span: words.linger_text(span) for span in sorted({*LINGER_S, now.linger_s})}
        self.linger = self._option("linger_s", self.tr("C&onnection"), times, now.linger_s)
        self.linger.setToolTip(words.linger_note())
        self.linger.setAccessibleDescription(words.linger_note())
        colours = {"": words.colour_name("")} | {name: words.colour_name(name) for name in ACCOUNT_COLOURS}
        colours.setdefault(now.colour, now.colour)
        self.colour = self._option("colour", self.tr("Colo&ur"), colours, now.colour)
        self.colour.setIconSize(QSize(_SWATCH, _SWATCH))
        theme.changed.connect(self._draw_swatches)
        self._draw_swatches()
        self._end()
        self._on_enabled()

    def apply(self, account: Account) -> Account:
        """Return the account with what is chosen here."""
        return replace(
            account,
            enabled=self.enabled.isChecked(),
            check_minutes=self.checks.currentData(),
            newest=self.newest.currentData(),
            preview_lines=self.lines.currentData(),
            linger_s=self.linger.currentData(),
            colour=self.colour.currentData(),
        )

    @Slot()
    def _on_enabled(self) -> None:
        self.checks.setEnabled(self.enabled.isChecked())
        self.changed.emit()

    @Slot()
    def _draw_swatches(self) -> None:
        """Show each colour beside its name, as it is in this look."""
        for row in range(self.colour.count()):
            name = self.colour.itemData(row)
            if not name:
                continue
            ratio = self.devicePixelRatioF()
            picture = QPixmap(round(_SWATCH * ratio), round(_SWATCH * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill("transparent")
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self._theme.account_color(0, name))
            painter.setPen("transparent")
            painter.drawRoundedRect(1, 1, _SWATCH - 2, _SWATCH - 2, 3, 3)
            painter.end()
            self.colour.setItemIcon(row, QIcon(picture))
