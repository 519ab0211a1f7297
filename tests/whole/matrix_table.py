"""The matrix as a table: what is expected, what the last run saw, and how the README shows it.

python tests/whole/matrix_table.py      writes the table of the last whole run into README.md

The run (tests/whole/test_matrix.py, all of it with the marker `all`) leaves one file a server and part in
build/matrix. A table with a gap is not written, and neither is one with "we fail" in it.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
SEEN = ROOT / "build" / "matrix"
BEGIN, END = "<!-- matrix: made by tests/whole/matrix_table.py -->", "<!-- /matrix -->"

SERVERS = {
    "dovecot": "Dovecot",
    "courier": "Courier",
    "cyrus": "Cyrus",
    "mailutils": "Mailutils",
    "popa3d": "popa3d",
    "solid-pop3d": "Solid",
    "twisted": "Twisted",
    "wildduck": "WildDuck",
}
CELLS = (
    "check",
    "preview",
    "fetch",
    "mark",
    "commit with receipt",
    "lock conflict",
    "dropped session",
    "empty mailbox",
    "20,000 messages",
    "a 50 MB message",
    "hostile bodies",
    "wrong password",
)
NO_LOCK = "server cannot (lets several in)"
EXPECTED_GAPS = {
    ("courier", "lock conflict"): NO_LOCK,
    ("cyrus", "lock conflict"): NO_LOCK,
    ("popa3d", "lock conflict"): NO_LOCK,
    ("solid-pop3d", "lock conflict"): NO_LOCK,
    ("twisted", "lock conflict"): NO_LOCK,
    ("wildduck", "lock conflict"): NO_LOCK,
    ("solid-pop3d", "hostile bodies"): "server cannot (refuses the login: -ERR message is damaged)",
    ("solid-pop3d", "20,000 messages"): "server cannot (refuses the login: -ERR no memory available)",
}

Table = dict[str, dict[str, str]]  # server -> cell -> "works", "server cannot (why)", "we fail: …"


def expected() -> Table:
    """Return what every cell is expected to say; whatever else a run says, also a better word, fails."""
    return {
        server: {cell: EXPECTED_GAPS.get((server, cell), "works") for cell in CELLS} for server in SERVERS
    }


def note(server: str, part: str, outcomes: dict[str, str]) -> None:
    """Keep what a run saw."""
    SEEN.mkdir(parents=True, exist_ok=True)
    (SEEN / f"{server}.{part}.json").write_text(json.dumps(outcomes, indent=1), encoding="utf-8")


def seen() -> Table:
    """Return what the last runs saw, as far as there were any."""
    table: Table = {server: {} for server in SERVERS}
    for file in sorted(SEEN.glob("*.json")):
        table[file.name.split(".")[0]].update(json.loads(file.read_text(encoding="utf-8")))
    return table


def rendered(table: Table) -> str:
    """Return the table as Markdown; reasons stand below it."""
    reasons: list[str] = []
    lines = [
        "| | " + " | ".join(SERVERS.values()) + " |",
        "|---|" + ":-:|" * len(SERVERS),
    ]
    for cell in CELLS:
        words = [_word(table[server][cell], reasons) for server in SERVERS]
        lines.append(f"| {cell} | " + " | ".join(words) + " |")
    lines += ["", "✓ works; – the server cannot: " + "; ".join(_reason(reasons)) + "."]
    return "\n".join(lines)


def _word(outcome: str, reasons: list[str]) -> str:
    if outcome == "works":
        return "✓"
    why = outcome.removeprefix("server cannot (").removesuffix(")")
    if why not in reasons:
        reasons.append(why)
    return f"–<sup>{reasons.index(why) + 1}</sup>"


def _reason(reasons: list[str]) -> list[str]:
    return [f"<sup>{number}</sup> {why}" for number, why in enumerate(reasons, 1)]


def shown(readme: str) -> str:
    """Return the table that stands in the README."""
    found = re.search(re.escape(BEGIN) + r"\n(.*?)\n" + re.escape(END), readme, re.DOTALL)
    return found[1] if found else ""


def main() -> int:
    """Write the README's table from the last run; 1 where that run has gaps or failures."""
    table = seen()
    bad = [
        f"{server}: {cell}: {table[server].get(cell, 'not run')}"
        for server in SERVERS
        for cell in CELLS
        if not table[server].get(cell, "").startswith(("works", "server cannot"))
    ]
    if bad:
        print("\n".join(bad))
        return 1
    text = README.read_text(encoding="utf-8")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    README.write_text(text[:begin] + "\n" + rendered(table) + "\n" + text[end:], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
