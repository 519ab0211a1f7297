"""What lies of an account on this computer, and what forgetting it means, in words."""

from PySide6.QtCore import QCoreApplication

from popview.ui.wording.values import number, size


def limits_text(keep_bytes: int, keep_days: int) -> str:
    """Return how much of fetched messages is kept and how long; 0: no limit."""
    if keep_bytes and keep_days:
        text = QCoreApplication.translate(
            "storage", "Fetched messages are kept up to {size} and for {days} days; then the oldest go."
        )
    elif keep_bytes:
        text = QCoreApplication.translate(
            "storage", "Fetched messages are kept up to {size}; then the oldest go."
        )
    elif keep_days:
        text = QCoreApplication.translate("storage", "Fetched messages are kept for {days} days.")
    else:
        text = QCoreApplication.translate("storage", "Fetched messages are kept until you forget them.")
    return text.format(size=size(keep_bytes), days=number(keep_days))


def forget_copies_title(account: str) -> str:
    """Return the question before local copies go."""
    return QCoreApplication.translate("storage", "Forget the local copies of “{0}”?").format(account)


def forget_copies_text() -> str:
    """Return what goes and what stays."""
    return QCoreApplication.translate(
        "storage",
        "Previews and fetched messages go; the server still has them. The list stays, and so does what is "
        "marked, saved for good or no longer on the server.",
    )


def forget_account_title(account: str) -> str:
    """Return the question before everything goes."""
    return QCoreApplication.translate("storage", "Forget everything of “{0}”?").format(account)


def forget_account_text() -> str:
    """Return what goes and what stays."""
    return QCoreApplication.translate(
        "storage",
        "The list, its history, previews and fetched messages go, also those that are no longer on the "
        "server. Marks, what you saved for good and the history of commits stay.",
    )
