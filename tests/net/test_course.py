"""Numbers of a commit as a whole."""

from popview.net.course import Course


def test_the_second_chunk_goes_on_where_the_first_one_ended() -> None:
    course = Course(10)
    course.begin(6, 4)
    assert course.proved(0, 6) == (0, 10)
    assert course.proved(6, 6) == (6, 10)
    assert course.deleted(0, 5) == (0, 9)  # one of the six was not proved
    assert course.deleted(5, 5) == (5, 9)
    course.end(5)
    course.begin(4, 0)
    assert course.proved(0, 4) == (6, 10)
    assert course.proved(4, 4) == (10, 10)
    assert course.deleted(4, 4) == (9, 9)


def test_what_was_taken_back_does_not_count() -> None:
    course = Course(4)
    course.begin(4, 0)
    course.deleted(3, 4)
    course.end(0)
    course.begin(2, 2)
    assert course.proved(0, 2) == (0, 4)
    assert course.deleted(0, 2) == (0, 4)


def test_headers_of_a_whole_mailbox_stand_for_the_messages_of_the_plan() -> None:
    course = Course(10)
    course.begin(10, 0)
    assert course.proved(500, 1_000) == (5, 10)
    assert course.proved(0, 0) == (0, 10)
