"""Which region an article is about."""

import pytest
from entries import for_every
from reading_samples import codes, page, tokens_of

from pilkada_tui import reference
from pilkada_tui.reading import read
from pilkada_tui.reading.regions import gazetteer

REST = "Rapat itu membahas kesiapan gudang, jalur pengiriman, dan jumlah petugas di setiap desa."
BODIES = {
    "KPU Kabupaten Lahat": "16.04",
    "KPU Lahat": "16.04",
    "Bawaslu Kabupaten Lahat": "16.04",
    "Polres Lahat": "16.04",
    "Pemkab Lahat": "16.04",
    "Pemerintah Kabupaten Lahat": "16.04",
    "Bupati Lahat": "16.04",
    "KPU Kota Palembang": "16.71",
    "Pemkot Palembang": "16.71",
    "Wali Kota Palembang": "16.71",
    "Pemprov Sumatera Selatan": "16",
    "KPU Provinsi Sumatera Selatan": "16",
    "KPU Sumsel": "16",
    "Gubernur Jawa Tengah": "33",
    "KPU Jateng": "33",
    "Komisi Pemilihan Umum (KPU) Kabupaten Lahat": "16.04",
    "Komisi Pemilihan Umum Kabupaten Lahat": "16.04",
    "KPU Muba": "16.06",
    "KPU OKI": "16.02",
    "KPU PALI": "16.12",
    "KPU Kukar": "64.02",
    "KPU Pagaralam": "16.72",
    "KPU Kota Pagar Alam": "16.72",
    "KPU Lubuklinggau": "16.73",
    "KPU Kota Palangkaraya": "62.71",
    "KPU Kota Tanjungpinang": "21.72",
    "KPU Kota Padang Panjang": "13.74",
    "KIP Aceh Barat": "11.05",
    "Panwaslih Aceh Tengah": "11.04",
}


def about(sentence: str, headline: str = "Penyelenggara Mulai Bersiap Menjelang Pencoblosan", *rest: str) -> list[str]:
    return codes(page(sentence, *(rest or (REST,)), headline=headline))


@pytest.mark.parametrize(("body", "code"), BODIES.items(), ids=BODIES.keys())
def test_a_body_in_the_lead_gives_the_region(body: str, code: str) -> None:
    assert about(f"{body} menggelar rapat persiapan pemungutan suara di aula kantor pada pagi hari.") == [code]


NAMED = [region for region in reference.regions().values() if "Administrasi" not in region.name]


@for_every(NAMED)
def test_every_region_of_the_table_is_found_by_its_full_name(region: reference.Region) -> None:
    name = f"Provinsi {region.name}" if region.type == "provinsi" else region.name
    assert about(f"KPU {name} menggelar rapat persiapan pemungutan suara di aula kantor pada pagi hari.") == [
        region.code
    ]


HOMONYMS = {
    "Polres Solok Kota": "13.72",
    "Polres Bima Kota": "52.72",
    "KPU Kota Solok": "13.72",
    "KPU Kabupaten Solok": "13.02",
    "Bupati Solok": "13.02",
    "Wali Kota Solok": "13.72",
    "Wali Kota Bima": "52.72",
    "Bupati Bima": "52.06",
    "KPU Kota Serang": "36.73",
    "KPU Kabupaten Serang": "36.04",
    "Bupati Tegal": "33.28",
    "Wali Kota Tegal": "33.76",
    "Pemkot Cirebon": "32.74",
    "Pemkab Cirebon": "32.09",
    "Pemko Solok": "13.72",
    "Pemkot Malang": "35.73",
    "Bupati Malang": "35.07",
    "Wali Kota Sorong": "96.71",
    "Bupati Kupang": "53.01",
    "Wali Kota Kupang": "53.71",
    "KPU Kota Jayapura": "91.71",
    "KPU Kota Gorontalo": "75.71",
    "KPU Kabupaten Gorontalo": "75.01",
    "KPU Provinsi Gorontalo": "75",
    "Bupati Bogor": "32.01",
    "Wali Kota Blitar": "35.72",
}


