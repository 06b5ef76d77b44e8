"""The user's own words in ``notes.json``: stars, tags, notes, pins, boards, saved searches, corrections.

Everything is kept as a value under a kind and a key that is made of content (an article's id, or ``quote_key``), so it
survives importing and reading again. Each change is written at once, alone, and can be undone, also after a restart.
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from pilkada_tui.library.errors import DamagedFileError, NewerFileError, strange, without_version
from pilkada_tui.library.files.locks import Lock
from pilkada_tui.library.files.migrate import Step, bring_up, schema_of, upgraded
from pilkada_tui.library.files.storage import Tables, read_tables, schema_in, write_tables
from pilkada_tui.model import Record

SCHEMA = 1
STEPS: Mapping[int, Step] = {}
"""``STEPS[n]`` makes tables of schema ``n`` into those of schema ``n + 1``; raising ``SCHEMA`` takes a step here."""
KEPT_CHANGES = 500
BOARD, BOARD_ITEM = "board", "board-item"
Value = Any  # a JSON value; None is "nothing kept"
_Place = tuple[str, str]  # a kind and a key


_FORMS: Mapping[str, Any] = {
    "star": bool,
    "pin": bool,
    "note": str,
    "search": str,
    "same-person": str,
    "tags": list[str],
    "pin-order": list[str],
    BOARD: dict[str, str | list[int]],
    BOARD_ITEM: dict[str, dict[str, str | list[int]] | bool],
}
"""What is kept under a kind; corrections have records of their own."""


class Change(Record, frozen=True):
    """One change: what was kept under a kind and key before and after; None is nothing.

    ``others`` were made in one go with it, and are undone and made again with it.
    """

    kind: str
    key: str
    before: Value
    after: Value
    others: "tuple[Change, ...]" = ()

    @property
    def all(self) -> "tuple[Change, ...]":
        """The change itself and those made with it."""
        return (self, *self.others)


class _State(Record, frozen=True):
    values: dict[tuple[str, str], Value]
    history: tuple[tuple[Change, bool], ...]  # with whether it is in force, oldest first


_EMPTY = _State(values={}, history=())


class Notes:
    """All that the user made, in one small TinyDB file beside the articles.

    Every method raises LibraryError when the file is damaged or cannot be written; what was kept stays as it was.
    """

    def __init__(self, library: Path) -> None:
        self.path = library / "notes.json"
        self._seen: tuple[tuple[int, int, int] | None, _State] = (None, _EMPTY)

    def migrate(self) -> None:
        """Bring a file that an earlier version wrote to the present schema, with what was there kept beside it."""
        found = schema_of(self.path)
        if found is not None and found < SCHEMA:
            with self.writing():
                bring_up(self.path, SCHEMA, STEPS)

    @cached_property
    def _lock(self) -> Lock:
        return Lock(self.path.with_name(".notes.lock"))

    def get(self, kind: str, key: str) -> Value:
        """What is kept under a kind and key, or None."""
        return self._state().values.get((kind, key))

    def several(self, keys: Iterable[tuple[str, str]]) -> list[Value]:
        """What is kept under each of some kinds and keys, or None: all as the file stands at one moment."""
        return list(map(self._state().values.get, keys))

    def all(self, kind: str) -> dict[str, Value]:
        """Everything of a kind by key, in the order in which it was first kept."""
        return {key: value for (one, key), value in self._state().values.items() if one == kind}

    def put(self, kind: str, key: str, value: Value) -> bool:
        """Keep a value, or with None nothing, under a kind and key; True when that changed anything."""
        return self._change(((kind, key),), lambda _place, _now: value) is not None

    def put_all(self, values: Mapping[tuple[str, str], Value]) -> int:
        """Keep each value under its kind and key, or with None nothing, as one change; how many that changed."""
        change = self._change(values, lambda place, _now: values[place])
        return len(change.all) if change else 0

    def update(self, kind: str, key: str, make: Callable[[Value], Value]) -> bool:
        """Keep what ``make`` gives for what is there now, with nobody else's change in between."""
        return self._change(((kind, key),), lambda _place, now: make(now)) is not None

    def update_all(self, kind: str, keys: Iterable[str], make: Callable[[Value], Value]) -> int:
        """Keep under each key what ``make`` gives for what is there now, as one change; how many that changed."""
        change = self._change(((kind, key) for key in keys), lambda _place, now: make(now))
        return len(change.all) if change else 0

    def latest(self) -> Change | None:
        """The last change that is in force, which ``undo`` would revert; None when there is none."""
        return next((change for change, in_force in reversed(self._state().history) if in_force), None)

    def undone(self) -> Change | None:
        """The last undone change, which ``redo`` would make again; None when there is none."""
        return next((change for change, in_force in self._state().history if not in_force), None)

    def undo(self) -> Change | None:
        """Undo the last change that is in force; None when there is none."""
        return self._step(in_force=True)

    def redo(self) -> Change | None:
        """Redo the last undone change; None when there is none."""
        return self._step(in_force=False)

    def _change(self, places: Iterable[_Place], make: Callable[[_Place, Value], Value]) -> Change | None:
        with self.writing():
            state = self._state()
            made = []
            for place in dict.fromkeys(places):
                before = state.values.get(place)
                after = msgspec.to_builtins(make(place, before))
                if after != before:
                    made.append(Change(kind=place[0], key=place[1], before=before, after=after))
            if not made:
                return None
            change = msgspec.structs.replace(made[0], others=tuple(made[1:]))
            history = state.history
            history = (*(entry for entry in history if entry[1]), (change, True))[-KEPT_CHANGES:]
            self._save(_State(values=_with(state.values, [(one, one.after) for one in made]), history=history))
            return change

    def _step(self, *, in_force: bool) -> Change | None:
        with self.writing():
            state = self._state()
            places = [at for at, entry in enumerate(state.history) if entry[1] == in_force]
            if not places:
                return None
            at = places[-1] if in_force else places[0]
            change = state.history[at][0]
            history = (*state.history[:at], (change, not in_force), *state.history[at + 1 :])
            values = [(one, one.before if in_force else one.after) for one in change.all]
            self._save(_State(values=_with(state.values, values), history=history))
            return change

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock of the notes, so that nobody else changes them meanwhile."""
        with self._lock:
            yield

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            stat = self.path.lstat()
        except OSError:
            return None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns

    def _state(self) -> _State:
        """The file as it stands, parsed again only when it changed."""
        stamp = self._stamp()
        if stamp is None or stamp != self._seen[0]:
            self._seen = (stamp, _read(self.path, read_tables(self.path)))
        return self._seen[1]

    def _save(self, state: _State) -> None:
        write_tables(self.path, _as_tables(state))
        self._seen = (self._stamp(), state)


def _with(
    values: dict[tuple[str, str], Value], changes: Iterable[tuple[Change, Value]]
) -> dict[tuple[str, str], Value]:
    changed = dict(values)
    for change, value in changes:
        if value is None:
            changed.pop((change.kind, change.key), None)
        else:
            changed[change.kind, change.key] = value
    return changed


def _as_tables(state: _State) -> Tables:
    notes = [{"kind": kind, "key": key, "value": value} for (kind, key), value in state.values.items()]
    history = [{"change": msgspec.to_builtins(change), "in_force": done} for change, done in state.history]
    return {
        "meta": {"1": {"schema": SCHEMA}},
        "notes": {str(number): note for number, note in enumerate(notes, start=1)},
        "history": {str(number): entry for number, entry in enumerate(history, start=1)},
    }


def _read(path: Path, tables: Tables | None) -> _State:
    if tables is None:
        return _EMPTY
    schema = schema_in(path, tables)
    if schema > SCHEMA:
        raise NewerFileError(path, schema)
    if schema < 1:
        raise DamagedFileError(path, without_version())
    if schema < SCHEMA:
        tables = upgraded(path, tables, schema, SCHEMA, STEPS)
    try:
        values = {(str(note["kind"]), str(note["key"])): note["value"] for note in tables["notes"].values()}
        entries = tables["history"].values()
        history = tuple((msgspec.convert(entry["change"], Change), bool(entry["in_force"])) for entry in entries)
        for (kind, _key), value in values.items():
            msgspec.convert(value, _FORMS.get(kind, Value))
    except (KeyError, TypeError, AttributeError, msgspec.ValidationError) as error:
        raise DamagedFileError(path, strange(error)) from error
    return _State(values=values, history=history)
