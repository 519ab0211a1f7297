"""Sentences of marks, plans, commits and receipts."""

from PySide6.QtCore import QCoreApplication

from popview.types import (
    Account,
    Commit,
    CommitStage,
    KeptBack,
    Outcome,
    Plan,
    PlanItem,
    ProblemKind,
    Receipt,
    ReceiptItem,
    SafetyCopy,
)
from popview.ui.wording import problems, stopping, values
from popview.ui.wording.outcomes import outcome
from popview.ui.wording.reading import header_date

translate = QCoreApplication.translate


def marked_text(account_name: str, count: int, octets: int) -> str:
    """Return the commit bar's sentence: "12 messages, 48 MB, marked on Home."."""
    return translate("cleanup", "{messages} marked on {account}").format(
        messages=values.messages_and_size(count, octets), account=account_name
    )


def delete_button(count: int, octets: int) -> str:
    """Return what the commit button says: "Delete 12 messages (48 MB)"."""
    return translate("cleanup", "Delete {messages} ({size})").format(
        messages=values.messages(count), size=values.size(octets)
    )


def plan_title(plan: Plan, account: Account) -> str:
    """Return the plan's question."""
    return translate("cleanup", "Delete {messages} from {account}?").format(
        messages=values.messages(len(plan.items)), account=account.name
    )


def plan_text(account: Account) -> str:
    """Return what a commit does, and when nothing can be taken back any more."""
    return translate(
        "cleanup",
        "They will be deleted on the server {host} for good. Before that, each one is proved to be the"
        " message you marked; what cannot be proved stays.",
    ).format(host=account.host)


def of_all(part: str, whole: str) -> str:
    """Return "12 of 412"."""
    return translate("cleanup", "{part} of {whole}").format(part=part, whole=whole)


def item_notes(item: PlanItem) -> str:
    """Return what is special about one message of a plan."""
    notes = []
    if item.kept_back is not None:
        notes.append(kept_back_text(item.kept_back))
    if item.never_opened:
        notes.append(translate("cleanup", "never opened"))
    if item.attachments:
        notes.append(translate("cleanup", "has attachments"))
    if item.fetched:
        notes.append(translate("cleanup", "a copy is on this computer"))
    if item.mark.key.by_digest:
        notes.append(translate("cleanup", "no identity on the server"))
    elif not item.mark.digest:
        notes.append(translate("cleanup", "its header cannot be read"))
    return ", ".join(notes)


def kept_back_text(reason: KeptBack) -> str:
    """Return why a marked message will not be sent."""
    return {
        KeptBack.PROTECTED: translate("cleanup", "kept: it is protected"),
        KeptBack.SENDER: translate("cleanup", "kept: its sender is protected"),
        KeptBack.GONE: translate("cleanup", "kept out: no longer on the server"),
        KeptBack.TWIN: translate("cleanup", "kept: another message looks the same"),
    }[reason]


def copy_choice(choice: SafetyCopy) -> str:
    """Return the name of one way to keep a safety copy."""
    return {
        SafetyCopy.NONE: translate("cleanup", "Keep no copy"),
        SafetyCopy.HEADERS: translate("cleanup", "Keep a copy of the headers"),
        SafetyCopy.WHOLE: translate("cleanup", "Keep a copy of the whole messages"),
    }[choice]


def copy_days(days: int) -> str:
    """Return how long safety copies are kept."""
    if not days:
        return translate("cleanup", "Until I delete them")
    return QCoreApplication.translate("cleanup", "%Ln days", None, days)


def copy_hint(choice: SafetyCopy, octets: int, days: int = 0) -> str:
    """Return what a safety copy costs and is good for; `days`: how long it is kept, 0: without end."""
    said = _copy_hint(choice, octets)
    if choice is SafetyCopy.NONE or not days:
        return said
    return translate("cleanup", "{hint} Kept for {days}.").format(hint=said, days=copy_days(days))


def _copy_hint(choice: SafetyCopy, octets: int) -> str:
    return {
        SafetyCopy.NONE: translate("cleanup", "What is deleted is gone for good."),
        SafetyCopy.HEADERS: translate("cleanup", "You can see later what was deleted, but not read it."),
        SafetyCopy.WHOLE: translate(
            "cleanup", "{size} are fetched first and kept under “Saved” on this computer."
        ).format(size=values.size(octets)),
    }[choice]


