"""The outlet, wherever a page names it, told from the town that stands beside it."""

import pytest

from pilkada_tui.reading import read

TEXT = "pasangan calon menandatangani deklarasi damai di halaman kantor KPU Kabupaten Belu, Selasa (24/9/2024)."
HEADLINE = "Empat Paslon Ikuti Deklarasi Damai Pilkada Belu"


def outlet(above: str, opening: str, below: str = "") -> str | None:
    found = read(
        f"{above}\n\n{opening}empat {TEXT}\n\n“Semoga damai,” kata Ketua KPU Belu Herman Seran.\n\n{below}"
    ).outlet
    return found.value if found else None


@pytest.mark.parametrize(
    ("dateline", "name"),
    [
        ("ATAMBUA, KABARLAUT.ID – Sebanyak ", "KABARLAUT.ID"),
        ("Timor Bersuara, ATAMBUA – Sebanyak ", "Timor Bersuara"),
        ("ATAMBUA, Timor Bersuara – Sebanyak ", "Timor Bersuara"),
        ("BELUPOS - Sebanyak ", "BELUPOS"),
        ("BELU KINI — Sebanyak ", "BELU KINI"),
        ("SUARA LAKAAN | Atambua — Sebanyak ", "SUARA LAKAAN"),
        ("Kabarlaut.id-Atambua Kota–Sebanyak ", "Kabarlaut.id"),
        ("ATAMBUA – KABARLAUT.COM. Sebanyak ", "KABARLAUT.COM"),
        ("Atambua (Lakaan.co): Sebanyak ", "Lakaan.co"),
        ("humas.kabarlaut.go.id/ Sebanyak ", "humas.kabarlaut.go.id"),
        ("KABARLAUT.COM, TASI FETO-Sebanyak ", "KABARLAUT.COM"),
        ("ATAMBUA,LAKAAN POS-Sebanyak ", "LAKAAN POS"),
        ("Lakaan. com-Atambua | Sebanyak ", "Lakaan. com"),
        ("KUPANG, METRO–Sebanyak ", "METRO"),
        ("ATAMBUA – LakaanHariIni. Sebanyak ", "LakaanHariIni"),
        ("ATAMBUA – LAKAANPOS. Sebanyak ", "LAKAANPOS"),
        ("ATAMBUA kabarlaut.co- Sebanyak ", "kabarlaut.co"),
        ("ATAMBUA, kabarlakaan | Sebanyak ", "kabarlakaan"),
        ("Kabarlaut.id Atambua – Sebanyak ", "Kabarlaut.id"),
        ("KABARLAUT.COM ATAMBUA -- Sebanyak ", "KABARLAUT.COM"),
        ("kabarlaut.co.id Kota Atambua — Sebanyak ", "kabarlaut.co.id"),
        ("KABARLAUT.COM,Atambua-Sebanyak ", "KABARLAUT.COM"),
        ("KABARLAUT.COM, Tasifeto Barat-Sebanyak ", "KABARLAUT.COM"),
        ("Jendela Nusantara – Sebanyak ", "Jendela Nusantara"),
        ("Lentera Indonesia - Sebanyak ", "Lentera Indonesia"),
        ("JAKARTA, INDONESIA – Sebanyak ", None),
        ("Tanah Merah – Sebanyak ", None),
        ("METRO, LAMPUNG – Sebanyak ", None),
        ("Desa Naitimu, Kecamatan Tasifeto Barat, Kabupaten Belu – Sebanyak ", None),
        ("ATAMBUA – Sebanyak ", None),
        ("Polres Belu, ATAMBUA – Sebanyak ", None),
        ("ATAMBUA (24/9) – Sebanyak ", None),
    ],
)
def test_the_outlet_of_a_dateline_is_told_from_the_town(dateline: str, name: str | None) -> None:
    assert outlet(HEADLINE, dateline) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Usman Tefa - infoLakaan", "infoLakaan"),
        ("Redaksi LAKAANTIMES", "LAKAANTIMES"),
        ("Kabar Lakaan - Selasa, 24 September 2024 | 16:10 WITA", "Kabar Lakaan"),
    ],
)
def test_the_outlet_stands_beside_the_writer_or_the_day(line: str, name: str) -> None:
    assert outlet(f"{HEADLINE}\n{line}", "Sebanyak ") == name


