"""Sum up JUnit files of several pytest runs: why tests were skipped, and a last line that counts.

`report.py FILE ...` ends with status 1 when anything failed or when a file holds no result at all.
"""

import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path


def outcomes(files: list[Path]) -> tuple[dict[str, str], Counter[str]]:
    """Return each test's outcome ("passed", "failed", "skipped"), worst one first, and the skips' reasons."""
    found: dict[str, str] = {}
    reasons: Counter[str] = Counter()
    for file in files:
        for case in ET.parse(file).iter("testcase"):
            name = f"{case.get('classname')}::{case.get('name')}"
            skip = case.find("skipped")
            if case.find("failure") is not None or case.find("error") is not None:
                found[name] = "failed"
            elif skip is not None and name not in found:
                found[name] = "skipped"
                reasons[(skip.get("message") or "no reason").splitlines()[0]] += 1
            else:
                found.setdefault(name, "passed")
    return found, reasons


def main(files: list[Path]) -> int:
    """Print the sums; return the exit status."""
    found, reasons = outcomes([file for file in files if file.is_file()])
    count = Counter(found.values())
    for name in sorted(name for name, outcome in found.items() if outcome == "failed"):
        print(f"failed: {name}")
    for reason, times in reasons.most_common():
        print(f"skipped {times}: {reason}")
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped")
    return 1 if count["failed"] or not count["passed"] else 0


if __name__ == "__main__":
    raise SystemExit(main([Path(name) for name in sys.argv[1:]]))
