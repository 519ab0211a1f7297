"""An account's list from cache and journal, and the plan made of it. Nothing here touches Qt."""

import time
from collections.abc import Iterator
from dataclasses import replace

from popview.desk.problems import problem_of
from popview.desk.traffic import (
    DiskUsed,
    FindTextless,
    Found,
    HistoryLoaded,
    ListLoaded,
    LoadHistory,
    LoadList,
    MakePlan,
    MeasureDisk,
    PlanMade,
    Report,
    Rows,
    Search,
    TextlessFound,
)
from popview.errors import StoreError
from popview.paths import Paths
from popview.store.cache_reader import CacheReader, Facts, Older
from popview.store.journal import Journal
from popview.types import Key, Mark, Problem, Summary

SHOWN_GONE_S = 7 * 86_400.0
"""How long the list shows what others took off the server; after that it is in the history alone."""


def load_list(
    intent: LoadList, paths: Paths, journal: Journal, problem: Problem | None = None
) -> Iterator[Report]:
    """Report the rows, newest first, in pages; then everything the person did to the messages.

    Marks and saved copies whose row the cache lacks get a row of their own, made from what the journal
    remembers: a mark is never invisible (D11). A cache that cannot be read is a problem in the last
    report, not a failure: the worker sets it aside at its next check. `problem`: one that is known
    already, told where reading finds no other.
    """
    account = intent.account
    pages: list[tuple[Summary, ...]] = []
    facts, older, unlisted = Facts(), Older(), frozenset[str]()
    renamed: tuple[tuple[Key, Key], ...] = ()
    lately_gone = frozenset[Key]()
    since_s = time.time() - SHOWN_GONE_S
    reader = CacheReader(paths.cache_file(account), account)
    try:
        for page in reader.pages(gone_since_s=since_s):
            pages.append(page)
            yield Rows(intent.ticket, account, page)
        facts, older, renamed = reader.facts(), reader.older(), reader.renamed()
        lately_gone = frozenset(reader.lately_taken(since_s))
        if older.messages:
            unlisted = reader.older_names()
    except StoreError as error:
        problem = problem_of(error, account)
    finally:
        reader.close()
    marks = journal.marks(account)
    remembered = _remembered(journal, account, marks, pages, unlisted if facts.checked_s > 0 else None)
    if remembered:
        yield Rows(intent.ticket, account, remembered)
    shown = [max(row.size, 0) for row in remembered if row.key.identity in unlisted]
    loaded = _list_loaded(intent, journal, marks, facts, problem)
    messages, octets = older.messages - len(shown), max(older.octets - sum(shown), 0)
    yield replace(loaded, older=messages, older_octets=octets, renamed=renamed, lately_gone=lately_gone)


def make_a_plan(intent: MakePlan, paths: Paths, journal: Journal) -> Iterator[Report]:
    """Report the plan of the account's marks."""
    from popview.cleanup.plan import Known, make_plan  # late: no start needs one
    from popview.cleanup.protection import Protections

    account = intent.account.id
    marks = journal.marks(account)
    reader = CacheReader(paths.cache_file(account), account)
    try:
        rows = reader.summaries(mark.key for mark in marks)
        facts = reader.facts()
    finally:
        reader.close()
    known = Known(
        rows={row.key: row for row in rows},
        seen=journal.seen(account),
        protected=journal.protected(account),
        mailbox_count=facts.messages,
        mailbox_bytes=facts.octets,
        protections=Protections(journal.protections()),
        shielded=intent.shielded,
    )
    yield PlanMade(
        intent.ticket, make_plan(account, marks, known, intent.safety_copy, intent.account.copy_days)
    )


def find_words(intent: Search, paths: Paths) -> Iterator[Report | None]:
    """Report the messages whose texts have the words; None after each part of a look through all texts."""
    account = intent.account
    found: set[str] = set()
    reader = CacheReader(paths.cache_file(account), account)
    try:
        for some in reader.find_in_pages(intent.words, as_phrase=intent.as_phrase):
            found |= some
            yield None
    finally:
        reader.close()
    yield Found(intent.ticket, account, frozenset(Key(account, identity) for identity in found))


def find_textless(intent: FindTextless, paths: Paths) -> Iterator[Report]:
    """Report what lies here without a text that is searched, of one part of the list."""
    reader = CacheReader(paths.cache_file(intent.account), intent.account)
    try:
        yield TextlessFound(intent.ticket, intent.account, *reader.textless(intent.before))
    finally:
        reader.close()


def load_history(intent: LoadHistory, paths: Paths) -> Iterator[Report]:
    """Report what is no longer on the server."""
    reader = CacheReader(paths.cache_file(intent.account), intent.account)
    try:
        yield HistoryLoaded(intent.ticket, intent.account, reader.history())
    finally:
        reader.close()


def measure_disk(intent: MeasureDisk, paths: Paths, journal: Journal) -> Iterator[Report]:
    """Report what the account uses."""
    from popview.store.forgetting import disk_use  # late: the writing side of every store is behind it

    used = disk_use(paths, journal, intent.account)
    yield DiskUsed(intent.ticket, intent.account, used.cache, used.messages, used.saved)


def _list_loaded(
    intent: LoadList, journal: Journal, marks: tuple[Mark, ...], facts: Facts, problem: Problem | None
) -> ListLoaded:
    account = intent.account
    return ListLoaded(
        ticket=intent.ticket,
        account=account,
        marks=marks,
        seen=journal.seen(account),
        protected=journal.protected(account),
        messages=facts.messages,
        octets=facts.octets,
        checked_s=facts.checked_s,
        profile=journal.profile(account),
        unresolved=journal.unresolved(account),
        copies=journal.saved(account),
        problem=problem,
    )


def _remembered(
    journal: Journal,
    account: str,
    marks: tuple[Mark, ...],
    pages: list[tuple[Summary, ...]],
    unlisted: frozenset[str] | None,
) -> tuple[Summary, ...]:
    """Make rows for marks and saved copies that the pages of the cache do not have.

    unlisted: what the last listing had beyond the newest, of which there are no rows; None: there was no
    listing, and nobody knows what is on the server. What neither has is no longer there.
    """
    copies = {copy.mark.key: copy for copy in journal.saved() if copy.mark.key.account == account}
    wanted = {mark.key: mark for mark in marks} | {key: copy.mark for key, copy in copies.items()}
    if not wanted:
        return ()  # nobody has to look through 100,000 keys
    known = {row.key for page in pages for row in page}
    return tuple(
        Summary(
            key=key,
            rank=0,
            size=mark.size,
            sender=mark.sender,
            subject=mark.subject,
            date_s=mark.date_s,
            digest=mark.digest,
            is_fetched=key in copies and copies[key].is_whole,
            is_previewed=key in copies and not copies[key].is_whole,
            is_gone=unlisted is not None and key.identity not in unlisted,
        )
        for key, mark in wanted.items()
        if key not in known
    )
