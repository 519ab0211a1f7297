"""What is said of a stored password or permission: nothing that was not seen."""

import pytest

from popview.types import Keyring, Problem, ProblemKind
from popview.ui.wording import stored_secret as words


def test_where_a_password_goes_is_said_beforehand_only_where_it_will_not_last() -> None:
    assert words.keyring_ahead(Keyring.USABLE) == ""
    assert "no keyring" in words.keyring_ahead(Keyring.ABSENT)
    assert "unless you open it" in words.keyring_ahead(Keyring.LOCKED)


@pytest.mark.parametrize("by_browser", [True, False])
def test_the_button_is_read_out_without_its_letter(by_browser: bool) -> None:
    assert words.forget_button(by_browser).replace("&", "") == words.forget_name(by_browser)
    assert "&" in words.forget_button(by_browser)


def test_what_came_of_it_tells_the_four_ends_apart() -> None:
    locked = Problem(ProblemKind.KEYRING_LOCKED)
    ends = [
        words.forgotten(None, "", None),
        words.forgotten(True, "Google", None),
        words.forgotten(False, "Google", None),
        words.forgotten(True, "Google", locked),
    ]
    assert len(set(ends)) == 4
    assert "at Google" in ends[1]
    assert "did not end" in ends[2]
    assert "still stored: The keyring is locked." in ends[3]
