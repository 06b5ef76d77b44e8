"""An article that is printed over several pages, saved page by page, comes in as one; what merely looks so does not."""

import csv
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

import pytest

from pilkada_tui.library.intake import read_all
from pilkada_tui.model import Article
from pilkada_tui.sources import Options, Remark, stream
from pilkada_tui.tui.actions.import_pages import PAGES

TITLE = "KPU Solok Tata Ulang Gudang Logistik"
SITE = "https://kabarlembah.invalid"
BODIES = (
    (
        "SOLOK – Ketua KPU Kabupaten Solok, Fira Wardani, meninjau gudang di pinggir kota, Senin (14/10/2024).",
        "“Atapnya sudah kami perbaiki sejak pekan lalu,” ujar Fira Wardani di depan pintu gudang.",
    ),
    (
        "Gudang itu menampung kotak suara dari empat belas kecamatan di kabupaten tersebut.",
        "“Penjagaannya bergilir siang dan malam,” kata Kapolres Solok, Oka Lesmana, pada kesempatan yang sama.",
    ),
    (
        "Pengiriman pertama dijadwalkan berangkat pekan depan menuju kecamatan yang paling jauh.",
        "“Truknya sudah kami periksa dua kali,” tutur Fira Wardani menutup peninjauan itu.",
    ),
)


def markup(
    number: int, *, of: int = 3, url: str = "", head: str = "", pager: str = "", title: str = TITLE, more: str = ""
) -> str:
    """The page of a number as a site prints it."""
    saved = f"<!-- saved from url=(0099){url} -->" if url else ""
    body = "".join(f"<p>{line}</p>" for line in BODIES[number - 1])
    words = f"<div class='paging'>Halaman {number} dari {of}</div>" if of else ""
    return (
        f"<!DOCTYPE html>{saved}<html><head><title>{title}</title>{head}</head><body><nav><a href='/'>Beranda</a></nav>"
        f"<article><h1>{title}</h1>{body}{more}{words}{pager}</article></body></html>"
    )


def links(base: str, own: int, shape: str = "{base}?page={number}") -> str:
    """A pager: links to all pages but the own one."""
    pieces = (
        str(number)
        if number == own
        else f'<a href="{base if number == 1 else shape.format(base=base, number=number)}">{number}</a>'
        for number in range(1, 4)
    )
    return f"<div>Selanjutnya {' '.join(pieces)}</div>"


def came(named: Iterable[Path], *, join: bool = True) -> tuple[list[Article], list[str]]:
    """The articles that come of what is named, and what is remarked of it."""
    items = list(stream([str(path) for path in named], Options(join=join)))
    pages = [item for item in items if not isinstance(item, Remark)]
    found = list(read_all(pages, PAGES, 1))
    remarks = [str(item.words) for item in items if isinstance(item, Remark)]
    return [one for one in found if isinstance(one, Article)], remarks


