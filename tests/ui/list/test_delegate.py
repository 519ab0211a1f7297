from dataclasses import replace

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from popview.types import Reason, RuleAction, Verdict, Why
from popview.ui.list.columns import Column
from popview.ui.list.pane import MessagePane
from popview.ui.palette import Role
from popview.ui.theme import Theme
from tests.ui.believable import gone, summaries

ROWS = tuple(replace(row, is_fetched=False, has_attachment=False) for row in summaries(6))


def _pane(theme: Theme, qtbot: QtBot) -> MessagePane:
    pane = MessagePane(theme=theme)
    qtbot.addWidget(pane)
    pane.resize(900, 300)
    pane.model.reset(ROWS)
    pane.show()
    return pane


def _row(pane: MessagePane, place: int) -> QImage:
    table = pane.table
    rect = table.visualRect(pane.model.index(place, Column.SUBJECT))
    rect.setLeft(0)
    rect.setRight(table.viewport().width())
    return table.viewport().grab(rect).toImage()


def _colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_every_state_looks_different(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    model = pane.model
    model.reset([replace(ROWS[0], key=row.key, rank=row.rank) for row in ROWS])
    model.set_seen([ROWS[1].key], True)
    model.set_marked([ROWS[2].key], True)
    model.set_protected([ROWS[3].key], True)
    model.upsert([gone(replace(ROWS[0], key=ROWS[4].key, rank=ROWS[4].rank))])
    model.upsert([replace(ROWS[0], key=ROWS[5].key, rank=ROWS[5].rank, is_provisional=True)])
    pictures = [_row(pane, place) for place in range(6)]
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_a_selected_row_has_a_strip_besides_its_colour(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.select(ROWS[2].key)
    left = _row(pane, 2).pixelColor(1, 10).name()
    assert left == theme.color(Role.ACCENT).name()
    assert _row(pane, 1).pixelColor(1, 10).name() == theme.color(Role.BASE).name()


def test_the_selection_looks_idle_without_the_focus(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.select(ROWS[2].key)
    assert theme.color(Role.SELECTION_IDLE).name() in _colours(_row(pane, 2))


def test_rows_follow_the_theme(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    theme.apply("dark")
    colours = _colours(_row(pane, 0))
    assert theme.color(Role.BASE).name() in colours
    assert "#ffffff" not in colours


def test_html_in_a_subject_is_drawn_letter_by_letter(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.model.upsert([replace(ROWS[0], subject="plain"), replace(ROWS[1], subject="<b>plain</b>")])
    cell = pane.model.index(1, Column.SUBJECT)
    delegate = pane.table.itemDelegate()
    from PySide6.QtWidgets import QStyleOptionViewItem

    wide = delegate.sizeHint(QStyleOptionViewItem(), cell).width()
    narrow = delegate.sizeHint(QStyleOptionViewItem(), pane.model.index(0, Column.SUBJECT)).width()
    assert wide > narrow + 20


def test_rows_are_dense_enough_for_thirty_at_1400_by_900(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    pane.resize(700, 720)  # what the panes of a window of that size leave beside the preview
    assert pane.table.rows_on_screen() >= 30


def test_what_a_rule_says_stands_behind_the_subject_where_there_is_room(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    before = _row(pane, 0)
    key = pane.model.key_at(0)
    assert key is not None
    verdict = Verdict(RuleAction.PROPOSE, Reason(Why.RULE, "Old"))
    pane.model.set_verdicts(key.account, {key: verdict})
    noted = _row(pane, 0)
    assert noted != before
    pane.resize(480, pane.height())
    pane.model.set_verdicts(key.account, {key: Verdict(tags=("a tag",))})
    narrow = _row(pane, 0)
    pane.model.set_verdicts(key.account, {})
    assert _row(pane, 0) == narrow  # no room: the tooltip says it


def test_the_colour_of_its_account_stands_before_its_name(theme: Theme, qtbot: QtBot) -> None:
    pane = _pane(theme, qtbot)
    key = ROWS[0].key
    pane.model.set_account_names({key.account: "Home"})
    pane.show_account_column(True)
    pane.table.scrollTo(pane.model.index(0, Column.ACCOUNT))
    for tint in ((1, ""), (0, "purple"), (0, "#123456")):
        pane.model.set_account_colours({key.account: tint})
        rect = pane.table.visualRect(pane.model.index(0, Column.ACCOUNT))
        assert theme.account_color(*tint).name() in _colours(pane.table.viewport().grab(rect).toImage())
