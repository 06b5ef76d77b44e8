"""Pages as browsers and servers keep them: which of the parts is the page, and what its frame says of it."""

import gzip
import json
import plistlib
from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.model import Article, Source
from pilkada_tui.sources import RawPage, Skipped
from pilkada_tui.sources.web import page_facts

Articles = Callable[..., list[Article]]
Sample = Callable[[str], Path]
Opened = Callable[..., list[RawPage | Skipped]]

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "LAHAT, KABARDESA.COM – Ketua KPU Kabupaten Lahat, Hera Lestari, membuka rapat persiapan di aula kantor.",
        "Rapat itu membahas kesiapan gudang, jalur pengiriman, dan jumlah petugas di setiap desa.",
        '"Semua kotak suara sudah siap di gudang kecamatan," kata Hera Lestari, Senin (4/11/2024).',
    )
)
TITLE = "KPU Lahat Siapkan Tempat Pemungutan Suara"


def page(head: str = "", inside: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>{inside}{BODY}"
    )


def told(head: str = "", inside: str = "", url: str | None = None) -> Source:
    return page_facts.read(page(head, inside), Source(kind="file", name="x.html", url=url)).source


def test_a_page_saved_whole_is_the_page_with_its_address_and_day(articles: Articles, sample: Sample) -> None:
    (article,) = articles(sample("berita-chromium.mhtml"))
    source = article.sources[0]
    direct = [quote.speaker for quote in article.quotes if quote.kind == "direct"]
    assert direct == ["Wiratmo Sedayu", "Wiratmo Sedayu", "Lestari Anggraini"]
    assert (source.form, source.url, source.site) == ("mhtml", "http://127.0.0.1:8765/berita.html", "Warta Lereng")
    assert article.published is not None
    assert article.published.value == "2024-11-12"
    assert source.fetched is not None
    assert "Baca juga" not in article.text


def test_of_a_page_with_frames_only_the_page_is_read(articles: Articles, sample: Sample) -> None:
    (article,) = articles(sample("iframe-chromium.mhtml"))
    assert "IKLAN" not in article.text
    assert article.sources[0].title is not None
    assert article.sources[0].title.startswith("“Siap” — KPU Salatiga: é uji judul yang panjang sekali")


def test_a_saved_page_is_known_by_its_content_whatever_it_is_called(
    articles: Articles, sample: Sample, tmp_path: Path
) -> None:
    renamed = tmp_path / "berita.html"
    renamed.write_bytes(sample("berita-chromium.mhtml").read_bytes())
    (article,) = articles(renamed)
    assert article.sources[0].form == "mhtml"


@pytest.mark.parametrize("ending", ["xhtml", "shtml", "php", "", "html"])
def test_markup_is_read_whatever_its_ending(articles: Articles, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"berita.{ending}".rstrip(".")
    path.write_text(page(), "utf-8")
    (article,) = articles(path)
    assert [quote.speaker for quote in article.quotes if quote.kind == "direct"] == ["Hera Lestari"]


def test_the_answer_of_a_server_is_the_page_in_it(articles: Articles, tmp_path: Path) -> None:
    body = gzip.compress(page().encode())
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\r\n"
    (tmp_path / "jawaban").write_bytes(head + body)
    (article,) = articles(tmp_path / "jawaban")
    assert article.title is not None
    assert article.title.value == TITLE


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>", "404"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nabc", "image/png"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/ht", "terpotong"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08", "rusak"),
    ],
)
def test_an_answer_without_a_page_says_why(opened: Opened, tmp_path: Path, answer: bytes, why: str) -> None:
    (tmp_path / "jawaban").write_bytes(answer)
    (found,) = opened(tmp_path / "jawaban")
    assert isinstance(found, Skipped)
    assert why in str(found.why)


