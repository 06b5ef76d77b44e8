"""Mails: subject, day, sender and text as they were written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pilkada_tui.model import Article
from pilkada_tui.sources import RawPage, Skipped
from pilkada_tui.sources.mail.message import unwrapped

Articles = Callable[..., list[Article]]
Sample = Callable[[str], Path]


def test_a_press_release_has_subject_day_sender_and_attachments(articles: Articles, sample: Sample) -> None:
    (article,) = articles(sample("rilis.eml"))
    source = article.sources[0]
    assert article.title is not None
    assert article.title.value == "Rilis: KPU Salatiga Pastikan Logistik Siap Sebelum 27 November — segera"
    assert source.published is not None
    assert (source.published.day, source.published.how) == ("2024-11-12", "mail date")
    assert source.byline == "Humas KPU"
    assert dict(source.facts)["lampiran"] == "rilis — lampiran.rtf"
    assert [q.speaker for q in article.quotes if q.kind == "direct"] == ["Wiratmo Sedayu", "Lestari Anggraini"]


def test_a_mailbox_gives_each_mail_with_its_own_encoding(articles: Articles, sample: Sample) -> None:
    first, second = articles(sample("kotak.mbox"))
    assert (first.sources[0].part, second.sources[0].part) == ("surat 1", "surat 2")
    assert "\nFrom tanggal" in second.text
    assert "“" in second.text


@pytest.mark.parametrize(
    "sender", ["humas@contoh.invalid", "<humas@contoh.invalid>", "humas@contoh.invalid <a@b.invalid>"]
)
def test_an_address_alone_is_no_byline(articles: Articles, tmp_path: Path, sender: str) -> None:
    (article,) = articles(_mail(tmp_path, "“Kami siap,” kata Bupati Lahat Surya Darma.", sender))
    assert (article.byline, article.sources[0].byline) == (None, None)
    assert "humas@contoh.invalid" in dict(article.sources[0].facts)["pengirim"]


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("Sumber: https://kabar.invalid/siap", "https://kabar.invalid/siap"),
        ("https://kabar.invalid/siap\n\nhttps://kabar.invalid/siap", "https://kabar.invalid/siap"),
        ("Sumber: <https://kabar.invalid/siap>\nhttps://lain.invalid/warta", "https://kabar.invalid/siap"),
        ("https://kabar.invalid/siap\nhttps://lain.invalid/warta", None),
        ("Baca juga: https://kabar.invalid/siap", None),
        ("Lihat https://kabar.invalid/siap ya", None),
        ("https://kabar.invalid/\nhttps://www.instagram.com/kabar", None),
    ],
)
def test_the_one_address_alone_on_a_line_is_that_of_the_article(
    articles: Articles, tmp_path: Path, lines: str, address: str | None
) -> None:
    (article,) = articles(_mail(tmp_path, f"“Kami siap,” kata Bupati Lahat Surya Darma.\n\n{lines}"))
    assert article.address == address


def _mail(folder: Path, body: str, sender: str = "a@b.invalid") -> Path:
    head = f"From: {sender}\nTo: c@d.invalid\nSubject: Rilis\nContent-Type: text/plain; charset=utf-8\n\n"
    (folder / "x.eml").write_text(head + body, "utf-8")
    return folder / "x.eml"


def test_lines_that_were_broken_at_a_width_are_paragraphs_again() -> None:
    long = "Ketua panitia menyampaikan bahwa semua kotak suara sudah berada\ndi gudang kecamatan sejak kemarin pagi."
    assert unwrapped(f"{long}\n\nSalam,\nTono") == f"{long.replace(chr(10), ' ')}\n\nSalam,\nTono"


@pytest.mark.parametrize("items", ["- satu\n- dua\n- tiga", "Satu\nDua\nTiga"])
def test_lines_that_are_items_stay_lines(items: str) -> None:
    assert unwrapped(items) == items


def test_a_mail_without_text_is_named(opened: Callable[..., list[RawPage | Skipped]], tmp_path: Path) -> None:
    (tmp_path / "x.eml").write_bytes(b"From: a@b.invalid\nTo: c@d.invalid\nSubject: kosong\nMIME-Version: 1.0\n\n\n")
    (found,) = opened(tmp_path / "x.eml")
    assert isinstance(found, Skipped)
    assert str(found.why) == "surat ini tidak berisi teks"


def test_a_mail_of_markup_alone_is_read(articles: Articles, tmp_path: Path) -> None:
    body = "<p>“Kami siap,” kata Bupati Lahat Surya Darma.</p><p>Rapat selesai.</p>"
    head = "From: a@b.invalid\nTo: c@d.invalid\nSubject: Rilis\nContent-Type: text/html; charset=utf-8\n\n"
    (tmp_path / "x.eml").write_text(head + body, "utf-8")
    (article,) = articles(tmp_path / "x.eml")
    assert [quote.speaker for quote in article.quotes] == ["Surya Darma"]


HEAD = "From: a@b.invalid\nTo: c@d.invalid\nSubject: Rilis\nDate: Tue, 05 Nov 2024 09:00:00 +0700\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    ("rest", "why"),
    [
        (
            'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\n“Kotak suara siap,” ka',
            "surat ini terpotong",
        ),
        ("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!bukan base64===\n", "tidak berisi teks"),
    ],
)
def test_a_mail_that_ends_in_its_text_or_is_packed_wrongly_is_named(
    opened: Callable[..., list[RawPage | Skipped]], tmp_path: Path, rest: str, why: str
) -> None:
    (tmp_path / "x.eml").write_text(HEAD + rest, "utf-8")
    (found,) = opened(tmp_path / "x.eml")
    assert isinstance(found, Skipped)
    assert why in str(found.why)