@for_every(HOMONYMS.items())
def test_city_and_regency_of_one_name_are_told_apart(body: str, code: str) -> None:
    assert about(f"{body} menggelar rapat persiapan pemungutan suara di aula kantor pada pagi hari.") == [code]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("Polres Serang", "36.04"),
        ("Kapolres Serang", "36.04"),
        ("Polres Madiun", "35.19"),
        ("Polres Madiun Kota", "35.77"),
        ("Polresta Malang Kota", "35.73"),
        ("Polresta Malang", "35.73"),
        ("Polresta Cirebon", "32.09"),
        ("Polrestabes Semarang", "33.74"),
        ("Polresta Jambi", "15.71"),
        ("Polres Metro Bekasi", "32.16"),
        ("Polres Metro Tangerang Kota", "36.71"),
        ("Polres Pagaralam", "16.72"),
    ],
)
def test_a_police_district_is_the_regencys_unless_it_says_city(body: str, code: str) -> None:
    assert about(f"{body} menggelar apel pasukan menjelang pemungutan suara di lapangan kantor pada pagi hari.") == [
        code
    ]


def test_the_police_of_the_capital_are_not_those_of_the_city_of_metro() -> None:
    text = "Polda Metro Jaya menyiapkan ribuan personel untuk mengamankan pemungutan suara di wilayah hukumnya."
    assert "18.72" not in about(text)


def test_polres_solok_kota_is_the_city() -> None:
    assert about(
        "Polres Solok Kota menyiapkan ratusan personel gabungan untuk mengamankan pemungutan suara di seluruh desa."
    ) == ["13.72"]


def test_a_later_deciding_word_settles_an_earlier_bare_name() -> None:
    article = page(
        "Tahapan pemilihan di Tegal memasuki masa kampanye yang diikuti seluruh pasangan calon.",
        "Ketua KPU Kota Tegal Rina Puspita mengatakan jadwal kampanye sudah dibagikan.",
        headline="Kampanye di Tegal Dimulai",
    )
    assert codes(article) == ["33.76"]


def test_a_name_that_nothing_decides_is_left_undecided() -> None:
    article = page(
        "Panitia menyiapkan pemungutan suara di Solok dengan sembilan ratus petugas.",
        REST,
        headline="Persiapan Pemungutan Suara di Solok",
    )
    assert {code for item in article.undecided for code in item.codes} == {"13.02", "13.72"}


def test_the_place_of_a_meeting_is_not_the_region() -> None:
    sentence = "KPU Kabupaten Sigi menggelar rapat koordinasi persiapan pemungutan suara di sebuah hotel di Kota Palu."
    assert about(sentence) == ["72.10"]


def test_a_regency_debate_in_the_capital_stays_the_regencys() -> None:
    sentence = "KPU Kabupaten Lahat menggelar debat publik di Palembang yang diikuti seluruh pasangan calon."
    assert about(sentence, "KPU Lahat Gelar Debat di Palembang") == ["16.04"]


def test_a_regency_that_a_provincial_body_visits_is_the_region() -> None:
    lead = (
        "Polda Sumatera Selatan menutup safari damai di Kabupaten Lahat bersama KPU Provinsi Sumatera Selatan hari ini."
    )
    more = "Polda Sumatera Selatan menyiapkan personel, kata Kapolda Sumatera Selatan di hadapan tamu yang hadir."
    assert about(lead, "Lahat Jadi Titik Terakhir Safari Damai Jelang Pencoblosan", more) == ["16.04"]


def test_a_provincial_meeting_held_in_a_regency_stays_the_provinces() -> None:
    lead = "KPU Provinsi Sumatera Selatan menggelar rapat persiapan di Kabupaten Lahat selama dua hari penuh."
    assert about(lead, "Rapat Persiapan Pilgub Digelar di Lahat") == ["16"]


