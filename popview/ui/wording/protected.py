"""Protected senders and domains in words."""

from PySide6.QtCore import QCoreApplication

from popview.types import Dimension, Protection
from popview.ui.wording.problems import foreign


def explained() -> str:
    """Return what protecting a sender means."""
    return QCoreApplication.translate(
        "protected",
        "No group, rule, proposal or selection of several marks their messages, in any account. A single"
        " message can still be marked by hand. A domain includes what is below it.",
    )


def nobody_title() -> str:
    """Return that nobody is protected yet."""
    return QCoreApplication.translate("protected", "Nobody is protected yet")


def nobody_text() -> str:
    """Return how somebody is protected."""
    return QCoreApplication.translate(
        "protected", "Type an address or a domain above, or choose “Protect sender” in the list's menu."
    )


def no_address() -> str:
    """Return that what was typed is neither an address nor a domain."""
    return QCoreApplication.translate("protected", "That is neither an address nor a domain.")


def name(protection: Protection) -> str:
    """Return the address or the domain."""
    return foreign(protection.name, 200)


def kind(protection: Protection) -> str:
    """Return whether it is a sender or a domain."""
    if protection.by is Dimension.DOMAIN:
        return QCoreApplication.translate("protected", "Domain")
    return QCoreApplication.translate("protected", "Sender")
