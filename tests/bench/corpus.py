"""Run every mail of a folder through the reader, and say how it went.

    python tests/bench/corpus.py DIR [--json FILE] [--list] [--below]

Summary → structure → Document, whole and at several TOP cuts; then, unless --below, every mode in the
real reading pane, offscreen, light and dark (corpus_window). The standard library's tree is the
reference for parts and attachments; where it does not split at all, or takes a header for a body, it is
no reference and counted apart. Times are CPU times: what neighbours on the machine take does not count.
Ends with 1 if a bar is missed.
"""

import argparse
import email
import email.message
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import policy
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from popview.mail.content import decoded
from popview.mail.headers import header_end, summary_fields
from popview.mail.read import read
from popview.mail.tree import scan
from popview.mail.unpack import unpack
from popview.types import BodyKind, Defect, Document
from tests.bench.corpus_window import WINDOW_BARS, Eyes, Sight, first_ratio, window_figures

ROOT = Path(__file__).resolve().parents[2]
CUTS = (0, 5, 40, 200)
BARS = {
    "exceptions": ("<=", 0.0),
    "subjects with U+FFFD, %": ("<=", 0.1),
    "leaf parts reachable, %": (">=", 99.9),
    "attachments byte-exact, %": (">=", 100.0),
    "p99 to first text, CPU ms": ("<=", 50.0),
    "max to first text, CPU ms": ("<=", 1000.0),
    "peak memory, MB": ("<=", 300.0),
    "sockets and look-ups": ("<=", 0.0),
    "files opened while reading": ("<=", 0.0),
    **WINDOW_BARS,
}


@dataclass
class Tally:
    """Counts over the whole run."""

    messages: int = 0
    exceptions: list[str] = field(default_factory=list)
    bad_subjects: list[str] = field(default_factory=list)
    leaves: int = 0
    lost_leaves: list[str] = field(default_factory=list)
    no_reference: int = 0
    attachments: int = 0
    wrong_attachments: list[str] = field(default_factory=list)
    times_ms: list[float] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    previews: int = 0
    sockets: int = 0
    opened: int = 0
    defects: dict[str, int] = field(default_factory=dict)


class Watch:
    """Counts what Python itself reports of sockets, look-ups and files while mail is read."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self.is_on = False
        own = (str(ROOT / "popview"), str(ROOT / "resources"))
        self._modules = (sys.prefix, sys.base_prefix, os.path.dirname(os.__file__), *own)
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.is_on:
            return
        if event.startswith("socket."):
            self._tally.sockets += 1
        elif event == "open" and not str(arguments[0]).startswith(self._modules):
            self._tally.opened += 1


def mails(folder: Path) -> Iterator[Path]:
    """Yield every regular file below, in a steady order."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")


def run(folder: Path, eyes: Eyes | None) -> Tally:
    """Read every mail of `folder`, and look at it."""
    tally = Tally()
    watch = Watch(tally)
    for path in mails(folder):
        raw = path.read_bytes()
        tally.messages += 1
        watch.is_on = True
        try:
            previews = read_one(path, raw, tally)
            if eyes is not None:
                eyes.look(str(path), raw, previews)
        except Exception as error:  # noqa: BLE001 - this is what is counted
            tally.exceptions.append(f"{path}: {type(error).__name__}: {error}")
        watch.is_on = False
        compare(path, raw, tally)
    return tally


def read_one(path: Path, raw: bytes, tally: Tally) -> list[Document]:
    """Summary, whole message, previews at several cuts, which are returned."""
    end = header_end(raw)
    subject = summary_fields(raw[:end]).subject
    start = time.process_time()
    document = read(raw)
    elapsed = (time.process_time() - start) * 1000
    tally.times_ms.append(elapsed)
    tally.slowest = max(tally.slowest, (elapsed, str(path)))
    if "\ufffd" in subject or "\ufffd" in document.subject:
        tally.bad_subjects.append(str(path))
    note(path, document, tally)
    body = raw[end:].split(b"\n")
    previews = [read(raw[:end] + b"\n".join(body[:lines]), lines) for lines in CUTS]
    for preview in previews:
        tally.previews += 1
        note(path, preview, tally)
    return previews


def note(path: Path, document: Document, tally: Tally) -> None:
    """A document that shows its source only is a caught exception; without any body it is a bug."""
    if Defect.UNREADABLE in document.defects:
        tally.exceptions.append(f"{path}: unreadable")
    if document.lines_shown < 0:
        assert any(body.kind == BodyKind.ALL_PARTS for body in document.bodies)
        for defect in document.defects:
            tally.defects[defect.value] = tally.defects.get(defect.value, 0) + 1


def reference_leaves(part: email.message.Message) -> Iterator[email.message.Message]:
    """The leaves of the standard library's tree; reports count as one part, as in ours."""
    stack = [part]
    while stack:
        part = stack.pop()
        if part.get_content_type() in ("message/delivery-status", "message/global-delivery-status"):
            continue
        payload = part.get_payload()
        if part.is_multipart() and isinstance(payload, list):
            stack.extend(reversed([child for child in payload if isinstance(child, email.message.Message)]))
        else:
            yield part


