"""What is wrong with a query, in the language of the screen; the search itself complains in Indonesian."""

import re
from functools import cache

from pilkada_tui.tui.language import _

SENTENCES = (
    "tidak ada wilayah “{value}”; tulis nama, singkatan, atau kodenya, mis. wilayah:sumsel",
    "tanggal “{value}” tidak terbaca; tulis 2024-09, 2024-09-30, atau H-30",
    "tanggal “{value}” tidak ada di kalender",
    "tanggal: perlu nilai, mis. tanggal:2024-09..2024-10 atau tanggal:H-30..H-1",
    "rentang “{value}” terbalik: awalnya sesudah akhirnya",
    "yakin: perlu angka 0 sampai 1, mis. yakin:<0.7",
    "yakin: diukur dari 0 sampai 1, mis. yakin:<0.7",
    "bintang: dijawab ya atau tidak",
    "{value}: perlu nilai sesudah titik dua",
    "tidak ada bidang “{value}”; yang ada: {fields}",
    "tanda kutip ini belum ditutup",
    "“{value}” tidak berisi kata",
    "tanda - perlu kata sesudahnya",
    "tanda kutip ini tidak berisi kata",
    "{value} perlu sesuatu di kedua sisinya",
    "tidak ada tokoh “{value}”; dicari “{taken}”",
)
"""Every sentence of the parser and the search, with the gaps that it fills."""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each sentence as a pattern that finds what fills its gaps, the fullest sentences first."""
    ordered = sorted(SENTENCES, key=lambda sentence: -len(re.sub(r"\{\w+\}", "", sentence)))
    return tuple((re.compile(_pattern(sentence), re.DOTALL), sentence) for sentence in ordered)


def _pattern(sentence: str) -> str:
    return "".join(
        f"(?P<{part[1:-1]}>.*)" if part.startswith("{") else re.escape(part)
        for part in re.split(r"(\{\w+\})", sentence)
    )


def in_words(complaint: str) -> str:
    """A complaint in the language of the screen; one that is unknown here stays as it is."""
    for pattern, sentence in _patterns():
        if found := pattern.fullmatch(complaint):
            return _(sentence).format(**found.groupdict())
    return complaint
