"""Every window that there is, each with something in it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from popview.cleanup.layout import arrange
from popview.cleanup.rules_patterns import fault_of
from popview.types import (
    HOWS,
    Aspect,
    Condition,
    Conditions,
    Dimension,
    How,
    Keyring,
    Measure,
    Rule,
    RuleId,
    Rules,
    Settings,
    Step,
)
from popview.ui.about import AboutDialog
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.accounts.dialog import AccountDialog
from popview.ui.accounts.password_dialog import PasswordDialog
from popview.ui.accounts.remove_dialog import RemoveDialog
from popview.ui.actions import Actions
from popview.ui.cleanup.bar import CommitBar
from popview.ui.cleanup.log_window import CommitLog
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.cleanup.receipt_view import ReceiptView
from popview.ui.close_dialog import CloseDialog
from popview.ui.main_window import MainWindow
from popview.ui.paper.preview import PrintPreview
from popview.ui.problem_details import ProblemDetails
from popview.ui.protocol_log import ProtocolLog
from popview.ui.reading.attachment_view import AttachmentView
from popview.ui.reading.pane import ReadingPane
from popview.ui.reading.window import MessageWindow
from popview.ui.rules.window import RulesWindow
from popview.ui.settings.dialog import SettingsDialog
from popview.ui.space.window import SpaceWindow
from popview.ui.theme import Theme
from tests.ui import samples, scenes_assistant, scenes_browser, scenes_cleanup, scenes_records
from tests.ui.paper import letters
from tests.ui.space.mailboxes import groups_of, proposals_of, rows_of


def main_window(theme: Theme) -> QWidget:
    reading, bar = ReadingPane(theme=theme), CommitBar(theme=theme)
    window = MainWindow(theme=theme, actions=Actions(theme=theme))
    window.furnish(reading_pane=reading, commit_bar=bar)
    reading.show_loading(samples.invoice()[0])
    bar.set_marks("Home", 3, 4_000)
    window.problem_bar.show_problem(samples.TIMEOUT, "Home", True)
    return window


def message_window(theme: Theme) -> QWidget:
    window = MessageWindow(theme=theme)
    summary, document = samples.invoice()
    window.pane.show_document(summary, document, False)
    return window


def receipt_view(theme: Theme) -> QWidget:
    view = ReceiptView(theme=theme)
    view.show_receipt(samples.receipt(), "Home")
    return view


def space_window(theme: Theme) -> QWidget:
    rows = rows_of(300)
    window = SpaceWindow(theme=theme, arrange=arrange, size_of=lambda key: 1)
    path = (Step(Dimension.DOMAIN, "x", "x"),)
    window.show_groups(groups_of(rows, Dimension.SENDER), Dimension.SENDER, Measure.BYTES, path)
    window.show_proposals(proposals_of(rows))
    return window


def rules_window(theme: Theme) -> QWidget:
    conditions = tuple(
        Condition(aspect, hows[0]) for aspect, hows in HOWS.items() if aspect is not Aspect.STATE
    )
    when = Conditions(parts=(*conditions, Conditions(parts=(Condition(Aspect.STATE, How.IS, "new"),))))
    rules = Rules((Rule(RuleId("a"), "One", when=when), Rule(RuleId("b"), "Two")))
    window = RulesWindow(theme=theme, fault_of=fault_of, row_of=lambda _key: None, now=lambda: 0.0)
    window.show_rules(rules, {}, ())
    return window


WINDOWS: dict[str, Callable[[Theme], QWidget]] = {
    "main": main_window,
    "message": message_window,
    "account, new": lambda theme: AccountDialog(None, theme=theme),
    "account, edited": lambda theme: AccountDialog(samples.ACCOUNT, theme=theme),
    "account, browser": lambda theme: AccountDialog(
        samples.ACCOUNT, theme=theme, issuers={samples.ACCOUNT.host: "google"}
    ),
    "assistant": scenes_assistant.fresh,
    "history": scenes_records.history,
    "storage": scenes_records.storage,
    "assistant, found": lambda theme: scenes_assistant.found(theme, scenes_assistant.FOREIGN),
    "assistant, nothing": lambda theme: scenes_assistant.nothing(theme),
    "browser": lambda theme: scenes_browser.fresh(theme, "microsoft"),
    "browser code": scenes_browser.code,
    "password": lambda theme: PasswordDialog(samples.ACCOUNT, samples.LOCKED, Keyring.LOCKED, theme=theme),
    "certificate": lambda theme: CertificateDialog(samples.CERTIFICATE, samples.ACCOUNT, theme=theme),
    "remove": lambda theme: RemoveDialog(samples.ACCOUNT, theme=theme),
    "plan": lambda theme: PlanDialog(samples.plan(), samples.ACCOUNT, theme=theme),
    "plan in doubt": lambda theme: PlanDialog(samples.doubtful_plan(), samples.ACCOUNT, theme=theme),
    "receipt": receipt_view,
    "commits": lambda theme: CommitLog(theme=theme),
    "protected": scenes_cleanup.protected,
    "imported marks": scenes_cleanup.imported,
    "delete copies": scenes_cleanup.delete_copies,
    "space map": space_window,
    "rules": rules_window,
    "settings": lambda theme: SettingsDialog(Settings(), theme=theme),
    "protocol": lambda theme: ProtocolLog(theme=theme),
    "about": lambda theme: AboutDialog(theme=theme),
    "print preview": lambda theme: PrintPreview(letters.newsletter(), theme=theme),
    "attachment": lambda theme: AttachmentView("a.txt", "x", b"", theme=theme),
    "problem": lambda theme: ProblemDetails("Lost", "C: STAT", theme=theme),
    "closing": lambda theme: CloseDialog(3, 4_000, ("Home",), theme=theme),
}
