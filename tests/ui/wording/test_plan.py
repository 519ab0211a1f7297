"""The plan in words."""

from dataclasses import replace

from popview.ui.wording import plan
from tests.ui import samples


def test_the_level_is_said_with_and_without_a_quota() -> None:
    assert plan.level(2_000_000, 1_000_000, 0) == "Now 2.0 MB → after 1.0 MB, 1.0 MB less"
    said = plan.level(2_000_000, 1_000_000, 4_000_000)
    assert said == "Now 2.0 MB of 4.0 MB (50 %) → after 1.0 MB (25 %), 1.0 MB less"


def test_what_gives_pause_is_counted() -> None:
    item = samples.plan(1).items[0]
    lost, kept = replace(item, attachments=2, fetched=False), replace(item, attachments=2, fetched=True)
    assert plan.cautions((kept,), 0) == ""
    assert "1 message" in plan.cautions((lost, kept), 0)
    assert "3 messages" in plan.cautions((), 3)


def test_the_text_has_figures_senders_and_every_message_on_a_line_of_its_own() -> None:
    made = samples.plan(3)
    text = plan.as_text(made, samples.ACCOUNT, (("Lars", 2, 5_000_000),), "Careful.")
    lines = text.splitlines()
    assert lines[0] == "Delete 3 messages from Home?"
    assert "Careful." in lines
    assert "Lars\t2 messages, 5.0 MB" in lines
    assert sum(line.count("\t") == 5 for line in lines) == len(made.items) + len(made.kept_back)


def test_a_subject_with_line_breaks_stays_on_its_line() -> None:
    made = samples.plan(1)
    item = replace(made.items[0], mark=replace(made.items[0].mark, subject="a\nb\tc"))
    assert "a b c" in plan.as_text(replace(made, items=(item,)), samples.ACCOUNT, (), "")


def test_a_small_part_of_much_is_still_seen_in_the_figures() -> None:
    assert plan.level(15_312_000, 15_307_000, 0) == "Now 15.312 MB → after 15.307 MB, 5 kB less"
    assert plan.level(1_936_000_000, 1_889_000_000, 0) == "Now 1.94 GB → after 1.89 GB, 47.0 MB less"
