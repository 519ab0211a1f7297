"""The plan: looked over, edited, confirmed by a button that names it. Cancel is the default."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from popview.types import Plan, SafetyCopy
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.theme import Theme
from tests.ui import samples


def dialog_for(qtbot: QtBot, theme: Theme, plan: Plan) -> PlanDialog:
    made = PlanDialog(plan, samples.ACCOUNT, theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PlanDialog:
    return dialog_for(qtbot, theme, samples.plan(12))


def figure(dialog: PlanDialog, name: str) -> str:
    return str(dialog.findChild(QLabel, f"figure-{name}").text())


def test_it_says_how_much_from_when_to_when(dialog: PlanDialog) -> None:
    assert dialog.objectName() == "planDialog"
    assert dialog.title.text() == "Delete 12 messages from Home?"
    assert figure(dialog, "count") == "12 of 412"
    assert figure(dialog, "size") == "47.1 MB of 1.9 GB"
    assert figure(dialog, "unopened") == "4"
    assert dialog.confirm.text() == "Delete 12 messages (47.1 MB)"


def test_enter_and_escape_delete_nothing(qtbot: QtBot, dialog: PlanDialog) -> None:
    assert dialog.cancel.isDefault()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog.show()
        with qtbot.assertNotEmitted(dialog.confirmed), qtbot.waitSignal(dialog.rejected):
            qtbot.keyClick(dialog, key)


def test_enter_in_the_table_deletes_nothing(qtbot: QtBot, dialog: PlanDialog) -> None:
    dialog.items.setFocus()
    dialog.items.selectRow(0)
    with qtbot.assertNotEmitted(dialog.confirmed):
        qtbot.keyClick(dialog.items, Qt.Key.Key_Return)


def test_the_named_button_confirms_the_plan(qtbot: QtBot, dialog: PlanDialog) -> None:
    dialog.safety_copy.setCurrentIndex(2)
    with qtbot.waitSignal(dialog.confirmed) as told:
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert told.args == [replace(samples.plan(12), safety_copy=SafetyCopy.WHOLE)]
    assert told.args[0].safety_copy is SafetyCopy.WHOLE
    assert not dialog.isVisible()


def test_messages_are_unmarked_from_here(qtbot: QtBot, dialog: PlanDialog) -> None:
    assert not dialog.unmark.isEnabled()
    dialog.items.selectRow(2)
    with qtbot.waitSignal(dialog.unmark_requested) as told:
        qtbot.mouseClick(dialog.unmark, Qt.MouseButton.LeftButton)
    assert told.args == [(samples.mark(2).key,)]
    dialog.items.setFocus()
    with qtbot.waitSignal(dialog.unmark_requested):
        qtbot.keyClick(dialog.items, Qt.Key.Key_Delete)


def test_all_messages_of_a_sender_are_unmarked_from_its_line(qtbot: QtBot, dialog: PlanDialog) -> None:
    dialog.tabs.setCurrentWidget(dialog.senders)
    dialog.senders.setFocus()
    dialog.senders.selectRow(0)
    sender = dialog.senders.selected_rows()[0].sender
    with qtbot.waitSignal(dialog.unmark_requested) as told:
        qtbot.keyClick(dialog.senders, Qt.Key.Key_Delete)
    theirs = [item.mark.key for item in samples.plan(12).items if item.mark.sender == sender]
    assert len(theirs) > 1
    assert told.args == [tuple(theirs)]


def test_what_is_kept_back_can_be_unmarked_too(qtbot: QtBot, dialog: PlanDialog) -> None:
    dialog.tabs.setCurrentWidget(dialog.kept)
    dialog.kept.selectRow(0)
    qtbot.waitUntil(dialog.unmark.isEnabled)
    with qtbot.waitSignal(dialog.unmark_requested) as told:
        qtbot.mouseClick(dialog.unmark, Qt.MouseButton.LeftButton)
    assert told.args == [(samples.plan(12).kept_back[0].mark.key,)]


def test_the_bar_says_now_and_after_and_how_much_of_the_quota(qtbot: QtBot, theme: Theme) -> None:
    account = replace(samples.ACCOUNT, quota_bytes=2_000_000_000)
    made = PlanDialog(samples.plan(12), account, theme=theme)
    qtbot.addWidget(made)
    made.show()
    assert made.level.isVisible()
    assert made.level.label.text() == "Now 1.90 GB of 2.0 GB (95 %) → after 1.86 GB (93 %), 47.1 MB less"
    assert made.level.accessibleName() == made.level.label.text()


def test_without_a_consent_the_bar_does_not_count_the_doubtful(qtbot: QtBot, theme: Theme) -> None:
    doubtful = dialog_for(qtbot, theme, samples.doubtful_plan())
    before = doubtful.level.label.text()
    assert "Doubtful" in doubtful.cautions.text()
    qtbot.mouseClick(doubtful.by_digest, Qt.MouseButton.LeftButton)
    assert doubtful.level.label.text() != before


def test_attachments_that_would_be_lost_are_told(qtbot: QtBot, theme: Theme, dialog: PlanDialog) -> None:
    lost = sum(1 for item in samples.plan(12).items if item.attachments and not item.fetched)
    assert lost
    assert f"not on this computer: {lost} message" in dialog.cautions.text()
    item = replace(samples.plan(1).items[0], attachments=0)
    calm = dialog_for(qtbot, theme, replace(samples.plan(1), items=(item,)))
    assert not calm.cautions.isVisible()


def test_the_whole_plan_is_copied_as_text(qtbot: QtBot, dialog: PlanDialog) -> None:
    qtbot.mouseClick(dialog.copy_text, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Delete 12 messages from Home?\n")
    assert dialog.level.label.text() in text
    assert all(item.mark.subject in text for item in samples.plan(12).items)
    assert "kept: it is protected" in text


def test_a_new_plan_keeps_what_the_person_chose(dialog: PlanDialog) -> None:
    dialog.safety_copy.setCurrentIndex(1)
    dialog.show_plan(samples.plan(11))
    assert dialog.title.text() == "Delete 11 messages from Home?"
    assert dialog.plan.safety_copy is SafetyCopy.HEADERS


def test_the_account_s_own_safety_copy_is_chosen_at_first(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, replace(samples.plan(2), safety_copy=SafetyCopy.WHOLE))
    assert dialog.plan.safety_copy is SafetyCopy.WHOLE
    assert "fetched first" in dialog.copy_hint.text()


def test_what_is_kept_back_is_shown_with_its_reason(dialog: PlanDialog) -> None:
    assert dialog.tabs.tabText(2) == "&Kept (2)"
    model = dialog.kept.model_of_rows
    notes = [model.data(model.index(row, 4)) for row in range(model.rowCount())]
    assert notes == ["kept: it is protected", "kept: another message looks the same"]


def test_without_anything_kept_back_there_is_no_page_for_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, replace(samples.plan(2), kept_back=()))
    assert not dialog.tabs.isTabVisible(2)


def test_consents_are_asked_for_only_where_needed_and_never_given_beforehand(
    qtbot: QtBot, theme: Theme, dialog: PlanDialog
) -> None:
    assert not dialog.by_digest.isVisible()
    assert not dialog.doubtful.isVisible()
    doubtful = dialog_for(qtbot, theme, samples.doubtful_plan())
    assert doubtful.by_digest.isVisible()
    assert doubtful.doubtful.isVisible()
    assert not doubtful.by_digest.isChecked()
    assert doubtful.confirm.text().startswith("Delete 8 messages")
    qtbot.mouseClick(doubtful.by_digest, Qt.MouseButton.LeftButton)
    assert doubtful.confirm.text().startswith("Delete 9 messages")
    with qtbot.waitSignal(doubtful.confirmed) as told:
        doubtful.confirm.click()
    assert told.args[0].by_digest_consent
    assert not told.args[0].doubtful_consent


def test_a_plan_without_messages_cannot_be_confirmed(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, replace(samples.plan(0), items=()))
    assert not dialog.confirm.isEnabled()


def test_senders_are_added_up(dialog: PlanDialog) -> None:
    assert dialog.tabs.tabText(1) == "&By sender (6)"
    model = dialog.senders.model_of_rows
    assert model.data(model.index(0, 0)) == "Lars Moen"


def test_every_button_has_a_name(dialog: PlanDialog) -> None:
    for button in dialog.findChildren(QPushButton):
        assert button.objectName()
        assert button.accessibleName() or button.text()


def test_five_thousand_messages_are_shown_at_once(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme, samples.plan(5000))
    assert dialog.items.model_of_rows.rowCount() == 5000
    dialog.items.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    model = dialog.items.model_of_rows
    assert model.data(model.index(0, 0)) == "Lars Moen"


def test_the_newest_message_stands_first(qtbot: QtBot, theme: Theme) -> None:
    plan = samples.plan(12)
    made = dialog_for(qtbot, theme, replace(plan, items=plan.items[::-1]))
    model = made.items.model_of_rows
    dates = [model.row(row).mark.date_s or 0.0 for row in range(model.rowCount())]
    assert len(dates) > 1
    assert dates == sorted(dates, reverse=True)
