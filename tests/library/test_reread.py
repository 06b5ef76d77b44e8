"""Reading again shows what the present reader sees otherwise, and leaves the reader's word on top."""

import msgspec
import pytest

from pilkada_tui.library import Library
from pilkada_tui.library.maintenance.reread import reread
from pilkada_tui.library.notes.corrections import ARTICLE, QUOTE, ArticleCorrection, QuoteCorrection
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article, Source
from pilkada_tui.reading import read
from pilkada_tui.sources.frame import filled

PAGE = """Camat Rawa Ajak Warga Jaga Kedamaian

RAWA - Camat Rawa Sekar Wiranti mengajak warga Kabupaten Muara Enim menjaga kedamaian, Sabtu 5 Oktober 2024.

"Mari kita jaga kedamaian sampai akhir," ujar Sekar.
"""


@pytest.fixture
def article() -> Article:
    return read(PAGE, Source(kind="file", name="satu.txt"))


def misread(article: Article) -> Article:
    """The article as a poorer reader might have left it."""
    quotes = tuple(msgspec.structs.replace(quote, speaker="Orang Lain") for quote in article.quotes)
    return msgspec.structs.replace(article, quotes=quotes, events=(), reader="lama")


def test_what_would_change_is_shown_and_nothing_is_changed(library: Library, article: Article) -> None:
    library.add([misread(article)])
    [difference] = reread(library, apply=False)
    changes = list(map(str, difference.changes))
    assert any(change.startswith("narasumber") and "Orang Lain → Sekar Wiranti" in change for change in changes)
    assert any(change.startswith("peristiwa") for change in changes)
    assert library.article(article.id) == misread(article)


def test_applied_the_article_is_as_it_is_read_now(library: Library, article: Article) -> None:
    library.add([misread(article)])
    list(reread(library, apply=True))
    assert library.article(article.id) == article
    assert library.search('tokoh:"orang lain"').quotes == 0
    assert list(reread(library, apply=True)) == []


def test_corrections_stay_on_top_of_a_new_reading(library: Library, article: Article) -> None:
    library.add([misread(article)])
    library.correct(QUOTE, quote_key(article.id, article.quotes[-1]), QuoteCorrection(speaker="Bima Lesmana"))
    list(reread(library, apply=True))
    assert library.article(article.id).quotes[-1].speaker == "Bima Lesmana"


MARKUP = """<html><head><link rel="canonical" href="https://kabar.invalid/warta"><meta property="og:site_name"
content="Kabar Rawa"><meta name="author" content="Tirta Maheswara"><meta property="article:published_time"
content="2024-10-06T08:00:00+07:00"></head><body><p>Isi</p></body></html>"""


def test_what_a_kept_page_says_of_itself_is_filled_in_where_it_was_not_known(library: Library) -> None:
    library.add([read(PAGE, Source(kind="file", name="satu.html", markup=MARKUP, site="Media Lama"))])
    [difference] = reread(library, apply=True, fill=filled)
    (source,) = library.article(read(PAGE).id).sources
    assert "alamat: – → https://kabar.invalid/warta" in map(str, difference.changes)
    assert (source.site, source.byline, source.address) == (
        "Media Lama",
        "Tirta Maheswara",
        "https://kabar.invalid/warta",
    )
    assert (source.published.day, source.published.how) == ("2024-10-06", "meta") if source.published else False
    assert library.has_address("https://kabar.invalid/warta")
    assert list(reread(library, apply=True, fill=filled)) == []


def test_a_correction_stays_over_what_is_filled_in(library: Library) -> None:
    article = read(PAGE, Source(kind="file", name="satu.html", markup=MARKUP))
    library.add([article])
    library.correct(ARTICLE, article.id, ArticleCorrection(byline="Wira Laksana"))
    list(reread(library, apply=True, fill=filled))
    corrected = library.article(article.id)
    assert corrected.byline is not None
    assert corrected.byline.value == "Wira Laksana"


def test_a_kept_id_and_its_sources_never_change(library: Library, article: Article) -> None:
    older = msgspec.structs.replace(misread(article), id="idlama")
    library.add([older])
    list(reread(library, apply=True))
    assert library.article("idlama").sources == older.sources