def by_digest_consent(count: int) -> str:
    """Return the consent for messages without a usable UIDL."""
    return translate(
        "cleanup",
        "Also delete {messages} that this server gives no lasting identity. Each one is deleted only if its"
        " header occurs exactly once in the mailbox.",
    ).format(messages=values.messages(count))


def doubtful_consent(count: int) -> str:
    """Return the consent for messages whose header the server cannot show."""
    return translate(
        "cleanup",
        "Also delete {messages} whose header the server cannot show. Only identity and size can be compared.",
    ).format(messages=values.messages(count))


# -- receipts ----------------------------------------------------------------------------------------


def running_title(count: int, account_name: str) -> str:
    """Return the title while a commit runs; 0 messages: the number is not known yet."""
    if not count:
        return translate("cleanup", "Deleting…")
    return translate("cleanup", "Deleting {messages} on {account}…").format(
        messages=values.messages(count), account=account_name
    )


def running_text() -> str:
    """Return what a person should know while a commit runs."""
    return translate(
        "cleanup",
        "The server deletes nothing before PopView has said goodbye. Then the mailbox is listed anew, and"
        " only what is no longer in it counts as deleted.",
    )


def step_name(step: str) -> str:
    """Return one step of a commit, as a line of the list."""
    return {
        "connect": translate("cleanup", "Sign in, in a session of its own"),
        "copy": translate("cleanup", "Make safety copies"),
        "prove": translate("cleanup", "Prove that they are the right messages"),
        "delete": translate("cleanup", "Ask the server to delete them"),
        "quit": translate("cleanup", "Say goodbye: now the server deletes"),
        "look": translate("cleanup", "List the mailbox anew"),
    }[step]


def _stayed_away(receipt: Receipt) -> tuple[ReceiptItem, ...]:
    """Return what is gone and was not listed again."""
    return tuple(item for item in receipt.items if item.outcome is Outcome.GONE and not item.back_s)


def receipt_title(receipt: Receipt) -> str:
    """Return the receipt in one sentence: only what was seen counts."""
    gone, total = len(_stayed_away(receipt)), len(receipt.items)
    unknown = receipt.count(Outcome.UNKNOWN)
    if total and gone == total:
        return translate("cleanup", "Deleted and confirmed: {messages}").format(
            messages=values.messages(gone)
        )
    if unknown:
        return translate("cleanup", "It is not yet known what became of {messages}").format(
            messages=values.messages(unknown)
        )
    if not gone:
        return translate("cleanup", "Nothing was deleted")
    return translate("cleanup", "Deleted and confirmed: {gone} of {total}").format(
        gone=values.number(gone), total=values.messages(total)
    )


def receipt_text(receipt: Receipt, account_name: str) -> str:
    """Return where and when, and what comes next; of a server's trash nobody can know by POP3."""
    gone = _stayed_away(receipt)
    when = {"account": account_name, "date": header_date(receipt.started_s)}
    if not gone:
        lines = [translate("cleanup", "{account}, {date}.").format(**when)]
    else:
        size = values.size(sum(max(item.mark.size, 0) for item in gone))
        said = translate("cleanup", "{account}, {date}: {size} are no longer listed.")
        lines = [said.format(size=size, **when)]
        lines.append(translate("cleanup", "Whether the server keeps a trash, POP3 does not tell."))
    if receipt.count(Outcome.UNKNOWN):
        lines.append(
            translate("cleanup", "The next check lists the mailbox and tells. The marks stay until then.")
        )
    lines += _still_listed(receipt)
    back = sum(1 for item in receipt.items if item.back_s)
    if back:
        lines.append(came_back(back))
    return " ".join(lines)


def _still_listed(receipt: Receipt) -> list[str]:
    """Return what the server did with what it still lists: nothing, against its word or not."""
    still = [item for item in receipt.items if item.outcome is Outcome.STILL_THERE]
    promised = sum(1 for item in still if item.was_promised)
    said = []
    if promised:
        text = translate(
            "cleanup", "The server said yes to deleting {messages}, and still lists them; the marks stay."
        )
        said.append(text.format(messages=values.messages(promised)))
    if len(still) > promised:
        text = translate("cleanup", "The server still lists {messages}; the marks stay.")
        said.append(text.format(messages=values.messages(len(still) - promised)))
    return said


