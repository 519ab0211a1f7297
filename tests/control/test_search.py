"""What is typed is found in texts, by a whole house."""

from PySide6.QtTest import QTest

from popview.app import House
from popview.desk.traffic import Found
from popview.store.cache import Cache
from tests.control.conftest import ME, Until, keys


def put_text(house: House, place: int, text: str) -> None:
    """Store the text of the message at a place."""
    with Cache(house.paths.cache_file(ME), ME) as cache:
        cache.put_text(keys(house)[place], text)


def note(house: House) -> str:
    """Return the quiet line above the list."""
    line = house.window.message_pane.note_line
    return line.label.text() if not line.isHidden() else ""


def test_a_word_in_the_text_brings_its_message_into_the_list(house: House, until: Until) -> None:
    wanted = keys(house)[3]
    put_text(house, 3, "Der Zaun ist Łódźer Art, gestrichen in Grün")
    edit = house.window.message_pane.filter_field.edit
    for typed in ("zaun", "Łódź", '"ist łódźer"', "gestr", "ZAUN larger:1", "grun"):
        edit.setText(typed)
        until(lambda: house.search.is_settled)
        assert keys(house) == (wanted,), typed
        assert note(house) == "Also found in the text of 1 message."
    edit.setText('"zaun łódźer"')
    until(lambda: house.search.is_settled)
    assert keys(house) == ()
    edit.clear()
    assert note(house) == ""
    assert len(keys(house)) == 10


def test_typing_on_asks_once_and_the_last_word_counts(house: House, until: Until) -> None:
    put_text(house, 1, "zaunkönig")
    asked: list[object] = []
    ask = house.exchange.ask_desk
    house.exchange.ask_desk = lambda make, answer: asked.append(make) or ask(make, answer)  # type: ignore[method-assign]
    QTest.keyClicks(house.window.message_pane.filter_field.edit, "zaunkonig")
    until(lambda: house.search.is_settled and asked)
    assert len(asked) == 1
    assert len(keys(house)) == 1


def test_a_single_letter_asks_nobody(house: House) -> None:
    house.window.message_pane.filter_field.edit.setText("z")
    assert house.search.is_settled


def test_an_answer_from_before_a_text_came_does_not_count(house: House, until: Until) -> None:
    house.search.on_words_wanted({"zaun": "zaun"})
    house.search._ask()
    put_text(house, 2, "zaun")
    house.search.on_texts_changed(ME)
    late = house.search._on_report
    late(ME, "zaun", Found(-1, ME, frozenset()))
    until(lambda: house.search.is_settled)
    assert house.search._found[ME, "zaun"] == {keys(house)[2]}
