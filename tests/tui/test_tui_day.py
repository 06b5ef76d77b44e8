"""A day in a real terminal: nine jobs of somebody who starts knowing nothing, and how many keys each of them takes."""

import random
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest
from tui_terminal import Terminal, terminal

KEYS = {
    "two officials side by side, in the first minute": 8,
    "two officials on neutrality in South Sumatra, copied with citation": 20,
    "90 pages brought in": 6,
    "logistics in October by region": 21,
    "a wrong speaker corrected, undone, redone": 21,
    "a missed quote marked by keys": 19,
    "a missed quote marked by mouse": 7,
    "a messy page pasted": 3,
    "pins exported": 14,
    "two people joined": 10,
}
"""The keys of each job, letters that are typed included; a paste and a drag of the mouse are one each."""
PLACES = ("Lahat", "Banyuasin", "Muara Enim", "Ogan Ilir", "Musi Rawas", "Empat Lawang")
PEOPLE = ("Sari Wulandari", "Bagus Pranata", "Laras Iswara", "Tirta Gunadi", "Mega Kusnadi", "Oka Lesmana")
NOUNS = """
    gudang jembatan dermaga balai sekolah pasar lapangan perahu truk kotak segel bilik tinta formulir tenda pos kebun
    sungai rawa bukit jalan warung masjid kantor regu panitia petugas warga relawan pengawas sopir nelayan guru penjaga
""".split()
VERBS = "memeriksa mengantar menjaga menghitung menata mencatat membuka menutup memindahkan menyegel meninjau".split()
LONGEST = 60
"""Seconds that a key may take on a busy machine."""
MESSY = """
Beranda | Daerah | Masuk
Panwas Lahat Jaga Gudang Sampai Pagi
LAHAT, KABAR UJI - Gudang logistik di tepi sungai dijaga sejak Senin (7/10/2024).
Baca juga: Jadwal Kampanye Pekan Ini
“Kami bergantian sampai pagi,” kata Ketua Panwas Lahat Oka Lesmono.
Bagikan ke WhatsApp
"""


def words(chance: random.Random, count: int) -> str:
    """A clause of words that no other page has in this order."""
    return " ".join(f"{chance.choice(NOUNS)} {chance.choice(VERBS)} {chance.choice(NOUNS)}" for _word in range(count))


def write_pages(folder: Path, count: int) -> None:
    """Pages of somebody's outlet, each with words of its own."""
    folder.mkdir()
    for number in range(count):
        chance = random.Random(number)
        place, person = PLACES[number % len(PLACES)], PEOPLE[number % len(PEOPLE)]
        text = f"""KPU {place} {words(chance, 1).title()} Nomor {number}

{place.upper()}, KABAR UJI - Logistik pilkada di Kabupaten {place} tiba, Selasa (8/10/2024): {words(chance, 6)}.

“Logistik nomor {number} aman, {words(chance, 3)},” kata Ketua KPU {place} {person}.

Sejak pagi {words(chance, 5)}. Tidak ada yang rusak, tegasnya.

Pokoknya semua {words(chance, 3)}.
"""
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")


