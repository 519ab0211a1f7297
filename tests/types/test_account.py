"""A secret that nothing can print."""

import copy
import json
import pickle
import traceback
from dataclasses import replace

import pytest

from popview.types import Mechanism, Secret
from tests.store.samples import account


def test_a_secret_shows_in_no_text() -> None:
    secret = Secret("hunter2")
    shown = [repr(secret), str(secret), f"{secret}", f"{[secret]!r}", "%s" % secret]  # noqa: UP031 - as logging does
    assert not any("hunter2" in text for text in shown)


def test_a_secret_shows_in_no_traceback() -> None:
    secret = Secret("hunter2")
    try:
        raise ValueError(secret)
    except ValueError as failure:
        lines = traceback.TracebackException.from_exception(failure, capture_locals=True).format()
        assert "Secret(…)" in "".join(lines)
        said = [line for line in "".join(lines).splitlines() if "raise" not in line and "Secret(" in line]
        assert not any("hunter2" in line for line in said)


def test_only_reveal_gives_it() -> None:
    assert Secret("hunter2").reveal() == "hunter2"


@pytest.mark.parametrize("serialise", [pickle.dumps, copy.copy, copy.deepcopy, json.dumps])
def test_a_secret_is_never_serialised(serialise: object) -> None:
    assert callable(serialise)
    with pytest.raises(TypeError):
        serialise(Secret("hunter2"))


def test_secrets_compare_by_value_and_only_with_secrets() -> None:
    assert Secret("a") == Secret("a")
    assert hash(Secret("a")) == hash(Secret("a"))
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"


def test_one_secret_is_for_one_server_user_and_way_to_sign_in() -> None:
    mine = account()
    assert mine.shares_secret_with(replace(mine, name="another", mechanism=Mechanism.APOP))
    granted = replace(mine, oauth="google", mechanism=Mechanism.XOAUTH2)
    for other in (replace(mine, host="b"), replace(mine, port=1), replace(mine, user="b"), granted):
        assert not mine.shares_secret_with(other)
