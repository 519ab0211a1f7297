"""The only place where values become sentences; one file per concern.

What many say is found here by its name alone. Each file is loaded when the first of its sentences is wanted:
all problems there may be in words are a twentieth of a start, at which nothing is wrong.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from popview.ui.wording.problems import (
        certificate_reasons,
        foreign,
        problem_advice,
        problem_details,
        problem_reason,
        problem_remedy,
        problem_server,
        problem_text,
        problem_title,
    )
    from popview.ui.wording.rows import row_sentence, row_tip, state_words
    from popview.ui.wording.values import (
        account_numbers,
        checked,
        clock,
        date,
        full_date,
        lock,
        messages,
        messages_and_size,
        number,
        size,
        stage,
    )

__all__ = [
    "account_numbers",
    "certificate_reasons",
    "checked",
    "clock",
    "date",
    "foreign",
    "full_date",
    "lock",
    "messages",
    "messages_and_size",
    "number",
    "problem_advice",
    "problem_details",
    "problem_reason",
    "problem_remedy",
    "problem_server",
    "problem_text",
    "problem_title",
    "row_sentence",
    "row_tip",
    "size",
    "stage",
    "state_words",
]

_SENTENCES = {
    "problems": (
        "certificate_reasons foreign problem_advice problem_details problem_reason problem_remedy "
        "problem_server problem_text problem_title"
    ),
    "rows": "row_sentence row_tip state_words",
    "values": (
        "account_numbers checked clock date full_date lock messages messages_and_size number size stage"
    ),
}
_HOMES = {name: home for home, names in _SENTENCES.items() for name in names.split()}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the file that has the name, and keep it (PEP 562)."""
        if name in _HOMES:
            home = import_module(f"{__name__}.{_HOMES[name]}")
            return globals().setdefault(name, getattr(home, name))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
