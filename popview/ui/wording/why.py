"""Why a message is marked, in a word or two."""

from PySide6.QtCore import QCoreApplication

from popview.types import Dimension, ProposalKind, Reason, Why
from popview.ui.wording.problems import foreign

_LONGEST = 120


def why(reason: Reason) -> str:
    """Return who or what made a mark: "By hand", "Rule: old letters", "Sender: Anna Adler"."""
    name = foreign(reason.name, _LONGEST)
    match reason.why:
        case Why.HAND:
            return QCoreApplication.translate("why", "By hand")
        case Why.RULE:
            return QCoreApplication.translate("why", "Rule: {name}").format(name=name)
        case Why.GROUP:
            return _group(reason.grouped_by).format(name=name)
        case Why.PROPOSAL:
            return QCoreApplication.translate("why", "Proposal: {name}").format(name=_proposal(reason.name))
        case Why.IMPORTED:
            return QCoreApplication.translate("why", "File: {name}").format(name=name)


def _group(by: Dimension | None) -> str:
    match by:
        case Dimension.SENDER:
            return QCoreApplication.translate("why", "Sender: {name}")
        case Dimension.DOMAIN:
            return QCoreApplication.translate("why", "Domain: {name}")
        case Dimension.LIST:
            return QCoreApplication.translate("why", "Mailing list: {name}")
        case Dimension.YEAR:
            return QCoreApplication.translate("why", "Year: {name}")
        case Dimension.SIZE:
            return QCoreApplication.translate("why", "Size: {name}")
        case Dimension.MESSAGE | None:
            return QCoreApplication.translate("why", "Group: {name}")


def _proposal(name: str) -> str:
    """Return the title of a proposal that has one of its own, else the name that was kept."""
    from popview.ui.wording.space import proposal_title  # late: not for the first paint

    try:
        return proposal_title(ProposalKind(name))
    except ValueError:
        return foreign(name, _LONGEST)
