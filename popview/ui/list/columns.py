"""The columns of the message list: order, names, first widths."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication


class Column(IntEnum):
    """A column by its place in the model; the view may move and hide it."""

    STATE = 0
    FROM = 1
    SUBJECT = 2
    DATE = 3
    SIZE = 4
    ATTACHMENT = 5
    TO = 6
    ACCOUNT = 7
    WHY = 8
    KEPT = 9


ARRIVAL = -1  # no column: the order of the mailbox

WIDTHS = {
    Column.STATE: 66,
    Column.FROM: 170,
    Column.SUBJECT: 320,
    Column.DATE: 122,
    Column.SIZE: 72,
    Column.ATTACHMENT: 30,
    Column.TO: 160,
    Column.ACCOUNT: 110,
    Column.WHY: 230,
    Column.KEPT: 190,
}
HIDDEN_AT_FIRST = (Column.TO, Column.ACCOUNT, Column.WHY, Column.KEPT)
RIGHT_ALIGNED = (Column.SIZE,)
MOST_FIRST = (Column.DATE, Column.SIZE, Column.ATTACHMENT)  # the first click asks for new, big, many


def title(column: Column) -> str:
    """Return the column's full name, for menus, tooltips and screen readers."""
    match column:
        case Column.STATE:
            return QCoreApplication.translate("columns", "State")
        case Column.FROM:
            return QCoreApplication.translate("columns", "From")
        case Column.SUBJECT:
            return QCoreApplication.translate("columns", "Subject")
        case Column.DATE:
            return QCoreApplication.translate("columns", "Date")
        case Column.SIZE:
            return QCoreApplication.translate("columns", "Size")
        case Column.ATTACHMENT:
            return QCoreApplication.translate("columns", "Attachments")
        case Column.TO:
            return QCoreApplication.translate("columns", "To")
        case Column.ACCOUNT:
            return QCoreApplication.translate("columns", "Account")
        case Column.WHY:
            return QCoreApplication.translate("columns", "Why marked")
        case Column.KEPT:
            return QCoreApplication.translate("columns", "Kept here")
