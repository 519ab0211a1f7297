from popview.types import ProblemKind
from popview.ui.wording import browser, local_problems, server_problems


def test_each_kind_is_worded_in_exactly_one_place() -> None:
    places = [set(one.TEXTS) for one in (server_problems, local_problems, browser)]
    assert sum(map(len, places)) == len(set.union(*places))
    assert set.union(*places) == set(ProblemKind)


def test_a_damaged_file_does_not_frighten_about_the_server() -> None:
    assert "server is not touched" in local_problems.TEXTS[ProblemKind.STORE_BROKEN][1]
