"""The window's part of the corpus run: every mail in every mode in the real reading pane, light and dark.

    python -m tests.bench.corpus_window ours|bare FILE

shows one mail as the first of a fresh process and prints what that took, in ms of CPU time.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QTextBrowser

from popview.mail.read import read, source_of
from popview.types import AccountId, BodyKind, Document, Key, Summary
from popview.ui.palette import DARK, LIGHT, Role
from popview.ui.reading import bodies
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from tests.ui.seeing import (
    Stretch,
    as_written,
    broken_words,
    cut_lines,
    kept,
    overlapping,
    painted,
    scrolls_sideways,
    stretches,
)

WIDTH, HEIGHT = 700, 1400
ROW = Summary(Key(AccountId("corpus"), "U1"), 1, 1000)
ROOT = Path(__file__).resolve().parents[2]
WINDOW_BARS = {
    "exceptions in the window": ("<=", 0.0),
    "HTML mails without scroll at 700 px, %": (">=", 90.0),
    "least contrast, light": (">=", 4.5),
    "least contrast, dark": (">=", 4.5),
    "pieces painted otherwise": ("<=", 0.0),
    "lines cut": ("<=", 0.0),
    "lines over other lines": ("<=", 0.0),
    "p99 to painted text, CPU ms": ("<=", 50.0),
    "max to painted text, CPU ms": ("<=", 1000.0),
    "warnings of Qt": ("<=", 0.0),
}


@dataclass
class Sight:
    """Counts over the whole run."""

    shown: int = 0
    html: int = 0
    exceptions: list[str] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    least: dict[str, float] = field(default_factory=lambda: {"light": 21.0, "dark": 21.0})
    lost: list[str] = field(default_factory=list)
    compared: int = 0
    wrong_paint: list[str] = field(default_factory=list)
    first_ms: list[float] = field(default_factory=list)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    ours_ms: list[float] = field(default_factory=list)
    bare_ms: list[float] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


class Eyes:
    """A reading pane whose text is 700 pixels wide, and what is seen in it."""

    def __init__(self) -> None:
        self.sight = Sight()
        self._app = QApplication.instance() or QApplication([])
        qInstallMessageHandler(self._hear)
        self._theme = Theme()
        self._theme.apply("light")
        self._pane = ReadingPane(theme=self._theme)
        self._pane.resize(WIDTH, HEIGHT)
        self._pane.show()
        self._app.processEvents()
        self._bare = QTextBrowser()
        self._bare.resize(WIDTH, HEIGHT - 150)
        self._bare.show()
        self._name = ""
        self._written: list[Stretch] = []
        self._show(Document(), BodyKind.PLAIN, b"")  # what is made once is no message's time

    def _hear(self, kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not text.startswith("This plugin does not support"):
            self.sight.warnings.append(f"{self._name}: {text}")

    def look(self, name: str, raw: bytes, previews: list[Document]) -> None:
        """Show one mail in every way; nothing is raised, all is counted."""
        self._name = name
        try:
            self._look(raw, previews)
        except Exception as error:  # noqa: BLE001 - this is what is counted
            self.sight.exceptions.append(f"{name}: {type(error).__name__}: {error}")

    def _look(self, raw: bytes, previews: list[Document]) -> None:
        self._theme.apply("light")
        document = self._first(raw)
        markup = bodies.body_of(document, BodyKind.HTML)
        self._written = as_written(markup.text) if markup else []
        self.sight.html += markup is not None
        for choice in ("light", "dark"):
            self._theme.apply(choice)
            for kind in BodyKind:
                self._show(document, kind, raw)
                if kind is BodyKind.HTML and markup:
                    self._judge(choice)
            for preview in previews:
                self._show(preview, BodyKind.HTML, raw)
        self._pane.show_nothing()
        if markup:
            self._theme.apply("light")
            self._race(document, markup.text)

    def _first(self, raw: bytes) -> Document:
        """Measure from the bytes to the painted text, in CPU time: neighbours do not count."""
        self._pane.set_preferred(BodyKind.HTML)
        start = time.process_time()
        document = read(raw)
        self._pane.show_document(ROW, document, True)
        self._pane.body.viewport().grab()
        took = (time.process_time() - start) * 1000
        self.sight.first_ms.append(took)
        self.sight.slowest = sorted([*self.sight.slowest, (took, self._name)], reverse=True)[:20]
        return document

    def _show(self, document: Document, kind: BodyKind, raw: bytes) -> None:
        self._pane.set_preferred(kind)
        self._pane.show_document(ROW, document, True)
        if kind is BodyKind.SOURCE:
            self._pane.show_source(source_of(raw))
        self._pane.body.viewport().grab()
        self._app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the running loop does
        self.sight.shown += 1

    def _judge(self, choice: str) -> None:
        body, sight = self._pane.body, self.sight
        body.document().size()  # all of it is laid out now
        assert body.width() == WIDTH
        sheet = DARK if body.look().is_dark else LIGHT  # what is too large stands on a light sheet
        pieces = list(stretches(body.document(), sheet.color(Role.BASE), sheet.color(Role.TEXT)))
        for piece in kept(self._written, pieces):
            sight.least[choice] = min(sight.least[choice], piece.has)
            if piece.is_lost:
                sight.lost.append(
                    f"{self._name} {choice}: {piece.had:.1f} is {piece.has:.2f}: {piece.text!r}"
                )
        sight.compared += len(pieces)
        sight.wrong_paint += [f"{self._name} {choice}: {one}" for one in painted(body, pieces)]
        if choice == "light":
            if scrolls_sideways(body):
                sight.sideways.append(self._name)
            sight.over += [f"{self._name}: {words}" for words in overlapping(body)]
            sight.broken += [f"{self._name}: {words!r}" for words in broken_words(body)]
            sight.cut += [f"{self._name}: {words[:60]!r}" for words in cut_lines(body)]

    def _race(self, document: Document, markup: str) -> None:
        """Show the same text in the pane and in a bare browser, in turns."""
        self._pane.set_preferred(BodyKind.HTML)
        for _ in range(2):
            took = timed(lambda: self._pane.show_document(ROW, document, True), self._pane.body)
            self.sight.ours_ms.append(took)
            self.sight.bare_ms.append(timed(lambda: self._bare.setHtml(markup), self._bare))
            self._pane.show_nothing()
            self._bare.clear()


def timed(show: Callable[[], object], view: QTextBrowser) -> float:
    """Return the CPU time from a text to its picture, in ms."""
    start = time.process_time()
    show()
    view.viewport().grab()
    return (time.process_time() - start) * 1000


def window_figures(sight: Sight) -> dict[str, float]:
    """The bars' figures."""
    times = sorted(sight.first_ms)
    pairs = list(zip(sight.ours_ms, sight.bare_ms, strict=True))
    return {
        "texts shown": sight.shown,
        "exceptions in the window": len(sight.exceptions),
        "HTML mails": sight.html,
        "HTML mails without scroll at 700 px, %": 100.0 - 100.0 * len(sight.sideways) / max(1, sight.html),
        "lines cut": len(sight.cut),
        "lines over other lines": len(sight.over),
        "words broken by narrow columns": len(sight.broken),
        "least contrast, light": sight.least["light"],
        "least contrast, dark": sight.least["dark"],
        "pieces that lost their contrast": len(sight.lost),
        "pieces of text": sight.compared,
        "pieces painted otherwise": len(sight.wrong_paint),
        "p50 to painted text, CPU ms": statistics.median(times) if times else 0.0,
        "p99 to painted text, CPU ms": times[int(len(times) * 0.99)] if times else 0.0,
        "max to painted text, CPU ms": times[-1] if times else 0.0,
        "following message, ours / bare, sums": sum(sight.ours_ms) / max(1e-9, sum(sight.bare_ms)),
        "following message, ours / bare, median": statistics.median(
            [one / max(two, 1e-3) for one, two in pairs] or [0.0]
        ),
        "warnings of Qt": len(sight.warnings),
    }


def first_ratio(mail: Path, rounds: int = 3) -> float:
    """Return the first message in the pane / in a bare browser, each in fresh processes, in turns."""
    took: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(rounds):
        for who, found in took.items():
            command = [sys.executable, "-m", "tests.bench.corpus_window", who, str(mail)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
            found.append(float(done.stdout))
    return statistics.median(took["ours"]) / statistics.median(took["bare"])


def main(who: str, mail: Path) -> int:
    """Show one mail as the first of this process."""
    app = QApplication([])
    theme = Theme()
    theme.apply("light")
    document = read(mail.read_bytes())
    markup = bodies.body_of(document, BodyKind.HTML)
    assert markup is not None
    view: QTextBrowser
    if who == "ours":
        pane = ReadingPane(theme=theme)
        pane.resize(WIDTH, HEIGHT)
        pane.show()
        app.processEvents()
        print(timed(lambda: pane.show_document(ROW, document, True), pane.body))
    else:
        view = QTextBrowser()
        view.resize(WIDTH, HEIGHT - 150)
        view.show()
        app.processEvents()
        print(timed(lambda: view.setHtml(markup.text), view))
    sys.stdout.flush()
    os._exit(0)  # what follows is no message's time


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
