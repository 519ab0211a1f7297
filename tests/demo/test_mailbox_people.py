from popview.demo.mailbox_people import conversation, letters

ANN, BOB = ("Ann", "ann@a.example"), ("Bob", "bob@b.example")


def test_a_conversation_answers_in_order_and_quotes_what_it_answers() -> None:
    first, second, third = conversation("Tea", 3.0, 0.5, ((ANN, "Now?"), (BOB, "Yes."), (ANN, "Good.")), "t")
    assert (first.subject, second.subject) == ("Tea", "Re: Tea")
    assert first.age > second.age > third.age
    assert third.answers == (first.message_id, second.message_id)
    assert third.text == "Good.\n\nBob wrote:\n> Yes.\n> \n> Ann wrote:\n>> Now?"


def test_a_thread_of_ten_is_among_them() -> None:
    assert max(len(letter.answers) for letter in letters()) >= 9


def test_pictures_shown_inside_are_referred_to_by_the_html() -> None:
    inside = [(letter, file) for letter in letters() for file in letter.files if file.cid]
    assert inside
    assert all(f"cid:{file.cid}" in letter.html for letter, file in inside)
