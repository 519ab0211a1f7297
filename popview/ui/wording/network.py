"""Why a proxy or the person's own certificate could not be used, in words."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from popview.types import ProblemKind
from popview.ui.wording.marked import QT_TRANSLATE_NOOP

REASONS: Final[dict[ProblemKind, dict[str, str]]] = {
    ProblemKind.PROXY: {
        "address": QT_TRANSLATE_NOOP("problems", "Its address is not understood."),
        "timeout": QT_TRANSLATE_NOOP("problems", "It did not answer in time."),
        "unreachable": QT_TRANSLATE_NOOP("problems", "Nothing answers at that name and port."),
        "characters": QT_TRANSLATE_NOOP(
            "problems", "Its user name or password holds a letter that cannot be sent to a proxy."
        ),
        "sign-in": QT_TRANSLATE_NOOP("problems", "It did not take the user name and password for it."),
        "not-allowed": QT_TRANSLATE_NOOP("problems", "Its rules do not allow this server or port."),
        "server": QT_TRANSLATE_NOOP("problems", "It answered, but could not reach the mail server."),
    },
    ProblemKind.OWN_CERTIFICATE: {
        "missing": QT_TRANSLATE_NOOP("problems", "There is no such file."),
        "unreadable": QT_TRANSLATE_NOOP("problems", "The file cannot be read."),
        "format": QT_TRANSLATE_NOOP("problems", "The file is neither PEM nor PKCS#12, or it is damaged."),
        "no-certificate": QT_TRANSLATE_NOOP("problems", "The file holds no certificate."),
        "no-key": QT_TRANSLATE_NOOP(
            "problems", "The file holds a certificate, but not its key. Both must be in one file."
        ),
        "mismatch": QT_TRANSLATE_NOOP("problems", "The key in the file belongs to another certificate."),
        "passphrase-needed": QT_TRANSLATE_NOOP("problems", "Its key is locked: enter the passphrase."),
        "passphrase": QT_TRANSLATE_NOOP("problems", "The passphrase does not open the key."),
    },
}


def reason_text(kind: ProblemKind, reason: str) -> str:
    """Return the sentence for a reason that we know; "" for another system's own words."""
    text = REASONS.get(kind, {}).get(reason, "")
    return _said(text) if text else ""


def _said(text: str) -> str:
    return QCoreApplication.translate("problems", text)
