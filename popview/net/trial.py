"""The account dialog's test: connect, sign in, STAT, UIDL of one message, QUIT. Nothing is stored."""

from itertools import pairwise

from popview.errors import Cancelled, Refused
from popview.net.greeting import Greeter, part, say_goodbye
from popview.net.means import Means
from popview.net.opening import Opening
from popview.net.refusals import refusal
from popview.net.traffic import Progress, TrialPassed, TrialStepped, TryAccount
from popview.net.transport import Clock
from popview.pop3 import commands, events
from popview.pop3.listings import stat, uidl, usable_uidl
from popview.types import Stage, TrialStep

_NEXT = dict(pairwise(TrialStep))
_PART_OF = {Stage.SECURING: TrialStep.ENCRYPTED, Stage.SIGNING_IN: TrialStep.SIGNED_IN}
"""Every other stage of connecting is part of finding the server."""


class _Watch:
    """Adds up how long each step takes; one is under way at a time, the handshake amid the finding."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._spent_s = dict.fromkeys(TrialStep, 0.0)
        self._step, self._since_s = TrialStep.SIGNED_IN, clock.now()  # a token is got before anything else

    def turn(self, step: TrialStep) -> None:
        """From now on time is spent on that step."""
        now_s = self._clock.now()
        self._spent_s[self._step] += now_s - self._since_s
        self._step, self._since_s = step, now_s

    def end(self, step: TrialStep) -> int:
        """Return how many milliseconds a step took in all; the next one begins."""
        self.turn(_NEXT.get(step, step))
        return round(self._spent_s[step] * 1000)


def try_account(means: Means, intent: TryAccount) -> None:
    """Perform the trial and report each step; what it raises is the failure of the step that comes next.

    What is worse than the last time is told here as it is in every session: the profile is read, not written.
    """
    watch = _Watch(means.clock)

    def told(stage: Stage) -> None:
        watch.turn(_PART_OF.get(stage, TrialStep.FOUND))
        means.tell(Progress(intent.ticket, means.account, stage))
        if stage is Stage.SECURING:  # what fails now is the encryption; the address follows when it stands
            step(TrialStep.FOUND, host=intent.account.host)

    def step(what: TrialStep, **facts: str) -> None:
        spent = watch.end(what)
        if facts:  # a plain link has nothing to be encrypted, and so no time for it
            facts["milliseconds"] = str(spent)
        means.tell(TrialStepped(intent.ticket, what, tuple(facts.items())))

    def greeted(address: str, tls: tuple[tuple[str, str], ...]) -> None:
        step(TrialStep.FOUND, host=intent.account.host, address=address)
        facts = dict(tls)
        step(TrialStep.ENCRYPTED, **{name: facts[name] for name in ("version", "cipher") if name in facts})

    greeter = Greeter(means.dialer, means.inbox, means.transcript, told, means.nap)
    known = means.journal.profile(means.account)
    opening = Opening(greeter, intent.account, intent.secret, known, lambda: means.tokens)
    opening.on_greeted = greeted
    opened = opening.open()
    driver = opened.driver
    try:
        step(TrialStep.SIGNED_IN, mechanism=opened.profile.mechanism.value)
        answer = driver.ask(commands.Stat())
        if isinstance(answer, events.Refused):
            raise refusal(answer)
        messages, octets = stat(answer.text) or (0, -1)
        step(TrialStep.COUNTED, messages=str(messages), octets=str(octets))
        if messages:
            named = driver.ask(commands.Uidl(messages))
            uid = uidl(named.text, messages) if isinstance(named, events.Accepted) else None
            step(TrialStep.UIDL, usable="yes" if uid is not None and usable_uidl(uid) else "no")
    except Refused:
        say_goodbye(driver, means.dialer.deadlines.quit)
        raise
    except Cancelled:
        part(driver, means.dialer)
        raise
    except BaseException:
        driver.link.close()
        raise
    say_goodbye(driver, means.dialer.deadlines.quit)
    means.tell(TrialPassed(intent.ticket))
