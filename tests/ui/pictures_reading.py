"""Grabs every widget of reading, cleaning and accounts in each state, light and dark.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.pictures_reading FOLDER [NAME…]

A person looks at the pictures; nothing here judges.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from popview.mail.read import read
from popview.types import Body, BodyKind, PictureFault, Problem, ProblemKind, ServerProfile, Settings, Stage
from popview.ui.cleanup.bar import CommitBar
from popview.ui.cleanup.log_window import CommitLog
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.cleanup.receipt_view import ReceiptView
from popview.ui.reading.information import InformationWindow
from popview.ui.reading.pane import ReadingPane
from popview.ui.reading.window import MessageWindow
from popview.ui.settings.dialog import SettingsDialog
from popview.ui.theme import Theme
from tests.ui import samples, scenes_assistant, scenes_browser, scenes_dialogs, scenes_records, scenes_trust
from tests.whole.newsletters import NEWSLETTERS

Scene = Callable[[Theme], QWidget]


def settle(milliseconds: int = 220) -> None:
    """Let layouts and the re-fit after resizing come to rest."""
    app = QApplication.instance()
    assert app is not None
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _pane(theme: Theme, width: int = 820, height: int = 560) -> ReadingPane:
    pane = ReadingPane(theme=theme)
    pane.resize(width, height)
    pane.show()
    settle(30)
    return pane


def _document(name: str, *, width: int = 820, height: int = 620, fetched: bool = True) -> Scene:
    def scene(theme: Theme) -> QWidget:
        pane = _pane(theme, width, height)
        row, document = getattr(samples, name)()
        pane.show_document(row, document, fetched)
        return pane

    return scene


def _letter(name: str) -> Scene:
    def scene(theme: Theme) -> QWidget:
        pane = _pane(theme, 700, 700)
        pane.show_document(samples.newsletter()[0], read(NEWSLETTERS[name].mail()), True)
        return pane

    return scene


def _nothing(theme: Theme) -> QWidget:
    return _pane(theme)


def _several(theme: Theme) -> QWidget:
    pane = _pane(theme)
    pane.show_several(12, 48_000_000)
    return pane


def _loading(theme: Theme) -> QWidget:
    pane = _pane(theme)
    pane.show_loading(samples.newsletter()[0])
    settle(400)
    return pane


def _failed(theme: Theme) -> QWidget:
    pane = _pane(theme)
    pane.show_problem(samples.invoice()[0], samples.LOCKED)
    return pane


def _offline(theme: Theme) -> QWidget:
    pane = _pane(theme)
    pane.show_problem(samples.invoice()[0], samples.TIMEOUT)
    return pane


def _fetching(theme: Theme) -> QWidget:
    pane = _pane(theme)
    row, document = samples.japanese()
    pane.show_document(row, document, False)
    pane.show_progress(1_900_000, row.size)
    return pane


def _parts(theme: Theme) -> QWidget:
    pane = _pane(theme)
    pane.show_document(*samples.invoice(), True)
    pane.set_preferred("all-parts")
    return pane


def _source(theme: Theme) -> QWidget:
    pane = _pane(theme)
    row, document = samples.invoice()
    pane.show_document(row, document, True)
    pane.show_source(
        "Return-Path: <faktura@fjordkraft.example>\nSubject: Your invoice\n\n" + document.bodies[0].text
    )
    return pane


def _damaged(theme: Theme) -> QWidget:
    pane = _pane(theme)
    row, _ = samples.invoice()
    pane.show_problem(row, Problem(ProblemKind.READER_DIED))
    pane.show_source("Subject: broken\n\n" + "=?x" * 400)
    return pane


def _find(theme: Theme) -> QWidget:
    pane = _pane(theme)
    pane.show_document(*samples.invoice(), True)
    pane.open_find()
    pane.find_bar.edit.setText("invoice")
    return pane


def _question(theme: Theme) -> QWidget:
    pane = _pane(theme, height=700)
    row, document = samples.phishing()
    pane.show_document(row, document, True)
    pane.body.link_clicked.emit(
        "https://mybank.example.kd7.invalid/login", "https://www.mybank.example/login"
    )
    pane.body.hovered.emit("https://mybank.example.kd7.invalid/login")
    return pane


def _pictures_loading(theme: Theme) -> QWidget:
    pane = _pane(theme)
    pane.show_document(*samples.newsletter(), True)
    pane.pictures.show_progress(1, 4)
    return pane


def _pictures_partly(theme: Theme) -> QWidget:
    pane = _pane(theme)
    row, document = samples.newsletter()
    pane.show_document(row, document, True)
    one, two, three, _ = document.remote
    faults = {one: PictureFault.TIMEOUT, two: PictureFault.TIMEOUT, three: PictureFault.LOCAL}
    pane.show_again(document, faults, is_always=False)
    return pane


def _pictures_always(theme: Theme) -> QWidget:
    pane = _pane(theme)
    row, document = samples.newsletter()
    pane.show_document(row, document, True)
    pane.show_again(document, {}, is_always=True)
    return pane


def _unsubscribe(theme: Theme) -> QWidget:
    pane = _pane(theme, height=460)
    pane.show_document(*samples.listed(), True)
    pane.more_button.unsubscribe.trigger()
    return pane


def _information(page: int) -> Scene:
    def scene(theme: Theme) -> QWidget:
        profile = ServerProfile(top=True, uidl_single=True, tls_version="TLSv1.3", steady_sizes=True)
        window = InformationWindow(*samples.listed(), samples.ACCOUNT, profile, theme=theme)
        window.show()
        window.tabs.setCurrentIndex(page)
        return window

    return scene


def _folded(is_closed: bool) -> Scene:
    def scene(theme: Theme) -> QWidget:
        pane = _pane(theme, height=480)
        row, document = samples.invoice()
        lines = (f"> {'> ' * (n > 5)}And this was line {n} of what you wrote." for n in range(10))
        quote = "\n".join(lines)
        text = f"Dear Nora,\n\nthank you, that is settled.\n\n{quote}\n\nYours\n-- \nFjordkraft"
        pane.show_document(row, replace(document, bodies=(Body(BodyKind.PLAIN, text),)), True)
        if is_closed:
            pane.body.turn_folds()
        return pane

    return scene


def _settings(theme: Theme) -> QWidget:
    dialog = SettingsDialog(
        Settings(pictures_from=("post@bergtid.example", "news@library.example")), theme=theme
    )
    dialog.show()
    return dialog


def _many_files(theme: Theme) -> QWidget:
    pane = _pane(theme)
    row, document = samples.invoice()
    files = tuple(replace(document.attachments[0], part=f"{n}", name=f"Scan {n:03d}.pdf") for n in range(20))
    pane.show_document(row, replace(document, attachments=files), True)
    return pane


def _zoomed(theme: Theme) -> QWidget:
    pane = _pane(theme, height=620)
    pane.show_document(*samples.newsletter(), True)
    for _ in range(3):
        pane.body.zoom_by(1)
    return pane


def _window(theme: Theme) -> QWidget:
    window = MessageWindow(theme=theme)
    window.show()
    settle(30)
    window.pane.show_document(*samples.invoice(), True)
    return window


def _bar(theme: Theme) -> QWidget:
    bar = CommitBar(theme=theme)
    bar.resize(900, 48)
    bar.set_marks("Home", 12, 48_000_000)
    return bar


def _plan(theme: Theme) -> QWidget:
    dialog = PlanDialog(samples.plan(12), samples.ACCOUNT, theme=theme)
    dialog.show()
    return dialog


def _plan_consents(theme: Theme) -> QWidget:
    dialog = PlanDialog(samples.doubtful_plan(), samples.ACCOUNT, theme=theme)
    dialog.show()
    dialog.items.selectRow(2)
    dialog.safety_copy.setCurrentIndex(2)
    return dialog


def _committing(theme: Theme) -> QWidget:
    view = ReceiptView(theme=theme)
    view.set_commit(12, "Home")
    view.show()
    view.show_progress(Stage.DELETING, 5, 12)
    return view


def _receipt(theme: Theme) -> QWidget:
    view = ReceiptView(theme=theme)
    view.show_receipt(samples.clean_receipt(), "Home")
    view.show()
    return view


def _receipt_mixed(theme: Theme) -> QWidget:
    view = ReceiptView(theme=theme)
    lost = Problem(ProblemKind.LOST, facts=(("command", "QUIT"),))
    view.show_receipt(samples.receipt(lost), "Home")
    view.show()
    return view


def _log(theme: Theme) -> QWidget:
    log = CommitLog(theme=theme)
    log.set_account_names({samples.HOME: "Home"})
    log.show_commits(samples.commits())
    log.show()
    return log


SCENES: dict[str, Scene] = {
    "reading-nothing": _nothing,
    "reading-several": _several,
    "reading-loading": _loading,
    "reading-failed": _failed,
    "reading-offline": _offline,
    "reading-invoice": _document("invoice"),
    "reading-newsletter": _document("newsletter", height=1250),
    "reading-newsletter-narrow": _document("newsletter", width=480, height=1100),
    "reading-newsletter-zoomed": _zoomed,
    **{f"reading-letter-{name}": _letter(name) for name in NEWSLETTERS},
    "reading-japanese": _document("japanese", fetched=False),
    "reading-russian": _document("russian", width=520, height=420),
    "reading-phishing": _document("phishing", height=700),
    "reading-link-question": _question,
    "reading-fetching": _fetching,
    "reading-parts": _parts,
    "reading-source": _source,
    "reading-damaged": _damaged,
    "reading-find": _find,
    "reading-many-files": _many_files,
    "pictures-offered": _document("newsletter", height=420),
    "pictures-narrow": _document("newsletter", width=420, height=420),
    "pictures-loading": _pictures_loading,
    "pictures-partly": _pictures_partly,
    "pictures-always": _pictures_always,
    "pictures-settings": _settings,
    "unsubscribe": _unsubscribe,
    "quotes-open": _folded(False),
    "quotes-folded": _folded(True),
    "information-facts": _information(0),
    "information-way": _information(1),
    "information-structure": _information(2),
    "information-header": _information(3),
    "message-window": _window,
    "commit-bar": _bar,
    "plan": _plan,
    "plan-consents": _plan_consents,
    "committing": _committing,
    "receipt": _receipt,
    "receipt-mixed": _receipt_mixed,
    "commit-log": _log,
    **scenes_assistant.SCENES,
    **scenes_browser.SCENES,
    **scenes_dialogs.SCENES,
    **scenes_records.SCENES,
    **scenes_trust.SCENES,
}


def main(arguments: list[str]) -> int:
    """Write FOLDER/NAME-light.png and FOLDER/NAME-dark.png for each scene."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    theme = Theme()
    for choice in ("light", "dark"):
        theme.apply(choice)
        for name, scene in SCENES.items():
            if len(arguments) == 1 or any(name.startswith(wanted) for wanted in arguments[1:]):
                widget = scene(theme)
                settle()
                widget.grab().save(str(folder / f"{name}-{choice}.png"))
                widget.close()
                widget.deleteLater()
    app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
