"""What stands unlabelled in or behind an article: headlines of other pages, and who wrote it."""

import pytest
from reading_samples import LEAD, page

BODY = (
    LEAD,
    "Rapat itu membahas kesiapan gudang, jalur pengiriman, dan jumlah petugas di setiap desa.",
    "Petugas diminta datang lebih awal agar pemilih lanjut usia tidak menunggu terlalu lama.",
    "Pengiriman dimulai dari desa yang paling jauh pada pekan depan.",
)
LINKS = (
    "Warga Tiga Desa Gotong Royong Perbaiki Jembatan Gantung yang Putus Diterjang Banjir",
    "Harga Cabai di Pasar Induk Naik Dua Kali Lipat Jelang Akhir Pekan Ini!",
)


def kept(*lines: str) -> list[str]:
    article = page(*lines)
    return [span.of(article.text) for span in article.paragraphs]


def test_headlines_of_other_pages_between_the_paragraphs_go() -> None:
    assert kept(BODY[0], LINKS[0], BODY[1], LINKS[1], *BODY[2:]) == list(BODY)


def test_a_list_of_headlines_with_bullets_goes_wherever_it_stands() -> None:
    links = "\n".join(f"- {link.rstrip('!')}" for link in LINKS)
    assert kept(*BODY[:2], links, *BODY[2:]) == list(BODY)
    assert kept(*BODY, links) == list(BODY)


@pytest.mark.parametrize("intro", ["Pasangan calon itu adalah:", "Berikut nama pasangan calon menurut nomor urut."])
def test_a_list_with_bullets_that_the_article_announces_stays(intro: str) -> None:
    items = ("- Darma Kusuma dan Sri Wahyuni, Nomor Urut Satu", "- Tono Raharjo dan Wulan Sari, Nomor Urut Dua")
    assert kept(*BODY[:2], "\n".join((intro, *items)), *BODY[2:]) == [*BODY[:2], intro, *items, *BODY[2:]]


def test_a_single_long_heading_may_be_the_articles_own() -> None:
    assert LINKS[0] in kept(*BODY[:2], LINKS[0], *BODY[2:])


def test_short_headings_of_the_article_stay() -> None:
    headings = ("Kesiapan Gudang Logistik", "Bawaslu Lahat Ikut Mengawasi")
    found = kept(BODY[0], headings[0], BODY[1], headings[1], *BODY[2:])
    assert found == [BODY[0], headings[0], BODY[1], headings[1], *BODY[2:]]


def test_the_last_paragraph_under_a_heading_of_capitals_stays() -> None:
    assert kept(*BODY[:3], "Bawaslu Lahat Ikut Mengawasi", BODY[3])[-1] == BODY[3]


@pytest.mark.parametrize(
    "box",
    [
        ("Tono Raharjo", "Meliput isu desa dan lingkungan sejak sembilan tahun lalu di Sumatera."),
        ("Tono Raharjo adalah wartawan Kabar Desa yang berkantor di Lahat.",),
        ("Tentang Penulis", "Tono Raharjo gemar menulis tentang desa, sawah, dan sungai."),
    ],
)
def test_who_the_author_is_belongs_to_the_site(box: tuple[str, ...]) -> None:
    assert kept(*BODY, *box) == list(BODY)
