"""What a person types to compare texts with, as a function; what cannot be used, as a fault. Pure.

Everything runs in linear time: wildcards and regular expressions are RE2's, so no mail and no pattern can
hold the machine up.
"""

import re
from collections.abc import Callable

import re2

from popview.types import Aspect, Condition, Conditions, Fault, How, PatternFault, Rule

Fits = Callable[[str], object]  # whether a case-folded text fits

MOST = 1_000  # letters of a pattern: what a person writes has fewer
_MEMORY = 8 << 20  # octets for one pattern, RE2's own default

_REFUSED = (  # what RE2 leaves out of Perl's language, told by what one types
    (re.compile(r"\(\?<?[=!]"), Fault.LOOKAROUND),
    (re.compile(r"\(\?\("), Fault.CONDITIONAL),
    (re.compile(r"\(\?P=\w*|\\[1-9]|\\g\{?\w*|\\k[<{']"), Fault.BACKREFERENCE),
    (re.compile(r"\(\?>|(?:[*+?]|\})\+"), Fault.POSSESSIVE),
)
_SAID = (  # how RE2 begins to tell what is wrong
    ("missing ", Fault.UNCLOSED),
    ("unexpected ", Fault.UNCLOSED),
    ("invalid character class", Fault.CHARACTERS),
    ("no argument for repetition", Fault.REPETITION),
    ("bad repetition", Fault.REPETITION),
    ("invalid repetition size", Fault.TOO_LARGE),
    ("pattern too large", Fault.TOO_LARGE),
    ("trailing \\", Fault.ESCAPE),
    ("invalid escape", Fault.ESCAPE),
)
_PERL = ("invalid perl operator", "invalid escape", "bad repetition")
_FIELD_NAME = re.compile(r"[!-9;-~]{1,76}")  # RFC 5322 section 2.2: printable ASCII but the colon


def plain(text: str) -> str:
    """Return text that can be written as UTF-8, which RE2 reads: half a surrogate pair becomes "?"."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def fits_of(how: How, text: str) -> Fits:
    """Return the function for one comparison of texts. Raises ValueError(PatternFault)."""
    if not text.strip():
        raise ValueError(PatternFault(Fault.EMPTY))
    if len(text) > MOST:
        raise ValueError(PatternFault(Fault.TOO_LARGE))
    wanted = plain(text).casefold()
    match how:
        case How.CONTAINS:
            return lambda said: wanted in said
        case How.IS:
            return lambda said: said == wanted
        case How.WILDCARD:
            return _compiled(_from_wildcard(wanted), text).fullmatch  # type: ignore[no-any-return]
        case How.REGEX:
            return _compiled(f"(?i){plain(text)}", text).search  # type: ignore[no-any-return]
        case _:
            raise ValueError(PatternFault(Fault.SYNTAX, how.value))


def _from_wildcard(text: str) -> str:
    parts = re.split(r"([*?]+)", text)
    made = []
    for part in parts:
        if part[:1] in ("*", "?"):
            made.append("." * part.count("?") + (".*" if "*" in part else ""))
        else:
            made.append(re2.escape(part))
    return "(?s)" + "".join(made)


def _compiled(pattern: str, typed: str) -> re2._Regexp:
    options = re2.Options()
    options.log_errors = False
    options.never_capture = True
    options.max_mem = _MEMORY
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        said = error.args[0] if error.args else b""
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        raise ValueError(_fault(text, typed)) from error


def _fault(said: str, typed: str) -> PatternFault:
    """Return what RE2 found, in our own terms, with the piece it stumbled on."""
    if said.startswith(_PERL):
        for sign, fault in _REFUSED:
            if found := sign.search(typed):
                return PatternFault(fault, found[0])
    piece = said.partition(": ")[2].removeprefix("(?i)")
    for beginning, fault in _SAID:
        if said.startswith(beginning):
            return PatternFault(fault, "\\" if fault is Fault.ESCAPE and not piece else piece[:60])
    return PatternFault(Fault.SYNTAX, piece[:60])


def fault_of(condition: Condition) -> PatternFault | None:
    """Return why a condition cannot be used; None where it can."""
    match condition.aspect:
        case Aspect.HEADER if not _FIELD_NAME.fullmatch(condition.header):
            return PatternFault(Fault.HEADER_NAME, condition.header[:60])
        case Aspect.FROM | Aspect.TO | Aspect.SUBJECT | Aspect.LIST_ID | Aspect.HEADER:
            try:
                fits_of(condition.how, condition.text)
            except ValueError as error:
                fault = error.args[0]
                assert isinstance(fault, PatternFault)
                return fault
        case Aspect.SENDER if not condition.senders:
            return PatternFault(Fault.EMPTY)
        case _:
            pass
    return None


def faults_of(when: Conditions) -> tuple[PatternFault, ...]:
    """Return every fault of some conditions; a group of none is a fault of its own."""
    if not when.parts:
        return (PatternFault(Fault.NO_CONDITIONS),)
    found: list[PatternFault] = []
    for part in when.parts:
        if isinstance(part, Conditions):
            found.extend(faults_of(part))
        elif (fault := fault_of(part)) is not None:
            found.append(fault)
    return tuple(found)


def is_usable(rule: Rule, now_s: float) -> bool:
    """Return whether a rule does anything: switched on, not over, and understood."""
    return rule.on and not is_over(rule.until_s, now_s) and not faults_of(rule.when)


def is_over(until_s: float | None, now_s: float) -> bool:
    """Return whether the time of a rule or wish is over."""
    return until_s is not None and until_s <= now_s
