"""Messages under the hand: windows, seen, copied, saved, attachments taken out."""

from PySide6.QtGui import QGuiApplication

from popview.app import House
from popview.types import Settings
from popview.ui.reading.window import MessageWindow
from tests.control.conftest import Until, keys, mailbox


def windows(house: House) -> list[MessageWindow]:
    return [opened.window for opened in house.messages._windows]


def test_a_message_opens_once_in_its_own_window_and_counts_as_seen(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.messages.open_window(key)
    house.messages.open_window(key)
    assert len(windows(house)) == 1
    until(lambda: key in mailbox(house).seen)
    windows(house)[0].close()
    until(lambda: not windows(house))


def test_next_and_previous_walk_the_list_and_stop_at_its_ends(house: House, until: Until) -> None:
    house.messages.open_window(keys(house)[0])
    opened = house.messages._windows[0]
    opened.window.previous_requested.emit()
    assert opened.reading.key == keys(house)[0]
    opened.window.next_requested.emit()
    assert opened.reading.key == keys(house)[1]


def test_a_window_marks_and_unmarks_its_message(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.messages.open_window(key)
    house.messages._windows[0].window.mark_requested.emit(key)
    until(lambda: key in mailbox(house).marks)
    house.messages._windows[0].window.mark_requested.emit(key)
    until(lambda: key not in mailbox(house).marks)


def test_seen_follows_the_hand_and_the_clock(house: House, until: Until) -> None:
    house.messages.use_settings(Settings(seen_after_s=0.05))
    first, second = keys(house)[:2]
    house.window.message_pane.select(first)
    until(lambda: first in mailbox(house).seen)
    house.messages.toggle_seen()
    until(lambda: first not in mailbox(house).seen)
    house.messages.use_settings(Settings(seen_after_s=0))
    house.window.message_pane.select(second)
    until(lambda: house.messages.shown_key == second)
    assert second not in mailbox(house).seen
    house.messages.toggle_seen()
    until(lambda: second in mailbox(house).seen)


def test_addresses_and_subjects_are_copied_once_each(house: House) -> None:
    house.window.message_pane.select_many(keys(house)[:3])
    house.messages.copy_subjects()
    subjects = [mailbox(house).rows[key].subject for key in keys(house)[:3]]
    assert QGuiApplication.clipboard().text() == "\n".join(subjects)
    house.messages.copy_addresses()
    addresses = dict.fromkeys(mailbox(house).rows[key].address for key in keys(house)[:3])
    assert QGuiApplication.clipboard().text() == "\n".join(addresses)
