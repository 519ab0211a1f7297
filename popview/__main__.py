"""Starts PopView: `python -m popview`, or the entry point `popview`; never by path."""

import sys


def main() -> int:
    """Run the program and return its exit status."""
    if sys.argv[1:2] == ["--reader"]:  # the frozen program is its own reader child
        from popview.mail.child import main as read

        return read()
    from popview.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
