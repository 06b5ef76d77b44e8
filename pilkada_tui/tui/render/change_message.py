"""A change of the notes in one line: what was undone or redone."""

from typing import Any

from pilkada_tui.language import _, _n, polarity_in_words
from pilkada_tui.library.notes.annotations import NOTE, ORDER, PIN, SEARCH, STAR, TAGS
from pilkada_tui.library.notes.corrections import ARTICLE, PERSON, QUOTE
from pilkada_tui.library.notes.deletions import DELETED
from pilkada_tui.library.notes.event_corrections import EVENT
from pilkada_tui.library.notes.store import BOARD, BOARD_ITEM, Change
from pilkada_tui.model import Polarity
from pilkada_tui.terms.names import kind_name

LONGEST = 48


def told(change: Change) -> str:
    """What a change was about: ``bintang pada kutipan``, ``koreksi kutipan: penutur Bima Lesmana``."""
    where = _("kutipan") if "/" in change.key else _("artikel")
    value = change.after if change.after is not None else change.before
    plain = {
        STAR: _("bintang pada {where}"),
        TAGS: _("tag pada {where}: {value}"),
        NOTE: _("catatan pada {where}: {value}"),
        PIN: _("sematan {where}"),
        ORDER: _("urutan sematan"),
        SEARCH: _("pencarian tersimpan “{key}”"),
        PERSON: _("“{key}” sama dengan “{value}”"),
        QUOTE: _("koreksi kutipan: {value}"),
        ARTICLE: _("koreksi artikel: {value}"),
        EVENT: _("koreksi peristiwa: {value}"),
        DELETED: _("hapus artikel: {value}"),
    }
    if change.kind == PERSON and value == change.key:
        plain[PERSON] = _("semua yang bernama “{key}” satu orang")
    plain |= {change.kind: _board(change)} if change.kind in {BOARD, BOARD_ITEM} else {}
    words = plain.get(change.kind, change.kind).format(where=where, key=_short(change.key), value=_short(_said(value)))
    # What stands on a board changes its order too, which is not counted.
    others = [one for one in change.others if one.kind != BOARD]
    return _n("{words} dan {count} lagi", len(others), words=words) if others else words


def _board(change: Change) -> str:
    """What of a board has changed: all of it, its name, its order; or an item, or the context of one."""
    before, after = change.before, change.after
    if change.kind == BOARD_ITEM:
        same = before and after and before["piece"] == after["piece"]
        return _("konteks di papan: {value}") if same else _("isi papan: {value}")
    if before is None or after is None:
        return _("papan “{value}”")
    return _("nama papan “{value}”") if before["name"] != after["name"] else _("urutan papan “{value}”")


def _said(value: Any) -> str:  # noqa: ANN401 (a JSON value)
    """A kept value in words."""
    if isinstance(value, dict):
        if value.keys() == {"title", "day"}:
            return value["title"] or _("tanpa judul")
        if "piece" in value or "name" in value:
            return str(value["piece"]["text"] if "piece" in value else value["name"])
        if value.get("rejected"):
            return _("ditolak")
        names = {
            "speaker": _("narasumber"),
            "role": _("jabatan"),
            "role_kind": _("jenis jabatan"),
            "region": _("kode wilayah"),
            "regions": _("juga tentang"),
            "day": _("tanggal"),
            "title": _("judul"),
            "outlet": _("media"),
            "byline": _("penulis"),
            "address": _("alamat"),
            "published": _("terbit"),
            "updated": _("diperbarui"),
            "polarity": _("ucapannya"),
            "date": _("tanggal"),
            "label": _("nama"),
            "kind": _("jenis"),
        }
        kinds = {one: kind_name(value[one]) for one in ("role_kind", "kind") if value.get(one)}
        if value.get("kind") in {"direct", "indirect"}:
            kinds["kind"] = _("ucapan langsung") if value["kind"] == "direct" else _("tak langsung")
        if value.get("polarity"):
            kinds["polarity"] = polarity_in_words(Polarity(value["polarity"])) or _("diucapkan")
        told = {**value, **kinds}
        if value.get("regions") is not None:
            told["regions"] = ", ".join(value["regions"])
        parts = [f"{name} {told[field] or '–'}" for field, name in names.items() if told.get(field) is not None]
        if value.get("quotes"):
            parts.append(_n("{count} kutipan ditandai sendiri", len(value["quotes"])))
        if value.get("events"):
            parts.append(_n("{count} peristiwa ditandai sendiri", len(value["events"])))
        return ", ".join(parts)
    if isinstance(value, list):
        return " ".join(f"#{name}" for name in value)
    return str(value)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
