"""The sign-in method of an account; what the browser granted counts at its issuer's own server alone."""

from PySide6.QtWidgets import QWidget

from popview.types import Account, Mechanism
from popview.ui.choice import Choice
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words

_OFFERED = (
    Mechanism.AUTO,
    Mechanism.SCRAM_SHA_256,
    Mechanism.SCRAM_SHA_1,
    Mechanism.PLAIN,
    Mechanism.LOGIN,
    Mechanism.USER,
    Mechanism.CRAM_MD5,
    Mechanism.APOP,
    Mechanism.EXTERNAL,
)
_TOKEN = (Mechanism.XOAUTH2, Mechanism.OAUTHBEARER)


class MechanismChoice(Choice):
    """Offers what a person may choose; the ways of the browser only where they are in use."""

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self._left: Mechanism | None = None  # by which one signed in before the host was changed
        extra = (account.mechanism,) if account and account.mechanism not in _OFFERED else ()
        for mechanism in (*_OFFERED, *extra):
            self.addItem(words.mechanism_name(mechanism), mechanism)

    @property
    def chosen(self) -> Mechanism:
        """Return the method that is shown."""
        return Mechanism(self.currentData())

    def choose(self, mechanism: Mechanism) -> None:
        """Show a method; one that is not offered is left to be chosen by PopView."""
        self.setCurrentIndex(max(0, self.findData(mechanism)))

    def choose_browser(self, mechanism: Mechanism) -> None:
        """Show a way of the browser, which is offered from now on."""
        for one in _TOKEN:
            if self.findData(one) < 0:
                self.addItem(words.mechanism_name(one), one)
        self._left = None
        self.choose(mechanism)

    def follow(self, issuer: str, granted_by: str) -> None:
        """Leave the way of the browser where the server is no longer that of its issuer, and come back to it.

        issuer: whose sign-in the server takes; granted_by: with whom one signed in. Each "" for nobody.
        """
        if self.chosen in _TOKEN and granted_by and granted_by != issuer:
            self._left = self.chosen
            self.choose(Mechanism.AUTO)
        elif self._left is not None and granted_by == issuer:
            if self.chosen is Mechanism.AUTO:
                self.choose(self._left)
            self._left = None
