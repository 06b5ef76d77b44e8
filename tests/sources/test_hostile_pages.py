"""Pages and files as no site and no user makes them on purpose: each is read or named, and none stops the others."""

import os
from pathlib import Path

import pytest

from pilkada_tui.library.intake import Unread, read_all
from pilkada_tui.model import Article
from pilkada_tui.reading import read
from pilkada_tui.sources import Options, Skipped, read_file, stream
from pilkada_tui.sources.account import Account
from pilkada_tui.sources.html import page_text
from pilkada_tui.sources.markup_limits import MOST_ATTRIBUTES, fit
from pilkada_tui.tui.actions.import_pages import PAGES

SAID = '"Mari kita jaga kedamaian sampai hari pemungutan suara," ujar Camat Rawa, Sekar Wiranti.'
PROSE = f"<p>Warga Kabupaten Muara Enim berkumpul di balai desa sejak pagi untuk rapat.</p><p>{SAID}</p>"
LINKED = '<script type="application/ld+json">{}</script>'
STATED = LINKED.format('{"@type": "NewsArticle", "datePublished": "%s"}')


def page(body: str, head: str = "") -> str:
    title = "Camat Ajak Warga Jaga Kedamaian"
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


BROKEN = {
    "control references beside line breaks": page(f"<p>&#11;Satu<br>&#8; dua &#2;<br>&#27; tiga &#xFFFE;</p>{PROSE}"),
    "control references before elements": page(f"<div>&#x1;Satu<br><b>dua</b>&#xFFFF; tiga<br>&#xD800;</div>{PROSE}"),
    "control signs": page(f"<p>Satu\x00\x08<br>\x0b\x1b dua\ufffe</p>{PROSE}"),
    "a reference past all signs": page(f"<p>&#x110000;&#9999999;&#0;&#x;&#;<br></p>{PROSE}"),
    "lists nested in linked data": page(PROSE, LINKED.format("[" * 1500 + "]" * 1500)),
    "objects nested in linked data": page(PROSE, LINKED.format('{"a":' * 100_000 + "1" + "}" * 100_000)),
    "a number without end in linked data": page(PROSE, LINKED.format('{"a": ' + "9" * 10_000 + "}")),
    "a half sign in linked data": page(PROSE, LINKED.format(r'{"@type": "NewsArticle", "headline": "\ud800"}')),
    "the year 0": page(PROSE, STATED % "0000-01-01T00:00:00+00:00"),
    "the year 0 in figures": page(PROSE, STATED % "01/01/0000"),
    "the first day of all": page(PROSE, STATED % "0001-01-01T00:00:00+14:00"),
    "the last day of all": page(PROSE, STATED % "9999-12-31T23:59:59Z"),
    "an offset of more than a day": page(PROSE, STATED % "2024-10-14T00:00:00+99:99"),
    "500 spans": page("<span>" * 500 + PROSE + "</span>" * 500),
    "50,000 spans": page("<span>" * 50_000 + PROSE + "</span>" * 50_000),
    "50,000 open spans": page("<span>" * 50_000 + PROSE),
    "50,000 blocks": page("<div>" * 50_000 + PROSE + "</div>" * 50_000),
    "50,000 bold parts of a paragraph": page(f"<p>{'<b>' * 50_000}Rapat dibuka.{'</b>' * 50_000}</p>{PROSE}"),
    "3,000 tables": page("<table><tr><td>" * 3000 + PROSE + "</td></tr></table>" * 3000),
    "5,000 open lists": page("<ul><li>" * 5000 + PROSE),
    "200,000 attributes": page(f"<p {' '.join(f'a{number}=x' for number in range(200_000))}>Rapat.</p>{PROSE}"),
    "names that XML does not know": page(f'<p a"b=1 1c=2 :=3 @x>Satu</p><x:y:z>dua</x:y:z>{PROSE}'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_article_of_a_broken_page_is_read(name: str) -> None:
    assert "ujar Camat Rawa, Sekar Wiranti" in page_text(BROKEN[name])


def test_what_is_nested_too_deep_stands_in_its_order() -> None:
    text = page_text(page("<div>" * 600 + PROSE + f"<p>Sesudah itu {SAID}</p>" + "</div>" * 600))
    assert text.index("berkumpul") < text.index("Mari kita") < text.index("Sesudah itu")


def test_a_tag_of_usual_length_and_a_script_are_left_as_they_are() -> None:
    usual = page(f"<p class='a > b' data-x=\"1 2\">Satu</p><script>if (a<b && c='\"') {{}}</script>{PROSE}")
    assert fit(usual) == usual


def test_of_a_tag_only_so_many_pieces_are_looked_at() -> None:
    cut = fit(f"<p{' a' * (MOST_ATTRIBUTES + 5)}>Satu</p>")
    assert cut == f"<p{' a' * MOST_ATTRIBUTES}>Satu</p>"


@pytest.mark.parametrize("day", ["01/01/0000", "(0/0/0000)", "31/02/2024", "00/00/00", "99 Oktober 2024", "1-1-0000"])
def test_a_day_that_no_calendar_has_is_no_day(day: str) -> None:
    article = read(f"Rapat Desa\n\nMUARA ENIM - Warga berkumpul di balai desa, Senin ({day}), untuk rapat.\n")
    assert article.published is None or article.published.value > "2023"


def test_a_file_whose_name_is_not_utf_8_is_read_under_an_escaped_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(f"Rapat Desa\n\n{SAID}\n", encoding="utf-8")
    read_pages = [one for one in read_all(Account().pages(stream([str(tmp_path)])), PAGES) if isinstance(one, Article)]
    assert [one.sources[0].name.rpartition("/")[2] for one in read_pages] == ["a.txt", "caf\\xe9.txt"]


def test_a_link_out_of_the_folder_is_not_followed_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "rahasia.txt").write_text("sandi", encoding="utf-8")
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "satu.txt").write_text(SAID, encoding="utf-8")
    (folder / "sandi.txt").symlink_to(tmp_path / "rahasia.txt")
    (folder / "luar").symlink_to(tmp_path, target_is_directory=True)
    (folder / "satu-lagi.txt").symlink_to(folder / "satu.txt")
    account = Account()
    names = [
        one.sources[0].name for one in read_all(account.pages(stream([str(folder)])), PAGES) if isinstance(one, Article)
    ]
    assert [Path(name).name for name in names] == ["satu-lagi.txt", "satu.txt"]
    assert sorted(Path(one.name).name for one in account.passed) == ["luar", "sandi.txt"]


def test_a_link_that_a_user_names_is_followed(tmp_path: Path) -> None:
    (tmp_path / "satu.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "dua.txt").symlink_to(tmp_path / "satu.txt")
    assert not isinstance(read_file(tmp_path / "dua.txt"), Skipped)


def test_a_file_that_cannot_be_opened_is_named_and_the_rest_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[" * 100_000, encoding="utf-8")
    (tmp_path / "b.html").write_bytes(b"\xff\xfe<\x00")
    (tmp_path / "c.txt").write_text(SAID, encoding="utf-8")
    found = list(read_all(Account().pages(stream([str(tmp_path)], Options())), PAGES))
    assert [one.source.name.rpartition("/")[2] for one in found if isinstance(one, Unread)] == ["a.json", "b.html"]
    assert sum(isinstance(one, Article) for one in found) == 1
