from popview.types import ProblemKind
from popview.ui.wording import browser, local_problems, server_problems


def test_each_kind_is_worded_in_exactly_one_place() -> None:
    places = [set(one.TEXTS) for one in (server_problems, local_problems, browser)]
    assert sum(map(len, places)) == len(set.union(*places))
    assert set.union(*places) == set(ProblemKind)


def test_what_is_no_fault_of_the_password_says_so() -> None:
    for kind in (ProblemKind.MAILBOX_LOCKED, ProblemKind.LOGIN_DELAY):
        assert "Your password is fine" in server_problems.TEXTS[kind][2]
