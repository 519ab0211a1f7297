"""What is remembered of single senders."""

from popview.control.senders import MOST_BODIES, Senders
from popview.types import Settings


def senders() -> tuple[Senders, list[Settings]]:
    made, told = Senders(), []
    made.changed.connect(told.append)
    return made, told


def test_pictures_are_shown_always_and_asked_about_again() -> None:
    made, told = senders()
    made.set_pictures("a@x", True)
    made.set_pictures("a@x", True)
    made.set_pictures("", True)
    assert made.has_pictures("a@x")
    assert not made.has_pictures("")
    assert [one.pictures_from for one in told] == [("a@x",)]
    made.set_pictures("a@x", False)
    assert told[-1].pictures_from == ()


def test_the_way_of_showing_is_remembered_where_it_differs() -> None:
    made, told = senders()
    made.set_body("a@x", "html")
    assert not told
    made.set_body("a@x", "plain")
    assert (made.body("a@x"), made.body("b@x")) == ("plain", "html")
    made.set_body("a@x", "html")
    assert told[-1].body_of == ()


def test_no_more_than_a_bounded_number_of_senders_is_remembered() -> None:
    made, told = senders()
    made.use(Settings(body_of=tuple((f"{n}@x", "plain") for n in range(MOST_BODIES))))
    made.set_body("new@x", "plain")
    assert len(told[-1].body_of) == MOST_BODIES
    assert made.body("0@x") == "html"
    assert made.body("new@x") == "plain"


def test_the_zoom_is_kept() -> None:
    made, told = senders()
    made.set_zoom(150)
    assert told[-1].zoom == made.zoom == 150
