"""From an address to a server: presets, autoconfig, SRV records, careful probing. No secret comes here."""