def test_the_only_regency_of_a_sentence_is_what_it_is_about_and_not_its_province() -> None:
    assert about("Warga datang pagi ke TPS 04 Desa Cikopo, Kabupaten Bogor, Jawa Barat, dan menunggu giliran.") == [
        "32.01"
    ]


def test_the_only_place_of_the_page_that_the_headline_names_is_its_region() -> None:
    asked = "Kami berbincang dengan seorang dosen ilmu politik sebuah kampus di Kota Palopo, pekan lalu."
    assert about(asked, "Mengapa Pemilih Muda di Palopo Enggan Datang?") == ["73.73"]


def test_the_regions_that_the_first_sentence_lists_are_those_that_the_headline_counts() -> None:
    listed = "Tiga bersaudara maju di Kabupaten Lampung Utara, Kabupaten Lampung Tengah, dan Kota Metro tahun ini."
    assert about(listed, "Satu Keluarga Maju di Tiga Pilkada Berbeda") == ["18.03", "18.02", "18.72"]


def test_a_province_named_without_any_body_is_what_the_page_is_about() -> None:
    lead = "Tiga kabupaten di Provinsi Lampung hampir pasti hanya punya calon tunggal melawan kotak kosong tahun ini."
    more = "Kotak kosong di Lampung menjadi lumrah, kata seorang pengamat, karena aturan membolehkan calon tunggal."
    assert about(lead, "Kotak Kosong Mengintai di Tiga Kabupaten", more) == ["18"]


def test_the_capital_is_only_where_national_news_is_told() -> None:
    lead = "Partai-partai di Jakarta menimbang calon untuk ratusan daerah, kata seorang pengamat di Jakarta, Senin."
    assert about(lead, "Partai Menimbang Calon Kepala Daerah") == []


def test_a_list_of_regions_of_the_whole_country_is_about_none_of_them() -> None:
    caption = "Calon Bupati Banyumas mendaftar di kantor KPU Banyumas diantar ratusan pendukung dari berbagai desa."
    lists = (
        "Calon tunggal ada di tiga kabupaten yaitu Lampung Barat, Lampung Timur, dan Tulang Bawang Barat.",
        "Selanjutnya ada di Kabupaten Bintan, Kabupaten Ciamis, Kabupaten Brebes, dan Kabupaten Trenggalek.",
        "Terakhir ada di Kabupaten Malinau, Kabupaten Maros, Kabupaten Muna Barat, dan Kabupaten Kaimana.",
    )
    lead = "JAKARTA, KABARDESA.COM – Pemilihan dengan calon tunggal tahun ini digelar di puluhan daerah di Indonesia."
    assert about(caption, "Calon Tunggal Bertambah di Puluhan Daerah", lead, *lists) == []


def test_a_province_that_lists_its_regencies_stays_the_province() -> None:
    assert about(
        "KPU Provinsi Sumatera Selatan menetapkan daftar pemilih tetap dalam rapat pleno di Palembang.",
        "KPU Sumsel Tetapkan Daftar Pemilih",
        "Jumlah pemilih tersebar di Lahat, Muara Enim, Banyuasin, Ogan Ilir, Prabumulih dan Pagar Alam.",
    ) == ["16"]


def test_the_province_after_a_regency_is_only_where_it_lies() -> None:
    sentence = (
        "KPU Kabupaten Kaimana, Papua Barat, menggelar rapat persiapan pemungutan suara di aula kantor pada pagi hari."
    )
    assert about(sentence) == ["92.08"]


def test_related_headlines_never_count_for_the_region() -> None:
    lines = ["BACA JUGA: KPU Muara Enim Gelar Rapat Pleno Daftar Pemilih"] * 5
    article = page(
        "Polres Lahat menyiapkan ratusan personel untuk mengamankan pemungutan suara di seluruh desa.",
        *lines,
        REST,
        headline="Polisi Siap Amankan Pemungutan Suara",
    )
    assert codes(article) == ["16.04"]


