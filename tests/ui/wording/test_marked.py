from popview.ui.wording.marked import QT_TRANSLATE_NOOP


def test_a_marked_text_is_the_text() -> None:
    assert QT_TRANSLATE_NOOP("anywhere", "a text") == "a text"
