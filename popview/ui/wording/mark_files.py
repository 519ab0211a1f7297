"""Files of marks in words."""

from PySide6.QtCore import QCoreApplication

from popview.types import Account
from popview.types.mark_file import Fit, FittedMark, MarkFile
from popview.ui.wording import values
from popview.ui.wording.problems import foreign
from popview.ui.wording.reading import header_date

translate = QCoreApplication.translate


def suggested_name(account: Account) -> str:
    """Return the name that a new file of marks is offered."""
    return translate("mark files", "marks {account}").format(account=account.name)


def nothing_to_export() -> str:
    """Return that there is no mark to write."""
    return translate("mark files", "Nothing is marked in this mailbox.")


def exported(count: int, path: str) -> str:
    """Return what was written where."""
    said = translate("mark files", "The marks of {messages} were written to {path}.")
    return said.format(messages=values.messages(count), path=foreign(path, 200))


def no_marks(name: str) -> str:
    """Return that a file holds no marks."""
    return translate("mark files", "“{name}” is no file of marks that this PopView can read.").format(
        name=foreign(name, 80)
    )


def import_title(name: str) -> str:
    """Return the title of the question what to do with a file."""
    return translate("mark files", "Marks of {name}").format(name=foreign(name, 80))


def origin(file: MarkFile, account: Account) -> str:
    """Return where the marks were made, and for which mailbox they are looked at here."""
    said = translate("mark files", "Made {date} for {user} on {host}; compared with {account} here.")
    return said.format(
        date=header_date(file.made_s) or values.UNKNOWN,
        user=foreign(file.user, 80) or values.UNKNOWN,
        host=foreign(file.host, 80) or values.UNKNOWN,
        account=account.name,
    )


def is_other(file: MarkFile, account: Account) -> bool:
    """Return whether the file names another mailbox."""
    return (file.user, file.host.lower()) != (account.user, account.host.lower())


def other_mailbox() -> str:
    """Return the warning that the file was made for another mailbox."""
    return translate(
        "mark files", "It was made for another mailbox. Only messages with the same identity and header fit."
    )


def result(fits: int, total: int) -> str:
    """Return how many marks apply here."""
    return translate("mark files", "{fits} of {total} are here and are the same messages.").format(
        fits=values.number(fits), total=values.messages(total)
    )


def promise() -> str:
    """Return that importing deletes nothing."""
    return translate(
        "mark files",
        "Nothing is deleted by importing. A commit proves each message once more on the server, as always.",
    )


def mark_button(count: int) -> str:
    """Return what the button does: "Mark 38 messages"."""
    return translate("mark files", "&Mark {messages}").format(messages=values.messages(count))


def fit(one: FittedMark) -> str:
    """Return how a mark stands to the mailbox here."""
    return {
        Fit.FITS: translate("mark files", "Will be marked"),
        Fit.ALREADY: translate("mark files", "Marked already"),
        Fit.PROTECTED: translate("mark files", "Left out: protected here"),
        Fit.ABSENT: translate("mark files", "Not in this mailbox"),
        Fit.GONE: translate("mark files", "No longer on the server"),
        Fit.CHANGED: translate("mark files", "Another message has this identity"),
        Fit.UNPROVED: translate("mark files", "Cannot be compared: no digest that fits"),
        Fit.TWIN: translate("mark files", "Another message looks the same"),
    }[one.fit]
