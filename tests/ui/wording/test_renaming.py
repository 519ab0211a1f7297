"""The question about a renamed mailbox."""

from popview.ui.wording.renaming import renamed_text, renamed_title


def test_the_account_is_named() -> None:
    assert renamed_title("home") == "The server has given the messages of “home” new names."


def test_only_what_was_done_is_counted() -> None:
    text = renamed_text(398, 12, 0, 3)
    assert "398" in text
    assert "(12 marked, 3 protected)" in text
    assert "(" not in renamed_text(5, 0, 0, 0)
    assert text.endswith("?")
