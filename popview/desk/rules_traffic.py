"""Intents and reports of the rules. Part of popview.desk.traffic, whose unions name them."""

from dataclasses import dataclass

from popview.types import AccountId, Key, Problem, Rule, Rules, Ruling, Summary, Trial

Ticket = int


@dataclass(frozen=True, slots=True)
class LoadRules:
    """Read the rules file."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class SaveRules:
    """Write the rules; comments and order of the file are kept."""

    ticket: Ticket
    rules: Rules


@dataclass(frozen=True, slots=True)
class ImportRules:
    """Put the rules of another file below these, all of them or none, and write them."""

    ticket: Ticket
    path: str
    rules: Rules


@dataclass(frozen=True, slots=True)
class ExportRules:
    """Write rules to a new file of the person's choice; never over one."""

    ticket: Ticket
    path: str
    rules: Rules


@dataclass(frozen=True, slots=True)
class ApplyRules:
    """Say what the rules would do with these rows. Nothing is marked."""

    ticket: Ticket
    account: AccountId
    rows: tuple[Summary, ...]
    rules: Rules
    seen: frozenset[Key]
    now_s: float


@dataclass(frozen=True, slots=True)
class TryRule:
    """Say what one rule would meet in these rows of some accounts, whatever the others do."""

    ticket: Ticket
    rows: tuple[tuple[Summary, ...], ...]  # of each mailbox
    rule: Rule
    seen: frozenset[Key]
    now_s: float


RulesIntent = LoadRules | SaveRules | ImportRules | ExportRules | ApplyRules | TryRule


@dataclass(frozen=True, slots=True)
class RulesKnown:
    """Final of LoadRules, SaveRules and ImportRules: what the file says now."""

    ticket: Ticket
    rules: Rules
    problem: Problem | None = None  # what could not be understood and was left as it is


@dataclass(frozen=True, slots=True)
class RulesApplied:
    """Final of ApplyRules."""

    ticket: Ticket
    account: AccountId
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class RuleTried:
    """Final of TryRule."""

    ticket: Ticket
    trial: Trial


RulesReport = RulesKnown | RulesApplied | RuleTried
