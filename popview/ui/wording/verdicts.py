"""What the rules would do with one message, in words."""

from PySide6.QtCore import QCoreApplication

from popview.types import RuleAction, Verdict
from popview.ui.wording.problems import foreign

_LONGEST = 60


def rule_name(name: str) -> str:
    """Return how a rule is called, shortened."""
    return foreign(name, _LONGEST) or QCoreApplication.translate("rules", "(rule without a name)")


def short(verdict: Verdict, *, is_proposed: bool) -> tuple[str, ...]:
    """Return what stands in a row: "proposed: Old newsletters", then the tags."""
    said = []
    name = rule_name(verdict.reason.name)
    match verdict.action:
        case RuleAction.PROPOSE if is_proposed:
            said.append(QCoreApplication.translate("rules", "proposed: {rule}").format(rule=name))
        case RuleAction.KEEP:
            said.append(QCoreApplication.translate("rules", "kept: {rule}").format(rule=name))
        case RuleAction.PROTECT:
            said.append(QCoreApplication.translate("rules", "protected: {rule}").format(rule=name))
        case _:
            pass
    return (*said, *(foreign(tag, _LONGEST) for tag in verdict.tags))


def sentence(verdict: Verdict | None, *, is_proposed: bool) -> str:
    """Return what the message's head says of it; "" where no rule concerns it."""
    if verdict is None:
        return ""
    said = []
    name = rule_name(verdict.reason.name)
    match verdict.action:
        case RuleAction.PROPOSE if is_proposed:
            text = QCoreApplication.translate("rules", "Proposed by “{rule}”; only you mark it.")
            said.append(text.format(rule=name))
        case RuleAction.PROPOSE:
            said.append(QCoreApplication.translate("rules", "“{rule}” would propose it.").format(rule=name))
        case RuleAction.KEEP:
            said.append(QCoreApplication.translate("rules", "Never proposed: “{rule}”.").format(rule=name))
        case RuleAction.PROTECT:
            text = QCoreApplication.translate("rules", "Protected from marks that take several: “{rule}”.")
            said.append(text.format(rule=name))
        case _:
            pass
    if verdict.tags:
        tags = ", ".join(foreign(tag, _LONGEST) for tag in verdict.tags)
        said.append(QCoreApplication.translate("rules", "Tagged: {tags}.").format(tags=tags))
    if verdict.is_silent:
        said.append(QCoreApplication.translate("rules", "Kept silent: it does not count as new."))
    return " ".join(said)
