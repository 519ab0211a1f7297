"""What the account dialog is told of a certificate's file."""

from pathlib import Path

from popview.desk.keys import look_at_key
from popview.desk.local_traffic import LookAtKey
from popview.types import KeyFault, ProblemKind, Secret
from tests.servers import own


def test_it_is_said_whose_it_is_or_why_it_cannot_be_used(tmp_path: Path) -> None:
    folder = own.make(tmp_path)
    seen = look_at_key(LookAtKey(7, str(folder / "sealed.p12"), Secret(own.WORD)))
    assert seen.own is not None
    assert (seen.ticket, seen.own.subject, seen.problem) == (7, "Nora Holm", None)
    seen = look_at_key(LookAtKey(8, str(folder / "sealed.p12")))
    assert seen.problem is not None
    assert (seen.own, seen.problem.kind) == (None, ProblemKind.OWN_CERTIFICATE)
    assert seen.problem.fact("reason") == KeyFault.PASSPHRASE_NEEDED
