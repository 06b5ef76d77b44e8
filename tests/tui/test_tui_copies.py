"""A story that several outlets print is one row of the list, which says so."""

from tui_driving import Filler, on_screen, opened, pane, press, settle, type_in, until
from tui_samples import dated, page, said

from pilkada_tui.library import Library
from pilkada_tui.model import Article
from pilkada_tui.tui.session import OpenRequest

BODY = """
Gudang logistik di tepi sungai itu mulai dijaga dua regu petugas sejak Senin malam, setelah air pasang sempat
menggenangi halaman depan dan membasahi tumpukan palet kosong yang disiapkan panitia untuk menaruh kiriman dari kota.
""".strip().replace("\n", " ")


def printed(name: str, outlet: str | None, day: str) -> Article:
    return page(name, f"Gudang Dijaga {name.title()}\n\n{BODY}\n", day=day, outlet=outlet, codes=("16.03",))


async def test_a_row_says_in_how_many_other_outlets_its_story_stands(filled: Filler) -> None:
    library = filled([printed("satu", "KABAR A", "2024-10-01"), printed("dua", "WARTA B", "2024-10-02")])
    async with opened(library) as pilot:
        listed = pane(pilot, "ArticleList")
        assert "juga di 1 media" in listed
        assert "Gudang Dijaga Dua" not in listed


async def test_the_head_counts_what_the_list_shows_and_the_copies_by_themselves(filled: Filler) -> None:
    library = filled([printed("satu", "KABAR A", "2024-10-01"), printed("dua", "WARTA B", "2024-10-02")])
    async with opened(library) as pilot:
        head, title = on_screen(pilot).splitlines()[:2]
        assert "1 artikel · 0 kutipan" in head
        assert " · 1 salinan" in head
        assert "1 Artikel · 1" in title


async def test_a_row_whose_copies_name_no_outlet_says_how_many_copies_there_are(filled: Filler) -> None:
    library = filled([printed("satu", "KABAR A", "2024-10-01"), printed("dua", None, "2024-10-02")])
    async with opened(library) as pilot:
        assert "1 salinan" in pane(pilot, "ArticleList")


async def test_a_story_read_in_one_outlet_is_not_unread_in_another(filled: Filler) -> None:
    library = filled([printed("satu", "KABAR A", "2024-10-01"), printed("dua", "WARTA B", "2024-10-02")])
    async with opened(library) as pilot:
        assert "• " in pane(pilot, "ArticleList")
        pilot.app.screen.land(OpenRequest("dua"))  # type: ignore[attr-defined]
        await settle(pilot)
        assert "• " not in pane(pilot, "ArticleList")


async def test_moving_through_the_list_meets_each_story_once(filled: Filler) -> None:
    alone = page("lain", "Berita Lain\n\nTulisan yang berdiri sendiri.\n", day="2024-09-01")
    library = filled([printed("satu", "KABAR A", "2024-10-01"), printed("dua", "WARTA B", "2024-10-02"), alone])
    async with opened(library) as pilot:
        await press(pilot, "j", "j", "j")
        assert pilot.app.screen.query_one("ArticleList").current == "lain"  # type: ignore[attr-defined]


async def test_a_search_says_how_many_of_its_hits_are_no_repeats(filled: Filler) -> None:
    library = filled([printed("satu", "KABAR A", "2024-10-01"), printed("dua", "WARTA B", "2024-10-02")])
    async with opened(library) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "gudang")
        await until(pilot, lambda: "tanpa salinan" in pane(pilot, "CountBar"))
        told = pane(pilot, "CountBar")
        found = Library.open(library).search("gudang")
        every, once = found.quotes + found.articles + found.events, Library.open(library).facets("gudang").hits
        assert f"{every} hasil" in told
        assert f"tanpa salinan {once}" in told


async def test_under_a_query_the_head_counts_each_quote_and_event_once_and_says_so(filled: Filler) -> None:
    def told(name: str, outlet: str, day: str) -> Article:
        words = "“Gudang kami kunci,” ujar Bima Lesmana, Senin 30 September 2024."
        text = f"Gudang Dijaga {name.title()}\n\n{BODY}\n\n{words}\n"
        quote = said(text, "Gudang kami kunci,", "Bima Lesmana", None, "ujar")
        event = dated(text, "Senin 30 September 2024", "2024-09-30", "16.03", label="Penjagaan", kind="rapat")
        return page(name, text, day=day, outlet=outlet, codes=("16.03",), quotes=(quote,), events=(event,))

    async with opened(filled([told("satu", "KABAR A", "2024-10-01"), told("dua", "WARTA B", "2024-10-02")])) as pilot:
        pilot.app.list_only("gudang")  # type: ignore[attr-defined]
        await settle(pilot)
        head = on_screen(pilot).splitlines()[0]
        assert "1 kutipan · 1 artikel · 1 peristiwa · tanpa salinan" in head
        await press(pilot, "p")
        assert "❝1" in pane(pilot, "PeopleList")
