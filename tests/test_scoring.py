"""The scorer gives 1 to a flawless reading and falls where, and only where, a reading is wrong."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from scoring import Dated, Gold, Reading, Said, iou, load, name_key, pair_up, perfect, role_key, score, split_lines

GOLD = load(Path(__file__).parent / "gold")
PERFECT = {name: perfect(text, gold) for name, (text, gold) in GOLD.items()}

PAGE = """MENU
KPU Loka Siap
Loka, 1 November 2024 - Ketua KPU Loka Budi Arta mengatakan logistik lengkap. (Foto: Ani)
"Semua kotak sudah di gudang," ujar Budi.
BACA JUGA: Jalan Rusak di Loka
"""
READ = Gold(
    title="KPU Loka Siap",
    regions=["16.03"],
    quotes=[Said("direct", "Semua kotak sudah di gudang,", "Budi Arta")],
    events=[Dated("2024-11-01", "16.03")],
    noise=["MENU", "(Foto: Ani)", "BACA JUGA: Jalan Rusak di Loka"],
)


def figures(change: Callable[[Reading], Reading]) -> dict[str, float]:
    """The figures of the small page, its flawless reading changed."""
    return score({"p": (PAGE, READ)}, {"p": change(perfect(PAGE, READ))}).figures()


def with_quotes(*quotes: Said) -> dict[str, float]:
    """The figures when these are the quotes that were read."""
    return figures(lambda read: msgspec.structs.replace(read, quotes=list(quotes)))


def test_a_flawless_reading_of_the_gold_set_scores_one_everywhere() -> None:
    result = score(GOLD, PERFECT)
    found = result.figures()
    assert found.pop("sure_wrong") == 0.0
    assert set(found.values()) == {1.0}
    assert result.misses == []


def test_reading_nothing_finds_nothing() -> None:
    found = score(GOLD, {}).figures()
    assert {found[f"{name}_f1"] for name in ("direct", "direct_speaker", "indirect", "region", "event")} == {0.0}
    assert found["body_kept"] == 0
    assert found["noise_removed"] == 1


def test_a_title_kept_in_the_body_is_no_fault() -> None:
    kept = {name: msgspec.structs.replace(read, body=f"{read.title}\n{read.body}") for name, read in PERFECT.items()}
    assert score(GOLD, kept).figures() == score(GOLD, PERFECT).figures()


def test_the_untouched_page_keeps_all_text_and_all_noise() -> None:
    found = figures(lambda read: msgspec.structs.replace(read, body=PAGE))
    assert (found["body_kept"], found["noise_removed"]) == (1.0, 0.0)


def test_a_short_noise_line_counts_only_when_it_stands_alone() -> None:
    found = figures(lambda read: msgspec.structs.replace(read, body=f"{read.body} menu"))
    assert found["noise_removed"] == 1


def test_a_wrong_speaker_leaves_the_quote_found() -> None:
    found = with_quotes(Said("direct", "Semua kotak sudah di gudang,", "Orang Lain"))
    assert (found["direct_f1"], found["speaker_accuracy"], found["direct_speaker_f1"]) == (1.0, 0.0, 0.0)


def test_half_a_quote_is_not_found() -> None:
    assert with_quotes(Said("direct", "Semua kotak", "Budi Arta"))["direct_f1"] == 0


def test_a_quote_given_twice_costs_precision() -> None:
    found = with_quotes(*[Said("direct", "Semua kotak sudah di gudang,", "Budi Arta")] * 2)
    assert (found["direct_recall"], found["direct_precision"]) == (1.0, 0.5)


def test_a_region_put_first_costs_the_primary_region() -> None:
    found = figures(lambda read: msgspec.structs.replace(read, regions=["31.71", *read.regions]))
    assert (found["primary_region"], found["region_recall"], found["region_precision"]) == (0.0, 1.0, 0.5)


def test_a_wrong_day_is_missed_and_named() -> None:
    read = msgspec.structs.replace(perfect(PAGE, READ), events=[Dated("2024-11-02", "16.03")], published="2024-11-01")
    result = score({"p": (PAGE, READ)}, {"p": read})
    assert (result.figures()["event_f1"], result.figures()["published"]) == (0.0, 0.0)
    assert any("2024-11-02" in miss for miss in result.misses)


def test_each_quote_is_matched_once() -> None:
    same = [Said("direct", "a b c d e")] * 2
    assert pair_up(same, same[:1], 0.8) == [(0, 0)]
    assert pair_up(same, same, 0.8) == [(0, 0), (1, 1)]


def test_overlap_counts_words_whatever_their_marks_and_case() -> None:
    assert iou("Kotak, suara!", "kotak suara") == 1
    assert iou("a b c d e", "a b c d x") == pytest.approx(4 / 6)


@pytest.mark.parametrize(
    "written",
    [
        "H. Adam Ibrahim, SE.,M.SI",
        "Drs. H. ADAM IBRAHIM S.Sos M.Si",
        "AKBP Adam Ibrahim SH MH",
        "Kombes Pol. Adam Ibrahim, S.I.K.",
    ],
)
def test_titles_and_degrees_do_not_count_in_a_name(written: str) -> None:
    assert name_key(written) == "adam ibrahim"


def test_noise_within_a_line_leaves_the_rest_of_the_line() -> None:
    lines = split_lines(PAGE, READ.noise)
    assert lines.whole == ["MENU", "BACA JUGA: Jalan Rusak di Loka"]
    assert lines.parts == ["(Foto: Ani)"]
    assert lines.kept[1].rstrip().endswith("logistik lengkap.")


def test_a_wrong_speaker_shown_as_sure_is_told_apart_from_a_doubted_one() -> None:
    wrong = Said("direct", "Semua kotak sudah di gudang,", "Orang Lain", confidence=0.9)
    sure, doubted = with_quotes(wrong), with_quotes(msgspec.structs.replace(wrong, confidence=0.5))
    assert (sure["sure_wrong"], sure["doubt_recall"], sure["sure_share"]) == (1.0, 0.0, 1.0)
    assert (doubted["sure_wrong"], doubted["doubt_recall"], doubted["sure_share"]) == (0.0, 1.0, 0.0)


def test_an_office_given_where_the_page_has_none_is_missed() -> None:
    found = with_quotes(Said("direct", "Semua kotak sudah di gudang,", "Budi Arta", role="Bupati Loka"))
    assert (found["role_none"], found["role_accuracy"]) == (0.0, 1.0)


def test_an_office_is_the_same_however_it_is_shortened() -> None:
    assert role_key("Pj. Bupati Kab. Lahat") == role_key("Penjabat Bupati Lahat")
    assert role_key("Bupati Lahat") != role_key("Wakil Bupati Lahat")


def test_the_kind_of_an_event_counts_where_the_gold_tells_it() -> None:
    gold = msgspec.structs.replace(READ, events=[Dated("2024-11-01", "16.03", "logistik")])
    other = msgspec.structs.replace(perfect(PAGE, gold), events=[Dated("2024-11-01", "16.03", "debat")])
    assert score({"p": (PAGE, gold)}, {"p": other}).figures()["event_kind"] == 0.0
