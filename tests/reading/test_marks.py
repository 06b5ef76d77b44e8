"""Quotation marks of every make, and every way in which a page has them wrong."""

import pytest
from reading_samples import SPEAKER, WORDS, direct, page

from pilkada_tui.model import Span
from pilkada_tui.reading.quotes.quotation_marks import runs

SHAPES = {
    "straight": '"{}," kata Hera Lestari.',
    "curly": "“{},” kata Hera Lestari.",
    "straight then curly": '"{},” kata Hera Lestari.',
    "curly then straight": '“{}," kata Hera Lestari.',
    "low then high": "„{},“ kata Hera Lestari.",
    "doubled curly single": "‘’{},’’ kata Hera Lestari.",
    "doubled straight single": "''{},'' kata Hera Lestari.",
    "doubled backtick": "``{},'' kata Hera Lestari.",
    "single curly": "‘{},’ kata Hera Lestari.",
    "single straight": "'{},' kata Hera Lestari.",
    "guillemets": "«{},» kata Hera Lestari.",
    "double prime": "″{},″ kata Hera Lestari.",
    "closing mark opens": "”{},” kata Hera Lestari.",
    "opening mark closes": "“{},“ kata Hera Lestari.",
    "wrong way round": "”{},“ kata Hera Lestari.",
    "space before the closing mark": '"{}, " kata Hera Lestari.',
    "space before an opening mark that closes": "“{}, “ kata Hera Lestari.",
    "space behind the opening mark": "“ {},” kata Hera Lestari.",
    "no space behind the closing mark": '"{},"kata Hera Lestari.',
    "closing mark missing": '"{}, kata Hera Lestari.',
    "opening mark missing": '{}," kata Hera Lestari.',
    "attribution swallowed": '"{}, tandas Hera Lestari."',
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_a_quotation_is_found_however_it_is_marked(shape: str) -> None:
    assert direct(shape.format(WORDS)) == [(f"{WORDS},", SPEAKER)]


@pytest.mark.parametrize("form", ['"{}", kata Hera Lestari.', '"{}" kata Hera Lestari.', "“{}” , kata Hera Lestari."])
def test_a_comma_after_the_mark_or_none_at_all_is_as_good_as_one_before_it(form: str) -> None:
    assert direct(form.format(WORDS)) == [(WORDS, SPEAKER)]


@pytest.mark.parametrize("end", [".", "!", "?", "…", "..."])
def test_a_quotation_keeps_the_mark_that_ends_its_sentence(end: str) -> None:
    assert direct(f'"{WORDS}{end}" tegas Hera Lestari.') == [(f"{WORDS}{end}", SPEAKER)]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    assert direct(f"“{WORDS}.", "Rapat ditutup pada sore hari dengan doa bersama.") == [(f"{WORDS}.", SPEAKER)]


def test_a_quotation_closed_two_paragraphs_later_is_one() -> None:
    first, second = "Kami sudah menyiapkan semua desa.", "Jangan sampai ada yang tertinggal,"
    assert direct(f'"{first}', f'{second}" kata Hera.') == [(f"{first}\n\n{second}", SPEAKER)]


def test_a_quotation_reopened_in_the_next_paragraph_has_one_speaker() -> None:
    found = direct("“Kami sudah menyiapkan semua desa.", "“Jangan sampai ada yang tertinggal,” kata Hera.")
    assert {speaker for _, speaker in found} == {SPEAKER}


@pytest.mark.parametrize("inner", ["'jujur dan adil'", "‘jujur dan adil’"])
def test_single_marks_inside_a_quotation_do_not_cut_it(inner: str) -> None:
    words = f"Kami ingin pemilihan yang {inner} di semua desa,"
    assert direct(f'"{words}" tegas Hera.') == [(words, SPEAKER)]


def test_double_marks_inside_a_quotation_do_not_cut_it() -> None:
    words = "Kami ingin pemilihan yang “jujur dan adil” di semua desa,"
    assert direct(f"“{words}” tegas Hera.") == [(words, SPEAKER)]


def test_square_brackets_of_the_editor_stay_in_the_quotation() -> None:
    words = "Mereka [petugas desa] sudah kami latih dua kali,"
    assert direct(f'"{words}" ujar Hera.') == [(words, SPEAKER)]


def test_several_sentences_in_one_pair_of_marks_are_one_quotation() -> None:
    words = "Kotak suara sudah datang. Bilik menyusul pekan depan. Semua akan diperiksa,"
    assert direct(f'"{words}" ujar Hera.') == [(words, SPEAKER)]


def test_two_quotations_in_one_paragraph_are_two() -> None:
    assert direct('"Kotak suara sudah siap," kata Hera. "Kami tinggal menunggu bilik suara."') == [
        ("Kotak suara sudah siap,", SPEAKER),
        ("Kami tinggal menunggu bilik suara.", SPEAKER),
    ]


def test_a_sentence_cut_by_its_attribution_is_two_quotations_of_one_speaker() -> None:
    assert direct('"Semua kotak suara," kata Hera, "sudah siap di gudang."') == [
        ("Semua kotak suara,", SPEAKER),
        ("sudah siap di gudang.", SPEAKER),
    ]


def test_a_run_says_what_was_missing() -> None:
    flat = f'"{WORDS}, kata Hera.'
    (run,) = runs(flat, (Span(0, len(flat)),))
    assert (run.words.of(flat), run.repaired) == (f"{WORDS},", "unclosed")


def test_apostrophes_are_no_marks() -> None:
    flat = "Warga Moro'o dan Ma'rang berdoa pada hari Jum'at di halaman masjid."
    assert runs(flat, (Span(0, len(flat)),)) == []


def test_empty_marks_hold_nothing() -> None:
    flat = 'Ia menulis "" dan “ ” di papan.'
    assert runs(flat, (Span(0, len(flat)),)) == []


NOT_QUOTED = {
    "debate theme": 'Debat itu mengangkat tema "Mewujudkan Tata Kelola Pemerintahan yang Bersih dan Melayani".',
    "titled": "Kegiatan bertajuk “Satu Suara untuk Masa Depan Daerah Kita” itu diikuti dua ratus pelajar.",
    "reads": 'Spanduk di gerbang berbunyi, "Datang, Coblos, Pulang Bawa Damai untuk Semua Warga".',
    "operation": 'Operasi bersandi "Mantap Praja Sejuk 2024" melibatkan seratus personel gabungan di kecamatan.',
    "slogan": "Dengan slogan “Pemilih Cerdas, Daerah Berkelas” panitia berkeliling ke sembilan desa.",
    "jargon": "Polisi menempuh pola “cooling system” untuk meredam ketegangan antarpendukung di desa.",
    "scare quotes": 'Pengawas disebut sebagai "wasit" dalam pertandingan yang melibatkan banyak pihak itu.',
    "mascot": "Maskot bernama “Si Gada Lestari” diarak keliling kota pada siang yang terik itu.",
    "nickname": 'Warga memanggilnya "Mbah Tompel" sejak ia menjadi penjaga gudang di kantor kecamatan.',
}


@pytest.mark.parametrize("sentence", NOT_QUOTED.values(), ids=NOT_QUOTED.keys())
def test_what_stands_in_marks_without_being_said_is_no_quotation(sentence: str) -> None:
    assert direct(sentence) == []


def test_a_theme_before_a_real_quotation_leaves_that_alone() -> None:
    theme = "Rapat bertema “Menjaga Suara Rakyat sampai ke Desa” itu berlangsung dua jam."
    assert direct(theme, f"“{WORDS},” kata Hera.") == [(f"{WORDS},", SPEAKER)]


def test_a_name_in_marks_inside_a_sentence_with_speech_is_no_second_quotation() -> None:
    found = direct(f'"{WORDS}," kata Hera pada acara bertajuk "Malam Suara Desa" di Lahat.')
    assert found == [(f"{WORDS},", SPEAKER)]


def test_a_quotation_after_a_dateline_is_found() -> None:
    article = page(f'LAHAT, KABARDESA.COM – "{WORDS}," kata Ketua KPU Lahat Hera Lestari usai rapat persiapan itu.')
    assert [(quote.text, quote.speaker) for quote in article.quotes] == [(f"{WORDS},", SPEAKER)]


def test_a_closing_mark_between_a_comma_and_a_space_opens_after_a_verb() -> None:
    assert direct(f"Hera menambahkan ,” {WORDS},” ujarnya.") == [(f"{WORDS},", SPEAKER)]


def test_a_comma_after_a_quotation_of_its_own_is_nothing() -> None:
    assert direct("Hera menyampaikan bahwa kotak suara sudah siap.", f"“{WORDS}”,") == [(WORDS, SPEAKER)]


def test_single_marks_beside_real_ones_are_no_quotation() -> None:
    found = direct(f'"{WORDS}," kata Hera Lestari.', "Rapat itu dijuluki ‘Malam Suara Desa’ oleh warga Lahat.")
    assert found == [(f"{WORDS},", SPEAKER)]


def test_letters_that_look_like_single_marks_open_nothing() -> None:
    assert direct("Ma'ruf dan Sa’adah memimpin do'a pada Jum’at pagi itu.") == []


def test_a_mark_tight_after_a_sentence_opens_the_next() -> None:
    found = direct(f'Hera menyebut, jumlah surat suara yang rusak tidak banyak."{WORDS}," katanya.')
    assert found == [(f"{WORDS},", SPEAKER)]
