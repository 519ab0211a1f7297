"""What a person should know before believing a message."""

import pytest

from popview.mail.warnings import hidden_warnings, link_warnings, people_warnings, punycode_of
from popview.types import Person, Warn, WarningKind


def kinds(
    sender: tuple[str, str], reply: str = "", from_fields: int = 1, *, is_list: bool = False
) -> list[str]:
    replies = (Person("", reply),) if reply else ()
    return [
        warn.kind.value for warn in people_warnings((Person(*sender),), replies, from_fields, is_list=is_list)
    ]


def test_h1_a_name_that_holds_another_address_is_flagged() -> None:
    (warning,) = people_warnings((Person("ceo@bank.example", "x@evil.invalid"),), (), 1, is_list=False)
    assert warning == Warn(
        WarningKind.NAME_HOLDS_ADDRESS, (("name", "ceo@bank.example"), ("address", "x@evil.invalid"))
    )
    assert kinds(("A@B.example", "a@b.example")) == []
    assert kinds(("ceo＠bank.example", "x@evil.invalid")) == ["name-holds-address"]


def test_h5_several_from_fields_or_people_are_flagged() -> None:
    assert kinds(("", "a@b.example"), from_fields=2) == ["several-from"]
    two = (Person("", "a@b.example"), Person("", "c@d.example"))
    assert [warn.kind for warn in people_warnings(two, (), 1, is_list=False)] == [WarningKind.SEVERAL_FROM]


def test_h6_answers_that_go_elsewhere_are_flagged_except_for_lists() -> None:
    assert kinds(("", "a@b.example"), "c@d.example") == ["reply-elsewhere"]
    assert kinds(("", "a@mail.b.example"), "c@b.example") == []
    assert kinds(("", "a@b.example"), "list@d.example", is_list=True) == []
    assert kinds(("", "a@x.co.uk"), "a@y.co.uk") == ["reply-elsewhere"]


@pytest.mark.parametrize(
    ("domain", "flagged"),
    [
        ("bücher.example", False),
        ("пример.example", False),
        ("xn--e1afmkfd.example", False),
        ("pаypal.example", True),  # a Cyrillic a
        ("xn--pypal-4ve.example", True),
        ("аррӏе.example", True),  # the whole name in Cyrillic twins
        ("привет.example", False),
        ("сосо.example", True),  # all Cyrillic, all drawn like Latin
        ("ｐａｙｐａｌ.example", True),  # full width
        ("paypaı.example", True),  # dotless i
        ("日本語とkana.example", False),
        ("ordinary.example", False),
    ],
)
def test_h4_look_alike_domains_are_shown_in_punycode(domain: str, flagged: bool) -> None:
    found = kinds(("", f"a@{domain}"))
    assert (found == ["mixed-scripts"]) is flagged
    links = [warn.kind.value for warn in link_warnings([("text", f"https://{domain}/")])]
    assert links == found


def test_h4_the_ascii_form_is_named() -> None:
    (warning,) = link_warnings([("x", "https://pаypal.example/")])
    assert dict(warning.facts)["punycode"] == "xn--pypal-4ve.example"
    assert punycode_of("Bücher.example") == "xn--bcher-kva.example"


@pytest.mark.parametrize(
    ("text", "target", "flagged"),
    [
        ("https://bank.example", "https://evil.invalid/", True),
        ("www.bank.example/login", "https://bank.example.evil.invalid/", True),
        ("bank.example", "https://user@bank.example@evil.invalid/", True),
        ("https://bank.example", "https://www.bank.example/x", False),
        ("Click here", "https://evil.invalid/", False),
        ("report.pdf", "https://files.example/", False),
        ("Read more at bank.example today", "https://evil.invalid/", False),
        ("https://bank.example", "mailto:a@b.example", False),
        ("https://bank.example", "https://bank.example@evil.invalid", True),
    ],
)
def test_x9_link_text_that_names_another_host_is_flagged(text: str, target: str, flagged: bool) -> None:
    found = list(link_warnings([(text, target)]))
    assert bool(found) is flagged
    if flagged:
        assert found[0] == Warn(WarningKind.LINK_ELSEWHERE, (("text", text), ("target", target)))


def test_x9_warnings_are_bounded() -> None:
    found = list(
        link_warnings([("bank.example", f"https://evil{n}.invalid/" + "x" * 5000) for n in range(1000)])
    )
    assert len(found) == 100
    assert all(len(text) <= 300 for warning in found for _, text in warning.facts)


def test_h3_fields_with_hidden_letters_are_named() -> None:
    found = list(hidden_warnings([("Subject", "a\u202eb"), ("From", "plain")]))
    assert found == [Warn(WarningKind.HIDDEN_CHARACTERS, (("field", "Subject"),))]
