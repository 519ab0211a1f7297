"""Words of a text that was looked at are found: at once, after a new start, and without a server."""

import pytest

from popview.paths import Paths
from tests.servers.dovecot import Dovecot
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

FENCE = letter(4).replace(b"Line 3 of letter 4.", "Der Zaun ist grün gestrichen.".encode())
MAIL = [letter(number) for number in (1, 2, 3)] + [FENCE, letter(5)]
FOUND = "^Also found in the text of 1 message.$"


@pytest.mark.needs("dovecot")
@pytest.mark.timeout(120)
def test_a_word_of_what_was_looked_at_is_found_and_found_again(
    hands: Hands, paths: Paths, make_dovecot, settle
) -> None:
    server: Dovecot = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(len(MAIL))
    hands.type("filterEdit", "zaun")
    hands.has_rows(0)

    # the first look: the word is found while it still stands in the filter, and by its beginning
    hands.type("filterEdit", "")
    hands.click_row("Letter 4")
    hands.reads("bodyView", "Zaun ist grün")
    hands.type("filterEdit", "ZAUN")
    hands.has_rows(1)
    assert hands.rows() == ["Letter 4"]
    hands.reads("filterNoteText", FOUND)
    hands.type("filterEdit", "grun gestr")
    hands.has_rows(1)

    # another start, without a server
    hands.close_window()
    hands.gone("mainWindow")
    server.halt()
    hands.open(paths)
    hands.has_rows(len(MAIL))
    hands.type("filterEdit", "zaun")
    hands.has_rows(1)
    hands.reads("filterNoteText", FOUND)
