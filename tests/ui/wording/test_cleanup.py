"""Sentences of plans, commits and receipts."""

from dataclasses import replace

import pytest

from popview.types import CommitStage, KeptBack, Outcome, Receipt, ReceiptItem, SafetyCopy
from popview.ui.wording import cleanup as words
from popview.ui.wording import values
from tests.ui import samples


def receipt(*outcomes: Outcome) -> Receipt:
    items = tuple(ReceiptItem(samples.mark(n), outcome) for n, outcome in enumerate(outcomes))
    return Receipt(1, samples.HOME, samples.NOON, samples.NOON + 1, items)


def test_the_button_names_what_it_deletes() -> None:
    assert words.delete_button(12, 48_000_000) == "Delete 12 messages (48.0 MB)"
    assert words.delete_button(1, 900) == "Delete 1 message (900 B)"


@pytest.mark.parametrize(
    ("outcomes", "title"),
    [
        ((Outcome.GONE, Outcome.GONE), "Deleted and confirmed: 2 messages"),
        ((Outcome.GONE, Outcome.STILL_THERE), "Deleted and confirmed: 1 of 2 messages"),
        ((Outcome.GONE, Outcome.UNKNOWN), "It is not yet known what became of 1 message"),
        ((Outcome.UNKNOWN, Outcome.UNKNOWN), "It is not yet known what became of 2 messages"),
        ((Outcome.STILL_THERE,), "Nothing was deleted"),
        ((Outcome.NOT_SENT, Outcome.SET_ASIDE), "Nothing was deleted"),
        ((), "Nothing was deleted"),
    ],
)
def test_a_receipt_says_only_what_was_seen(outcomes: tuple[Outcome, ...], title: str) -> None:
    assert words.receipt_title(receipt(*outcomes)) == title


def test_only_what_is_gone_frees_space() -> None:
    text = words.receipt_text(receipt(Outcome.GONE, Outcome.STILL_THERE, Outcome.UNKNOWN), "Home")
    assert "1.2 MB are no longer listed. Whether the server keeps a trash" in text
    assert "next check" in text
    assert "The server still lists 1 message; " in text
    assert "trash" not in words.receipt_text(receipt(Outcome.NOT_SENT), "Home")
    assert "no longer listed" not in words.receipt_text(receipt(Outcome.NOT_SENT), "Home")


def test_a_server_that_said_yes_and_did_nothing_is_named_for_it() -> None:
    made = receipt(Outcome.STILL_THERE, Outcome.STILL_THERE)
    ignored = replace(made.items[0], was_promised=True)
    text = words.receipt_text(replace(made, items=(ignored, made.items[1])), "Home")
    assert "The server said yes to deleting 1 message, and still lists them" in text
    assert "The server still lists 1 message; " in text
    assert words.receipt_item(ignored) == "Still there, though the server said yes"
    assert words.receipt_item(made.items[1]) == "Still there"


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_is_counted_and_told_with_the_servers_words(outcome: Outcome) -> None:
    assert words.outcome_count(outcome, 3).startswith("3 ")
    plain = words.receipt_item(ReceiptItem(samples.mark(1), outcome))
    said = words.receipt_item(ReceiptItem(samples.mark(1), outcome, server_text="-ERR {no}\r\nC: x"))
    assert said == f"{plain}. The server says: -ERR {{no}} C: x"


def test_the_text_to_copy_has_one_line_a_message() -> None:
    mixed = samples.receipt()
    odd = replace(mixed.items[0], mark=replace(mixed.items[0].mark, subject="tab\there\nand there"))
    text = words.receipt_as_text(replace(mixed, items=(odd, *mixed.items[1:])), "Home")
    rows = [line for line in text.split("\n") if line.count("\t") == 4]
    assert len(rows) == len(mixed.items)
    assert "tab here and there" in rows[0]


def test_notes_say_what_is_special() -> None:
    item = samples.plan(1).items[0]
    assert words.item_notes(item) == "never opened, a copy is on this computer"
    assert words.item_notes(samples.doubtful_plan().items[-2]) == "no identity on the server"
    assert words.item_notes(samples.doubtful_plan().items[-1]) == "its header cannot be read"


@pytest.mark.parametrize("reason", list(KeptBack))
def test_every_reason_to_keep_has_words(reason: KeptBack) -> None:
    assert words.kept_back_text(reason).startswith("kept")


@pytest.mark.parametrize("choice", list(SafetyCopy))
def test_every_safety_copy_has_a_name_and_a_hint(choice: SafetyCopy) -> None:
    assert words.copy_choice(choice)
    assert words.copy_hint(choice, 5_000_000).endswith(".")


@pytest.mark.parametrize("stage", list(CommitStage))
def test_every_commit_of_the_log_has_a_result(stage: CommitStage) -> None:
    commit = replace(samples.commits()[0], stage=stage, gone=0)
    result = words.commit_result(commit)
    if stage is CommitStage.ABANDONED:
        assert result == "Ended before anything was deleted"
    elif stage is CommitStage.VERIFIED:
        assert result == "Nothing was deleted"
    else:
        assert result == "Not finished: the next check tells"


def test_titles_and_questions() -> None:
    assert words.marked_text("Home", 12, 48_000_000) == "12 messages, 48.0 MB marked on Home"
    assert words.plan_title(samples.plan(12), samples.ACCOUNT) == "Delete 12 messages from Home?"
    assert "pop.example.org" in words.plan_text(samples.ACCOUNT)
    assert words.running_title(0, "") == "Deleting…"
    assert words.close_title(1) == "1 message marked for deletion"
    assert "Home, Work" in words.close_text(5, ("Home", "Work"))
    assert words.of_all("1", "2") == "1 of 2"
    assert words.running_text().endswith(".")
    assert "2 messages" in words.by_digest_consent(2)
    assert "1 message " in words.doubtful_consent(1)
    assert words.server_goodbye(receipt()) == ""


@pytest.mark.parametrize("step", ["connect", "copy", "prove", "delete", "quit", "look"])
def test_every_step_has_a_name(step: str) -> None:
    assert words.step_name(step)


def test_a_server_that_brings_messages_back_is_named_for_it() -> None:
    made = samples.receipt()
    gone = next(item for item in made.items if item.outcome is Outcome.GONE)
    back = replace(gone, back_s=samples.NOON)
    assert words.receipt_item(back).startswith("Deleted, but listed again since ")
    text = words.receipt_text(replace(made, items=(back, gone)), "Home")
    assert "deleted 1 message and lists them again" in text
    freed = values.size(gone.mark.size)
    assert f"{freed} are no longer listed" in text  # what is back is listed once more
    assert words.receipt_title(replace(made, items=(back, gone))).endswith("1 of 2 messages")
    assert "listed again" in words.commit_result(replace(samples.commits()[0], back=2))
