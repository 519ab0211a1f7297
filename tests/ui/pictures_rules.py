"""Pictures of the rules, light, dark and with long texts: `python tests/ui/pictures_rules.py FOLDER [NAME]`.

They are for looking at: labels that fit, colours, wording, states.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from popview.cleanup.rules import Court, Trying
from popview.cleanup.rules_patterns import fault_of
from popview.types import (
    Aspect,
    Combine,
    Condition,
    Conditions,
    How,
    Reason,
    Rule,
    RuleAction,
    RuleId,
    Rules,
    Ruling,
    SenderWish,
    Verdict,
    Why,
)
from popview.ui.rules.window import RulesWindow
from popview.ui.rules.wish_menu import WishMenu
from popview.ui.theme import Theme
from popview.ui.wording import verdicts
from tests.ui.space.mailboxes import NOW, rows_of

ROWS = rows_of(2_000)
BY_KEY = {row.key: row for row in ROWS}
NIGHTLY = Conditions(
    parts=(
        Condition(Aspect.FROM, How.CONTAINS, "nightly"),
        Condition(Aspect.AGE, How.OLDER, number=30),
        Conditions(
            Combine.NONE,
            (
                Condition(Aspect.SUBJECT, How.REGEX, r"fail(ed|ure)"),
                Condition(Aspect.STATE, How.IS, "new"),
            ),
        ),
    )
)
RULES = Rules(
    (
        Rule(RuleId("n"), "Nightly backups that went well", RuleAction.PROPOSE, NIGHTLY, keep_newest=10),
        Rule(
            RuleId("p"),
            "Mother",
            RuleAction.PROTECT,
            Conditions(
                parts=(Condition(Aspect.SENDER, How.IS, senders=("mum@example.org", "@home.example")),)
            ),
        ),
        Rule(
            RuleId("l"),
            "Lists older than a year",
            RuleAction.PROPOSE,
            Conditions(parts=(Condition(Aspect.LIST, How.IS), Condition(Aspect.AGE, How.OLDER, number=365))),
        ),
        Rule(
            RuleId("b"),
            "Big pictures",
            RuleAction.TAG,
            Conditions(parts=(Condition(Aspect.SIZE, How.LARGER, number=2_000_000),)),
            tag="big",
        ),
        Rule(
            RuleId("o"),
            "Off for now",
            RuleAction.SILENT,
            Conditions(parts=(Condition(Aspect.SUBJECT, How.WILDCARD, "*digest*"),)),
            on=False,
        ),
        Rule(
            RuleId("x"),
            "Not complete",
            RuleAction.PROPOSE,
            Conditions(
                parts=(
                    Condition(Aspect.SUBJECT, How.REGEX, "sale(?=s)"),
                    Condition(Aspect.HEADER, How.CONTAINS, "x", header="X Mailer"),
                    Condition(Aspect.TO, How.CONTAINS, ""),
                )
            ),
        ),
    ),
    (
        SenderWish("@shop.example", True, NOW + 30 * 86_400),
        SenderWish("ann@example.org", False),
        SenderWish("@lists.example.com", True),
    ),
)


def ruling_of(rules: Rules) -> Ruling:
    """Return what rules would do with the believable mailbox."""
    court = Court(rules, seen=frozenset(row.key for row in ROWS[::2]), now_s=NOW)
    court.take(ROWS)
    return next(made for made in court.ruling() if made is not None)


def window(theme: Theme, rules: Rules = RULES, chosen: str = "n") -> RulesWindow:
    """Return the window with some rules, one of them chosen."""
    made = RulesWindow(theme=theme, fault_of=fault_of, row_of=BY_KEY.get, now=lambda: NOW)
    ruling = ruling_of(rules)
    counts = {
        fired.rule: sum(portion.count for portion in fired.portions)
        for fired in ruling.fired
        if fired.rule is not None
    }
    made.show_rules(rules, counts, ruling.idle)
    made.list.choose(chosen)
    made.show_proposals([fired for fired in ruling.fired if fired.action is RuleAction.PROPOSE])
    if made.editor.rule is not None:
        trying = Trying(made.editor.rule, seen=frozenset(BY_KEY), now_s=NOW)
        trying.take(ROWS)
        made.show_trial(trying.trial())
    made.show()
    QTest.qWaitForWindowExposed(made)
    return made


def _chosen(rule: str) -> Callable[[Theme], QWidget]:
    return lambda theme: window(theme, chosen=rule)


def _page(page: str, rules: Rules = RULES) -> Callable[[Theme], QWidget]:
    def show(theme: Theme) -> QWidget:
        made = window(theme, rules)
        made.show_page(page)
        if page == "proposals" and made.proposals.tree.topLevelItemCount():
            from PySide6.QtCore import Qt

            top = made.proposals.tree.topLevelItem(0)
            top.setExpanded(True)
            top.child(0).setCheckState(0, Qt.CheckState.Checked)
        return made

    return show


def _tiny(theme: Theme) -> QWidget:
    made = window(theme)
    made.resize(640, 480)
    return made


def _list(theme: Theme) -> QWidget:
    from tests.ui.pictures import window as main_window

    made = main_window(theme, size=(1180, 720))
    model = made.message_pane.model
    every = model.keys()
    rows = [model.summary(key) for key in every]
    rule = Rule(
        RuleId("a"),
        "Older than a month",
        when=Conditions(parts=(Condition(Aspect.AGE, How.OLDER, number=2),)),
    )
    court = Court(Rules((rule, RULES.rules[3])), seen=(), now_s=made.message_pane.model._clock())
    court.take(rows)
    ruling = next(one for one in court.ruling() if one is not None)
    model.set_verdicts(rows[0].key.account, ruling.verdicts)
    return made


def _reading(theme: Theme) -> QWidget:
    from popview.ui.reading.pane import ReadingPane
    from tests.ui import samples

    made = ReadingPane(theme=theme)
    made.resize(900, 420)
    summary, document = samples.invoice()
    made.show_document(summary, document, False)
    verdict = Verdict(RuleAction.PROPOSE, Reason(Why.RULE, "Invoices older than a year"), ("paper",))
    made.header.show_rule(verdicts.sentence(verdict, is_proposed=True))
    return made


def _menu(theme: Theme) -> QWidget:
    menu = WishMenu(always=True, theme=theme, senders_of=lambda: ("ann@shop.example", "bob@shop.example"))
    menu.popup(QWidget().pos())
    assert isinstance(menu, QMenu)
    return menu


SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "rules-empty": _page("rules", Rules()),
    "rules-editor": _chosen("n"),
    "rules-senders-of": _chosen("p"),
    "rules-tag": _chosen("b"),
    "rules-faults": _chosen("x"),
    "rules-tiny": _tiny,
    "senders": _page("senders"),
    "senders-empty": _page("senders", Rules()),
    "proposals": _page("proposals"),
    "proposals-empty": _page("proposals", Rules()),
    "list-noted": _list,
    "reading-rule": _reading,
    "menu": _menu,
}


class Long(QTranslator):
    """Texts as long as Russian ones are: half as long again, in Cyrillic letters."""

    def translate(self, _context: str, text: str, _comment: str | None = None, _n: int = -1) -> str:
        """Return letters for letters, and some more; places to fill and shortcuts stay."""
        words = text.split(" ")
        return " ".join(one if set(one) & set("{%&") else one.translate(_LETTERS) + "ый" for one in words)

    def isEmpty(self) -> bool:
        """Return False: there is something to say."""
        return False


_LETTERS = str.maketrans("abcdefghijklmnoprstuvwyz", "абцдефгхийклмнопрстувшыз")


def take(folder: Path, theme: Theme, suffix: str, only: str = "") -> list[Path]:
    """Save one picture of each scene whose name contains `only`; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for name, scene in SCENES.items():
        if only in name:
            widget = scene(theme)
            widget.show()
            QApplication.processEvents()
            made.append(folder / f"{name}-{suffix}.png")
            widget.grab().save(str(made[-1]))
            for top in QApplication.topLevelWidgets():
                top.hide()
                top.deleteLater()
            QApplication.processEvents()
    return made


if __name__ == "__main__":
    QLocale.setDefault(QLocale("en_GB"))
    app = QApplication([])
    look, wanted = Theme(), sys.argv[2] if len(sys.argv) > 2 else ""
    for choice in ("light", "dark"):
        look.apply(choice)
        print(*take(Path(sys.argv[1]), look, choice, wanted), sep="\n")
    look.apply("light")
    longer = Long()
    app.installTranslator(longer)
    print(*take(Path(sys.argv[1]), look, "long", wanted), sep="\n")