def test_neighbours_named_for_comparison_do_not_count() -> None:
    assert about(
        "KPU Kabupaten Lahat menerima surat suara yang dikirim dengan tiga truk pada pagi hari.",
        "Surat Suara Tiba di Lahat",
        "Truk itu datang dari Jakarta melalui Lampung dan berbatasan dengan Bengkulu di ujung jalan.",
    ) == ["16.04"]


@pytest.mark.parametrize("body", ["KPU RI", "Bawaslu RI", "Kementerian Dalam Negeri"])
def test_national_news_is_about_no_region(body: str) -> None:
    headline = f"{body} Ingatkan Jajaran Daerah"
    assert about(f"JAKARTA – {body} meminta seluruh jajaran di daerah menyiapkan logistik lebih awal.", headline) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Batu besar menutup jalan menuju tempat pemungutan suara sehingga petugas memutar arah.",
        "Puncak acara ikrar damai itu berlangsung meriah di lapangan desa pada malam hari.",
        "Metro mini mengantar para petugas menuju gudang logistik pada pagi yang cerah itu.",
    ],
)
def test_a_word_that_is_also_a_place_is_no_region_by_itself(sentence: str) -> None:
    assert about(sentence) == []


def test_whoever_speaks_by_a_name_that_is_also_a_place_is_no_region() -> None:
    article = page(
        "Wakil menteri Bima Kusuma meninjau gudang logistik KPU Kabupaten Lahat pada pagi hari bersama petugas.",
        '"Semua sudah siap," kata Bima.',
        "Menurut Agam, petugas gudang itu, pengiriman dimulai pekan depan dari desa yang paling jauh.",
    )
    assert (codes(article), article.undecided) == (["16.04"], ())


def test_a_place_that_is_also_a_word_is_a_region_beside_another() -> None:
    lead = "PATI – Pengiriman logistik dari gudang KPU Pati dan KPU Rembang dikawal polisi sejak pagi hari ini."
    assert about(lead, "Logistik Pati dan Rembang Dikawal Polisi") == ["33.18", "33.17"]


def test_two_regions_that_act_together_are_both_named() -> None:
    found = about(
        "KPU Kabupaten Seluma dan KPU Kabupaten Kaur menandatangani kesepakatan bersama tentang logistik.",
        "KPU Seluma dan KPU Kaur Bekerja Sama",
        "KPU Kabupaten Kaur menyiapkan gudang, sedangkan KPU Kabupaten Seluma menyiapkan angkutan.",
    )
    assert found == ["17.05", "17.04"]


def test_of_regions_that_the_headline_counts_the_later_one_is_meant_too() -> None:
    lead = "Bawaslu Kabupaten Kaur mencopot ratusan alat peraga kampanye yang melanggar aturan di jalan utama."
    more = (
        "Ketua Bawaslu Kaur, Rudi Hartawan, mengatakan penertiban berjalan lancar sejak pagi hari.",
        "Sementara itu, Bawaslu Kabupaten Seluma menertibkan alat peraga sehari sesudahnya.",
        "Petugas cukup banyak, kata Ketua Bawaslu Seluma Novi Anggraini, sehingga selesai dalam sehari.",
    )
    assert about(lead, "Dua Bawaslu Copot Ratusan Alat Peraga", *more) == ["17.04", "17.05"]


def test_a_region_shows_the_words_that_decided() -> None:
    article = page(
        "Polres Lahat menyiapkan ratusan personel gabungan untuk mengamankan pemungutan suara di seluruh desa.",
        REST,
        headline="Polisi Siap",
    )
    (region,) = article.regions
    assert region.span.of(article.text) == "Lahat"
    assert region.span in region.mentions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ogan Komering Ulu Selatan", "Kabupaten Ogan Komering Ulu Selatan"),
        ("Ogan Komering Ulu Timur", "Kabupaten Ogan Komering Ulu Timur"),
        ("Musi Rawas Utara", "Kabupaten Musi Rawas Utara"),
        ("Aceh Barat Daya", "Kabupaten Aceh Barat Daya"),
        ("Papua Barat Daya", "Papua Barat Daya"),
        ("Lubuklinggau", "Kota Lubuk Linggau"),
    ],
)
def test_the_longest_name_wins(text: str, name: str) -> None:
    found = gazetteer.match(tokens_of(text), 0)
    assert found is not None
    assert [reference.regions()[code].name for code in found.codes] == [name]


