"""What lists say of a speaker: beside what the page says, with where it is from, and never over it."""

from tui_samples import page, said

from pilkada_tui.candidates import Candidate, Candidates, Seat
from pilkada_tui.library.candidate_file import Listed
from pilkada_tui.library.views.people import PersonRow, Portrait, Use
from pilkada_tui.message import sentence
from pilkada_tui.model import Article
from pilkada_tui.tui.render.person import portrait_lines
from pilkada_tui.tui.render.text import Line
from pilkada_tui.tui.render.why import why_lines

TONO = Candidate(region="16.03", number="2", seat=Seat.HEAD, name="Tono Ujicoba", partner="Sari", listed="calon.csv")
LISTED = Listed(Candidates([TONO]))
TEXT = "Judul\n\n“Kami siap,” ujar {who}.\n"
HEADING = "Menurut daftar, bukan halaman ini"


def text_of(lines: list[Line]) -> str:
    return " ".join("".join(part.text for part in line) for line in lines)


def quoting(speaker: str, role: str | None, code: str, day: str) -> Article:
    text = TEXT.format(who=speaker)
    return page("satu", text, day=day, codes=(code,), quotes=(said(text, "Kami siap,", speaker, role, "ujar"),))


def test_a_candidate_is_told_with_the_list_and_the_number() -> None:
    told = text_of(why_lines(quoting("Tono Ujicoba", None, "16.03", "2024-10-01"), 0, 400, listed=LISTED))
    assert "calon kepala daerah nomor 2 Kabupaten Muara Enim, berpasangan dengan Sari" in told
    assert "nama dan wilayah artikel cocok dengan daftar calon.csv di pustaka ini" in told


def test_the_same_name_in_another_region_is_not_told_as_a_candidate() -> None:
    assert HEADING not in text_of(
        why_lines(quoting("Tono Ujicoba", None, "16.07", "2024-10-01"), 0, 400, listed=LISTED)
    )


def test_an_office_without_a_name_has_its_listed_holder_with_the_sources() -> None:
    article = quoting("Pj Gubernur Sumsel", "Pj Gubernur Sumsel", "16.03", "2024-06-10")
    told = text_of(why_lines(article, 0, 400, listed=LISTED))
    assert "Pj Gubernur Sumatera Selatan: Agus Fatoni (2 Okt 2023 – 24 Jun 2024)" in told
    assert "menurut daftar acting_governors.csv · " in told


def test_a_name_on_the_page_is_never_answered_with_another() -> None:
    article = quoting("Tono Ujicoba", "Pj Gubernur Sumsel", "16", "2024-06-10")
    assert "Agus Fatoni" not in text_of(why_lines(article, 0, 400, listed=LISTED))


def test_a_list_that_cannot_be_used_says_so() -> None:
    listed = Listed(Candidates([]), (sentence("{name} tidak dipakai: {why}", name="calon.csv", why="bukan tabel"),))
    told = text_of(why_lines(quoting("Tono Ujicoba", None, "16.03", "2024-10-01"), 0, 400, listed=listed))
    assert "calon.csv tidak dipakai: bukan tabel" in told


def test_a_person_is_told_as_a_candidate_where_a_region_of_the_quotes_is_on_the_list() -> None:
    for region, marked in (("16.03", True), ("16.07", False)):
        use = Use(role=None, role_kind=None, region=region, quotes=1, first="2024-10-01", last="2024-10-01")
        portrait = Portrait(
            person=PersonRow(name="Tono Ujicoba", uses=(use,)),
            offices=(),
            topics=(),
            outlets=(),
            forms=(),
            read=1,
            articles=1,
        )
        assert ("nomor 2" in text_of(portrait_lines(portrait, 400, LISTED.candidates))) is marked
