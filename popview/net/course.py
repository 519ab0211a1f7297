"""How far a commit is as a whole, while chunks of it go through sessions of their own."""


class Course:
    """Numbers for Progress: they go on from chunk to chunk, and back only where a session was lost.

    messages: of the whole plan.
    """

    def __init__(self, messages: int) -> None:
        self._messages = messages
        self._deleted = 0  # by the sessions before
        self._chunk = self._behind = 0

    def begin(self, chunk: int, behind: int) -> None:
        """A session begins that takes `chunk` messages; `behind` wait for others."""
        self._chunk, self._behind = chunk, behind

    def proved(self, done: int, total: int) -> tuple[int, int]:
        """Return (done, total) of the plan; given are the headers of this session: seen, asked for.

        Without UIDL there are more of those than messages in the plan.
        """
        share = self._chunk * done // total if total else 0
        return self._messages - self._behind - self._chunk + share, self._messages

    def deleted(self, sent: int, wanted: int) -> tuple[int, int]:
        """Return (done, total) of all DELEs; given are those of this session: answered, proved."""
        return self._deleted + sent, self._deleted + wanted + self._behind

    def end(self, sent: int) -> None:
        """A session is over whose QUIT went out behind `sent` DELEs; 0: they were taken back."""
        self._deleted += sent
