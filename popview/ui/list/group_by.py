"""What there is to choose from in the menu of groups; how rows are put together is in grouping."""

from enum import StrEnum


class GroupBy(StrEnum):
    """By what the list is grouped."""

    NONE = ""
    SENDER = "sender"
    DOMAIN = "domain"
    LIST = "list"
    DATE = "date"
    SIZE = "size"
    THREAD = "thread"