class Day:
    """Presses keys, counts them for the job at hand, and waits for what is to be seen after each."""

    def __init__(self, screen: Terminal) -> None:
        self.screen = screen
        self.counted: dict[str, int] = {}

    @contextmanager
    def job(self, name: str) -> Iterator[None]:
        """Count for a job."""
        self.counted[name] = 0
        yield

    def _count(self, keys: int) -> None:
        *_before, name = self.counted
        self.counted[name] += keys

    def press(self, key: str, then: str | Callable[[str], object]) -> str:
        """One key, and the screen once it shows what is wanted."""
        self._count(1)
        self.screen.press(key)
        return self.until(then)

    def type(self, text: str, then: str | Callable[[str], object]) -> str:
        """A text, letter by letter."""
        self._count(len(text))
        self.screen.press(text)
        return self.until(then)

    def until(self, then: str | Callable[[str], object]) -> str:
        """The screen once it shows what is wanted; a screen that only goes on painting is not waited for forever."""
        end = monotonic() + LONGEST

        def shows(seen: str) -> object:
            assert monotonic() < end, f"{then} never came to be seen:\n{seen}"
            return then(seen) if callable(then) else then in seen

        return self.screen.until(shows)

    def drag(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Press the mouse at a cell, move it to another, and let it go."""
        self._count(1)
        for sign, (x, y), end in (("0", first, "M"), ("32", last, "M"), ("0", last, "m")):
            self.screen.press(f"\x1b[<{sign};{x + 1};{y + 1}{end}")


ENTER, ESCAPE, TAB, SAVE, CLEAR, REDO = "\r", "\x1b", "\t", "\x13", "\x15", "\x12"


@pytest.mark.slow
def test_a_day_of_nine_jobs_takes_these_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PILKADA_TUI_LIBRARY", raising=False)
    (tmp_path / "state" / "tur-dilihat").unlink(missing_ok=True)  # a newcomer
    write_pages(tmp_path / "b", 90)
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    with terminal([sys.executable, "-m", "pilkada_tui"], **home) as screen:
        day = Day(screen)
        day.until("Selamat datang")
        with day.job("two officials side by side, in the first minute"):
            day.press("j", "▌① Hera Nugrahayu")
            day.press("3", "┏━ 3 Kutipan")
            day.press(" ", "1 disematkan")
            day.press("1", "┏━ 1 Artikel")
            day.press("j", "▌① Hani Syopiar Rustam")
            day.press("3", "┏━ 3 Kutipan")
            day.press(" ", "2 disematkan")
            day.press("c", "Banding   2 disematkan")
        screen.press(ESCAPE)
        day.until("┏━ 3 Kutipan")
        with day.job("two officials on neutrality in South Sumatra, copied with citation"):
            day.press("/", "Enter buka")
            day.type("netral sumsel", "Sumatera Selatan = wilayah")
            day.press(TAB, "Kutipan 5")
            day.press(TAB, "spasi sematkan")
            day.press("v", "1 ditandai")
            day.press("j", "2 ditandai")
            day.press("v", "esc lepas")
            day.press("y", "2 kutipan disalin dengan sumbernya")
        screen.press(ESCAPE)
        day.until(lambda seen: "ditandai" not in seen)
        screen.press(ESCAPE)
        day.until("kosongkan")
        screen.press(ESCAPE)
        day.until(lambda seen: "kosongkan" not in seen)
        with day.job("90 pages brought in"):
            day.press("i", "Ambil berkas")
            day.type("~/b", "~/b")
            day.press(ENTER, "Selesai. 90 artikel baru")
            day.press(ENTER, "1 Artikel · 90")
        with day.job("logistics in October by region"):
            day.press("/", "Enter buka")
            day.type("logistik oktober", "Oktober 2024 = tanggal")
            day.press(TAB, "tanggal:2024-10")
            day.press(ESCAPE, "esc kosongkan")
            day.press("S", "menurut jenis jabatan")
            day.press("O", "menurut wilayah")
            day.until(re.compile(r"Kab\. Lahat +█+.* 15 ").search)
        screen.press(ESCAPE)
        day.until("esc kosongkan")
        screen.press(ESCAPE)
        day.until(lambda seen: "kosongkan" not in seen)
        with day.job("a wrong speaker corrected, undone, redone"):
            day.press("3", "┏━ 3 Kutipan")
            day.press("e", "Koreksi kutipan")
            day.press(CLEAR, "≠ mesin membaca")
            day.type("Nanda Erlangga", "Nanda Erlangga")
            day.press(SAVE, "Menurut narasumbernya")
            day.press(SAVE, "▌① Nanda Erlangga")
            day.press("u", "Diurungkan: ")
            day.press(REDO, "Diulangi: ")
        with day.job("a missed quote marked by keys"):
            day.press("2", "┏━ 2 Naskah")
            day.press("v", "h l kata")
            day.press("G", "h l kata")
            day.press("v", "h l kata")
            day.press("k", "h l kata")
            day.press('"', "Tandai kutipan")
            day.type("Oka Lesmana", "Narasumber       Oka Lesmana")
            day.press(SAVE, "Menurut narasumbernya")
            day.press(SAVE, "3 Kutipan · 3")
        screen.press("1j")
        seen = day.until(lambda seen: "┏━ 1 Artikel" in seen and "3 Kutipan · 2" in seen)
        with day.job("a missed quote marked by mouse"):
            [(row, line)] = [(at, line) for at, line in enumerate(seen.splitlines()) if "Pokoknya semua" in line]
            day.drag((line.index("Pokoknya"), row), (line.index("Pokoknya") + 30, row))
            day.press('"', "Tandai kutipan")
            day.type("Siti", "Narasumber       Siti")
            day.press(SAVE, "3 Kutipan · 3")
        with day.job("a messy page pasted"):
            day.press("a", "Tempel halaman")
            day.press(f"\x1b[200~{MESSY}\x1b[201~", "Panwas Lahat Jaga Gudang")
            day.press(SAVE, "1 Artikel · 91")
        with day.job("pins exported"):
            day.press("3", "┏━ 3 Kutipan")
            day.press(" ", "1 disematkan")
            day.press("c", "Banding")
            day.press("E", "Nama berkas")
            day.press(CLEAR, "Nama berkas")
            day.type("~/p.docx", "~/p.docx")
            day.press(ENTER, "Ditulis: ")
        assert (tmp_path / "p.docx").stat().st_size > 1000
        screen.press(ESCAPE)
        day.until("┏━ 3 Kutipan")
        with day.job("two people joined"):
            day.press("p", "tokoh · kutipan terbanyak")
            day.press("f", "ke daftar")
            day.type("oka", "Oka Lesmono")
            day.press(ENTER, "┃▌Oka Lesmana")
            day.press(" ", "1 ditandai")
            day.press(" ", "2 ditandai")
            day.press("=", "Jadikan satu")
            day.press(SAVE, "kini satu orang")
        assert screen.leave() == 0
        assert day.counted == KEYS
