"""Rules in words: what they look at, what is wrong with them, what they would do."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from popview.types import (
    Aspect,
    Combine,
    Condition,
    Fault,
    Fired,
    How,
    MessageState,
    PatternFault,
    Portion,
    Rule,
    RuleAction,
    SenderWish,
    Trial,
)
from popview.ui.wording import values
from popview.ui.wording.problems import foreign
from popview.ui.wording.verdicts import rule_name

translate = QCoreApplication.translate

_LONGEST = 60


def purpose() -> str:
    """Return in one sentence what rules are for."""
    return translate(
        "rules", "A rule proposes what could go, or protects, tags and quietens; it never marks or deletes."
    )


def exported(path: str) -> str:
    """Return where the rules were written to."""
    return translate("rules", "Written to {path}.").format(path=foreign(path, 200))


def action(what: RuleAction) -> str:
    """Return what a rule does, as one chooses it."""
    return {
        RuleAction.PROPOSE: translate("rules", "Propose a mark"),
        RuleAction.KEEP: translate("rules", "Never propose"),
        RuleAction.PROTECT: translate("rules", "Protect from marks that take several"),
        RuleAction.TAG: translate("rules", "Tag"),
        RuleAction.SILENT: translate("rules", "Keep silent"),
    }[what]


def combine(how: Combine) -> str:
    """Return how conditions count together."""
    return {
        Combine.ALL: translate("rules", "All of these"),
        Combine.ANY: translate("rules", "Any of these"),
        Combine.NONE: translate("rules", "None of these"),
    }[how]


def aspect(what: Aspect) -> str:
    """Return what a condition looks at."""
    return {
        Aspect.FROM: translate("rules", "From"),
        Aspect.TO: translate("rules", "To"),
        Aspect.SUBJECT: translate("rules", "Subject"),
        Aspect.LIST_ID: translate("rules", "List-Id"),
        Aspect.HEADER: translate("rules", "Header field"),
        Aspect.SENDER: translate("rules", "Sender is one of"),
        Aspect.SIZE: translate("rules", "Size"),
        Aspect.AGE: translate("rules", "Age"),
        Aspect.STATE: translate("rules", "State"),
        Aspect.LIST: translate("rules", "Mailing list"),
        Aspect.ATTACHMENT: translate("rules", "Attachment"),
    }[what]


def comparison(what: Aspect, how: How, negated: bool) -> str:
    """Return one way to compare, or its contrary."""
    if what in (Aspect.LIST, Aspect.ATTACHMENT):
        return translate("rules", "no") if negated else translate("rules", "yes")
    plain, contrary = {
        How.CONTAINS: (translate("rules", "contains"), translate("rules", "does not contain")),
        How.IS: (translate("rules", "is"), translate("rules", "is not")),
        How.WILDCARD: (translate("rules", "fits"), translate("rules", "does not fit")),
        How.REGEX: (translate("rules", "matches"), translate("rules", "does not match")),
        How.LARGER: (translate("rules", "is larger than"), ""),
        How.SMALLER: (translate("rules", "is smaller than"), ""),
        How.OLDER: (translate("rules", "is older than"), ""),
        How.NEWER: (translate("rules", "is newer than"), ""),
    }[how]
    return contrary if negated else plain


def hint(condition: Condition) -> str:
    """Return what stands in the empty field of a condition."""
    if condition.aspect is Aspect.SENDER:
        return translate("rules", "ann@example.org, @example.org")
    return {
        How.WILDCARD: translate("rules", "with * for any text and ? for one letter"),
        How.REGEX: translate("rules", "regular expression (RE2)"),
    }.get(condition.how, translate("rules", "text"))


def state(which: MessageState) -> str:
    """Return the name of a state."""
    return {
        MessageState.NEW: translate("rules", "new"),
        MessageState.SEEN: translate("rules", "seen"),
        MessageState.FETCHED: translate("rules", "fetched"),
    }[which]


def fault(found: PatternFault) -> str:
    """Return what is wrong with a condition, for the line below its field."""
    said = {
        Fault.EMPTY: translate("rules", "There is nothing to compare with yet."),
        Fault.LOOKAROUND: translate("rules", "It cannot look ahead or behind: {piece}"),
        Fault.BACKREFERENCE: translate("rules", "It cannot refer back to an earlier group: {piece}"),
        Fault.POSSESSIVE: translate("rules", "It has no possessive or atomic groups: {piece}"),
        Fault.CONDITIONAL: translate("rules", "It cannot choose by an earlier group: {piece}"),
        Fault.ESCAPE: translate("rules", "Unknown escape: {piece}"),
        Fault.UNCLOSED: translate("rules", "A bracket has no partner: {piece}"),
        Fault.CHARACTERS: translate("rules", "Such characters do not exist: {piece}"),
        Fault.REPETITION: translate("rules", "There is nothing to repeat: {piece}"),
        Fault.TOO_LARGE: translate("rules", "That is too large."),
        Fault.SYNTAX: translate("rules", "This is not understood: {piece}"),
        Fault.HEADER_NAME: translate("rules", "No header field can have this name."),
        Fault.NO_CONDITIONS: translate("rules", "Without a condition the rule does nothing."),
    }[found.fault]
    return said.format(piece=foreign(found.piece, _LONGEST)).rstrip(": ")


def rule_line(rule: Rule, count: int | None, *, is_idle: bool) -> str:
    """Return the second line of a rule in the list: what it does, and with how many messages."""
    said = [action(rule.action)]
    if rule.action is RuleAction.TAG and rule.tag:
        said = [translate("rules", "Tag “{tag}”").format(tag=foreign(rule.tag, _LONGEST))]
    if not rule.on:
        said.append(translate("rules", "switched off"))
    elif is_idle:
        said.append(translate("rules", "not complete"))
    elif count is not None:
        said.append(values.messages(count))
    if rule.until_s is not None:
        said.append(until(rule.until_s))
    return " · ".join(said)


def rule_sentence(rule: Rule, line: str) -> str:
    """Return what a screen reader says for a rule in the list."""
    return f"{rule_name(rule.name)}, {line}"


def until(until_s: float | None) -> str:
    """Return until when something holds."""
    if until_s is None:
        return translate("rules", "for ever")
    day = QDate(1970, 1, 1).addDays(int(until_s // 86_400))
    return translate("rules", "until {date}").format(
        date=QLocale().toString(day, QLocale.FormatType.ShortFormat)
    )


def trial(found: Trial) -> str:
    """Return what a rule meets in the mailboxes at hand."""
    met = values.messages_and_size(found.count, found.octets)
    said = [translate("rules", "Meets {messages} here.").format(messages=met)]
    if not found.count:
        said = [translate("rules", "Meets no message here.")]
    if found.untold == 1:
        said.append(translate("rules", "Of 1 message too little is known yet."))
    elif found.untold:
        said.append(translate("rules", "Of %Ln messages too little is known yet.", None, found.untold))
    return " ".join(said)


def wish(one: SenderWish) -> str:
    """Return what is wished for a sender."""
    return translate("rules", "Always propose") if one.always else translate("rules", "Never propose")


def wished(senders: tuple[str, ...], always: bool | None) -> str:
    """Return what was just wished, for the quiet line of the list."""
    name = sender_names(senders)
    if always is None:
        return translate("rules", "Rules alone decide about {name} again.").format(name=name)
    if always:
        said = translate("rules", "Mail from {name} is always proposed from now on; only you mark it.")
    else:
        said = translate("rules", "Mail from {name} is never proposed from now on.")
    return said.format(name=name)


def sender_names(senders: tuple[str, ...]) -> str:
    """Return one sender by name, several by the first and dots."""
    first = foreign(senders[0], _LONGEST) if senders else ""
    return f"{first} …" if len(senders) > 1 else first


def fired_name(fired: Fired) -> str:
    """Return what proposes: a rule by its name, a sender by its address."""
    if fired.rule is None:
        return translate("rules", "Always: {sender}").format(sender=foreign(fired.reason.name, _LONGEST))
    return rule_name(fired.reason.name)


def portion_name(portion: Portion) -> str:
    """Return the sender of a part of a proposal."""
    if not portion.id and not portion.name:
        return translate("rules", "Smaller senders")
    name = foreign(portion.name, _LONGEST) or translate("rules", "(no sender)")
    return f"{name} · {foreign(portion.detail, _LONGEST)}" if portion.detail else name


def facts(rules: int, on: int) -> str:
    """Return how many rules there are."""
    return translate("rules", "{on} of {all} rules switched on").format(
        on=values.number(on), all=values.number(rules)
    )


def proposals_tab(count: int) -> str:
    """Return the title of the proposals' tab."""
    if not count:
        return translate("rules", "&Proposals")
    return translate("rules", "&Proposals ({count})").format(count=values.number(count))


