"""What a document says about itself."""

from popview.types import Document, Person


def test_only_a_sole_sender_is_a_sender() -> None:
    ann, ben = Person("Ann", "Ann@A.example"), Person("Ben", "ben@b.example")
    assert Document(people=(("From", (ann,)), ("To", (ben,)))).sender == "ann@a.example"
    assert Document(people=(("From", (ann, ben)),)).sender == ""
    assert Document(people=(("From", (Person("Ann", ""),)),)).sender == ""
    assert Document().sender == ""