def saved(folder: Path, pages: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in pages.items():
        (folder / name).write_text(content, "utf-8")
    return folder


def shown(article: Article) -> list[int]:
    """Where the first line of each page stands in the text of an article."""
    return [article.text.find(body[0][:30]) for body in BODIES]


QUERY = "{base}?page={number}"
PATH = "{base}/{number}"
SHAPES = [QUERY, PATH, "{base}?halaman={number}", "{base}/page/{number}", "{base}/halaman-{number}"]


@pytest.mark.parametrize("shape", SHAPES)
def test_pages_with_numbers_in_their_addresses_are_one_article_in_their_order(tmp_path: Path, shape: str) -> None:
    base = f"{SITE}/daerah/gudang-logistik-solok"
    own = [base, *(shape.format(base=base, number=number) for number in (2, 3))]
    names = ["c.html", "a.html", "b.html"]
    pages = {names[n - 1]: markup(n, of=0, url=own[n - 1], pager=links(base, n, shape)) for n in (1, 2, 3)}
    (article,), (remark,) = came([saved(tmp_path / "berita", pages)])
    places = shown(article)
    assert places == sorted(places)
    assert -1 not in places
    assert [source.address for source in article.sources] == own
    assert [quote.speaker for quote in article.quotes if quote.kind == "direct"] == [
        "Fira Wardani", "Oka Lesmana", "Fira Wardani",
    ]  # fmt: skip
    assert article.text.count(TITLE) == 1
    assert "Selanjutnya" not in article.text
    assert remark.startswith("3 halaman satu berita digabung")
    assert all(name in remark for name in ("a.html", "b.html"))


def test_pages_that_name_the_next_are_one_article_whatever_their_addresses_are(tmp_path: Path) -> None:
    own = [f"{SITE}/gudang-logistik{end}.html" for end in ("", "-2", "-3")]
    rels = [
        f'<link rel="next" href="{own[1]}">',
        f'<link rel="prev" href="{own[0]}"><link rel="next" href="{own[2]}">',
        f'<link rel="prev" href="{own[1]}">',
    ]
    pages = {f"{n}.html": markup(n, of=0, url=own[n - 1], head=rels[n - 1]) for n in (1, 2, 3)}
    (article,), _remarks = came([saved(tmp_path / "berita", pages)])
    assert len(article.sources) == 3


def test_pages_without_addresses_are_one_by_what_they_say_and_their_headline(tmp_path: Path) -> None:
    pages = {f"berita{n}.html": markup(n) for n in (1, 2, 3)}
    (article,), _remarks = came([saved(tmp_path / "berita", pages)])
    assert -1 not in shown(article)


def test_pasted_texts_that_say_their_page_are_one_article(tmp_path: Path) -> None:
    texts = {
        f"{n}.txt": f"{TITLE}\n\nHalaman {n} dari 3\n\n" + "\n\n".join(BODIES[n - 1]) + "\n\nSelanjutnya 1 2 3\n"
        for n in (1, 2, 3)
    }
    (article,), _remarks = came([saved(tmp_path / "teks", texts)])
    assert -1 not in shown(article)
    assert "Halaman 2 dari 3" not in article.text


def test_a_canonical_address_that_is_that_of_the_first_page_does_not_hide_the_number(tmp_path: Path) -> None:
    base = f"{SITE}/gudang-logistik-solok"
    head = f'<link rel="canonical" href="{base}">'
    pages = {
        f"{n}.html": markup(n, url=base if n == 1 else f"{base}?page={n}", head=head, pager=links(base, n))
        for n in (1, 2, 3)
    }
    (article,), _remarks = came([saved(tmp_path / "berita", pages)])
    assert [source.url for source in article.sources] == [base, f"{base}?page=2", f"{base}?page=3"]


def test_a_sentence_that_goes_on_over_the_page_is_not_cut(tmp_path: Path) -> None:
    ends = ("Kotak suara itu nanti dibawa dengan truk menuju", "gudang kecamatan yang letaknya paling dekat.")
    texts = {
        f"{n}.txt": f"{TITLE}\n\n{BODIES[n - 1][0]}\n\n{end}\n\nHalaman {n} dari 2\n"
        for n, end in ((1, ends[0]), (2, ""))
    }
    texts["2.txt"] = f"{TITLE}\n\n{ends[1]}\n\n{BODIES[1][0]}\n\nHalaman 2 dari 2\n"
    (article,), _remarks = came([saved(tmp_path / "teks", texts)])
    assert " ".join(ends) in article.text


def test_rows_of_a_table_and_members_of_an_archive_are_joined_too(tmp_path: Path) -> None:
    base = f"{SITE}/gudang-logistik-solok"
    with (tmp_path / "daftar.csv").open("w", encoding="utf-8", newline="") as stream_of_it:
        rows = csv.writer(stream_of_it)
        rows.writerow(["judul", "url", "isi"])
        rows.writerow(["Lain", f"{SITE}/lain-sama-sekali", "Warga memanen tomat di kebun yang luas kemarin sore."])
        rows.writerows([TITLE, base if n == 1 else f"{base}?page={n}", "\n".join(BODIES[n - 1])] for n in (1, 2, 3))
    with ZipFile(tmp_path / "halaman.zip", "w") as packed:
        for n in (1, 2, 3):
            packed.writestr(f"{n}.html", markup(n))
    rows_articles, _remarks = came([tmp_path / "daftar.csv"])
    assert sorted(len(article.sources) for article in rows_articles) == [1, 3]
    (whole,), _remarks = came([tmp_path / "halaman.zip"])
    assert [source.part for source in whole.sources] == ["1.html", "2.html", "3.html"]


def test_pages_are_left_apart_where_that_is_asked(tmp_path: Path) -> None:
    found, remarks = came([saved(tmp_path / "berita", {f"{n}.html": markup(n) for n in (1, 2, 3)})], join=False)
    assert (len(found), remarks) == (3, [])


def test_a_second_page_without_the_first_stays_by_itself_and_says_so(tmp_path: Path) -> None:
    found, remarks = came([saved(tmp_path / "berita", {f"{n}.html": markup(n) for n in (2, 3)})])
    assert len(found) == 2
    assert remarks == [f"halaman {n} tanpa halaman 1; disimpan sendiri" for n in (2, 3)]


def test_pages_are_joined_only_as_far_as_none_is_missing(tmp_path: Path) -> None:
    found, remarks = came([saved(tmp_path / "berita", {f"{n}.html": markup(n) for n in (1, 3)})])
    assert [len(article.sources) for article in found] == [1, 1]
    assert remarks == ["halaman 3 tanpa halaman 2; disimpan sendiri"]


def alike(tmp_path: Path, kind: str) -> dict[str, str]:
    """Pages that look like pages of one article, and are none."""
    base = f"{SITE}/gudang-logistik-solok"
    teasers = "".join(f"<p><a href='/berita/{n}{n}{n}{n}{n}'>{body[0]}</a></p>" for n, body in enumerate(BODIES))
    return {
        "one story of two outlets": {
            "1.html": markup(1, of=0, url=base, pager=links(base, 1)),
            "2.html": markup(2, of=0, url="https://wartalain.invalid/gudang-logistik-solok?page=2"),
        },
        "a list of a tag": {
            f"{n}.html": markup(n, url=f"{SITE}/tag/logistik?page={n}", pager=links(f"{SITE}/tag/logistik", n))
            for n in (1, 2)
        },
        "a list that its address does not tell": {
            f"{n}.html": markup(n, url=f"{SITE}/kumpulan-berita?page={n}").replace("<h1>", teasers + "<h1>")
            for n in (1, 2)
        },
        "other headlines under one number": {
            f"{n}.html": markup(n, title=f"{TITLE} Jilid {n}") for n in (1, 2)
        },
        "the same page again, for its comments": {
            f"{n}.html": markup(1, of=0, url=base if n == 1 else f"{base}?page={n}", pager=links(base, n))
            + f"<!-- {n} -->"
            for n in (1, 2)
        },
        "days of an archive": {
            f"{n}.html": markup(n, of=0, url=f"{SITE}/2024/10/{n}") for n in (1, 2)
        },
        "articles that follow each other": {
            f"{n}.html": markup(
                n, of=0, url=f"{SITE}/berita-{'abc'[n]}-hari-ini",
                head=f'<link rel="next" href="{SITE}/berita-{"abc"[2 - n]}-hari-ini">',
            )
            for n in (1, 2)
        },
    }[kind]  # fmt: skip


KINDS = (
    "one story of two outlets", "a list of a tag", "a list that its address does not tell",
    "other headlines under one number", "the same page again, for its comments", "days of an archive",
    "articles that follow each other",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_merely_similar_is_never_joined(tmp_path: Path, kind: str) -> None:
    found, remarks = came([saved(tmp_path / "berita", alike(tmp_path, kind))])
    assert all(len(article.sources) == 1 for article in found)
    assert not [remark for remark in remarks if "digabung" in remark]
