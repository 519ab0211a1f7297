"""Mailing lists with List-Id: bookbinders who argue, and a choir that seeks its scores."""

from popview.demo.compose import Letter, Person, quoted

__all__ = ["letters"]

Post = tuple[str, str, str]
"""Name, address, text."""

HIDE_GLUE: tuple[Post, ...] = (
    (
        "Gwen Pryce",
        "gwen@pryce-bindery.example",
        "Has anybody kept hide glue in the refrigerator"
        " for more than a month? Mine has become\nphilosophical.",
    ),
    ("Old Marek", "marek@starydom.example", "Throw it away. Glue is cheap, noses are not."),
    (
        "Dipika Rao",
        "dipika@raobooks.example",
        "A teaspoon of clove oil to the litre. My grandmother's bindings smell of it to this day.",
    ),
    (
        "Gwen Pryce",
        "gwen@pryce-bindery.example",
        "Clove oil! The workshop smells like a ham. It holds, though.",
    ),
    (
        "Theo Lindqvist",
        "theo@arkiv-lindqvist.example",
        "For the record: wheat paste for paper, hide glue for spines, ham for lunch.",
    ),
)
KNIFE: tuple[Post, ...] = (
    (
        "Theo Lindqvist",
        "theo@arkiv-lindqvist.example",
        "Which stone do you use for a paring knife? I have three and trust none.",
    ),
    ("Old Marek", "marek@starydom.example", "1000, then 4000, then the strap of my grandfather's razor."),
    ("Ines Cabral", "ines.cabral@livroantigo.example", "The same, without the grandfather."),
    (
        "Gwen Pryce",
        "gwen@pryce-bindery.example",
        "A sheet of glass and lapping film. Cheap, flat, and nobody in the family has to die.",
    ),
)
SEWING: tuple[Post, ...] = (
    (
        "Dipika Rao",
        "dipika@raobooks.example",
        "Link stitch on an 18th-century account book, 14 stations over 40 cm. Has anybody seen more?",
    ),
    (
        "Ines Cabral",
        "ines.cabral@livroantigo.example",
        "Sixteen, in Porto, on a ledger of fish. Photographs on my page.",
    ),
    (
        "Nora Holm",
        "nora@holm.example",
        "Eleven here, on the harbour's toll book, but every one of them with a different thread.",
    ),
)
SCORES: tuple[Post, ...] = (
    (
        "Rut Ekström",
        "rut@vikbychoir.example",
        "Who has the scores of the winter concert? There"
        " were forty in the cupboard and now there are\nthirty-one.",
    ),
    (
        "Bjarne Vik",
        "bjarne@vik-plumbing.example",
        "The basses have four. We are using them as hats for the rehearsal of the sea shanty.",
    ),
    ("Solveig Ness", "solveig@nesspharmacy.example", "Two are in the vestry, under the vicar's galoshes."),
    ("Rut Ekström", "rut@vikbychoir.example", "Thirty-seven. The tenors are very quiet."),
    (
        "Magnus Eide",
        "magnus@eidefarm.example",
        "The tenors have them at home because the tenors practise at home.",
    ),
    (
        "Rut Ekström",
        "rut@vikbychoir.example",
        "Magnus, thank you. I have told everybody what you said, word for word.",
    ),
)
ROUNDS = (
    ("New member: Gwen Pryce has joined", "gwen", 71.0),
    ("Reminder: how to use this list", "bindery-talk", 30.2),
    ("Reminder: how to use this list", "bindery-talk", 60.2),
    ("Reminder: how to use this list", "bindery-talk", 90.2),
)


def posts(
    name: str, list_name: str, domain: str, subject: str, start: float, pace: float, words: tuple[Post, ...]
) -> list[Letter]:
    """Return a thread as a list server sends it: tag in the subject, List- headers (RFC 2919)."""
    thread: list[Letter] = []
    before: str = ""
    for number, (who, address, text) in enumerate(words):
        shown = f"{text}\n\n{before}" if before else text
        footer = f"_______________________________________________\n{list_name} mailing list\n"
        footer += f"https://lists.{domain}/{name}"
        sender: Person = (f"{who} via {list_name}", f"{name}@{domain}")
        tagged = f"[{name}] {'Re: ' if number else ''}{subject}"
        thread.append(
            Letter(
                start - number * pace,
                sender,
                tagged,
                f"{shown}\n\n{footer}",
                id=f"{name}.{len(subject)}.{number}",
                to=((list_name, f"{name}@{domain}"),),
                answers=tuple(letter.message_id for letter in thread),
                headers=(*list_headers(name, list_name, domain), ("Reply-To", address)),
                waking=True,
            )
        )
        before = quoted(text, who)
    return thread


def list_headers(name: str, title: str, domain: str) -> tuple[tuple[str, str], ...]:
    """Return what makes a list a list for mail readers (RFC 2369, 2919, 8058)."""
    return (
        ("List-Id", f"{title} <{name}.{domain}>"),
        ("List-Post", f"<mailto:{name}@{domain}>"),
        ("List-Unsubscribe", f"<https://lists.{domain}/{name}/leave>, <mailto:{name}-leave@{domain}>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("Precedence", "list"),
    )


def digests() -> list[Letter]:
    """Return the weekly digest: the same text shape eleven times, worth cleaning up."""
    topics = (
        "paste",
        "vellum",
        "headbands",
        "a press for sale",
        "dust",
        "gold leaf",
        "bone folders",
        "moths",
        "end papers",
        "thread",
        "weights",
    )
    domain, name = "bindlist.example", "bindery-talk"
    return [
        Letter(
            3.0 + 7 * week,
            ("Bindery Talk", f"{name}-bounces@{domain}"),
            f"[{name}] Digest, issue {214 - week}: {topic}",
            f"This week on Bindery Talk\n=========================\n\n  * {topic}: {3 + week % 5}"
            f" answers\n  * events near you: {week % 3}\n  * for sale: {week % 4}\n\nRead on:"
            f" https://lists.{domain}/{name}/{214 - week}\n",
            at=6.5,
            headers=list_headers(name, "Bindery Talk", domain),
        )
        for week, topic in enumerate(topics)
    ]


def letters() -> list[Letter]:
    """Return all posts."""
    bind = ("bindery-talk", "Bindery Talk", "bindlist.example")
    choir = ("choir", "Vikby Chamber Choir", "vikbychoir.example")
    reminders = [
        Letter(
            age,
            ("Bindery Talk", "bindery-talk-bounces@bindlist.example"),
            f"[bindery-talk] {subject}",
            "Be kind, quote little, and never advise against hide glue without a reason.\n",
            headers=list_headers(*bind),
            at=5.0,
        )
        for subject, _, age in ROUNDS
    ]
    return [
        *posts(*bind, "Hide glue in the refrigerator", 13.0, 0.6, HIDE_GLUE),
        *posts(*bind, "Stones for paring knives", 5.2, 0.5, KNIFE),
        *posts(*bind, "Link stitch: how many stations?", 35.5, 1.1, SEWING),
        *posts(*choir, "Nine scores are missing", 10.1, 0.35, SCORES),
        *digests(),
        *reminders,
    ]
