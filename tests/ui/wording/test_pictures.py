"""What is said of distant pictures."""

from popview.types import Document, PictureFault
from popview.ui.wording import pictures as words


def test_what_was_blocked_is_counted_and_named_by_kind() -> None:
    assert words.blocked_text(Document()) == ""
    one = Document(blocked=(("a.example", 1),), remote=("https://a.example/x",))
    assert words.blocked_text(one).endswith(": 1 picture from a.example.")
    many = Document(
        blocked=(("a.example", 6), ("t.example", 2), ("b.example", 1), ("c.example", 1)),
        trackers=(("t.example", 2),),
        remote=tuple(f"https://a.example/{n}" for n in range(6)),
    )
    said = words.blocked_text(many)
    assert "6 pictures, 2 trackers and 2 other things" in said
    assert "a.example, t.example, b.example and 1 more" in said


def test_a_lie_about_the_number_of_pictures_makes_no_negative_count() -> None:
    odd = Document(blocked=(("a.example", 1),), remote=("https://a.example/x", "https://a.example/y"))
    assert "1 picture from" in words.blocked_text(odd)


def test_every_fault_has_words() -> None:
    assert len({words.fault_text(fault) for fault in PictureFault}) == len(PictureFault)


def test_faults_are_counted_with_their_reasons() -> None:
    assert words.faults_text({}) == ""
    assert (
        words.faults_text({"a": PictureFault.TIMEOUT})
        == "1 picture could not be loaded: the server does not answer."
    )
    several = words.faults_text(
        {"a": PictureFault.TIMEOUT, "b": PictureFault.TIMEOUT, "c": PictureFault.LOCAL}
    )
    assert several == (
        "3 pictures could not be loaded: the server does not answer (2), "
        "it would lead into your own network (1)."
    )


def test_trackers_stay_blocked_after_consent_and_are_named() -> None:
    assert words.left_text(Document(blocked=(("a.example", 2),))) == ""
    assert "1 tracker from t.example" in words.left_text(Document(trackers=(("t.example", 1),)))


def test_long_hosts_and_senders_are_cut() -> None:
    long = "x" * 300
    assert len(words.always_text(long + "@a.example")) < 120
    assert len(words.blocked_text(Document(blocked=((long, 1),)))) < 150
