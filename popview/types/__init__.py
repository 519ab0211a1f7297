"""The nouns: frozen values that every room shares and that may cross a thread.

Immutable all the way down (tuples, never lists): Qt hands the very same object to another thread.
No behaviour beyond what a value can say about itself, no I/O, no sentences.

Each module is loaded when the first of its nouns is wanted: all of them are half of what a small program on
the drop-in or a reader process would need for its start.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from popview.types.account import (
        Account,
        Certificate,
        Mechanism,
        SafetyCopy,
        Secret,
        Security,
        ServerProfile,
        Trust,
    )
    from popview.types.account_id import AccountId
    from popview.types.appointment import Answer, Appointment, AppointmentKind, Moment, Repeats
    from popview.types.cleanup import (
        ChunkLimits,
        Commit,
        CommitStage,
        KeptBack,
        Mark,
        Outcome,
        Plan,
        PlanItem,
        Receipt,
        ReceiptItem,
        SavedCopy,
    )
    from popview.types.document import (
        Attachment,
        Body,
        BodyKind,
        Defect,
        Document,
        Hop,
        Part,
        Warn,
        WarningKind,
    )
    from popview.types.history import Departure, RemovedBy
    from popview.types.imported import Imported, ImportNote, Imports, NotImported, Program
    from popview.types.mark import Protection, Reason, Why
    from popview.types.message import Key, Summary
    from popview.types.oauth import Issuer, OAuthWay, is_tenant
    from popview.types.own_certificate import KeyFault, OwnCertificate
    from popview.types.person import Person
    from popview.types.pictures import OUTLINE, PictureFault
    from popview.types.pop_url import PopUrl, is_pop_url, parse_pop_url
    from popview.types.problem import Problem, ProblemKind
    from popview.types.proxy import Proxy, ProxyKind, parse_proxy
    from popview.types.rule import (
        DECIDING,
        HOWS,
        TEXTS,
        Aspect,
        Combine,
        Condition,
        Conditions,
        Fault,
        Fired,
        How,
        MessageState,
        PatternFault,
        Rule,
        RuleAction,
        RuleId,
        Rules,
        Ruling,
        SenderWish,
        Trial,
        Verdict,
    )
    from popview.types.session import Keyring, Lock, Stage, TrialStep
    from popview.types.settings import Settings
    from popview.types.setup import (
        Advice,
        Discovery,
        DiscoveryStep,
        FoundServer,
        Snag,
        SnagKind,
        Source,
        StepEnd,
    )
    from popview.types.space import (
        UNREAD,
        Arrange,
        Bar,
        Dimension,
        Group,
        Limit,
        Measure,
        Portion,
        Proposal,
        ProposalKind,
        Retention,
        SizeClass,
        Step,
        Timeline,
    )

__all__ = [
    "DECIDING",
    "HOWS",
    "OUTLINE",
    "TEXTS",
    "UNREAD",
    "Account",
    "AccountId",
    "Advice",
    "Answer",
    "Appointment",
    "AppointmentKind",
    "Arrange",
    "Aspect",
    "Attachment",
    "Bar",
    "Body",
    "BodyKind",
    "Certificate",
    "ChunkLimits",
    "Combine",
    "Commit",
    "CommitStage",
    "Condition",
    "Conditions",
    "Defect",
    "Departure",
    "Dimension",
    "Discovery",
    "DiscoveryStep",
    "Document",
    "Fault",
    "Fired",
    "FoundServer",
    "Group",
    "Hop",
    "How",
    "ImportNote",
    "Imported",
    "Imports",
    "Issuer",
    "KeptBack",
    "Key",
    "KeyFault",
    "Keyring",
    "Limit",
    "Lock",
    "Mark",
    "Measure",
    "Mechanism",
    "MessageState",
    "Moment",
    "NotImported",
    "OAuthWay",
    "Outcome",
    "OwnCertificate",
    "Part",
    "PatternFault",
    "Person",
    "PictureFault",
    "Plan",
    "PlanItem",
    "PopUrl",
    "Portion",
    "Problem",
    "ProblemKind",
    "Program",
    "Proposal",
    "ProposalKind",
    "Protection",
    "Proxy",
    "ProxyKind",
    "Reason",
    "Receipt",
    "ReceiptItem",
    "RemovedBy",
    "Repeats",
    "Retention",
    "Rule",
    "RuleAction",
    "RuleId",
    "Rules",
    "Ruling",
    "SafetyCopy",
    "SavedCopy",
    "Secret",
    "Security",
    "SenderWish",
    "ServerProfile",
    "Settings",
    "SizeClass",
    "Snag",
    "SnagKind",
    "Source",
    "Stage",
    "Step",
    "StepEnd",
    "Summary",
    "Timeline",
    "Trial",
    "TrialStep",
    "Trust",
    "Verdict",
    "Warn",
    "WarningKind",
    "Why",
    "is_pop_url",
    "is_tenant",
    "parse_pop_url",
    "parse_proxy",
]

_NOUNS = {
    "account": "Account Certificate Mechanism SafetyCopy Secret Security ServerProfile Trust",
    "account_id": "AccountId",
    "appointment": "Answer Appointment AppointmentKind Moment Repeats",
    "cleanup": (
        "ChunkLimits Commit CommitStage KeptBack Mark Outcome Plan PlanItem Receipt ReceiptItem SavedCopy"
    ),
    "document": "Attachment Body BodyKind Defect Document Hop Part Warn WarningKind",
    "history": "Departure RemovedBy",
    "imported": "Imported ImportNote Imports NotImported Program",
    "mark": "Protection Reason Why",
    "message": "Key Summary",
    "oauth": "Issuer OAuthWay is_tenant",
    "own_certificate": "KeyFault OwnCertificate",
    "person": "Person",
    "pictures": "OUTLINE PictureFault",
    "pop_url": "PopUrl is_pop_url parse_pop_url",
    "problem": "Problem ProblemKind",
    "proxy": "Proxy ProxyKind parse_proxy",
    "rule": (
        "DECIDING HOWS TEXTS Aspect Combine Condition Conditions Fault Fired How MessageState "
        "PatternFault Rule RuleAction RuleId Rules Ruling SenderWish Trial Verdict"
    ),
    "session": "Keyring Lock Stage TrialStep",
    "settings": "Settings",
    "setup": "Advice Discovery DiscoveryStep FoundServer Snag SnagKind Source StepEnd",
    "space": (
        "UNREAD Arrange Bar Dimension Group Limit Measure Portion Proposal ProposalKind Retention "
        "SizeClass Step Timeline"
    ),
}
"""Each module's own, as the type checker reads them above: looking for one loads its module alone."""

_HOMES = {noun: module for module, nouns in _NOUNS.items() for noun in nouns.split()}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module that has the noun, and keep it (PEP 562)."""
        if name in _HOMES:
            home = import_module(f"{__name__}.{_HOMES[name]}")
            return globals().setdefault(name, getattr(home, name))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