def compare(path: Path, raw: bytes, tally: Tally) -> None:
    """Look for each leaf and each attachment of the reference among our parts."""
    tree = scan(raw)
    unpack(tree)
    ours = [node for node in tree.root.walk() if not node.children]
    contents = {normal(decoded(node)[0]) for node in ours}
    exact = {decoded(node)[0] for node in ours}
    encoded = b"\x00".join(normal(node.content()) for node in ours)
    for part in reference_leaves(email.message_from_bytes(raw, policy=policy.compat32)):
        try:
            payload = part.get_payload(decode=True)
        except Exception:  # noqa: BLE001 - the reference fails: no reference
            tally.no_reference += 1
            continue
        content = payload if isinstance(payload, bytes) else b""
        if not content.strip():
            continue
        # a multipart as a leaf was not split; a part with defects was misread
        if part.get_content_maintype() == "multipart" or part.defects or has_foreign_encoding(part):
            tally.no_reference += 1
            continue
        tally.leaves += 1
        if normal(content) not in contents and normal(content) not in encoded:
            tally.lost_leaves.append(f"{path}: {part.get_content_type()} {content[:40]!r}")
        if part.get_filename():
            tally.attachments += 1
            if content not in exact and normal(content) not in contents:
                tally.wrong_attachments.append(f"{path}: {part.get_filename()!r}")


def has_foreign_encoding(part: email.message.Message) -> bool:
    """Tell an encoding name that the reference leaves undecoded and we repair."""
    encoding = str(part.get("content-transfer-encoding", ""))
    return encoding.lower() not in ("", "7bit", "8bit", "binary", "base64", "quoted-printable")


def normal(content: bytes) -> bytes:
    """Line ends do not count, nor blank lines around."""
    return content.replace(b"\r\n", b"\n").strip()


def figures(tally: Tally) -> dict[str, float]:
    """The bars' figures."""
    times = sorted(tally.times_ms)

    def share(bad: int, total: int) -> float:
        return 100.0 * bad / total if total else 0.0

    return {
        "messages": tally.messages,
        "previews": tally.previews,
        "exceptions": len(tally.exceptions),
        "subjects with U+FFFD, %": share(len(tally.bad_subjects), tally.messages),
        "leaf parts compared": tally.leaves,
        "leaf parts without reference": tally.no_reference,
        "leaf parts reachable, %": 100.0 - share(len(tally.lost_leaves), tally.leaves),
        "attachments compared": tally.attachments,
        "attachments byte-exact, %": 100.0 - share(len(tally.wrong_attachments), tally.attachments),
        "p50 to first text, CPU ms": statistics.median(times) if times else 0.0,
        "p99 to first text, CPU ms": times[int(len(times) * 0.99)] if times else 0.0,
        "max to first text, CPU ms": times[-1] if times else 0.0,
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "sockets and look-ups": tally.sockets,
        "files opened while reading": tally.opened,
    }


def is_met(name: str, value: float) -> bool:
    """Compare a figure with its bar."""
    if name not in BARS:
        return True
    sign, bar = BARS[name]
    return value <= bar if sign == "<=" else value >= bar


def first_message(folder: Path) -> float:
    """Return the ratio of the first message to a bare browser's, for the HTML mail of middle length."""
    rich = [path for path in mails(folder) if has_html(read(path.read_bytes()))]
    by_size = sorted(rich, key=lambda path: path.stat().st_size)
    return first_ratio(by_size[len(by_size) // 2]) if by_size else 0.0


def has_html(document: Document) -> bool:
    """Tell whether a message has a formatted body."""
    return any(body.kind is BodyKind.HTML for body in document.bodies)


def main() -> int:
    """Run, print, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--list", action="store_true", help="name the files behind each count")
    parser.add_argument("--below", action="store_true", help="leave the window out")
    options = parser.parse_args()
    eyes = None if options.below else Eyes()
    tally = run(options.folder, eyes)
    found = figures(tally)
    sight = eyes.sight if eyes else Sight()
    if eyes is not None:
        found |= window_figures(sight) | {"first message, ours / bare": first_message(options.folder)}
    for name, value in found.items():
        bar = " ".join(map(str, BARS.get(name, ())))
        print(f"{name:40} {value:12.2f}   {bar:10} {'' if is_met(name, value) else 'MISSED'}")
    print(f"slowest: {tally.slowest[0]:.1f} ms {Path(tally.slowest[1]).name}")
    print("defects:", ", ".join(f"{name} {count}" for name, count in sorted(tally.defects.items())))
    if options.list:
        name_files(tally, sight)
    if options.json:
        options.json.write_text(
            json.dumps({"figures": found, "bars": BARS, "defects": tally.defects}, indent=1)
        )
    return 0 if all(is_met(name, value) for name, value in found.items()) else 1


def name_files(tally: Tally, sight: Sight) -> None:
    """Print what stands behind the counts."""
    groups = {
        "exceptions": tally.exceptions + sight.exceptions,
        "bad subjects": tally.bad_subjects,
        "lost parts": tally.lost_leaves,
        "wrong attachments": tally.wrong_attachments,
        "scrolls sideways": sight.sideways,
        "cut lines": sight.cut,
        "lines over others": sight.over,
        "broken words": sight.broken,
        "lost contrast": sight.lost,
        "painted otherwise": sight.wrong_paint,
        "warnings of Qt": sight.warnings,
        "slowest to painted text": [f"{took:.1f} ms {name}" for took, name in sight.slowest],
    }
    for name, lines in groups.items():
        print(f"{name}: {len(lines)}", *lines, sep="\n  ")


if __name__ == "__main__":
    sys.exit(main())