def came_back(count: int) -> str:
    """Return that the server brought messages back that it had deleted."""
    return translate(
        "cleanup", "The server deleted {messages} and lists them again: it only hid or moved them meanwhile."
    ).format(messages=values.messages(count))


def outcome_count(outcome: Outcome, count: int) -> str:
    """Return "9 deleted", for the totals of a receipt."""
    return {
        Outcome.GONE: translate("cleanup", "{n} deleted"),
        Outcome.STILL_THERE: translate("cleanup", "{n} still there"),
        Outcome.UNKNOWN: translate("cleanup", "{n} unknown"),
        Outcome.SKIPPED_CHANGED: translate("cleanup", "{n} changed, kept"),
        Outcome.SKIPPED_ABSENT: translate("cleanup", "{n} already gone"),
        Outcome.SKIPPED_UNPROVED: translate("cleanup", "{n} not proved, kept"),
        Outcome.SET_ASIDE: translate("cleanup", "{n} refused by the server"),
        Outcome.NOT_SENT: translate("cleanup", "{n} not sent"),
    }[outcome].format(n=values.number(count))


def receipt_item(item: ReceiptItem) -> str:
    """Return what became of one message, with the server's own words."""
    said = outcome(item.outcome)
    if item.was_promised and item.outcome is Outcome.STILL_THERE:
        said = translate("cleanup", "Still there, though the server said yes")
    if item.back_s:
        said = translate("cleanup", "Deleted, but listed again since {date}").format(
            date=header_date(item.back_s)
        )
    server = problems.foreign(item.server_text)
    if not server:
        return said
    return translate("cleanup", "{outcome}. The server says: {text}").format(outcome=said, text=server)


def receipt_problem(receipt: Receipt) -> str:
    """Return why a commit ended early, and what to do; "" where it did not."""
    problem = receipt.problem
    if problem is None:
        return ""
    if problem.kind is ProblemKind.CANCELLED:
        return stopping.stopped_account(receipt)
    return f"{problems.problem_text(problem)} {problems.problem_advice(problem)}".strip()


def server_goodbye(receipt: Receipt) -> str:
    """Return the server's answer to QUIT; "" where it gave none."""
    said = problems.foreign(receipt.quit_text)
    return translate("cleanup", "The server said at the end: {text}").format(text=said) if said else ""


def receipt_as_text(receipt: Receipt, account_name: str) -> str:
    """Return the whole receipt as plain text to copy: one line a message."""
    lines = [receipt_title(receipt), receipt_text(receipt, account_name)]
    if problem := receipt_problem(receipt):
        lines.append(problem)
    if goodbye := server_goodbye(receipt):
        lines.append(goodbye)
    lines.append("")
    for item in receipt.items:
        mark = item.mark
        cells = (
            receipt_item(item),
            mark.sender,
            mark.subject,
            values.full_date(mark.date_s),
            values.size(mark.size),
        )
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "\n".join(lines) + "\n"


def commit_result(commit: Commit) -> str:
    """Return the result of a commit in the log."""
    if commit.stage is CommitStage.ABANDONED:
        return translate("cleanup", "Ended before anything was deleted")
    parts = []
    if commit.gone:
        parts.append(outcome_count(Outcome.GONE, commit.gone))
    if commit.still_there:
        parts.append(outcome_count(Outcome.STILL_THERE, commit.still_there))
    if commit.unknown:
        parts.append(outcome_count(Outcome.UNKNOWN, commit.unknown))
    if commit.back:
        parts.append(translate("cleanup", "{n} listed again").format(n=values.number(commit.back)))
    if parts:
        return ", ".join(parts)
    if commit.stage is CommitStage.VERIFIED:
        return translate("cleanup", "Nothing was deleted")
    return translate("cleanup", "Not finished: the next check tells")


def log_exported(path: str) -> str:
    """Return where the log was written to."""
    return translate("cleanup", "Written to {path}.").format(path=problems.foreign(path, 200))


# -- closing -----------------------------------------------------------------------------------------


def close_title(count: int) -> str:
    """Return the question on closing with open marks."""
    return translate("cleanup", "{messages} marked for deletion").format(messages=values.messages(count))


def close_text(octets: int, account_names: tuple[str, ...]) -> str:
    """Return what closing means for the marks."""
    return translate(
        "cleanup", "Nothing was deleted yet: {size} are marked on {accounts}. What shall happen to the marks?"
    ).format(size=values.size(octets), accounts=", ".join(account_names))
