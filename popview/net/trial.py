"""The account dialog's test: connect, sign in, STAT, UIDL of one message, QUIT. Nothing is stored."""

from popview.errors import Cancelled, Refused
from popview.net.greeting import Greeter, part, say_goodbye
from popview.net.means import Means
from popview.net.opening import Opening
from popview.net.refusals import refusal
from popview.net.traffic import TrialPassed, TrialStepped, TryAccount
from popview.pop3 import commands, events
from popview.pop3.listings import stat, uidl, usable_uidl
from popview.types import ServerProfile, TrialStep


def try_account(means: Means, intent: TryAccount, greeter: Greeter) -> None:
    """Perform the trial and report each step; what it raises is the failure of the step that comes next."""

    def step(what: TrialStep, **facts: str) -> None:
        means.tell(TrialStepped(intent.ticket, what, tuple(facts.items())))

    started_s = means.clock.now()

    def greeted(address: str, tls: tuple[tuple[str, str], ...]) -> None:
        spent = round((means.clock.now() - started_s) * 1000)
        step(TrialStep.FOUND, host=intent.account.host, address=address, milliseconds=str(spent))
        known = dict(tls)
        step(TrialStep.ENCRYPTED, **{name: known[name] for name in ("version", "cipher") if name in known})

    opening = Opening(greeter, intent.account, intent.secret, ServerProfile(), lambda: means.tokens)
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
