"""The picture worker's wishes: served in turn, stopped, ended."""

import threading
from collections.abc import Iterator

import pytest

from popview.errors import Cancelled
from popview.net.picture_queue import PictureQueue, serve
from popview.net.picture_traffic import LoadPictures, PicturesLoaded, PicturesProgress, Report, StopPictures
from popview.net.transport.web import WebDialer
from popview.types import PictureFault
from tests.fakes.web import WebServer, ok
from tests.mail.test_remote import png

DIALER = WebDialer(allowed=frozenset({"127.0.0.1"}))


@pytest.fixture
def queue() -> Iterator[PictureQueue]:
    made = PictureQueue()
    yield made
    made.close()


def test_every_load_ends_in_one_final_report(queue: PictureQueue) -> None:
    reports: list[Report] = []
    with WebServer({"/": ok(png(9, 9))}) as server:
        queue.put(LoadPictures(1, (server.url("/"), server.url("/none"))))
        queue.put(LoadPictures(2, ()))

        def end_behind_the_second(report: Report) -> None:
            reports.append(report)
            if report == PicturesLoaded(2, (), ()):
                queue.put(None)

        thread = threading.Thread(target=serve, args=(queue, DIALER, end_behind_the_second), daemon=True)
        thread.start()
        thread.join(30)
        assert not thread.is_alive()
    first, second, loaded, empty = reports
    assert (first, second) == (PicturesProgress(1, 1, 2), PicturesProgress(1, 2, 2))
    assert isinstance(loaded, PicturesLoaded)
    assert dict(loaded.faults) == {server.url("/none"): PictureFault.REFUSED}
    assert empty == PicturesLoaded(2, (), ())


def test_what_is_stopped_before_it_begins_asks_nobody(queue: PictureQueue) -> None:
    reports: list[Report] = []
    queue.put(LoadPictures(1, ("https://a.example/",)))
    queue.put(StopPictures(1))

    def end(report: Report) -> None:
        reports.append(report)
        queue.put(None)

    serve(queue, DIALER, end)
    assert reports == [PicturesLoaded(1, (), (("https://a.example/", PictureFault.STOPPED),))]


def test_a_stop_of_another_load_does_not_end_this_one(queue: PictureQueue) -> None:
    queue.put(LoadPictures(3, ()))
    assert queue.take() == LoadPictures(3, ())
    queue.put(StopPictures(4))
    queue.attend()
    queue.put(StopPictures(3))
    with pytest.raises(Cancelled):
        queue.attend()


def test_the_end_ends_the_wait(queue: PictureQueue) -> None:
    queue.put(None)
    assert queue.take() is None
