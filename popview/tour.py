"""The main job performed by itself on the demo mailbox: check, preview, fetch, mark, plan, commit, receipt.

`--tour DIR` runs it in a light and a dark window and saves a picture of each step; it tells each
step in words and ends with 0 only if the receipt says that every planned message is gone. It
presses the same buttons a person would; it reads what the window shows, never the server.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from popview.app import House, Program
from popview.paths import Paths
from popview.types import Key, Summary
from popview.ui.front import make_application
from popview.ui.theme import Theme
from popview.ui.translation import load
from popview.ui.wording.tour import step_sentence

_LOOK_MS = 20
_STEP_S = 60.0
_SIZE = (1400, 900)

Condition = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Wait:
    """Go on once `condition` holds; `name` is told when it took too long."""

    name: str
    condition: Condition


class TourFailed(Exception):
    """A step did not come to its end; the message names it."""


class Tour(QObject):
    """Walks through one house. Signals nothing; `failure` is "" after a good end."""

    def __init__(self, house: House, folder: Path, *, dark: bool, welcome: bool) -> None:
        super().__init__()
        self._house = house
        self._folder = folder
        self._look = "dark" if dark else "light"
        self._welcome = welcome
        self._pictures = 0
        self._steps = self._walk()
        self._wait: Wait | None = None
        self._until = 0.0
        self.is_over = False
        self.failure = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._on_look)

    def start(self) -> None:
        """Start walking."""
        self._timer.start()

    @Slot()
    def _on_look(self) -> None:
        if self._wait is not None:
            if not self._wait.condition():
                if time.monotonic() > self._until:
                    self._end(f"waited too long: {self._wait.name}")
                return
            self._wait = None
        try:
            self._wait = next(self._steps)
            self._until = time.monotonic() + _STEP_S
        except StopIteration:
            self._end("")
        except TourFailed as failed:
            self._end(str(failed))

    def _end(self, failure: str) -> None:
        self._timer.stop()
        self.failure = failure
        self.is_over = True
        self._house.leave()

    # -- the way -----------------------------------------------------------------------------------

    def _walk(self) -> Iterator[Wait]:
        house, window = self._house, self._house.window
        pane, model = window.message_pane, window.message_pane.model
        self._tell("start")
        yield Wait("the list", lambda: bool(house.mailboxes.current and house.mailboxes.current.checked_s))
        yield Wait("idle", self._is_idle)
        yield Wait("the counts", lambda: house.mailboxes.is_shown)
        self._tell("checked", str(len(model.keys())))
        self._picture("list", window)

        yield from self._read(
            "newsletter", lambda row: bool(row.list_id) or "newsletter" in row.subject.lower()
        )
        self._tell("previewed")
        self._picture("preview", window)

        yield from self._read_whole()
        self._tell("fetched")
        self._picture("reading", window)

        marked = self._series()
        pane.select_many(marked)
        yield Wait("selection", lambda: len(pane.selected_keys()) == len(marked))
        house.actions.mark.trigger()
        yield Wait("marks", lambda: len(self._marks()) == len(marked))
        yield Wait("the commit bar", lambda: self._child("commitBar") is not None)
        self._tell("marked", str(len(marked)))
        self._picture("marked", window)

        house.actions.review.trigger()
        yield Wait("the plan", lambda: self._child("planDialog") is not None)
        plan = self._need("planDialog")
        self._picture("plan", plan)
        self._tell("planned")
        self._press(plan, "planConfirmButton")
        yield Wait(
            "the receipt", lambda: not house.cleanup.is_committing and self._child("receiptView") is not None
        )
        yield Wait("idle", self._is_idle)
        receipt = self._need("receiptView")
        self._picture("receipt", receipt)
        if self._marks():
            raise TourFailed("messages are still there after the commit")
        self._tell("committed", str(len(marked)))
        receipt.close()
        yield Wait("the commit bar's end", lambda: self._child("commitBar") is None)
        yield Wait("the counts", lambda: house.mailboxes.is_shown)
        self._picture("clean", window)

    def _read(self, name: str, wanted: Callable[[Summary], bool]) -> Iterator[Wait]:
        pane = self._house.window.message_pane
        key = next((k for k in self._keys() if wanted(self._row(k))), None)
        if key is None:
            raise TourFailed(f"no {name} in the list")
        pane.select(key)
        yield Wait(f"the preview of a {name}", lambda: self._shows(key))
        yield Wait("idle", self._is_idle)

    def _read_whole(self) -> Iterator[Wait]:
        """Choose an invoice and fetch it whole."""
        yield from self._read("invoice", lambda row: "invoice" in row.subject.lower())
        key = self._house.window.message_pane.current_key()
        self._house.actions.fetch.trigger()
        yield Wait("the whole message", lambda: key is not None and self._row(key).is_fetched)
        yield Wait("the document", lambda: self._shows(key))
        yield Wait("idle", self._is_idle)

    def _series(self) -> tuple[Key, ...]:
        """Return the messages of the sender who wrote most: what a person would clean first."""
        by_sender: dict[str, list[Key]] = {}
        for key in self._keys():
            by_sender.setdefault(self._row(key).address, []).append(key)
        most: list[Key] = max(by_sender.values(), key=len)
        return tuple(most)

    # -- hands and eyes ----------------------------------------------------------------------------

    def _shows(self, key: Key | None) -> bool:
        return key is not None and self._house.messages.shown_key == key

    def _keys(self) -> tuple[Key, ...]:
        return self._house.window.message_pane.model.keys()

    def _row(self, key: Key) -> Summary:
        row = self._house.mailboxes.summary(key)
        if row is None:
            raise TourFailed("a row of the list is unknown")
        return row

    def _marks(self) -> tuple[Key, ...]:
        current = self._house.mailboxes.current
        return tuple(current.marks) if current is not None else ()

    def _is_idle(self) -> bool:
        current = self._house.mailboxes.current
        return current is not None and current.stage is None

    def _child(self, name: str) -> QWidget | None:
        found = self._house.window.findChild(QWidget, name)
        return found if isinstance(found, QWidget) and found.isVisible() else None

    def _need(self, name: str) -> QWidget:
        found = self._child(name)
        if found is None:
            raise TourFailed(f"no {name} on screen")
        return found

    def _press(self, where: QWidget, name: str) -> None:
        button = where.findChild(QPushButton, name)
        if not isinstance(button, QPushButton) or not button.isEnabled():
            raise TourFailed(f"{name} cannot be pressed")
        button.click()

    def _tell(self, step: str, number: str = "") -> None:
        print(step_sentence(step, number), flush=True)

    def _picture(self, name: str, widget: QWidget) -> None:
        QApplication.processEvents()
        self._pictures += 1
        path = self._folder / f"{self._look}-{self._pictures:02d}-{name}.png"
        if not widget.grab().save(str(path)):
            raise TourFailed(f"cannot write {path}")


def run_tour(folder: Path) -> int:
    """Walk through a light and a dark house; return the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    load(application, "", Paths.standard())
    theme = Theme()
    for look in ("light", "dark"):
        theme.apply(look)
        failure = _walk_once(application, theme, folder, dark=look == "dark")
        if failure:
            print(step_sentence("failed", failure), file=sys.stderr, flush=True)
            return 1
    print(step_sentence("end", str(folder)), flush=True)
    return 0


def _walk_once(application: QApplication, theme: Theme, folder: Path, *, dark: bool) -> str:
    program = Program(application, theme=theme)
    house = program.open_demo("dark" if dark else "light")
    house.window.resize(*_SIZE)
    tour = Tour(house, folder, dark=dark, welcome=True)
    tour.start()
    application.exec()
    return tour.failure
