"""A process that commits all marks of a profile and does nothing else: the service as shipped, no window.

python -m tests.whole.committer FOLDER PORT USER PASSWORD

Says "begun", then the final report's type. Meant to be killed.
"""

import sys
from pathlib import Path

from popview.cleanup.plan import Known, make_plan
from popview.net.traffic import CommitPlan
from popview.net.transport import Dialer
from popview.types import Secret
from tests.fakes.office import ACCOUNT, Office, plain
from tests.servers.lifeline import die_with_parent


def main(folder: str, port: str, user: str, password: str) -> None:
    """Commit what is marked."""
    die_with_parent()
    office = Office.under(Path(folder), Dialer())
    marks = office.means.journal.marks(ACCOUNT)
    rows = {row.key: row for row in office.means.cache.summaries(mark.key for mark in marks)}
    plan = make_plan(ACCOUNT, marks, Known(rows, frozenset(), frozenset(), len(rows)))
    print("begun", flush=True)
    report = office.do(CommitPlan(1, plain(int(port), user=user), plan, Secret(password)))
    print(type(report).__name__, flush=True)
    office.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
