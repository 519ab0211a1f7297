from pytestqt.qtbot import QtBot

from popview.ui.list.note_line import NoteLine, found_in_text, not_understood
from popview.ui.theme import Theme


def test_it_is_there_only_while_there_is_something_to_say(theme: Theme, qtbot: QtBot) -> None:
    line = NoteLine(theme=theme)
    qtbot.addWidget(line)
    assert line.isHidden()
    line.say(("One.", "Two."))
    assert not line.isHidden()
    assert "One." in line.label.text()
    assert line.accessibleName() == line.label.text()
    line.say(())
    assert line.isHidden()


def test_what_it_says() -> None:
    assert not_understood(()) == found_in_text(0) == ""
    assert "“larger:x”" in not_understood(("larger:x", "is:y"))
    assert found_in_text(1).endswith("1 message.")
    assert found_in_text(12).endswith("12 messages.")


def test_a_line_that_is_too_long_ends_in_dots_and_is_said_whole(theme: Theme, qtbot: QtBot) -> None:
    line = NoteLine(theme=theme)
    qtbot.addWidget(line)
    line.say(("word " * 60, "and more"))
    line.resize(200, line.sizeHint().height())
    line.show()
    assert line.width() == 200
    assert line.label.is_cut
    assert line.accessibleName().endswith("and more")