@pytest.mark.parametrize("text", ["lahat", "muara enim", "batu", ""])
def test_a_region_needs_its_capital(text: str) -> None:
    tokens = tokens_of(f"{text} itu")
    assert gazetteer.match(tokens, 0) is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("KPU Kota Solok", "kota"),
        ("Wali Kota Solok", "kota"),
        ("Bupati Solok", "kab"),
        ("Kab. Solok", "kab"),
        ("Provinsi Gorontalo", "prov"),
        ("Pemkot Malang", "kota"),
        ("Pemkab Malang", "kab"),
        ("Polres Bima", "resor"),
    ],
)
def test_the_words_before_a_name_give_its_level(text: str, level: str) -> None:
    tokens = tokens_of(text)
    cue = gazetteer.cue_before(tokens, len(tokens) - 1)
    assert cue is not None
    assert cue[0] == level


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Ogan Komering Ulu (OKU) Selatan", "16.09"),
        ("Ogan Komering Ulu (OKU) Timur", "16.08"),
        ("Musi Rawas (Mura) Utara", "16.13"),
    ],
)
def test_a_name_goes_on_after_the_short_form_of_its_beginning(name: str, code: str) -> None:
    assert about(f"Polres {name} menyiapkan ratusan personel untuk mengamankan pemungutan suara di desa.") == [code]


def test_a_headline_that_counts_regencies_is_about_them_where_a_provinces_body_acts() -> None:
    more = (
        "Kapolres Kaur, Rudi Hartawan, melaporkan bahwa sepuluh desa di Kaur masih sulit sinyal telepon.",
        "Sedangkan Kapolres Seluma, Novi Anggraini, menyebut sungai di Seluma mulai meluap sejak kemarin.",
    )
    lead = "Kapolda Bengkulu, Hasan Sarpani, memeriksa kesiapan dua kepolisian resor menjelang pencoblosan."
    assert about(lead, "Kapolda Bengkulu Cek Dua Polres, Pastikan Jalur Logistik", *more) == ["17.04", "17.05"]


def test_both_places_of_a_list_in_the_headline_count_where_the_article_goes_on_to_each() -> None:
    lead = "Tim KPU Bengkulu memeriksa gudang. Pemeriksaan pertama di Kabupaten Kaur berlangsung pada pagi hari."
    more = "Giliran Kabupaten Seluma diperiksa sehari kemudian oleh tim yang sama dari pagi sampai sore."
    assert about(lead, "Gudang Logistik di Kaur dan Seluma Diperiksa", more) == ["17.04", "17.05"]


def test_a_provinces_member_who_only_watches_leaves_the_article_to_the_city() -> None:
    lead = "PALEMBANG - Petugas mendatangi rumah warga di tepi sungai. Pendataan dilakukan KPU Kota Palembang."
    more = "“Kami ikut menyaksikan,” kata Komisioner KPU Sumsel Hasan Sarpani di Kota Palembang."
    assert about(lead, "Pendataan Warga Disaksikan Komisioner KPU Sumsel", more) == ["16.71"]


def test_a_police_that_answers_for_a_younger_province_is_no_second_region() -> None:
    lead = "Polda Papua mengerahkan 90 personel untuk menjaga pilkada di Kabupaten Tolikara, Provinsi Papua Pegunungan."
    said = "Kapolres Tolikara Yonas Wenda mengatakan petugas dari Polda Papua sudah tiba."
    assert codes(page(lead, said, headline="Polres Tolikara Terima 90 Personel")) == ["95.04"]


def test_a_page_that_names_its_regency_only_before_the_first_sentence_is_about_it() -> None:
    lead = "Desa Wani, Kabupaten Donggala – Pelantikan petugas pemungutan suara berlangsung pada 8 November 2024."
    assert codes(page(lead, headline="Petugas Desa Wani Dilantik")) == ["72.03"]


