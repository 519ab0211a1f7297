"""Looks at mails in every mode as a person would, in a process of its own that is watched from outside.

    python -m tests.whole.looking SINK_URL NAMED_URL FILE whole|short|leak [FIRST LAST]

`leak` is the counter-proof: a browser as Qt ships it, which must be caught. Prints one JSON object.
"""

import json
import os
import socket
import sys
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QHoverEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser

from popview.mail.read import read
from popview.types import AccountId, BodyKind, Key, Summary
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme
from tests.whole.vectors import vectors

BEGIN = "/popview-begins-to-look"
ROW = Summary(Key(AccountId("a"), "U1"), 1, 1000)
HEARD: list[str] = []


def hear(event: str, arguments: tuple[object, ...]) -> None:
    """Count what Python itself does with sockets; strace sees what Qt and C do."""
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        HEARD.append(f"{event} {arguments}")


def look(pane: ReadingPane, raw: bytes) -> int:
    """Show one mail in each mode, scroll, hover, click, walk the links by Tab; return the clicks."""
    document = read(raw)
    clicks = 0
    for kind in BodyKind:
        pane.set_preferred(kind)
        pane.show_document(ROW, document, True)
        if kind is BodyKind.SOURCE:
            pane.show_source(raw.decode("utf-8", "replace"))
        clicks += _touch(pane)
    return clicks


def _touch(pane: ReadingPane) -> int:
    view = pane.body.viewport()
    bar = pane.body.verticalScrollBar()
    clicks = 0
    for place in (0, bar.maximum()):
        bar.setValue(place)
        pane.body.grab()
        for x, y in ((40, 30), (60, 60), (90, 85)):
            at = QPoint(x, y)
            hover = QHoverEvent(QEvent.Type.HoverMove, QPointF(at), QPointF(at), QPointF())
            QApplication.sendEvent(view, hover)
            where = QPointF(at), QPointF(view.mapToGlobal(at))
            none, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, *where, none, none, no_keys))
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, no_keys, at)
            clicks += 1
        QTest.mouseClick(view, Qt.MouseButton.MiddleButton, pos=QPoint(60, 60))
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(pane.body, key)
    QApplication.processEvents()
    return clicks + 3


def leak(sink: str, file: str) -> None:
    """Be caught: ask for a name, connect to the sink, open the file by Qt's own means."""
    host, port = sink.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port))):
        pass
    socket.getaddrinfo("localhost", 80)
    browser = QTextBrowser()
    browser.setHtml(f'<img src="{QUrl.fromLocalFile(file).toString()}">')
    browser.resize(200, 200)
    browser.grab()


def main(arguments: list[str]) -> int:
    """Look at everything; the outcome is what others saw meanwhile."""
    sink, named, file, extent = arguments[:4]
    app = QApplication.instance() or QApplication([])
    theme = Theme()
    theme.apply("light")
    pane = ReadingPane(theme=theme)
    pane.resize(500, 400)
    pane.show()
    os.chdir(Path(file).parent)
    look(
        pane,
        b"Subject: warm\r\nContent-Type: text/html\r\n\r\n<p>warm <a href='https://a.example/'>up</a></p>",
    )
    sys.addaudithook(hear)
    os.access(BEGIN, os.F_OK)  # what lies before is the program's own start
    count = clicks = 0
    if extent == "leak":
        leak(sink, file)
    else:
        names = (sink, named, Path(file).as_uri(), Path(file).name, f"\\\\sink.invalid\\{Path(file).name}")
        every = vectors(names, whole=extent == "whole")
        if extent == "short":  # a sample of every kind of place
            every = islice(every, 0, None, 7)
        first, last = (int(arguments[4]), int(arguments[5])) if len(arguments) > 5 else (0, None)
        for vector in islice(every, first, last):
            clicks += look(pane, vector.mail())
            count += 1
    app.processEvents()
    print(json.dumps({"vectors": count, "clicks": clicks, "heard": HEARD}))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
