"""What the window may read by itself."""

from pathlib import Path

from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.local import LocalCopies
from popview.store.messages import Messages
from tests.store.samples import HOME, WORK, key, row


def test_previews_and_paths_of_every_account(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    local = LocalCopies(paths)
    assert local.preview_of(key(1)) is None
    for owner in (HOME, WORK):
        with Cache(paths.cache_file(owner), owner) as cache:
            cache.upsert([row(1, key=key(1, owner))])
            cache.put_preview(key(1, owner), 40, owner.encode())
    for _ in range(2):
        assert local.preview_of(key(1)) == (HOME.encode(), 40)
        assert local.preview_of(key(1, WORK)) == (WORK.encode(), 40)
        local.close()
    assert local.path_of(key(1)) == Messages(paths).path_of(key(1))


def test_a_preview_that_is_the_whole_message_has_no_limit_of_lines(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert([row(1, key=key(1))])
        cache.put_preview(key(1), 40, b"all", is_whole=True)
    local = LocalCopies(paths)
    assert local.preview_of(key(1)) == (b"all", -1)
    local.close()