def test_an_example_is_not_what_the_article_is_about() -> None:
    told = "Pengamat politik Wawan Sobri menilai calon tunggal muncul karena hitungan partai."
    example = '"Misalnya, di Kota Surabaya calonnya petahana, begitu juga di Trenggalek," kata Wawan.'
    assert codes(page(told, example, headline="Dua Sebab Calon Tunggal Bertambah Banyak")) == []


def test_a_page_without_a_headline_is_about_the_regency_of_its_dateline_that_acts() -> None:
    lead = (
        "PINRANG – Pengurus partai di Pinrang menggelar rapat koordinasi di sebuah hotel, Sulawesi Selatan, "
        "Sabtu (26/10/2024), bersama tamu dari Sulawesi Selatan dan pengurus se-Sulawesi Selatan."
    )
    local = "Ketua KPU Pinrang Rahma Daud hadir. Calon Bupati Pinrang Usman Hadi datang lagi ke Sulawesi Selatan."
    assert codes(read(f"{lead}\n\n{local}\n\n“Semua kader siap,” kata Usman Hadi.")) == ["73.15"]


def test_a_region_that_is_only_a_place_counts_where_the_article_was_written_there() -> None:
    article = page(
        "ENDE, KABARDESA.COM – Tahapan pemilihan di Kabupaten Ende terus berjalan.", headline="Tahapan Berjalan"
    )
    assert codes(article) == ["53.08"]


def test_a_region_that_is_only_a_place_of_meeting_does_not_count() -> None:
    article = page("Para relawan berkumpul di Kabupaten Ende untuk berdoa bersama.", headline="Relawan Berdoa")
    assert codes(article) == []


def test_regencies_of_a_province_s_headline_that_speak_for_themselves_stand_beside_it() -> None:
    article = page(
        "PALEMBANG, KABARDESA.COM – KPU Sumatera Selatan mencatat data ganda dalam daftar pemilih sementara.",
        "Ketua KPU Lahat Surya Wibawa menyanggupi tenggat itu. “Kami sudah bersurat,” kata Surya.",
        "Kepala Disdukcapil Lahat Agus Pole siap membantu. “Data kami buka,” kata Agus.",
        "Ketua KPU Muara Enim Hera Lestari sudah menurunkan petugas, kata Ketua Bawaslu Muara Enim Rudi Hartono.",
        headline="KPU Sumsel Kejar Data Ganda, Lahat dan Muara Enim Paling Banyak",
    )
    assert codes(article) == ["16", "16.04", "16.03"]


@pytest.mark.parametrize(
    "body", ["Disdukcapil", "Dinkes", "BKPSDM", "Bappeda", "Pengadilan Negeri", "Lapas", "DPC Demokrat"]
)
def test_a_local_body_acts_for_its_region(body: str) -> None:
    article = page(f"LAHAT – {body} Lahat membantu pemilih pemula.", REST, headline=f"{body} Lahat Bantu Pemilih")
    assert codes(article) == ["16.04"]


def test_a_round_up_is_about_every_region_of_its_headline_whose_bodies_act() -> None:
    article = read(
        "Gudang Bocor di Lombok Barat, Pawai Kuda di Sumbawa, Ikrar Damai di Kota Bima\n\n"
        "MATARAM – Tahapan kampanye terus berjalan.\n\n"
        "Atap gudang KPU Lombok Barat di Gerung bocor. Ketua KPU Lombok Barat Surya Wibawa memindahkan isinya.\n\n"
        "Bawaslu Sumbawa memeriksa panitia pawai. Ketua Bawaslu Sumbawa Hera Lestari menyebut pawai itu tanpa izin.\n\n"
        "Ketua KPU Kota Bima Roni Toni berharap ikrar itu dipegang sampai akhir.\n"
    )
    assert {region.code for region in article.regions} == {"52.01", "52.04", "52.72"}
