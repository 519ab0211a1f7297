"""From an address to a server: presets, autoconfig, SRV records, careful probing. No secret comes here."""

from popview.net.discovery.search import discover

__all__ = ["discover"]
