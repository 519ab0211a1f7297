"""The search for a server, step by step; what was found is only shown, and nothing secret is known here."""

from collections.abc import Callable

from popview.errors import Cancelled, NetworkError, PopViewError
from popview.net.discovery.autoconfig import addresses_of, read_autoconfig
from popview.net.discovery.pages import NoPage, Pages
from popview.net.discovery.presets import described, provider_of
from popview.net.discovery.probing import probe
from popview.net.discovery.services import find_keeper, find_service
from popview.net.setup_traffic import Discover
from popview.net.transport import Deadlines, Dialer, Wishes
from popview.net.transport.reach import ascii_host
from popview.types import Discovery, DiscoveryStep, FoundServer, ProblemKind, Snag, SnagKind, StepEnd

PATIENCE = Deadlines(connect=5.0, tls=5.0, greeting=5.0, suspicion=1.0, quit=1.0, quit_stopped=1.0)
"""A person waits: who answers no sooner is no server to propose. Manual set-up has all the time."""

STEP_S = {DiscoveryStep.AUTOCONFIG: 6.0, DiscoveryStep.SRV: 4.0, DiscoveryStep.PROBE: 9.0}

Told = Callable[[DiscoveryStep, StepEnd | None, int], None]
"""Hears a step: its end, None where it begins, and how many milliseconds it took."""

_DEAD = ("no-answer", "network-unreachable", "network-down", "host-unreachable", "no-address")
_HOPELESS = ("address", "unreachable", "characters", "sign-in")
"""Why a proxy lets nobody through: to try on would only be one wrong password after another."""


def discover(dialer: Dialer, wishes: Wishes, intent: Discover, told: Told) -> Discovery:
    """Look for the server of an address in the order of DiscoveryStep; the first answer wins. Cancelled."""
    return _Search(dialer, wishes, intent, told).run()


class _Search:
    def __init__(self, dialer: Dialer, wishes: Wishes, intent: Discover, told: Told) -> None:
        self._dialer = dialer.with_deadlines(PATIENCE)
        self._wishes, self._told = wishes, told
        self._address, self._intent = intent.address, intent
        self._domain = ""
        self._found: FoundServer | None = None
        self._snags: list[Snag] = []
        self._without = ""
        self._is_over = False  # the domain says itself that it has no POP3, or the proxy lets nobody through
        self._has_passed = False  # something behind the proxy was reached

    def run(self) -> Discovery:
        self._domain = ascii_host(self._address.rpartition("@")[2]).lower().rstrip(".")
        steps = {
            DiscoveryStep.PRESET: self._preset,
            DiscoveryStep.AUTOCONFIG: self._autoconfig,
            DiscoveryStep.SRV: self._srv,
            DiscoveryStep.PROBE: self._probe,
        }
        for step, work in steps.items():
            if self._found is not None or self._without or self._is_over:
                break
            self._step(step, work)
        if self._found is not None:
            self._found = described(self._found)
            self._snags = []
        if self._has_passed:  # the proxy is there: who did not answer is somebody behind it
            self._snags = [one for one in self._snags if not _is_slow_proxy(one)]
        return Discovery(self._address, self._found, self._without, _told_once(self._snags))

    def _step(self, step: DiscoveryStep, work: Callable[[float], StepEnd]) -> None:
        clock = self._dialer.clock
        begun = clock.now()
        self._told(step, None, 0)
        self._wishes.attend()
        try:
            end = work(begun + STEP_S.get(step, 1.0))
        except Cancelled:
            raise
        except PopViewError as error:
            self._snags.append(_snag(error))
            end = StepEnd.FAILED
        self._told(step, end, round((clock.now() - begun) * 1000))

    def _preset(self, until: float) -> StepEnd:
        provider = provider_of(self._domain)
        if provider is None:
            return StepEnd.NOTHING
        if provider.host:
            self._found = provider.server_for(self._address)
        else:
            self._without = provider.name
        return StepEnd.FOUND

    def _autoconfig(self, until: float) -> StepEnd:
        via = self._intent
        web = Pages(self._dialer, self._wishes, proxy=via.proxy, proxy_password=via.proxy_password)
        ends = []
        for url in addresses_of(self._domain):
            ends.append(self._read(web, url, until))
            if self._found is not None:
                return StepEnd.FOUND
            if self._is_over:
                break
        return StepEnd.FAILED if StepEnd.FAILED in ends else StepEnd.NOTHING

    def _read(self, web: Pages, url: str, until: float) -> StepEnd:
        try:
            page = web.get(url, until)
            self._has_passed = True
        except NoPage as error:
            self._has_passed = True
            if error.snag.kind is SnagKind.WEB and error.snag.detail in ("404", "410"):
                return StepEnd.NOTHING
            self._snags.append(error.snag)
            return StepEnd.FAILED
        except NetworkError as error:
            reason = error.facts.get("reason") if error.kind == ProblemKind.PROXY else ""
            self._has_passed = self._has_passed or reason == "server"
            self._is_over = reason in _HOPELESS
            if _is_absent(error):
                return StepEnd.NOTHING
            self._snags.append(_snag(error))
            return StepEnd.FAILED
        told = read_autoconfig(page.body, self._address, page.url, page.host)
        if told.servers:
            self._found = told.servers[0]
            return StepEnd.FOUND
        if told.snag is not None:
            self._snags.append(told.snag)
        return StepEnd.NOTHING

    def _srv(self, until: float) -> StepEnd:
        if self._intent.proxy:
            return StepEnd.SKIPPED
        named = find_service(self._dialer, self._wishes, self._address, self._domain, until)
        if named.server is None and named.refused is None:
            named = find_keeper(self._dialer, self._wishes, self._address, self._domain, until)
        self._found, self._without = named.server, named.without
        if named.refused is not None and named.server is None:
            self._snags.append(named.refused)
            self._is_over = True
        return StepEnd.FOUND if named.server is not None or named.without else StepEnd.NOTHING

    def _probe(self, until: float) -> StepEnd:
        where = (self._dialer, self._wishes, self._address, self._domain, until)
        probed = probe(*where, proxy=self._intent.proxy, proxy_password=self._intent.proxy_password)
        self._found = probed.server
        self._snags += probed.snags
        if self._found is not None:
            return StepEnd.FOUND
        return StepEnd.FAILED if probed.snags else StepEnd.NOTHING


def _is_absent(error: NetworkError) -> bool:
    """Say whether nobody is there at all: the usual case, not worth a word."""
    if error.kind == ProblemKind.HOST_UNKNOWN:
        return error.facts.get("reason") != "no-answer"
    behind_proxy = error.kind == ProblemKind.PROXY and error.facts.get("reason") == "server"
    return behind_proxy or error.kind == ProblemKind.PORT_REFUSED


def _snag(error: PopViewError) -> Snag:
    """Return what stood in the way, in the words of a search."""
    where, reason = error.facts.get("host", ""), error.facts.get("reason", "")
    if error.kind == ProblemKind.PROXY:
        return Snag(SnagKind.PROXY, error.facts.get("proxy", ""), reason)
    if error.kind in (ProblemKind.HOST_UNKNOWN, ProblemKind.UNREACHABLE) and reason in _DEAD:
        return Snag(SnagKind.OFFLINE)
    return Snag(SnagKind.NO_ANSWER, where, str(error.kind))


def _is_slow_proxy(snag: Snag) -> bool:
    return snag.kind is SnagKind.PROXY and snag.detail == "timeout"


def _told_once(snags: list[Snag]) -> tuple[Snag, ...]:
    return tuple(dict.fromkeys(snags))
