"""What a new listing says of known rows."""

from pathlib import Path

from popview.net.naming import Naming
from popview.net.profile import Learner
from popview.net.relisting import relist
from popview.net.rows import RowBatch
from popview.types import Key, Summary
from tests.fakes.office import ACCOUNT, Office


def test_only_rows_that_moved_or_came_back_are_announced(tmp_path: Path) -> None:
    office = Office.under(tmp_path)
    means = office.means
    rows = [Summary(Key(ACCOUNT, f"U{name}"), n, 10 * n) for n, name in enumerate("abc", 1)]
    means.cache.upsert(rows)
    means.cache.vanished({"Ub", "Uc"})
    batch = RowBatch(means, 7)
    naming = Naming([(1, b"a"), (2, b"b"), (4, b"c"), (5, b"new")])
    learner = Learner(means)
    relist(means, learner, batch, means.cache.places(), naming, {1: 10, 2: 20, 4: 30, 5: 50})
    batch.flush()
    assert {key.identity: (row.rank, row.is_gone) for key, row in office.rows().items()} == {
        "Ua": (1, False),
        "Uc": (4, False),
    }
    assert learner.profile.steady_sizes is True
    office.close()
