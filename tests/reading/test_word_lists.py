"""The word lists: whoever adds a line to a file sees it tested here."""

from collections import Counter
from importlib.resources import files

import pytest
from entries import for_every
from reading_samples import SPEAKER, WORDS, direct, indirect

from pilkada_tui.wordlist import alternatives, rows, sections

FOLDER = files("pilkada_tui.data").joinpath("words")
LISTS = sorted(path.name.removesuffix(".txt") for path in FOLDER.iterdir() if path.name.endswith(".txt"))
VERBS = [row for section in ("speech", "weak", "order") for row in rows("speech_verbs", section)]
STEMS = sorted({row[0] for row in VERBS})
ACTIVE = sorted({form for row in VERBS for form in alternatives(row[1])})


def text_of(name: str) -> str:
    return FOLDER.joinpath(f"{name}.txt").read_text(encoding="utf-8")


@for_every(sorted(set(STEMS) - set(sections("speech_verbs")["only with -nya"])))
def test_every_speech_verb_of_the_list_names_the_speaker_after_a_quotation(stem: str) -> None:
    assert direct(f'"{WORDS}," {stem} Hera Lestari.') == [(f"{WORDS},", SPEAKER)]


@for_every(sorted(set(STEMS) - set(sections("speech_verbs")["never with -nya"])))
def test_every_speech_verb_of_the_list_refers_back_with_nya(stem: str) -> None:
    assert direct(f'"{WORDS}," {stem}nya.') == [(f"{WORDS},", SPEAKER)]


@for_every(ACTIVE)
def test_every_active_form_of_the_list_reports_speech(form: str) -> None:
    sentence = f"Hera Lestari {form} bahwa kotak suara akan dikirim ke desa pekan depan."
    assert indirect(sentence) == [(sentence, SPEAKER)]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_begins_by_saying_how_to_extend_it(name: str) -> None:
    header = [line for line in text_of(name).split("\n[", 1)[0].splitlines() if line.startswith("#")]
    assert len(" ".join(header)) > 60


@pytest.mark.parametrize("name", LISTS)
def test_every_section_of_a_list_has_entries(name: str) -> None:
    titles = [line[1:-1] for line in text_of(name).splitlines() if line.startswith("[") and line.endswith("]")]
    assert titles
    assert set(titles) == set(sections(name)) - {""}


@pytest.mark.parametrize("name", LISTS)
def test_entries_are_lower_case(name: str) -> None:
    exact = {"offices", "labels"}  # [acting], [by itself] and [shorter] give forms as they are printed
    entries = [entry for section in sections(name).values() for entry in section]
    assert [entry for entry in entries if entry != entry.lower() and name not in exact] == []


@pytest.mark.parametrize(
    ("name", "section", "columns"),
    [
        ("speech_verbs", "speech", (2, 3)),
        ("speech_verbs", "weak", (2, 3)),
        ("speech_verbs", "order", (2, 3)),
        ("offices", "offices", (3,)),
        ("offices", "acting", (2,)),
        ("offices", "bodies", (2,)),
        ("calendar", "months", (2,)),
        ("calendar", "weekdays", (2,)),
        ("institutions", "region cues", (2,)),
    ],
)
def test_a_table_has_the_columns_that_its_header_names(name: str, section: str, columns: tuple[int, ...]) -> None:
    assert {len(row) for row in rows(name, section)} <= set(columns)


def test_months_and_weekdays_are_complete_and_unambiguous() -> None:
    for section, last in (("months", 12), ("weekdays", 7)):
        table = rows("calendar", section)
        assert [int(number) for number, _ in table] == list(range(1, last + 1))
        forms = Counter(form for _, written in table for form in alternatives(written))
        assert [form for form, times in forms.items() if times > 1] == []
