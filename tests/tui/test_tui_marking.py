"""Many at once: a stretch of rows is marked, one key acts on all of them, and one undo takes that back."""

from pathlib import Path

import msgspec
from textual.pilot import Pilot
from tui_driving import Filler, on_screen, opened, pane, press, settle, type_in
from tui_overview_samples import EVERY
from tui_samples import ARTICLES

from pilkada_tui.library.notes.annotations import pins, starred, tags
from pilkada_tui.library.views.people import PersonRow
from pilkada_tui.tui.screens.dialogs.export import ExportScreen
from pilkada_tui.tui.widgets.overview.people_list import PeopleList


async def test_a_stretch_of_articles_is_starred_and_tagged_by_one_key_each(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles, notes = pilot.app.screen.panes.articles, pilot.app.session.library.notes
        await press(pilot, "v", "j", "j", "v", "j")
        marked = articles.marked
        assert len(marked) == 3
        assert pane(pilot, "#articles").count("✓") == 3
        assert "3 ditandai" in on_screen(pilot)
        await press(pilot, "s")
        assert starred(notes) == set(marked)
        await press(pilot, "number_sign")
        await type_in(pilot, "rapat")
        await press(pilot, "ctrl+s")
        assert [tags(notes, one) for one in marked] == [("rapat",)] * 3
        await press(pilot, "u", "u")
        assert not starred(notes)
        assert not any(tags(notes, one) for one in marked)


async def test_escape_takes_marks_away_before_anything_else(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "v", "j", "v", "escape")
        assert pilot.app.screen.panes.articles.marked == ()
        assert "ditandai" not in on_screen(pilot)


async def test_marked_articles_are_deleted_together_and_one_u_brings_them_back(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles = pilot.app.screen.panes.articles
        every = articles.total
        await press(pilot, "v", "j", "v", "d")
        assert articles.total == every - 2
        assert "2 artikel dihapus" in on_screen(pilot)
        await press(pilot, "u")
        assert articles.total == every
        assert "dan 1 lagi" in on_screen(pilot)


async def test_the_bin_gives_one_of_two_back(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles = pilot.app.screen.panes.articles
        every, last = articles.total, articles.current
        await press(pilot, "j", "d", "g", "d", "D")
        await press(pilot, "enter")
        assert articles.total == every - 1
        assert last in {articles.name_of(row) for row in range(articles.total)}


async def test_marked_quotes_are_pinned_written_and_rejected_together(filled: Filler, tmp_path: Path) -> None:
    async with opened(filled(ARTICLES)) as pilot:
        session = pilot.app.session
        before = session.article.quotes
        await press(pilot, "3", "g", "v", "j", "v", "space")
        assert [pin.quote for pin in session.pins] == list(before[:2])
        assert len(pins(session.library.notes)) == 2
        await press(pilot, "E")
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        screen.query_one("Input").value = str(tmp_path / "dua.jsonl")
        await press(pilot, "enter")
        written = msgspec.json.decode((tmp_path / "dua.jsonl").read_bytes())
        assert [quote["text"] for quote in written["quotes"]] == [quote.text for quote in before[:2]]
        await press(pilot, "d")
        assert session.article.quotes == before[2:]
        await press(pilot, "u")
        await settle(pilot)
        assert session.article.quotes == before


async def test_one_row_is_marked_by_space_or_a_comma_and_the_next_is_stood_on(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles = pilot.app.screen.panes.articles
        wanted = (articles.name_of(0), articles.name_of(2))
        await press(pilot, "space", "j", "comma")
        assert articles.marked == wanted
        assert articles.cursor == 3


async def test_a_marked_and_pinned_quote_keeps_its_whole_name_and_its_pin(filled: Filler) -> None:
    async with opened(filled(ARTICLES)) as pilot:
        await press(pilot, "3", "g", "space", "comma")
        name = pilot.app.session.article.quotes[0].speaker
        (marked,) = [line for line in on_screen(pilot).splitlines() if "✓ ①" in line]
        assert f"✓ ① {name} " in marked
        assert "◆" in marked


async def test_what_the_query_leaves_out_loses_its_mark_and_that_is_said(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        articles = pilot.app.screen.panes.articles
        await press(pilot, "v", "G", "v")
        every = len(articles.marked)
        pilot.app.list_only("netralitas")
        await settle(pilot)
        assert 0 < articles.total < every
        assert set(articles.marked) == {articles.name_of(row) for row in range(articles.total)}
        assert f"{every - articles.total} tanda lepas" in on_screen(pilot)


async def test_the_speaker_of_marked_quotes_is_corrected_at_once_and_undone_at_once(filled: Filler) -> None:
    async with opened(filled(ARTICLES)) as pilot:
        session = pilot.app.session
        before = session.article.quotes
        await press(pilot, "3", "g", "v", "j", "v", "e")
        form = pilot.app.screen
        form.query("CleanInput").first().value = "Bima Lesmana"
        await press(pilot, "ctrl+s")
        assert [quote.speaker for quote in session.article.quotes[:2]] == ["Bima Lesmana"] * 2
        assert session.article.quotes[2:] == before[2:]
        await press(pilot, "u")
        assert session.article.quotes == before


async def test_found_quotes_are_starred_tagged_pinned_and_corrected_where_they_were_found(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        notes = pilot.app.session.library.notes
        await press(pilot, "slash")
        await type_in(pilot, "netralitas")
        await press(pilot, "tab", "g", "v", "j", "v", "s")
        assert len(starred(notes)) == 2
        await press(pilot, "number_sign")
        await type_in(pilot, "rapat")
        await press(pilot, "ctrl+s", "space")
        assert len(pilot.app.session.pins) == 2
        assert [tags(notes, key) for key in starred(notes)] == [("rapat",)] * 2
        await press(pilot, "e")
        pilot.app.screen.query("CleanInput").first().value = "Bima Lesmana"
        await press(pilot, "ctrl+s")
        hits = pilot.app.screen.query_one("HitList")
        assert [hit.speaker for hit in hits.hits].count("Bima Lesmana") == 2
        await press(pilot, "u")
        assert "Bima Lesmana" not in [hit.speaker for hit in hits.hits]


async def test_marked_hits_are_deleted_together_whatever_they_are(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "netralitas")
        await press(pilot, "tab")
        hits = pilot.app.screen.query_one("HitList")
        every = {(hit.type, hit.article, hit.start) for hit in hits.hits}
        await press(pilot, "v", "G", "d")
        assert not hits.hits
        await press(pilot, "slash")
        pilot.app.screen.set_focus(hits)
        await press(pilot, "u")
        assert {(hit.type, hit.article, hit.start) for hit in hits.hits} == every


async def test_marked_events_are_rejected_together(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        events = pilot.app.screen.panes.timeline.events
        await press(pilot, "4", "g", "space")
        assert events.picked
        assert "✓" in pane(pilot, "EventList")
        every = events.total
        await press(pilot, "d")
        assert events.total == every - 1
        await press(pilot, "u")
        assert events.total == every


async def test_marked_people_become_one_after_all_of_them_were_named(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "p", "g", "space", "space")
        people = pilot.app.screen.query_one("PeopleList")
        names = [person.name for person in people.picked]
        quotes = sum(person.quotes for person in people._people if person.name in names)
        await press(pilot, "equals_sign")
        assert all(f"“{name}”" in on_screen(pilot) for name in names)
        assert f"{quotes} kutipan atas nama" in unframed(pilot)
        await press(pilot, "ctrl+s")
        assert people.current.quotes == quotes
        await press(pilot, "u")
        assert {person.name for person in people._people} >= set(names)


def unframed(pilot: Pilot) -> str:
    """The words of the screen in one line, without the frames around them."""
    return " ".join(on_screen(pilot).translate(dict.fromkeys(map(ord, "│┃"), " ")).split())


async def mark_bearers(pilot: Pilot, name: str) -> list[PersonRow]:
    """Go to the people and mark all who bear a name, one by one."""
    await press(pilot, "p", "f")
    await type_in(pilot, name)
    await press(pilot, "enter", "g", "space", "space")
    return list(pilot.app.screen.query_one(PeopleList).picked)


async def test_of_two_people_of_one_name_one_is_marked_alone(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await press(pilot, "p", "f")
        await type_in(pilot, "rahmat sudirja")
        await press(pilot, "enter", "g", "space")
        people = pilot.app.screen.query_one(PeopleList)
        assert people.total == 2
        assert len(people.picked) == 1
        assert pane(pilot, "PeopleList").count("✓") == 1
        assert "✓ 1 ditandai" in on_screen(pilot)


async def test_two_people_of_one_name_become_one_after_both_were_shown_and_u_parts_them(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        both = await mark_bearers(pilot, "rahmat sudirja")
        assert [person.name for person in both] == ["Rahmat Sudirja"] * 2
        quotes = sum(person.quotes for person in both)
        await press(pilot, "equals_sign")
        preview = unframed(pilot)
        assert preview.count("“Rahmat Sudirja” (") == 2
        assert f"{quotes} kutipan atas nama “Rahmat Sudirja”" in preview
        await press(pilot, "ctrl+s")
        people = pilot.app.screen.query_one(PeopleList)
        assert "2 tokoh kini satu orang: “Rahmat Sudirja”" in on_screen(pilot)
        assert (people.total, people.current.quotes) == (1, quotes)
        assert "semua yang bernama “Rahmat Sudirja”" in " ".join(pane(pilot, "SaidList").split())
        await press(pilot, "u")
        assert people.total == 2
        assert "semua yang bernama “Rahmat Sudirja” satu orang" in on_screen(pilot)


async def test_x_parts_people_of_one_name_again(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await mark_bearers(pilot, "rahmat sudirja")
        await press(pilot, "equals_sign", "ctrl+s", "x")
        assert pilot.app.screen.query_one(PeopleList).total == 2
        assert "Yang bernama “Rahmat Sudirja” kini beberapa orang lagi." in on_screen(pilot)


async def test_two_people_of_one_name_and_a_third_become_one(filled: Filler) -> None:
    async with opened(filled(EVERY)) as pilot:
        await mark_bearers(pilot, "rahmat sudirja")
        people = pilot.app.screen.query_one(PeopleList)
        quotes = sum(person.quotes for person in people.picked)
        await press(pilot, "equals_sign", "ctrl+s", "f", "escape")
        other = next(row for row, one in enumerate(people._people) if one.name == "Siti Maryamah")
        quotes += people._people[other].quotes
        people.place(other)
        await press(pilot, "equals_sign")
        await type_in(pilot, "Rahmat Sudirja")
        assert f"{quotes} kutipan atas nama “Rahmat Sudirja”" in unframed(pilot)
        await press(pilot, "ctrl+s")
        assert people.current.quotes == quotes