def test_the_outlet_stands_over_the_headline_by_a_word_of_the_press() -> None:
    assert outlet(f"Warta Lakaan\n{HEADLINE}", "Sebanyak ") == "Warta Lakaan"


@pytest.mark.parametrize("label", ["Pilkada Belu 2024", "Belu", "Berita Utama", "Hukum dan Kriminal"])
def test_a_section_over_the_headline_is_no_outlet(label: str) -> None:
    assert outlet(f"{label}\n{HEADLINE}", "ATAMBUA – Sebanyak ") is None


def test_a_site_keeps_the_whole_of_its_address() -> None:
    assert outlet(f"kab-lakaan.kabarpos.id\n{HEADLINE}", "Sebanyak ") == "kab-lakaan.kabarpos.id"


@pytest.mark.parametrize("line", ["Copyright Hak cipta dilindungi", "© 2024 Semua hak dilindungi"])
def test_words_of_rights_name_no_outlet(line: str) -> None:
    assert outlet(HEADLINE, "ATAMBUA – Sebanyak ", line) is None


@pytest.mark.parametrize(
    "opening",
    [
        "ATAMBUA, Kamis 14 November 2024, Sebanyak ",
        "Kabarlaut.com, Atambua, 14 November 2024. Sebanyak ",
        "ATAMBUA, 14/11/2024 : Sebanyak ",
    ],
)
def test_a_dateline_closed_by_other_marks_than_a_dash_gives_the_day(opening: str) -> None:
    page = f"{HEADLINE}\n\n{opening}empat {TEXT}\n\n“Semoga damai,” kata Ketua KPU Belu Herman Seran."
    published = read(page).published
    assert published is not None
    assert published.value == "2024-11-14"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("kepada infoLakaan, Selasa (24/9/2024)", "infoLakaan"),
        ("kepada SUARA LAKAAN di Atambua, Selasa (24/9/2024)", "SUARA LAKAAN"),
        ("saat dihubungi infoLakaan lewat telepon, Selasa (24/9/2024)", "infoLakaan"),
        ("ketika ditemui Lakaan.com di Atambua, Selasa (24/9/2024)", "Lakaan.com"),
        ("saat dikonfirmasi LakaanKini, Selasa (24/9/2024)", "LakaanKini"),
        ("saat dihubungi melalui WhatsApp, Selasa (24/9/2024)", None),
        ("saat ditemui Kapolres, Selasa (24/9/2024)", None),
        ("kepada KPPS di Atambua, Selasa (24/9/2024)", None),
    ],
)
def test_the_outlet_is_whose_reporter_somebody_speaks_to(told: str, name: str | None) -> None:
    page = f"{HEADLINE}\n\nSebanyak empat {TEXT}\n\n“Semoga damai,” kata Ketua KPU Belu Herman Seran {told}."
    found = read(page).outlet
    assert (found.value if found else None) == name


def test_the_outlet_stands_before_its_section_over_the_headline() -> None:
    assert outlet(f"Warta Lakaan / Nusa Tenggara Timur\n{HEADLINE}", "Sebanyak ") == "Warta Lakaan"


@pytest.mark.parametrize("short", ["HTL", "hariantimorlaut"])
def test_the_masthead_spells_out_what_the_dateline_shortens(short: str) -> None:
    assert outlet(f"Harian Timor Laut\n{HEADLINE}", f"ATAMBUA, {short} – Sebanyak ") == "Harian Timor Laut"


