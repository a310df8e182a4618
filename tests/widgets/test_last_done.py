from __future__ import annotations

from functools import partial

from app.widgets.last_done import BY_HAND, LastDone


def test_the_newest_of_the_places_meant_is_taken_back_once() -> None:
    taken: list[str] = []
    last = LastDone()
    last.keep("list", partial(taken.append, "pin"))
    last.keep(BY_HAND, partial(taken.append, "contact"))
    last.keep("queue", partial(taken.append, "done"))

    last.take_back("list", BY_HAND)
    assert taken == ["contact"]
    last.take_back("list", BY_HAND)
    assert taken == ["contact", "pin"]
    last.take_back("list", BY_HAND)
    last.take_back()
    last.take_back()
    assert taken == ["contact", "pin", "done"]


def test_what_is_done_again_is_newer_and_the_one_before_stays_done() -> None:
    taken: list[str] = []
    last = LastDone()
    last.keep("list", partial(taken.append, "first"))
    last.keep("queue", partial(taken.append, "other"))
    last.keep("list", partial(taken.append, "second"))
    for _ in range(3):
        last.take_back()
    assert taken == ["second", "other"]


def test_key_and_button_take_one_thing_back_together_once() -> None:
    taken: list[str] = []
    last = LastDone()
    older = last.keep(BY_HAND, partial(taken.append, "link"))
    newer = last.keep(BY_HAND, partial(taken.append, "contact"))
    last.take_back()
    newer()
    assert taken == ["contact"]
    older()  # its button is still to be seen
    older()
    assert taken == ["contact", "link"]
