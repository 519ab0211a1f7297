"""The receive buffer: one block of memory that the socket writes into and the readers look at.

Strategy: `recv_into(buffer.space())`, then `received(n)`. What is unread stands at `view[start:end]`.
Nothing is moved while there is room behind it; then it moves to the front, or into a block of twice the
size. Knows nothing of POP3.
"""

LEAST_SPACE = 65_536
"""Octets that space() offers at least: four TLS records, so that a socket is emptied in few calls."""

SMALL = 64
"""Octets that are cheaper to move than to step over."""


class Buffer:
    """Bytes received and not yet read. `data` and `view` are the same memory; both change only in space()."""

    __slots__ = ("_size", "data", "end", "start", "view")

    def __init__(self, size: int) -> None:
        self._size = max(size, LEAST_SPACE)
        self.data = bytearray(self._size)
        self.view = memoryview(self.data)
        self.start = self.end = 0

    def space(self, least: int = LEAST_SPACE) -> memoryview:
        """Return room for at least that many octets.

        Views handed out before are void: their memory may now hold something else.
        """
        unread = self.end - self.start
        if unread == 0:
            self.start = self.end = 0
            if len(self.data) > self._size or least > len(self.data):
                self._replace(max(self._size, least))
            return self.view
        if unread <= SMALL or (len(self.data) - self.end < least and self.start >= unread):
            # Little is moved at once, to write where the processor's cache is warm; much only where
            # that pays for itself: when at least as much was read since.
            self.view[:unread] = self.view[self.start : self.end]
            self.start, self.end = 0, unread
        if len(self.data) - self.end < least:
            self._replace(max(2 * len(self.data), unread + least))
        return self.view[self.end :]

    def _replace(self, size: int) -> None:
        """Take a block of another size; views of the old one keep it alive as long as they live."""
        unread = self.end - self.start
        data = bytearray(size)
        view = memoryview(data)
        view[:unread] = self.view[self.start : self.end]
        self.data, self.view, self.start, self.end = data, view, 0, unread
