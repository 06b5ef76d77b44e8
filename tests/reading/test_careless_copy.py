"""What careless copy asks of the reader: tight marks, capital cues, small titles, stray marks, dates of laws."""

from pathlib import Path

import pytest
from entries import for_every
from reading_samples import LEAD, SPEAKER, WORDS, after_lead, codes, direct, indirect, page, tokens_of

from pilkada_tui.model import Span
from pilkada_tui.reading import read
from pilkada_tui.reading.dates import expressions
from pilkada_tui.reading.page import noise
from pilkada_tui.reading.people import names, offices
from pilkada_tui.wordlist import alternatives, rows

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
SECOND = "Ketua Bawaslu Kabupaten Lahat, Togar Manullang, mengatakan pengawas desa sudah dilatih dua kali."
Q = f'"{WORDS}," '


def test_last_short_paragraph_after_a_related_link() -> None:
    assert direct(SECOND, "BACA JUGA: Bawaslu Muara Enim Ingatkan ASN", Q + "tambahnya.") == [
        (f"{WORDS},", "Togar Manullang")
    ]


def test_short_lead_gives_the_region() -> None:
    a = read(
        "Penyelenggara Mulai Bersiap\n\n"
        "KPU Kabupaten Lahat menggelar rapat persiapan pemungutan suara pada pagi hari.\n\n"
        "Rapat itu membahas kesiapan gudang, jalur pengiriman, dan jumlah petugas di setiap desa."
    )
    assert codes(a) == ["16.04"]


@pytest.mark.parametrize("t", ['," Ujar Hera Lestari.', '." Ujar Hera Lestari.', '."Ujar Hera Lestari.'])
def test_capital_verb(t: str) -> None:
    assert direct(SECOND, f'"{WORDS}{t}')[0][1] == SPEAKER


def test_tight_capital_nya_keeps_its_cue() -> None:
    assert [q.cue for q in after_lead(f'"{WORDS},"Pungkasnya.')] == ["pungkas"]


@pytest.mark.parametrize("d", ["LAHAT – ", "LAHAT, KABARDESA.COM – ", "Lahat (ANTARA) - "])
def test_dateline_is_no_part_of_a_reported_sentence(d: str) -> None:
    s = "Ketua KPU Lahat Hera Lestari mengatakan semua kotak suara sudah berada di gudang."
    assert page(d + s).quotes[0].text == s


@for_every(
    sorted(
        {
            f
            for sec in ("speech", "weak", "order")
            for r in rows("speech_verbs", sec)
            if len(r) > 2
            for f in alternatives(r[2])
        }
    )
)
def test_every_passive_form(form: str) -> None:
    s = f"{form.title()} Hera Lestari, kotak suara akan dikirim ke desa pekan depan."
    assert indirect(s) == [(s, SPEAKER)]


@pytest.mark.parametrize("t", ["salah seorang warga, Sumi Rahayu", "seorang warga bernama Sumi Rahayu"])
def test_named_citizen(t: str) -> None:
    assert direct(f"{Q}ujar {t}.") == [(f"{WORDS},", "Sumi Rahayu")]


def test_warga_setempat() -> None:
    assert direct(f"{Q}ujar warga setempat.") == [(f"{WORDS},", None)]


@pytest.mark.parametrize("t", ["dr. Surya Wibawa", "Direktur RSUD Lahat dr. Surya Wibawa, Sp.PD"])
def test_small_dr(t: str) -> None:
    assert direct(f"{Q}kata {t}.") == [(f"{WORDS},", "Surya Wibawa")]


def test_camat_after_name() -> None:
    assert [
        q.speaker for q in after_lead("Surya Wibawa, Camat Kikim Timur, mengatakan warga siap datang pagi-pagi.")
    ] == ["Surya Wibawa"]


def test_menurut_before_quote() -> None:
    assert direct(f'Menurut Hera, "{WORDS}."') == [(f"{WORDS}.", SPEAKER)]


def test_stray_mark() -> None:
    assert direct('Rapat itu " dihadiri seluruh pengurus kecamatan di Lahat.', f'"{WORDS}," kata Hera.') == [
        (f"{WORDS},", SPEAKER)
    ]


def test_topic_spans_are_single() -> None:
    a = page(LEAD, "Rapat itu membahas netralitas petugas di setiap desa.")
    assert all(len(t.spans) == len(set(t.spans)) for t in a.topics)


def test_two_regions_own_days() -> None:
    a = page(
        "KPU Kabupaten Seluma dan KPU Kabupaten Kaur menggelar debat publik bagi seluruh pasangan calon.",
        "KPU Kabupaten Seluma menggelar debat pada 2 November 2024, "
        "sedangkan KPU Kabupaten Kaur menggelarnya pada 5 November 2024.",
        headline="KPU Seluma dan KPU Kaur Gelar Debat",
    )
    assert [(e.date, e.region) for e in a.events] == [("2024-11-02", "17.05"), ("2024-11-05", "17.04")]


def test_date_of_a_law() -> None:
    assert page(LEAD, "Rapat mengacu pada PKPU Nomor 8 tanggal 1 Juli 2024 tentang pencalonan.").events == ()


def test_sd_does_not_cut() -> None:
    s = "Masa tenang berlangsung 24 s.d. 26 November 2024 di seluruh desa."
    a = page(LEAD, s)
    assert [e.sentence.of(a.text) for e in a.events] == [s]


def test_impossible_day() -> None:
    text = "pada 30 Februari 2024 itu"
    assert expressions.find(text, Span(0, len(text))) == []


@pytest.mark.parametrize("t", ["Kolonel Laut (P) Surya Wibawa", "Letkol Laut (E) Surya Wibawa"])
def test_navy_and_air_ranks(t: str) -> None:
    assert names.match(tokens_of(t), 0, sure=True).parts == ("Surya", "Wibawa")


@for_every([r[:2] for r in rows("offices", "bodies") if " " in r[0] and r[0] != "dpd ri"])
def test_body_of_two_words(body: str, kind: str) -> None:
    assert offices.match(tokens_of(f"Ketua {body.upper()} Lahat"), 0).kind == kind


def test_copyright_line() -> None:
    assert noise.is_noise("(c) 2024 Kabar Desa")


@pytest.mark.parametrize("r", ["Kota Administrasi Jakarta Selatan", "Kabupaten Administrasi Kepulauan Seribu"])
def test_administrasi(r: str) -> None:
    assert codes(
        read(
            f"Penyelenggara Mulai Bersiap\n\n"
            f"KPU {r} menggelar rapat persiapan pemungutan suara di aula kantor pada pagi hari."
        )
    )


def test_seed_people() -> None:
    for p in ARTICLES.glob("*.txt"):
        for person in read(p.read_text()).people:
            assert person.name not in {"Se-Kabupaten Banyuasin", "Kabinda Banyuasin", "PD"}
            assert "Kepala OPD" not in person.roles
