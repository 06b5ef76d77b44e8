"""Correcting where one reads: what the user says is shown everywhere, what the machine said stays beside it."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from tui_driving import on_screen, opened, pane, press, type_in

from pilkada_tui.library import Library
from pilkada_tui.library.notes.annotations import starred
from pilkada_tui.library.notes.keys import quote_key
from pilkada_tui.model import Article, QuoteKind
from pilkada_tui.tui.actions.forms.typed_values import EVENTS, OFFICES, kind_typed, kind_words, known_kinds
from pilkada_tui.tui.screens.dialogs.form import FormScreen


def article(library: Path, name: str = "logistik") -> Article:
    return Library.open(library).article(name)


async def retype(pilot: Pilot, text: str) -> None:
    """Empty the line under the cursor and type another."""
    await press(pilot, "end", "ctrl+u")
    await type_in(pilot, text)


async def give_speaker(pilot: Pilot, name: str) -> None:
    await press(pilot, "3", "e")
    await retype(pilot, name)
    await press(pilot, "enter", "ctrl+s")


async def test_another_speaker_stands_on_the_card_with_what_the_machine_said(library: Path) -> None:
    async with opened(library) as pilot:
        await give_speaker(pilot, "Bima Lesmana")
        cards = " ".join(pane(pilot, "#quotes").split())
        assert "① Bima Lesmana" in cards
        assert "≠ mesin membaca: Rahmat Sudirja" in cards.replace("▌ ", "")
        assert "①≠" in pane(pilot, "#text")
        assert "≠" in pane(pilot, "#articles").splitlines()[2]
    assert article(library).quotes[0].speaker == "Bima Lesmana"


async def test_the_corrected_speaker_is_what_search_finds(library: Path) -> None:
    async with opened(library) as pilot:
        await give_speaker(pilot, "Bima Lesmana")
        await press(pilot, "slash")
        await type_in(pilot, "tokoh:bima")
        assert "Kotak suara harus tiba" in on_screen(pilot)


async def test_why_says_what_the_machine_had_read(library: Path) -> None:
    async with opened(library) as pilot:
        await give_speaker(pilot, "Bima Lesmana")
        await press(pilot, "w")
        shown = on_screen(pilot)
        assert "menurut Anda" in shown
        assert "Yang dibaca mesin" in shown
        assert "≠ Rahmat Sudirja" in shown


async def test_a_known_name_is_chosen_from_those_that_fit(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e")
        await retype(pilot, "marya")
        assert "Siti Maryamah" in on_screen(pilot)
        await press(pilot, "down", "enter", "ctrl+s")
    assert article(library).quotes[0].speaker == "Siti Maryamah"


async def test_office_and_kind_of_office_are_corrected(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e", "tab")
        await retype(pilot, "Camat Rawa")
        await press(pilot, "tab")
        await retype(pilot, "asn")
        await press(pilot, "ctrl+s")
    quote = article(library).quotes[0]
    assert (quote.speaker, quote.role, quote.role_kind) == ("Rahmat Sudirja", "Camat Rawa", "asn")


async def test_the_form_speaks_of_kinds_in_words_and_keeps_what_they_mean(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e", "tab", "tab")
        await retype(pilot, "kepala")
        await press(pilot, "down", "enter")
        assert "kepala daerah" in on_screen(pilot)
        assert "_" not in pane(pilot, "#form")
        await press(pilot, "ctrl+s")
    assert article(library).quotes[0].role_kind == "kepala_daerah"


async def test_the_form_says_which_answers_are_the_machines(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e")
        assert [line.split()[-2:] for line in pane(pilot, "#form").splitlines() if "Narasumber" in line] == [
            ["=", "mesin"]
        ]
        await retype(pilot, "Bima")
        assert "≠ mesin membaca: Rahmat Sudirja" in pane(pilot, "#form")
        assert all("mesin" not in line for line in pane(pilot, "#form").splitlines() if "Narasumber" in line)


def test_every_kind_that_is_offered_means_one_kind() -> None:
    for name in (EVENTS, OFFICES):
        assert [kind_typed(name, words) for words in kind_words(name)] == list(known_kinds(name))
        assert all("," not in kind for kind in known_kinds(name))


async def test_an_empty_speaker_is_nobody_named(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e")
        await retype(pilot, "")
        await press(pilot, "ctrl+s")
        assert "tak disebut siapa" in pane(pilot, "#quotes")
    assert article(library).quotes[0].speaker is None


async def test_answering_as_the_machine_did_keeps_no_correction(library: Path) -> None:
    async with opened(library) as pilot:
        await give_speaker(pilot, "Bima Lesmana")
        await give_speaker(pilot, "Rahmat Sudirja")
        assert "≠" not in on_screen(pilot)
    assert not Library.open(library).corrections().quotes


async def test_what_is_no_quote_leaves_cards_list_and_numbers_and_is_told_of(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e", "tab", "tab", "tab", "tab", "space", "ctrl+s")
        assert "Kotak suara" not in pane(pilot, "#quotes")
        assert "✗ “Kotak suara" in pane(pilot, "#text")
        assert "✗ 1 bukan kutipan" in on_screen(pilot)
    assert len(article(library).quotes) == 3


async def test_a_rejected_quote_is_taken_back_in_the_article_form(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e", "tab", "tab", "tab", "tab", "space", "ctrl+s")
        await press(pilot, "W", *["tab"] * 9)
        assert "[x] bukan kutipan: “Kotak suara" in on_screen(pilot)
        await press(pilot, "space", "ctrl+s")
        assert "Kotak suara" in pane(pilot, "#quotes")
    assert len(article(library).quotes) == 4


async def test_undo_takes_a_correction_back_everywhere(library: Path) -> None:
    async with opened(library) as pilot:
        await give_speaker(pilot, "Bima Lesmana")
        await press(pilot, "u")
        assert "Diurungkan: koreksi kutipan: narasumber Bima Lesmana" in on_screen(pilot)
        assert "Bima" not in pane(pilot, "#quotes")
        assert "≠" not in pane(pilot, "#articles")
    assert article(library).quotes[0].speaker == "Rahmat Sudirja"


async def test_the_cursor_stays_on_the_corrected_quote(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "j", "j", "e")
        await retype(pilot, "Bima Lesmana")
        await press(pilot, "ctrl+s", "ctrl+s")
        assert pilot.app.session.quote == 2


async def test_two_names_are_one_person_and_part_again(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e", "tab", "tab", "tab")
        await type_in(pilot, "Rahmat Hidayat Sudirja")
        await press(pilot, "ctrl+s")
        assert "③ Rahmat Hidayat Sudirja" in pane(pilot, "#quotes")
        await press(pilot, "e", "tab", "tab", "tab")
        await retype(pilot, "")
        await press(pilot, "ctrl+s")
        assert "Hidayat" not in pane(pilot, "#quotes")
    assert not Library.open(library).corrections().people


async def test_nobody_is_the_same_as_himself(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e", "tab", "tab", "tab")
        await type_in(pilot, "rahmat sudirja")
        await press(pilot, "ctrl+s")
        assert "tulis nama yang lain" in on_screen(pilot)
        assert isinstance(pilot.app.screen, FormScreen)


async def test_an_event_is_corrected_on_the_timeline(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "4", "e")
        assert "Koreksi peristiwa" in on_screen(pilot)
        await retype(pilot, "31 Oktober 2024")
        await press(pilot, "tab")
        await retype(pilot, "Rapat besar logistik")
        await press(pilot, "ctrl+s")
        assert "Kam 31 Okt" in pane(pilot, "#timeline")
        assert "Rapat besar logistik" in pane(pilot, "#timeline")
    [event] = article(library).events
    assert (event.date, event.label) == ("2024-10-31", "Rapat besar logistik")


async def test_the_event_of_another_article_is_corrected_from_here(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "4", "g", "e", "tab", "tab", "tab", "tab", "space", "ctrl+s")
        assert "Deklarasi" not in pane(pilot, "#timeline")
        assert "Rapat koordinasi" in pane(pilot, "#timeline")
    assert article(library, "deklarasi").events == ()


@pytest.mark.parametrize("typed", ["kemarin", "2024-13-01", "31 Februari 2024", ""])
async def test_an_unreadable_date_is_explained_and_stays_typed(library: Path, typed: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "4", "e")
        await retype(pilot, typed)
        await press(pilot, "ctrl+s")
        assert "tidak terbaca" in on_screen(pilot)
        assert typed in on_screen(pilot)
    assert article(library).events[0].date == "2024-10-30"


async def test_region_and_day_of_an_article_are_corrected_from_the_list(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "1", "e")
        await retype(pilot, "palangka")
        await press(pilot, "down", "enter", "tab")
        await retype(pilot, "1 September 2024")
        await press(pilot, "ctrl+s")
        assert pane(pilot, "#articles").count("Kota Palangka") == 2
        assert "≠ mesin membaca: Kabupaten Muara Enim" in pane(pilot, "#text")
        assert "≠ mesin membaca: Rabu 30 Okt 2024" in pane(pilot, "#text")
        assert pilot.app.screen.query_one("#articles ArticleList").current == "logistik"
    row = next(row for row in Library.open(library).rows() if row.id == "logistik")
    assert (row.region, row.day) == ("62.71", "2024-09-01")


@pytest.mark.parametrize(("typed", "said"), [("atlantis", "Tidak ada wilayah"), ("bekasi", "dapat berarti")])
async def test_a_region_that_is_none_or_several_is_explained(library: Path, typed: str, said: str) -> None:
    async with opened(library) as pilot:
        await press(pilot, "W")
        await retype(pilot, typed)
        await press(pilot, "ctrl+s")
        assert said in on_screen(pilot)


def chosen(pilot: Pilot) -> tuple[int, int]:
    found = pilot.app.screen.query_one("#text").chosen
    assert found is not None
    return found


async def test_words_are_chosen_by_key_and_marked_as_a_quote(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "1", "j", "j", "j", "2", "v", "j", "v", "l", "l", "l")
        words = pilot.app.session.article.text[slice(*chosen(pilot))]
        assert words == "Tulisan ini tidak menyebut"
        await press(pilot, "quotation_mark")
        assert "Tandai kutipan yang terlewat" in on_screen(pilot)
        await type_in(pilot, "Bima Lesmana")
        await press(pilot, "ctrl+s")
        assert "① Bima Lesmana" in pane(pilot, "#quotes")
        assert "ditandai sendiri" in pane(pilot, "#quotes")
        assert "①+ Tulisan" in pane(pilot, "#text")
    [quote] = article(library, "catatan").quotes
    assert (quote.text, quote.speaker, quote.kind) == (words, "Bima Lesmana", QuoteKind.INDIRECT)


async def test_words_are_chosen_by_mouse_and_marked_as_a_quote(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "1", "j", "j", "j", "2")
        text = pilot.app.screen.query_one("#text")
        y = next(y for y, line in enumerate(pane(pilot, "#text").splitlines()) if "Tulisan ini" in line)
        x = pane(pilot, "#text").splitlines()[y].index("Tulisan")
        left, top = text.content_region.x - text.region.x, text.content_region.y - text.region.y
        await pilot.mouse_down(text, offset=(left + x, top + y))
        await pilot.hover(text, offset=(left + x + 10, top + y))
        await pilot.mouse_up(text, offset=(left + x + 10, top + y))
        await press(pilot, "quotation_mark", "ctrl+s")
    [quote] = article(library, "catatan").quotes
    assert quote.text.startswith("Tulisan in")


async def test_without_chosen_words_the_way_to_choose_is_said(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "quotation_mark")
        assert "Pilih dahulu kata-katanya" in on_screen(pilot)


async def test_a_marked_quote_is_let_go_again(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "1", "j", "j", "j", "2", "v", "j", "v", "l", "quotation_mark", "ctrl+s")
        assert len(article(library, "catatan").quotes) == 1
        await press(pilot, "e")
        assert "Kutipan yang Anda tandai" in on_screen(pilot)
        await press(pilot, "shift+tab", "space", "ctrl+s")
    assert article(library, "catatan").quotes == ()


async def test_marking_the_machines_quote_opens_its_correction(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "v", "v")
        quote = article(library).quotes[0]
        while chosen(pilot)[1] < quote.span.end:
            await press(pilot, "l")
        await press(pilot, "quotation_mark")
        assert "Koreksi kutipan ①" in on_screen(pilot)


async def mark_event(pilot: Pilot) -> None:
    """Choose the first words of the article without a day, and open the form of an event on them."""
    await press(pilot, "1", "j", "j", "j", "2", "v", "j", "v", "l", "l", "l", "apostrophe")


async def test_a_missed_event_is_marked_by_key_and_stands_on_the_timeline(library: Path) -> None:
    async with opened(library) as pilot:
        await mark_event(pilot)
        assert "Tandai peristiwa yang terlewat" in on_screen(pilot)
        await retype(pilot, "12 Oktober 2024")
        await press(pilot, "tab", "tab", "tab")
        await retype(pilot, "muara enim")
        await press(pilot, "enter", "ctrl+s")
    [event] = article(library, "catatan").events
    assert (event.date, event.region, event.how) == ("2024-10-12", "16.03", "marked")
    assert [row.article for row in Library.open(library).timeline("16.03") if row.event == event] == ["catatan"]


async def test_a_marked_event_has_its_sign_and_its_form_lets_it_go_again(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "v", "v", "l", "l", "apostrophe", "ctrl+s")
        await press(pilot, "4", "g")
        while "+ " not in next(line for line in pane(pilot, "#timeline").splitlines() if line.startswith("▌")):
            await press(pilot, "j")
        await press(pilot, "e")
        assert "Peristiwa yang Anda tandai" in on_screen(pilot)
        await press(pilot, "shift+tab", "space", "ctrl+s")
        assert "+ " not in pane(pilot, "#timeline")


async def test_marking_an_event_is_undone_with_a_word_on_what_it_was(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "v", "v", "l", "l", "apostrophe", "ctrl+s")
        before = len(article(library).events)
        await press(pilot, "u")
        assert "1 peristiwa ditandai sendiri" in on_screen(pilot)
    assert len(article(library).events) == before - 1


async def test_an_event_without_a_day_is_not_kept(library: Path) -> None:
    async with opened(library) as pilot:
        await mark_event(pilot)
        await press(pilot, "ctrl+s")
        assert "tidak terbaca" in on_screen(pilot)
    assert article(library, "catatan").events == ()


async def test_without_chosen_words_no_event_is_marked_and_the_way_is_said(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "2", "apostrophe")
        assert "Pilih dahulu kata-katanya" in on_screen(pilot)


async def test_escape_leaves_choosing_and_the_moves_scroll_again(library: Path) -> None:
    async with opened(library, (40, 10)) as pilot:
        await press(pilot, "2", "v", "escape")
        text = pilot.app.screen.query_one("#text")
        assert text.chosen is None
        before = text.scroll_offset.y
        await press(pilot, "j")
        assert text.scroll_offset.y == before + 1


async def test_leaving_a_changed_form_asks_once_and_keeps_nothing(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e")
        await type_in(pilot, "x")
        await press(pilot, "escape")
        assert "Belum disimpan" in on_screen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, FormScreen)
    assert not Library.open(library).notes.path.exists()


async def test_where_notes_cannot_be_written_the_form_says_so_and_keeps_what_was_typed(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e")
        await retype(pilot, "Bima Lesmana")
        (library / "notes.json").mkdir()
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, FormScreen)
        assert "⚠" in on_screen(pilot)
        assert "Bima Lesmana" in on_screen(pilot)
        (library / "notes.json").rmdir()
        await press(pilot, "ctrl+s")
        assert "① Bima Lesmana" in pane(pilot, "#quotes")


async def test_in_the_smallest_terminal_every_question_can_be_reached(library: Path) -> None:
    async with opened(library, (40, 10)) as pilot:
        await press(pilot, "3", "e")
        for _step in range(5):
            focused = pilot.app.focused
            assert focused is not None
            assert pilot.app.screen.region.contains_region(focused.region)
            await press(pilot, "tab")


async def test_retold_words_become_direct_with_their_star_and_one_undo_takes_both_back(library: Path) -> None:
    async with opened(library) as pilot:
        session = pilot.app.session
        await press(pilot, "3", "s")
        before = session.article.quotes[session.quote]
        starred_before = starred(session.library.notes)
        await press(pilot, "e")
        tick = pilot.app.screen.query_one("#direct")
        tick.focus()
        await press(pilot, "space", "ctrl+s")
        after = session.article.quotes[session.quote]
        assert (after.span, after.kind != before.kind) == (before.span, True)
        assert starred(session.library.notes) == {quote_key(session.article.id, after)}
        await press(pilot, "u")
        assert session.article.quotes[session.quote] == before
        assert starred(session.library.notes) == starred_before


async def test_words_that_are_denied_are_nobodys(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "e")
        field = next(one for one in pilot.app.screen.query("Field") if one.question.name == "polarity")
        field.query_one("CleanInput").value = "disangkal"
        await press(pilot, "ctrl+s")
        quote = pilot.app.session.article.quotes[pilot.app.session.quote]
        assert (quote.polarity, quote.speaker) == ("denied", None)
        assert "disangkal" in pane(pilot, "#quotes")


async def test_days_of_publication_and_change_and_all_regions_are_corrected_in_the_article_form(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "W")
        fields = {one.question.name: one.query_one("CleanInput") for one in pilot.app.screen.query("Field")}
        fields["published"].value, fields["updated"].value = "29 Oktober 2024", "2024-10-31"
        fields["regions"].value = "Kota Palangka Raya; Kabupaten Banyuasin"
        await press(pilot, "ctrl+s")
        if pilot.app.screen.query("Field"):
            await press(pilot, "ctrl+s")
        article = pilot.app.session.article
        assert (article.published.value, article.updated.value) == ("2024-10-29", "2024-10-31")
        assert [region.name for region in article.regions[1:]] == ["Kota Palangka Raya", "Kabupaten Banyuasin"]


async def test_a_quote_is_corrected_where_it_is_compared(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "3", "space", "c", "e")
        pilot.app.screen.query("CleanInput").first().value = "Bima Lesmana"
        await press(pilot, "ctrl+s")
        if isinstance(pilot.app.screen, FormScreen):
            await press(pilot, "ctrl+s")
        assert "Bima Lesmana" in pane(pilot, "PinColumn")


async def test_an_event_is_corrected_in_the_list_of_its_cell(library: Path) -> None:
    async with opened(library) as pilot:
        await press(pilot, "t", "w", "enter", "e")
        field = next(one for one in pilot.app.screen.query("Field") if one.question.name == "label")
        field.query_one("CleanInput").value = "Rapat yang dikoreksi"
        await press(pilot, "ctrl+s", "enter")
        assert "Rapat yang dikoreksi" in pane(pilot, "MomentList")
