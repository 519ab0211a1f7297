"""The only place where values become sentences; one file per concern."""

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
