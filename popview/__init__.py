"""PopView, a desktop mail reader for POP3 that shows what lies on the server and cleans it up safely.

The map of the house. Bytes come up, wishes go down, by the same stairs; each room may import
only what stands below it (import-linter holds this):

    __main__ · tour · app        start, the demonstration, and the page where everything is wired
    control                      decisions: which intent follows a wish, what a report changes
    ui | poplib | demo           the window's glass; the drop-in for poplib; an embedded POP3 server
    net | desk                   the conversation with a server; local work in one thread
    cleanup | store | mail | pop3   plans and proofs; the disk; readable mail; the protocol
    paths · types · errors       where things live; the nouns; the failure vocabulary
"""

__version__ = "0.1.0"
