"""The nouns: frozen values that every room shares and that may cross a thread.

Immutable all the way down (tuples, never lists): Qt hands the very same object to another thread.
No behaviour beyond what a value can say about itself, no I/O, no sentences.
"""

from popview.types.account import (
    Account,
    AccountId,
    Certificate,
    Mechanism,
    SafetyCopy,
    Secret,
    Security,
    ServerProfile,
    Trust,
)
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
    Why,
)
from popview.types.document import (
    Attachment,
    Body,
    BodyKind,
    Defect,
    Document,
    Part,
    Person,
    Warn,
    WarningKind,
)
from popview.types.message import Key, Summary
from popview.types.problem import Problem, ProblemKind
from popview.types.session import Keyring, Lock, Settings, Stage, TrialStep

__all__ = [
    "Account",
    "AccountId",
    "Attachment",
    "Body",
    "BodyKind",
    "Certificate",
    "ChunkLimits",
    "Commit",
    "CommitStage",
    "Defect",
    "Document",
    "KeptBack",
    "Key",
    "Keyring",
    "Lock",
    "Mark",
    "Mechanism",
    "Outcome",
    "Part",
    "Person",
    "Plan",
    "PlanItem",
    "Problem",
    "ProblemKind",
    "Receipt",
    "ReceiptItem",
    "SafetyCopy",
    "SavedCopy",
    "Secret",
    "Security",
    "ServerProfile",
    "Settings",
    "Stage",
    "Summary",
    "TrialStep",
    "Trust",
    "Warn",
    "WarningKind",
    "Why",
]
