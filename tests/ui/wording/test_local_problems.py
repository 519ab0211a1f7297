from popview.types import ProblemKind
from popview.ui.wording import local_problems, server_problems


def test_each_kind_is_worded_in_exactly_one_place() -> None:
    assert not set(server_problems.TEXTS) & set(local_problems.TEXTS)
    assert set(server_problems.TEXTS) | set(local_problems.TEXTS) == set(ProblemKind)


def test_a_damaged_file_does_not_frighten_about_the_server() -> None:
    assert "server is not touched" in local_problems.TEXTS[ProblemKind.STORE_BROKEN][1]
