"""What an account is called for ever: alone in its file, since nearly everything says it."""

from typing import NewType

AccountId = NewType("AccountId", str)
"""A random hex string made once; never the name or the address, which may change."""
