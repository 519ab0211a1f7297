from collections import Counter

from popview.demo.mailbox_series import backups, letters, monitoring


def test_every_night_has_its_backup_and_one_failed() -> None:
    found = backups()
    assert sorted(int(letter.age) for letter in found) == list(range(len(found)))
    assert sum("FAILED" in letter.subject for letter in found) == 1


def test_whatever_goes_down_comes_up_later() -> None:
    down, up = ([x for x in monitoring() if word in x.subject] for word in ("DOWN", "UP again"))
    assert len(down) == len(up)
    assert all(one.age > other.age for one, other in zip(down, up, strict=True))


def test_machines_say_that_they_are_machines() -> None:
    assert all(("Auto-Submitted", "auto-generated") in letter.headers for letter in letters())
    assert min(Counter(letter.sender for letter in letters()).values()) >= 10