def new_rule() -> str:
    """Return how a new rule is called."""
    return translate("rules", "New rule")


def add_step() -> str:
    """Return "add a rule", as it stands behind "Undo"."""
    return translate("rules", "add a rule")


def edit_step(name: str) -> str:
    """Return "edit the rule “Old”"."""
    return translate("rules", "edit the rule “{rule}”").format(rule=rule_name(name))


def switch_step(name: str, on: bool) -> str:
    """Return "switch on the rule “Old”"."""
    said = translate("rules", "switch off the rule “{rule}”")
    if on:
        said = translate("rules", "switch on the rule “{rule}”")
    return said.format(rule=rule_name(name))


def order_step() -> str:
    """Return "put the rules in another order"."""
    return translate("rules", "put the rules in another order")


def import_step() -> str:
    """Return "import rules"."""
    return translate("rules", "import rules")


def remove_step(name: str) -> str:
    """Return "remove the rule “Old”", as it stands behind "Undo"."""
    return translate("rules", "remove the rule “{rule}”").format(rule=rule_name(name))


def wish_step(senders: tuple[str, ...], always: bool | None) -> str:
    """Return "always propose ann@example.org", as it stands behind "Undo"."""
    if always is None:
        said = translate("rules", "treat {name} like others")
    elif always:
        said = translate("rules", "always propose {name}")
    else:
        said = translate("rules", "never propose {name}")
    return said.format(name=sender_names(senders))
