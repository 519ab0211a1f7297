"""The POP3 protocol, pure: no I/O, no threads, no clock, no Qt."""
