"""What of an account is kept on this computer: safety copies, fetched messages, and how long."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from popview.types import Account, SafetyCopy
from popview.ui.accounts.option_page import OptionPage
from popview.ui.theme import Theme
from popview.ui.wording import account_options as words
from popview.ui.wording.cleanup import copy_choice, copy_days

_GB = 1_000_000_000
QUOTAS = (0, 100_000_000, 250_000_000, 500_000_000, *(n * _GB for n in (1, 2, 3, 5, 10, 15, 25, 50)))
COPY_DAYS = KEEP_DAYS = (0, 7, 30, 90, 365)
KEEP_BYTES = (0, 50_000_000, 100_000_000, 500_000_000, *(n * _GB for n in (1, 5, 20)))


class KeepingPage(OptionPage):
    """The choices of one account; a value of the settings file that is not offered is offered besides."""

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        now = account or words.FRESH
        kinds = {kind: copy_choice(kind) for kind in SafetyCopy}
        self.safety_copy = self._option("safety_copy", self.tr("Safety cop&y"), kinds, now.safety_copy)
        kept = {count: copy_days(count) for count in sorted({*COPY_DAYS, now.copy_days})}
        self.copy_days = self._option("copy_days", self.tr("K&ept"), kept, now.copy_days)
        self._wide(self._label("accountCopyNote", words.copy_note(), "small"))
        sizes = {octets: words.limit_text(octets) for octets in sorted({*KEEP_BYTES, now.keep_bytes})}
        self.keep_bytes = self._option("keep_bytes", self.tr("&Fetched mail"), sizes, now.keep_bytes)
        ages = {days: words.age_text(days) for days in sorted({*KEEP_DAYS, now.keep_days})}
        self.keep_days = self._option("keep_days", self.tr("F&or"), ages, now.keep_days)
        self._wide(self._label("accountKeepNote", words.keep_note(), "small"))
        quotas = {size: words.quota_text(size) for size in sorted({*QUOTAS, now.quota_bytes})}
        self.quota = self._option("quota_bytes", self.tr("&Quota"), quotas, now.quota_bytes)
        self._wide(self._label("accountQuotaNote", words.quota_note(), "small"))
        self._end()
        self.safety_copy.currentIndexChanged.connect(self._on_copy)
        self._on_copy()

    def apply(self, account: Account) -> Account:
        """Return the account with what is chosen here."""
        return replace(
            account,
            safety_copy=SafetyCopy(self.safety_copy.currentData()),  # Qt gives back a plain str
            copy_days=self.copy_days.currentData(),
            keep_bytes=self.keep_bytes.currentData(),
            keep_days=self.keep_days.currentData(),
            quota_bytes=self.quota.currentData(),
        )

    @Slot()
    def _on_copy(self) -> None:
        self.copy_days.setEnabled(self.safety_copy.currentData() != SafetyCopy.NONE)
