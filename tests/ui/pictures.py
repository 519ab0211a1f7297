"""Pictures of every pane in every state, light and dark: `python tests/ui/pictures.py FOLDER`.

They are for looking at: alignment, spacing, wording, cut texts, contrast.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from popview.control.display import state_of_all
from popview.types import Dimension, Key, Lock, Problem, ProblemKind, Reason, Why
from popview.ui.accounts.state import ALL
from popview.ui.actions import Actions
from popview.ui.cleanup.bar import CommitBar
from popview.ui.list.columns import Column
from popview.ui.list.group_by import GroupBy
from popview.ui.list.state import ListState
from popview.ui.main_window import MainWindow
from popview.ui.problem_bar import ProblemBar
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from popview.ui.wording import renaming
from tests.ui.believable import (
    HOME,
    LETTER,
    NOW,
    accounts,
    gone,
    summaries,
    with_every_state,
    wrong_password,
)

REASONS = (
    Reason(),
    Reason(Why.RULE, "Nightly backups that went well"),
    Reason(Why.GROUP, "Weekly Systems Digest", Dimension.SENDER),
)


def window(theme: Theme, layout: str = "vertical", size: tuple[int, int] = (1400, 900)) -> MainWindow:
    """Return a main window full of life."""
    made = MainWindow(theme=theme, actions=Actions(theme=theme))
    made.furnish(reading_pane=ReadingPane(theme=theme), commit_bar=CommitBar(theme=theme))
    made.commit_bar.set_marks("Home", 12, 48_000_000)
    made.resize(*size)
    made.set_layout(layout)
    made.message_pane.model._clock = lambda: NOW
    made.account_pane.model._clock = lambda: NOW
    made.account_pane.set_accounts(accounts())
    made.account_pane.choose(HOME, "server")
    rows, states = with_every_state(summaries(412))
    made.message_pane.model.reset(rows)
    made.message_pane.model.set_states(**states)
    made.message_pane.model.upsert([gone(rows[12])])
    made.message_pane.model.set_account_names({HOME: "Home"})
    made.message_pane.show_state(ListState.ROWS)
    made.status_strip.set_text("Home: 412 messages, 1.9 GB · checked 14:27")
    made.show()
    QTest.qWaitForWindowExposed(made)
    return made


def _full(theme: Theme) -> QWidget:
    made = window(theme)
    rows = made.message_pane.model.keys()
    made.message_pane.select(rows[1])
    made.message_pane.table.setFocus()
    made.reading_pane.show_document(made.message_pane.model.summary(rows[1]), LETTER, fetched=False)
    made.open_reading()
    return made


def _wide(theme: Theme) -> QWidget:
    made = window(theme, "wide")
    rows = made.message_pane.model.keys()
    made.message_pane.select(rows[4])
    made.reading_pane.show_document(made.message_pane.model.summary(rows[4]), LETTER, fetched=True)
    made.open_reading()
    return made


def _small(theme: Theme) -> QWidget:
    made = _full(theme)
    made.resize(900, 600)
    return made


def _enormous(theme: Theme) -> QWidget:
    made = window(theme, size=(1280, 800))
    made.message_pane.model.reset(summaries(100_000))
    made.message_pane.model.sort(Column.SIZE, Qt.SortOrder.DescendingOrder)
    made.message_pane.table.horizontalHeader().setSortIndicator(Column.SIZE, Qt.SortOrder.DescendingOrder)
    made.message_pane.select_all()
    made.status_strip.set_text("Home: 100,000 messages, 284.1 GB · checked 14:27")
    return made


def _marked(theme: Theme) -> QWidget:
    made = window(theme, size=(1280, 800))
    made.account_pane.choose(HOME, "marked")
    pane = made.message_pane
    pane.model.set_reasons(lambda key: REASONS[ord(key.identity[-1]) % len(REASONS)])
    pane.show_why_column(True)
    pane.model.set_view("marked")
    return made


def _long_names(theme: Theme) -> QWidget:
    made = window(theme, size=(900, 600))
    name = "Förderverein der Stadtbücherei am Alten Markt e. V., Geschäftsstelle"
    known = accounts()
    made.account_pane.set_accounts((replace(known[0], name=name), *known[1:]))
    made.account_pane.choose(HOME, "server")
    rows = [
        replace(row, sender=f"{name} <{row.address}>", subject=f"{row.subject} · {name}" * 3)
        for row in summaries(60)
    ]
    made.message_pane.model.reset(rows)
    made.commit_bar.set_marks(name, 12, 48_000_000)
    made.status_strip.set_text(f"{name}: 412 messages, 1.9 GB · checked 14:27")
    made.problem_bar.show_problem(wrong_password(), name)
    return made


def _busy(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    made.status_strip.set_text("Work: Reading headers: 1,204 of 12,044")
    made.status_strip.set_progress(1204, 12044)
    made.status_strip.set_lock(Lock.HELD, NOW)
    table = made.message_pane.table
    table.selectRow(2)
    for place in (3, 4, 5, 9):
        index = table.model().index(place, 2)
        table.selectionModel().select(
            index, table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows
        )
    table.setFocus()
    return made


def _problem(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    made.problem_bar.show_problem(wrong_password(), "Home")
    made.status_strip.set_lock(Lock.MAYBE)
    return made


def _filtered(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    made.message_pane.filter_field.edit.setText("bucher")
    made.message_pane.focus_filter()
    return made


def _grouped(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    pane = made.message_pane
    pane.group_by(GroupBy.SENDER)
    pane.model.set_folded(0, True)
    pane.go(+1)
    pane.select_group()
    return made


def _grouped_by_date(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    made.message_pane.group_by(GroupBy.DATE)
    made.message_pane.model.fold_all(True)
    made.message_pane.table.setCurrentIndex(made.message_pane.model.index(1, 2))
    return made


def _narrowed(theme: Theme) -> QWidget:
    made = window(theme, size=(1280, 820))
    pane = made.message_pane
    every = pane.model.keys()
    pane.filter_field.quick.actions_by_name["attachment"].setChecked(True)
    pane.filter_field.edit.setText("bucher larger:lots ")
    pane.show_found({"bucher": every, "larger:lots": every[:40]})
    pane.focus_filter()
    return made


def _older(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    made.message_pane.show_older(12_132, 1_204_000_000)
    made.message_pane.older_line.button.setFocus()
    return made


def _renamed(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    text = renaming.renamed_text(398, 12, 210, 3)
    answers = (renaming.carry_over_name(), renaming.treat_as_new_name())
    made.question_bar.ask(renaming.renamed_title("Home"), text, *answers)
    return made


def _all_accounts(theme: Theme) -> QWidget:
    made = window(theme, size=(1280, 820))
    known = accounts()
    made.account_pane.set_accounts((state_of_all(known), *known))
    made.account_pane.choose(ALL, "server")
    pane = made.message_pane
    other = known[1].id
    rows = [
        replace(row, key=Key(other, row.key.identity)) if n % 3 == 0 else row
        for n, row in enumerate(summaries(412))
    ]
    pane.show_account_column(True)
    pane.model.set_account_names({state.id: state.name for state in known})
    pane.model.reset(rows, is_mixed=True)
    made.status_strip.set_text(
        "All accounts: 12,494 messages, 4.2 GB · as it was 3 days ago; check for what is new"
    )
    return made


def _offline_with_rows(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    made.status_strip.set_text("Home: 412 messages, 1.9 GB · working offline; checked 14:27")
    for action in made.actions():
        if action.objectName() in ("actionCheck", "actionFetch"):
            action.setEnabled(False)
    return made


def _completing(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    pane = made.message_pane
    pane.focus_filter()
    QTest.keyClicks(pane.filter_field.edit, "is:")
    popup = pane.filter_field.popup
    popup.window_of_menu = made
    return popup


def _welcome(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    made.show_welcome(True)
    made.commit_bar.hide()
    return made


def _details(theme: Theme) -> QWidget:
    bar = ProblemBar(theme=theme)
    bar.resize(1000, 280)
    bar.show_problem(wrong_password(), "Home")
    bar.more.click()
    return bar


def _menu(theme: Theme) -> QWidget:
    made = window(theme, size=(1100, 700))
    menu = made.findChild(QMenu, "menuMailbox")
    menu.window_of_menu = made  # keeps the window alive as long as its menu
    menu.popup(made.mapToGlobal(made.rect().topLeft()))
    return menu


def _placeholder(state: ListState) -> Callable[[Theme], QWidget]:
    def show(theme: Theme) -> QWidget:
        made = window(theme, size=(900, 600))
        made.commit_bar.hide()
        pane = made.message_pane
        pane.model.reset(())
        problem = Problem(
            ProblemKind.CONNECT_TIMEOUT,
            facts=(("host", "pop.example.org"), ("port", "995"), ("seconds", "20")),
        )
        if state is ListState.FILTERED_OUT:
            pane.model.reset(summaries(5))
            pane.filter_field.edit.setText("giraffe")
        if state in (ListState.NOTHING_MARKED, ListState.NOTHING_SAVED):
            pane.model.set_view("marked" if state is ListState.NOTHING_MARKED else "saved")
        pane.show_state(state, problem if state is ListState.FAILED else None)
        return made

    return show


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "window": _full,
    "window-small": _small,
    "window-enormous": _enormous,
    "window-marked": _marked,
    "window-long-names": _long_names,
    "window-wide": _wide,
    "window-busy-selected": _busy,
    "window-problem": _problem,
    "window-filtered": _filtered,
    "window-grouped": _grouped,
    "window-grouped-folded": _grouped_by_date,
    "window-narrowed": _narrowed,
    "window-all-accounts": _all_accounts,
    "window-offline": _offline_with_rows,
    "window-older": _older,
    "window-renamed": _renamed,
    "filter-completions": _completing,
    "welcome": _welcome,
    "problem-details": _details,
    "menu": _menu,
} | {f"list-{state.value}": _placeholder(state) for state in ListState if state is not ListState.ROWS}


def take(folder: Path, theme: Theme, only: str = "") -> list[Path]:
    """Save one picture of each scene whose name contains `only`; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, scene in SCENES.items():
        if only in name:
            widget = scene(theme)
            widget.show()
            QApplication.processEvents()
            made.append(folder / f"{name}-{'dark' if theme.is_dark else 'light'}.png")
            widget.grab().save(str(made[-1]))
            for top in QApplication.topLevelWidgets():
                top.hide()
                if top.windowType() is not Qt.WindowType.Popup:  # a popup goes with what it belongs to
                    top.deleteLater()
            QApplication.processEvents()
    return made


if __name__ == "__main__":
    QLocale.setDefault(QLocale("en_GB"))
    app = QApplication([])
    look = Theme()
    for choice in ("light", "dark"):
        look.apply(choice)
        print(*take(Path(sys.argv[1]), look, sys.argv[2] if len(sys.argv) > 2 else ""), sep="\n")
