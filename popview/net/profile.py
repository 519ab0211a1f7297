"""What is learnt of a server on the way (types.ServerProfile); the person can overrule it."""

from dataclasses import fields, replace

from popview.errors import PopViewError, StoreError
from popview.net.means import Means
from popview.net.traffic import ProfileLearnt
from popview.pop3.capabilities import Capabilities
from popview.types import ProblemKind, ServerProfile

STALLS = 2
"""Sessions in a row that ended in silence with several answers owed: such a server swallows commands."""

TRIED_ANEW_S = 7 * 24 * 3600.0
"""After so long, what one broken session made us believe of a server is put to the test once more."""

_DOUBTFUL = {"capa": "capa_lost_s", "pipelining": "out_of_step_s"}

MOST_SOFTWARE = 200
"""Characters of the server's name for itself that are kept."""


class Learner:
    """Collects what a session finds out; `keep` writes it down and tells, once, if anything is new."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self.profile = means.journal.profile(means.account)
        self._kept = self.profile

    def learn(self, **found: object) -> None:
        """Note fields of the profile; what the person fixed stays."""
        before = self.profile
        news = {
            name: value
            for name, value in found.items()
            if name not in before.overruled and value != getattr(before, name)
        }
        if news:
            self.profile = replace(before, **news)  # type: ignore[arg-type]

    def try_anew(self) -> None:
        """Take back, after a while, what was believed of one broken session: it may have been the network.

        Not for a commit, which stands on what is proved already.
        """
        now_s = self._means.clock.epoch()
        for name, since in _DOUBTFUL.items():
            since_s = getattr(self.profile, since)
            is_due = since_s and abs(now_s - since_s) >= TRIED_ANEW_S  # a clock may have been set back
            if is_due and getattr(self.profile, name) is False:
                self.learn(**{name: None})

    def take_over(self, profile: ServerProfile) -> None:
        """Note what opening the session found out."""
        if profile == self.profile:
            return
        names = [field.name for field in fields(ServerProfile)]
        self.learn(**{name: getattr(profile, name) for name in names if name != "overruled"})

    def offered(self, offered: Capabilities | None) -> None:
        """Note what CAPA said of the server."""
        if offered is None:
            return
        self.learn(
            implementation=offered.implementation[:MOST_SOFTWARE] or self.profile.implementation,
            expire_days=offered.expire_days,
            login_delay_s=offered.login_delay_s,
            lang=offered.has("LANG") and offered.has("RESP-CODES"),
        )
        if offered.has("LAST") and self.profile.last is None:
            self.learn(last=True)

    def sized(self, before: dict[str, int], now: dict[str, int]) -> None:
        """Compare sizes of two sessions: once unsteady, never steady again."""
        common = [name for name in now if before.get(name, -1) >= 0 and now[name] >= 0]
        if any(before[name] != now[name] for name in common):
            self.learn(steady_sizes=False)
        elif common and self.profile.steady_sizes is None:
            self.learn(steady_sizes=True)

    def broke(self, error: PopViewError, *, pipelined: bool) -> None:
        """A session that fell out of step while commands were sent ahead is not sent ahead again.

        `pipelined`: several answers were owed. Silence in that case may be the network's doing, once. What
        breaks when it is tried anew (`try_anew`) stays believed.
        """
        before_s = self.profile.out_of_step_s
        self._means.stalls = self._means.stalls + 1 if pipelined and error.kind == ProblemKind.TIMEOUT else 0
        has_stalled = self._means.stalls >= (1 if before_s else STALLS)
        is_fixed = "pipelining" in self.profile.overruled
        if ((pipelined and error.kind == ProblemKind.OUT_OF_STEP) or has_stalled) and not is_fixed:
            since_s = 0 if before_s else int(self._means.clock.epoch())
            self.learn(pipelining=False, out_of_step_s=since_s)

    def held(self) -> None:
        """A session that sent ahead came to its good end: an earlier one that broke says nothing any more."""
        if self.profile.pipelining is not False:
            self.learn(out_of_step_s=0)

    def keep(self) -> None:
        """Write down and report what is new."""
        if self.profile == self._kept:
            return
        try:
            self._take_in_others()
            self._means.journal.set_profile(self._means.account, self.profile)
        except StoreError as error:  # learnt again next time; the wish itself must not fail of it
            self._means.transcript.note(f"the profile was not kept: {error.kind}")
            return
        self._kept = self.profile
        self._means.tell(ProfileLearnt(self._means.account, self.profile))

    def _take_in_others(self) -> None:
        """Put what was found on top of what was written meanwhile, such as a switch that was turned."""
        now = self._means.journal.profile(self._means.account)
        if now == self._kept:
            return
        names = [field.name for field in fields(ServerProfile) if field.name != "overruled"]
        ours = {name: getattr(self.profile, name) for name in names}
        found = {name: value for name, value in ours.items() if value != getattr(self._kept, name)}
        self.profile = now
        self.learn(**found)
