"""What machines write, again and again: the reason why a mailbox wants cleaning."""

from popview.demo.compose import Letter, Person

__all__ = ["letters"]

BACKUP: Person = ("larder (home server)", "root@larder.holm.example")
WATCH: Person = ("Lighthouse Watch", "watch@lighthouse-watch.example")
BUILDS: Person = ("Boathouse Builds", "builds@vikbyrowing.example")
PARCELS: Person = ("Paperplane Post", "tracking@paperplane-post.example")
AUTOMATIC = (("Auto-Submitted", "auto-generated"), ("Precedence", "bulk"))


def backups() -> list[Letter]:
    """Return the nightly report of the server under the stairs; one night went wrong."""
    found = []
    for night in range(26):
        bad = night == 9
        gib = 118.4 + (26 - night) * 0.3
        text = (
            f"Snapshot:   nightly-{400 - night}\nFiles:      {214_311 + (26 - night) * 37}\n"
            f"Size:       {gib:.1f} GiB\nNew:        {0.2 + night % 5 * 0.1:.1f} GiB\n"
            f"Duration:   00:{11 + night % 7:02d}:{night * 13 % 60:02d}\n"
        )
        if bad:
            text += "\nERROR: /srv/photos: Input/output error (3 files)\nThe snapshot is incomplete.\n"
        subject = "Backup FAILED: /srv/photos" if bad else f"Backup finished: {gib:.1f} GiB"
        found.append(Letter(0.4 + night, BACKUP, subject, text, at=3.4, headers=AUTOMATIC))
    return found


def monitoring() -> list[Letter]:
    """Return pairs of DOWN and UP for the club's web page."""
    outages = ((1.3, 4), (2.8, 11), (6.2, 3), (6.3, 2), (13.9, 47), (20.5, 5), (34.0, 6), (34.1, 9))
    found = []
    for age, minutes in outages:
        for up in (False, True):
            word = "UP again" if up else "DOWN"
            text = (
                f"Monitor:   vikbyrowing.example (HTTPS)\nState:     {word}\n"
                f"Checked:   every 60 s from three places\n"
            )
            text += f"Was down:  {minutes} minutes\n" if up else "Reason:    connection timed out\n"
            found.append(
                Letter(
                    age - up * minutes / 1440,
                    WATCH,
                    f"[{word}] vikbyrowing.example",
                    text,
                    exact=True,
                    headers=AUTOMATIC,
                    id=f"monitor.{int(age * 10)}.{'up' if up else 'down'}",
                )
            )
    return found


def builds() -> list[Letter]:
    """Return notes about the club's web page, which Nora's nephew builds far too often."""
    changes = (
        "results of the regatta",
        "typo in 'coxswain'",
        "new picture of the boathouse",
        "calendar: November",
        "remove the old calendar",
        "bring the old calendar back",
        "the horn has been found",
        "colours, again",
        "members' page",
        "fix members' page",
        "really fix members' page",
        "opening hours of the sauna",
        "tide table",
        "footer",
    )
    found = []
    for number, change in enumerate(changes):
        failed = number in (8, 9)
        word = "failed" if failed else "passed"
        text = (
            f"Build {512 - number} of club-web {word}.\n\nChange:  {change}\nAuthor:  Emil Holm\n"
            f"Steps:   fetch ok, test {'FAILED' if failed else 'ok'},"
            f" publish {'skipped' if failed else 'ok'}\n"
        )
        found.append(
            Letter(
                0.7 + number * 1.9,
                BUILDS,
                f"club-web #{512 - number} {word}: {change}",
                text,
                headers=AUTOMATIC,
            )
        )
    return found


def parcels() -> list[Letter]:
    """Return a parcel's life in five messages, and the same for a second one."""
    steps = (
        "has been registered",
        "is on its way",
        "has reached Vikby",
        "comes today",
        "was delivered to your neighbour",
    )
    found = []
    for parcel, start in (("PP 5501 2207", 4.6), ("PP 5488 0139", 31.2)):
        for number, step in enumerate(steps):
            text = (
                f"Your parcel {parcel} {step}.\n\nFrom:    Voss Marbling\nWeight:  1.4 kg\n\n"
                "Paperplane Post: we fold, you unfold.\n"
            )
            found.append(
                Letter(
                    start - number * 0.7,
                    PARCELS,
                    f"Parcel {parcel} {step}",
                    text,
                    headers=AUTOMATIC,
                    exact=True,
                )
            )
    return found


def letters() -> list[Letter]:
    """Return all of them."""
    return [*backups(), *monitoring(), *builds(), *parcels()]
