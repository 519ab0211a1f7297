import email

from popview.demo.compose import render
from popview.demo.mailbox_strange import bounces, broken, invitations, large, letters, phishing

NOW = 1_772_445_600.0


def test_phishing_uses_the_tricks_that_warnings_are_for() -> None:
    found = phishing()
    assert any("@" in letter.sender[0] for letter in found), "a name that is another address"
    assert any(not letter.sender[0].isascii() for letter in found), "a letter of another alphabet"
    assert any("fjordbank.example/login</a>" in letter.html and "fjordbank-secure" in letter.html
               for letter in found), "a link that says something else"  # fmt: skip
    assert all("fail" in dict(letter.headers)["Authentication-Results"] for letter in found)


def test_a_bounce_is_a_report_with_the_failed_address() -> None:
    for letter in bounces():
        message = email.message_from_bytes(render(letter, NOW))
        assert message.get_content_type() == "multipart/report"
        assert message.get_param("report-type") == "delivery-status"
        about, recipient = message.get_payload(1).get_payload()
        assert about["Reporting-MTA"]
        assert recipient["Action"] == "failed"
        assert recipient["Status"].startswith("5.")


def test_an_invitation_is_for_a_day_to_come() -> None:
    for letter in invitations(NOW):
        message = email.message_from_bytes(render(letter, NOW))
        event = message.get_payload(1)
        assert event.get_param("method") == "REQUEST"
        start = event.get_payload(decode=True).decode().partition("DTSTART:")[2][:8]
        assert start > "20260302"


def test_the_broken_one_is_broken_in_many_ways() -> None:
    wire = broken(NOW)
    head = wire.partition(b"\r\n\r\n")[0]
    assert max(head) > 127
    assert any(part.defects for part in email.message_from_bytes(wire).walk())
    assert wire.endswith(b"\r\n")


def test_the_large_one_is_among_them() -> None:
    assert large().subject in [letter.subject for letter in letters(NOW)]
