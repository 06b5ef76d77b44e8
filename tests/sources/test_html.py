"""Pages of HTML as sites build them: what of them is read, and what stays behind."""

import json

import pytest

from pilkada_tui.reading import read
from pilkada_tui.sources import html

TITLE = "KPU Lahat Siapkan Tempat Pemungutan Suara"
LEAD = "LAHAT, KABARDESA.COM – Ketua KPU Kabupaten Lahat, Hera Lestari, membuka rapat persiapan di aula kantor."
BODY = (
    LEAD,
    "Rapat itu membahas kesiapan gudang, jalur pengiriman, dan jumlah petugas di setiap desa.",
    '"Semua kotak suara sudah siap di gudang kecamatan," kata Hera Lestari, Senin (4/11/2024).',
    "Pengiriman dimulai dari desa yang paling jauh pada pekan depan dengan pengawalan petugas.",
)
OTHER = "Jembatan Gantung di Desa Seberang Kembali Dibuka"


def site(*inside: str, head: str = "", title: str = f"{TITLE} - Kabar Desa") -> str:
    """A page with a menu above and other pages, each with a day, beside its content."""
    beside = f'<ul><li><a href="/b">{OTHER}</a> <span>5 Oktober 2024</span></li></ul>'
    return (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>'
        f'<nav><a href="/">Beranda</a> <a href="/d">Daerah</a></nav><div class="content">{"".join(inside)}</div>'
        f"<aside>{beside}</aside><footer>© 2025 Kabar Desa</footer></body></html>"
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def article(*inside: str, stamp: str = "", head: str = "") -> str:
    return site(f"<article><h1>{TITLE}</h1>{stamp}<div class='entry'>{''.join(inside)}</div></article>", head=head)


def body(markup: str) -> list[str]:
    found = read(html.page_text(markup))
    return [span.of(found.text) for span in found.paragraphs]


def published(markup: str) -> str | None:
    fact = read(html.page_text(markup)).published
    return fact.value if fact else None


@pytest.mark.parametrize(
    "link",
    [
        f'<p>Baca juga: <a href="/b">{OTHER}</a></p>',
        f'<p><strong>Baca Juga: <a href="/b">{OTHER}</a></strong></p>',
        f'<p><strong>BACA JUGA: </strong><a href="/b">{OTHER}</a></p>',
        f'<div class="related"><span>Bacaan Lainnya</span><ul><li><a href="/b">{OTHER}</a></li></ul></div>',
        f'<table><tr><td><strong>Baca juga:</strong><a href="/b">{OTHER}</a></td></tr></table>',
    ],
)
def test_a_related_link_between_paragraphs_is_left_out(link: str) -> None:
    assert body(article(paragraphs(*BODY[:2]), link, paragraphs(*BODY[2:]))) == list(BODY)


def test_a_related_link_inside_a_paragraph_is_left_out_and_the_paragraph_goes_on() -> None:
    inside = f'{BODY[1]} <b>Baca juga: <a href="/b">{OTHER}</a></b> {BODY[3]}'
    assert body(article(paragraphs(BODY[0], inside, BODY[2]))) == [BODY[0], f"{BODY[1]} {BODY[3]}", BODY[2]]


def test_a_link_to_what_the_sentence_speaks_of_stays() -> None:
    text = 'Rapat itu membahas <a href="/g">kesiapan gudang</a>, jalur pengiriman, dan jumlah petugas di setiap desa.'
    assert body(article(paragraphs(BODY[0], text, *BODY[2:]))) == list(BODY)


@pytest.mark.parametrize(
    "inside",
    [
        "<br><br>".join(BODY),
        "<br/>".join(BODY),
        "<br /><br />".join(f"<span style='font-family: arial'>{text}</span>" for text in BODY),
        "".join(f"<div dir='auto'>{text}</div><div><br></div>" for text in BODY),
        "<p>" + "<br>".join(BODY) + "</p>",
    ],
)
def test_line_breaks_part_paragraphs(inside: str) -> None:
    assert body(article(inside)) == list(BODY)


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    texts = [
        *BODY,
        "Warga diminta datang tepat waktu dan membawa kartu tanda penduduk masing-masing pada hari pencoblosan.",
    ]
    cell = f"<table width='100%'><tr><td>{'<br>'.join(texts)}</td></tr></table>"
    assert body(article(cell)) == texts


@pytest.mark.parametrize("level", ["h1", "h2", "h3"])
def test_the_headline_is_the_heading_that_the_pages_title_repeats(level: str) -> None:
    markup = site(f"<h1>Kabar Desa</h1><{level}>{TITLE}</{level}><div>{paragraphs(*BODY)}</div>")
    title = read(html.page_text(markup)).title
    assert title is not None
    assert title.value == TITLE


def test_a_page_without_heading_takes_its_title_without_the_sites_name() -> None:
    title = read(html.page_text(site(f"<div>{paragraphs(*BODY)}</div>"))).title
    assert title is not None
    assert title.value == TITLE


@pytest.mark.parametrize(
    "stamp",
    [
        "<time>Selasa, 5 November 2024 19:42 WIB</time>",
        "<div><span>Tono Raharjo</span> - <span>Selasa, 05/11/2024 19:42 WIB</span></div>",
        "<small><i class='fa'></i> 5 Nov 2024 <i class='fa'></i> Admin <i></i> 231 kali dilihat</small>",
    ],
)
def test_the_day_printed_by_the_headline_is_the_day_it_appeared(stamp: str) -> None:
    head = '<meta property="article:published_time" content="2025-06-01T00:00:00+07:00">'
    assert published(article(paragraphs(*BODY), stamp=stamp, head=head)) == "2024-11-05"


def test_the_day_above_the_headline_counts_where_the_site_marks_it_as_the_posts() -> None:
    inside = f"<h2 class='date-header'>Selasa, 05 November 2024</h2><h3>{TITLE}</h3><div>{paragraphs(*BODY)}</div>"
    assert published(site(inside)) == "2024-11-05"


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2024-11-05T08:05:33+07:00", "2024-11-05"),
        ("2024-11-04T18:05:33+00:00", "2024-11-05"),
        ("2024-11-04T18:05:33Z", "2024-11-05"),
        ("2024-11-05", "2024-11-05"),
        ("2024-11-05 21:41:07", "2024-11-05"),
        ("belum ada", None),
    ],
)
def test_without_a_printed_day_the_metadata_give_it_in_indonesian_time(stated: str, day: str | None) -> None:
    meta = f'<meta property="article:published_time" content="{stated}">'
    data = json.dumps({"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "datePublished": stated}]})
    for head in (meta, f'<script type="application/ld+json">{data}</script>'):
        assert published(article(paragraphs(*BODY), head=head)) == day


def test_the_day_of_a_readers_comment_is_not_the_articles() -> None:
    comment = "<ol><li>Wong Dusun berkata:</li><li>6 November 2024 pukul 08:12</li><li>Semoga lancar.</li></ol>"
    assert published(article(paragraphs(*BODY), comment)) is None


@pytest.mark.parametrize(
    "head",
    [
        "",
        '<meta property="article:modified_time" content="2025-01-20T10:00:00+07:00">',
        '<script type="application/ld+json">{broken</script>',
    ],
)
def test_a_day_of_something_else_on_the_page_is_never_the_day_it_appeared(head: str) -> None:
    assert published(article(paragraphs(*BODY), head=head)) is None


def test_the_sentence_below_a_picture_is_text() -> None:
    caption = "Ketua KPU Kabupaten Lahat Hera Lestari memeriksa gudang logistik di kecamatan."
    picture = f'<div><a href="/p"><img src="p.jpg"></a><div class="f12 grey">{caption}</div></div>'
    assert body(article(picture, paragraphs(*BODY))) == [caption, *BODY]


def test_the_headline_below_a_linked_picture_is_no_caption() -> None:
    teaser = f'<div><img src="p.jpg"><p><a href="/b">{OTHER} untuk Warga Empat Desa</a></p></div>'
    assert body(site(f"<article><h1>{TITLE}</h1><div>{paragraphs(*BODY)}</div></article>{teaser}")) == list(BODY)
