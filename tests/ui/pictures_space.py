"""Pictures of the space map, light and dark: `python tests/ui/pictures_space.py FOLDER [NAME]`.

They are for looking at: labels that fit, colours, wording, states.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from popview.cleanup.groups import by_weight
from popview.cleanup.layout import arrange
from popview.types import Dimension, Measure, ProposalKind, Retention, Step
from popview.ui.space.window import SpaceWindow
from popview.ui.theme import Theme
from popview.ui.wording import space as words
from tests.pointer import move
from tests.ui.space.mailboxes import NOW, SIZES, groups_of, proposals_of, rows_of, timeline_of

ROWS = rows_of(4_000)
MARKED = frozenset(row.key for row in ROWS if row.address == "nightly@backup.example")


def window(theme: Theme, size: tuple[int, int] = (1140, 700)) -> SpaceWindow:
    """Return the window of a believable mailbox."""
    made = SpaceWindow(theme=theme, arrange=arrange, size_of=lambda key: SIZES.get(key, 0))
    made.set_account("Home")
    made.resize(*size)
    made.show()
    QTest.qWaitForWindowExposed(made)
    return made


def _map(
    by: Dimension, measure: Measure = Measure.BYTES, path: tuple[Step, ...] = (), rows: tuple = ROWS
) -> Callable[[Theme], SpaceWindow]:
    def show(theme: Theme) -> SpaceWindow:
        made = window(theme)
        groups = by_weight(groups_of(rows, by, path, MARKED), measure)
        made.show_groups(groups, by, measure, path)
        made.map_page.map.setFocus()
        return made

    return show


def _hovered(theme: Theme) -> QWidget:
    made = _map(Dimension.SENDER)(theme)
    tree = made.map_page.map
    move(tree, tree.tiles[3].rect.center())
    return made


def _others(theme: Theme) -> QWidget:
    made = _map(Dimension.SENDER, rows=rows_of(30_000, strangers=3_000))(theme)
    made.map_page.map.set_current(words.OTHERS)
    return made


def _inside_others(theme: Theme) -> QWidget:
    made = _others(theme)
    made.map_page.zoom(made.map_page.map.current)
    return made


def _messages(theme: Theme) -> QWidget:
    path = (
        Step(Dimension.DOMAIN, "foto.example", "foto.example"),
        Step(Dimension.SENDER, "lars@foto.example", "Lars Moen"),
    )
    return _map(Dimension.MESSAGE, path=path)(theme)


def _menu(theme: Theme) -> QWidget:
    made = _map(Dimension.SENDER)(theme)
    made.map_page.show_menu(made.map_page.map.tiles[2].group, made.mapToGlobal(QPoint(200, 200)))
    menu = made.findChild(QMenu, "spaceMenu")
    menu.window_of_menu = made
    return menu


def _state(state: str) -> Callable[[Theme], QWidget]:
    def show(theme: Theme) -> QWidget:
        made = window(theme, (800, 520))
        made.show_state(state)
        return made

    return show


def _tiny(theme: Theme) -> QWidget:
    made = _map(Dimension.SENDER)(theme)
    made.resize(600, 420)
    return made


def _time(years: float, select: tuple[int, int] | None = None) -> Callable[[Theme], QWidget]:
    def show(theme: Theme) -> QWidget:
        made = _map(Dimension.SENDER)(theme)
        late = [row for row in ROWS if row.date_s is None or row.date_s > NOW - years * 365.25 * 86_400]
        made.show_timeline(timeline_of(late), Measure.BYTES)
        made.show_page("time")
        made.time_page.view.setFocus()
        if select is not None:
            made.time_page.view.select(*select)
        return made

    return show


def _free(*ticked: ProposalKind, opened: bool = False) -> Callable[[Theme], QWidget]:
    def show(theme: Theme) -> QWidget:
        made = _map(Dimension.SENDER)(theme)
        made.show_page("free")
        page = made.proposal_page
        page.show_proposals(proposals_of(ROWS))
        for n in range(page.tree.topLevelItemCount()):
            top = page.tree.topLevelItem(n)
            if top.data(0, Qt.ItemDataRole.UserRole) in ticked:
                top.setCheckState(0, Qt.CheckState.Checked)
        if opened:
            page.tree.topLevelItem(0).setExpanded(True)
            page.tree.topLevelItem(0).child(1).setCheckState(0, Qt.CheckState.Unchecked)
        page.tree.setFocus()
        return made

    return show


def _free_limits(theme: Theme) -> QWidget:
    made = _map(Dimension.SENDER)(theme)
    made.show_page("free")
    page = made.proposal_page
    for tick in (page.limits.older, page.limits.beyond, page.limits.larger):
        tick.setChecked(True)
    page.show_proposals(proposals_of(ROWS, Retention(730, 1_000, 500_000_000)))
    page.limits.days.setValue(730)
    page.limits.newest.setValue(1_000)
    page.limits.mega.setValue(500)
    top = page.tree.topLevelItem(page.tree.topLevelItemCount() - 1)
    top.setExpanded(True)
    page.tree.setCurrentItem(top)
    page.tree.setFocus()
    return made


def _free_nothing(theme: Theme) -> QWidget:
    made = _map(Dimension.SENDER)(theme)
    made.show_page("free")
    made.show_proposals(())
    return made


def _chip(theme: Theme) -> QWidget:
    from tests.ui.pictures import window as main_window

    made = main_window(theme, size=(1100, 700))
    every = made.message_pane.model.keys()
    keys = [key for key in every if int(key.identity[1:]) % 5 == 0]
    made.message_pane.set_group(frozenset(keys), "Weekly Systems Digest")
    return made


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "map-sender": _map(Dimension.SENDER),
    "map-sender-count": _map(Dimension.SENDER, Measure.COUNT),
    "map-domain": _map(Dimension.DOMAIN),
    "map-list": _map(Dimension.LIST),
    "map-year": _map(Dimension.YEAR),
    "map-size": _map(Dimension.SIZE),
    "map-hovered": _hovered,
    "map-others": _others,
    "map-inside-others": _inside_others,
    "map-messages": _messages,
    "map-menu": _menu,
    "map-tiny": _tiny,
    "state-loading": _state("loading"),
    "state-empty": _state("empty"),
    "time-months": _time(3),
    "time-range": _time(3, (8, 14)),
    "time-years": _time(40),
    "free-proposed": _free(),
    "free-ticked": _free(ProposalKind.OLD_LISTS, ProposalKind.SERIES, opened=True),
    "free-limits": _free_limits,
    "free-nothing": _free_nothing,
    "list-chip": _chip,
}


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
            picture = widget.grab()
            _with_tip(widget, picture)
            picture.save(str(made[-1]))
            for top in QApplication.topLevelWidgets():
                top.hide()
                top.deleteLater()
            QApplication.processEvents()
    return made


def _with_tip(widget: QWidget, picture: QPixmap) -> None:
    """Draw the tooltip, a window of its own, where it stands."""
    for top in QApplication.topLevelWidgets():
        if top.inherits("QTipLabel") and top.isVisible():
            painter = QPainter(picture)
            painter.drawPixmap(widget.mapFromGlobal(top.pos()), top.grab())
            painter.end()


if __name__ == "__main__":
    QLocale.setDefault(QLocale("en_GB"))
    app = QApplication([])
    look = Theme()
    for choice in ("light", "dark"):
        look.apply(choice)
        print(*take(Path(sys.argv[1]), look, sys.argv[2] if len(sys.argv) > 2 else ""), sep="\n")