def test_a_page_that_says_that_there_is_none_is_named(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1>")
    (found,) = opened(tmp_path / "x.html")
    assert isinstance(found, Skipped)
    assert "halaman galat" in str(found.why)


def test_pictures_inside_a_page_do_not_make_it_too_large(articles: Articles, tmp_path: Path) -> None:
    picture = f'<img src="data:image/png;base64,{"QUJD" * (3 << 20)}">'
    (tmp_path / "x.html").write_text(page(inside=picture), "utf-8")
    (article,) = articles(tmp_path / "x.html")
    assert article.quotes
    assert len(article.sources[0].markup or "") < 10_000


def test_what_a_page_hides_is_not_read(articles: Articles, tmp_path: Path) -> None:
    hidden = '<div hidden><p>"Kalimat yang tidak pernah tampil di sini," kata Bupati Lahat Surya Darma.</p></div>'
    (tmp_path / "x.html").write_text(page(inside=hidden), "utf-8")
    (article,) = articles(tmp_path / "x.html")
    assert "tidak pernah tampil" not in article.text


def test_published_and_updated_are_told_apart_by_their_labels(articles: Articles, tmp_path: Path) -> None:
    both = "<div>Diperbarui 20 Okt 2024</div><div>Diterbitkan 14 Okt 2024</div>"
    (tmp_path / "x.html").write_text(page(inside=both), "utf-8")
    (article,) = articles(tmp_path / "x.html")
    assert article.published is not None
    assert article.updated is not None
    assert (article.published.value, article.updated.value) == ("2024-10-14", "2024-10-20")


def test_a_text_too_tells_published_and_updated_apart(articles: Articles, tmp_path: Path) -> None:
    body = "LAHAT - Rapat persiapan pemilihan di aula kantor dibuka Ketua KPU Lahat, Hera Lestari.\n\nSelesai."
    text = f"{TITLE}\n\nDiperbarui 20 Okt 2024\nDiterbitkan 14 Okt 2024\n\n{body}\n"
    (tmp_path / "x.txt").write_text(text, "utf-8")
    (article,) = articles(tmp_path / "x.txt")
    assert article.published is not None
    assert article.updated is not None
    assert (article.published.value, article.updated.value) == ("2024-10-14", "2024-10-20")


SCRIPT = '<script type="application/ld+json">{}</script>'
GRAPH = '{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2024-10-14T08:00:00+07:00"}]}'


@pytest.mark.parametrize(
    ("head", "how"),
    [
        (SCRIPT.format('{"@type":"NewsArticle","datePublished":"2024-10-14",}'), "json-ld"),
        (SCRIPT.format(f"//<![CDATA[\n{GRAPH}\n//]]>"), "json-ld"),
        ('<meta property="article:published_time" content="2024-10-14T01:00:00Z">', "meta"),
        ('<meta name="pubdate" content="14-Okt-2024">', "meta"),
        ('<link rel="canonical" href="https://kabar.invalid/2024/10/14/rapat">', "address"),
    ],
)
def test_the_day_is_known_with_how(head: str, how: str) -> None:
    published = told(head).published
    assert published is not None
    assert (published.day, published.how) == ("2024-10-14", how)


def test_a_time_element_gives_the_day_that_its_words_do_not() -> None:
    published = told(inside='<time datetime="2024-10-14T08:00:00+07:00">dua hari lalu</time>').published
    assert published is not None
    assert (published.day, published.how) == ("2024-10-14", "time element")


def test_address_site_and_writer_are_kept() -> None:
    head = (
        '<link rel="canonical" href="/berita/rapat"><meta property="og:site_name" content="Kabar Desa">'
        '<meta name="author" content="Tono Raharjo">'
    )
    source = told(head, url="https://kabar.invalid/berita/rapat?utm=1")
    assert source.address == "https://kabar.invalid/berita/rapat"
    assert (source.url, source.site, source.byline) == (
        "https://kabar.invalid/berita/rapat?utm=1",
        "Kabar Desa",
        "Tono Raharjo",
    )


def test_an_address_that_is_none_of_the_web_is_not_kept() -> None:
    assert told('<link rel="canonical" href="javascript:alert(1)">').canonical is None


def test_the_address_that_a_browser_wrote_into_the_page_is_its_address(tmp_path: Path, articles: Articles) -> None:
    saved = page().replace("<html>", "<html><!-- saved from url=(0029)https://kabar.invalid/rapat -->")
    (tmp_path / "x.html").write_text(saved, "utf-8")
    (article,) = articles(tmp_path / "x.html")
    assert article.address == "https://kabar.invalid/rapat"


def test_what_the_page_does_not_print_comes_from_its_frame(tmp_path: Path, articles: Articles) -> None:
    body = "<p>Rapat persiapan pemilihan di Kabupaten Lahat dibuka oleh ketua panitia di aula kantor hari ini.</p>" * 3
    head = '<meta property="og:site_name" content="Kabar Desa"><meta name="author" content="Tono Raharjo">'
    (tmp_path / "x.html").write_text(f"<html><head>{head}</head><body><h1>{TITLE}</h1>{body}", "utf-8")
    (article,) = articles(tmp_path / "x.html")
    assert article.outlet is not None
    assert article.byline is not None
    assert (article.outlet.value, article.outlet.how, article.byline.value) == ("Kabar Desa", "source", "Tono Raharjo")


def test_the_companions_of_a_complete_save_belong_to_it(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "Berita.html").write_text(page(), "utf-8")
    inside = tmp_path / "Berita_files"
    inside.mkdir()
    (inside / "iklan.html").write_text(page(), "utf-8")
    found = opened(tmp_path)
    assert [type(one) for one in found] == [Skipped, RawPage]
    assert [str(one.passed) for one in found if isinstance(one, Skipped)] == ["kelengkapan halaman yang disimpan"]


@pytest.mark.parametrize("name", [".tersembunyi.html", "~$rilis.txt", ".git/HEAD", "__MACOSX/x.txt"])
def test_what_programs_leave_behind_is_no_page(opened: Opened, tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(page(), "utf-8")
    (tmp_path / "baik.html").write_text(page(), "utf-8")
    assert sum(isinstance(one, RawPage) for one in opened(tmp_path)) == 1


HERE = "https://kabardesa.invalid/berita/gudang-lahat"
SAVED = {
    "SingleFile": f"<!--\n Page saved with SingleFile \n url: {HERE} \n saved date: Mon Nov 04 2024 10:00:00 GMT\n-->",
    "monolith": f"<!-- Saved from {HERE} at 2024-11-04T03:00:00Z using monolith v2.8.1 -->",
    "a browser": f"<!-- saved from url=(0099){HERE} -->",
    "HTTrack": "<!-- Mirrored from kabardesa.invalid/berita/gudang-lahat by HTTrack Website Copier/3.x [XR&CO'2014],"
    " Mon, 04 Nov 2024 03:00:00 GMT -->",
    "the Wayback Machine": "<!-- FILE ARCHIVED ON 10:00:00 Nov 04, 2024 AND RETRIEVED FROM THE INTERNET ARCHIVE ON -->"
    f'<link rel="canonical" href="https://web.archive.org/web/20241104030000/{HERE}">',
}


@pytest.mark.parametrize("program", SAVED)
def test_what_a_program_that_saves_pages_writes_into_them_is_their_address_and_time(program: str) -> None:
    source = told(SAVED[program])
    assert source.address == (HERE.replace("https", "http") if program == "HTTrack" else HERE)
    assert (source.fetched or "")[:10] == ("2024-11-04" if program != "a browser" else "")


def saved_otherwise() -> dict[str, bytes]:
    """The page as programs save it in files of their own."""
    resource = {"WebResourceData": page().encode(), "WebResourceURL": HERE, "WebResourceTextEncodingName": "UTF-8"}
    safari = {
        "WebMainResource": resource,
        "WebSubresources": [{"WebResourceData": b"x", "WebResourceURL": HERE + ".css"}],
    }
    answer = {"status": 200, "content": {"mimeType": "text/html; charset=utf-8", "text": page()}}
    heard = {"startedDateTime": "2024-11-04T03:00:00Z", "request": {"method": "GET", "url": HERE}, "response": answer}
    frame = {**heard, "_resourceType": "other", "request": {"url": "https://iklan.invalid"}}
    picture = {"request": {"url": HERE + ".png"}, "response": {"status": 200, "content": {"mimeType": "image/png"}}}
    head = (
        f"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {HERE}\r\nSubject: x\r\n\r\n"
    )
    moved = f"HTTP/1.1 301 Moved\r\nLocation: {HERE}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Location: {HERE}\r\n"
    return {
        "x.webarchive": plistlib.dumps(safari, fmt=plistlib.FMT_BINARY),
        "xml.webarchive": plistlib.dumps(safari),
        "x.har": json.dumps({"log": {"version": "1.2", "entries": [heard, frame, picture]}}).encode(),
        "x.mht": (head + page()).encode(),
        "curl.txt": (moved + "Content-Type: text/html; charset=utf-8\r\n\r\n" + page()).encode(),
    }


@pytest.mark.parametrize("renamed", [False, True])
@pytest.mark.parametrize("name", saved_otherwise())
def test_a_page_is_found_in_what_other_programs_save(
    articles: Articles, tmp_path: Path, name: str, renamed: bool
) -> None:
    path = tmp_path / ("berkas" if renamed else name)
    path.write_bytes(saved_otherwise()[name])
    (article,) = articles(path)
    assert article.sources[0].url == HERE
    assert [quote.speaker for quote in article.quotes if quote.kind == "direct"] == ["Hera Lestari"]


@pytest.mark.parametrize("name", ["x.webarchive", "xml.webarchive", "x.har"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_such_a_file_that_is_cut_off_is_named(opened: Opened, tmp_path: Path, name: str, share: float) -> None:
    whole = saved_otherwise()[name]
    (tmp_path / name).write_bytes(whole[: int(len(whole) * share)])
    assert [isinstance(one, Skipped) and one.passed is None for one in opened(tmp_path / name)] == [True]


@pytest.mark.parametrize(
    "shortcut",
    [f"[InternetShortcut]\r\nURL={HERE}\r\n", f"[Desktop Entry]\nType=Link\nURL={HERE}\n"],
)
def test_a_shortcut_is_no_page_but_an_address(opened: Opened, tmp_path: Path, shortcut: str) -> None:
    (tmp_path / "pintas.url").write_text(shortcut, "utf-8")
    assert [str(one.passed) for one in opened(tmp_path / "pintas.url") if isinstance(one, Skipped) and one.passed] == [
        "hanya alamat, tanpa isi"
    ]


def test_a_page_saved_whole_that_ends_in_the_middle_is_no_half_page(
    opened: Opened, sample: Sample, tmp_path: Path
) -> None:
    whole = sample("berita-chromium.mhtml").read_bytes()
    (tmp_path / "x.mhtml").write_bytes(whole[: len(whole) * 6 // 10])
    (cut,) = opened(tmp_path / "x.mhtml")
    assert isinstance(cut, Skipped)
    assert "terpotong" in str(cut.why)
