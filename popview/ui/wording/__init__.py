"""The only place where values become sentences; one file per concern."""
