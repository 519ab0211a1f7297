"""A person in a process of its own, so that a test can kill the real program in the middle of its work.

    python -m tests.whole.person DATA_DIR PASSWORD STEP...

Steps: `rows=N` waits for the list, `mark=SUBJECT`, `commit` confirms the plan, `receipt` waits for a
receipt and prints it, `marks=N` waits until the commit bar says N, `asked` prints how often the password was
asked for and what was said of the keyring, `stay` keeps the window open until the process is killed, `close`
ends it. Each finished step is told on stdout. The password dialog, when it comes, is answered by typing.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from popview.paths import Paths
from popview.ui.front import make_application
from tests.whole.hands import Hands


def main(data_dir: str, password: str, *steps: str) -> int:
    """Do the steps."""
    application = make_application()
    hands = Hands(application)
    hands.open(Paths.under(Path(data_dir)))
    asked = QTimer()
    asked.setInterval(20)
    asked.timeout.connect(lambda: _answer(hands, password))
    asked.start()
    for step in steps:
        name, _, value = step.partition("=")
        said = _do(hands, name, value)
        print(f"{step}: {said}", flush=True)
    return 0


asked_so_far: list[str] = []


def _answer(hands: Hands, password: str) -> None:
    if hands.find("passwordDialog") is not None:
        asked_so_far.append(hands.text("passwordKeyring"))
        hands.type("passwordEdit", password)
        hands.click("passwordOkButton")


def _do(hands: Hands, name: str, value: str) -> str:
    match name:
        case "check":
            hands.reads("statusLabel", "home")
            hands.key(Qt.Key.Key_F5)
            hands.reads("statusLabel", "messages.* checked")
        case "rows":
            hands.has_rows(int(value))
        case "mark":
            hands.click_row(value)
            hands.key(Qt.Key.Key_Delete)
        case "commit":
            hands.click("reviewButton")
            hands.click("planConfirmButton")
        case "receipt":
            hands.widget("receiptTotals")
            return f"{hands.text('receiptTitle')} / {hands.text('receiptTotals')}"
        case "marks":
            if value == "0":
                hands.gone("commitBar")
            else:
                hands.reads("commitBarLabel", rf"^{value} message")
        case "asked":
            return f"{len(asked_so_far)} {' '.join(asked_so_far)}".strip()
        case "stay":
            print("stay", flush=True)
            QApplication.instance().exec()
        case "close":
            hands.program.house.leave()
    return "done"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