def test_a_masthead_is_surer_than_a_town_that_no_list_has() -> None:
    assert outlet(f"BELUKINI\n{HEADLINE}", "TAEKTOK, BELU (24/9) – Sebanyak ") == "BELUKINI"


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("Oleh Redaksi Pesisir Lakaan | 30 September 2024 | 07.15 WITA", "Pesisir Lakaan"),
        ("Tim Redaksi Kabar Lontar - Senin, 30 September 2024", "Kabar Lontar"),
        ("By Admin Kabar Lontar / 30 September 2024", "Kabar Lontar"),
        ("Atambua | Radar Lakaan", "Radar Lakaan"),
        ("Atambua - Radar Lakaan", "Radar Lakaan"),
        ("Yohana Lidya | Kabar Lontar | Senin, 30 September 2024", "Kabar Lontar"),
        ("Penulis: Yohana Lidya - Kabar Lontar", "Kabar Lontar"),
        ("Yohana Lidya, Kabar Lontar", "Kabar Lontar"),
        ("Oleh Redaksi | 30 September 2024", None),
        ("Atambua | Senin, 30 September 2024", None),
        ("Nusa Tenggara Timur | Berita", None),
        ("Atambua | Info Pilkada", None),
    ],
)
def test_the_outlet_stands_beside_its_town_or_its_writer_under_the_headline(credit: str, name: str | None) -> None:
    assert outlet(f"{HEADLINE}\n{credit}", "ATAMBUA – Sebanyak ") == name


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("Kompaspost | Hukum | 30 September 2024, 16.40", "Kompaspost"),
        ("Tim Cek Fakta Teluk Lakaan | 30/09/2024", "Teluk Lakaan"),
        ("Berita | Hukum | 30 September 2024", None),
    ],
)
def test_the_outlet_may_open_its_own_credit_line(credit: str, name: str | None) -> None:
    assert outlet(f"{HEADLINE}\n{credit}", "ATAMBUA – Sebanyak ") == name


def test_the_outlet_stands_before_the_sign_of_its_rights() -> None:
    assert outlet(HEADLINE, "ATAMBUA – Sebanyak ", "Mambruk Lakaan © 2024. Semua hak dilindungi.") == "Mambruk Lakaan"


def test_a_credit_that_ends_in_its_separator_is_no_trouble() -> None:
    assert outlet(f"{HEADLINE}\nYohana Lidya |", "ATAMBUA – Sebanyak ") is None


def test_figures_in_a_dateline_are_the_day_of_sending() -> None:
    published = read(
        f"{HEADLINE}\n\nAtambua, 24/9 - Sebanyak empat {TEXT}\n\n“Semoga damai,” kata Herman Seran."
    ).published
    assert published is not None
    assert published.value == "2024-09-24"


def test_a_line_in_brackets_is_no_headline() -> None:
    found = read(f"*[Siaran Kabar Warga Belu]*\n\n*{HEADLINE.upper()}*\n\nAtambua – Sebanyak empat {TEXT}").title
    assert found is not None
    assert HEADLINE.upper() in found.value


JOINED = [
    ("BELU-SUARALAKAAN.ID-Sebanyak ", "SUARALAKAAN.ID"),
    ("KUPANG-Suaralakaan.com – Sebanyak ", "Suaralakaan.com"),
    ("ATAMBUA, BELU-KITA.COM – Sebanyak ", "BELU-KITA.COM"),
    ("SUARA-LAKAAN.COM, ATAMBUA – Sebanyak ", "SUARA-LAKAAN.COM"),
    ("Belu-kita.com – Sebanyak ", "Belu-kita.com"),
]


@pytest.mark.parametrize(("dateline", "name"), JOINED)
def test_a_town_joined_to_a_site_is_no_part_of_it_where_no_other_is_named(dateline: str, name: str) -> None:
    assert outlet(HEADLINE, dateline) == name


def test_a_standfirst_that_the_article_repeats_is_no_headline() -> None:
    standfirst = (
        "Logistik Pilkada di Kabupaten Belu Provinsi Nusa Tenggara Timur (NTT) mulai dikirim, Senin (25/11/2024)"
    )
    lead = f"SUARALAKAAN.COM, ATAMBUA - {standfirst}."
    found = read(f"Pilkada Belu\nBilik dan Kotak Mulai Dikirim ke Desa\n{standfirst}\nPenulis: Yohana\n{lead}").title
    assert found is not None
    assert found.value == "Bilik dan Kotak Mulai Dikirim ke Desa"
