"""Which lines of a page are its article: headline, captions, menus, links and last words of every kind."""

import pytest

from pilkada_tui.model import Article
from pilkada_tui.reading import read

HEADLINE = "KPU Belu Latih Petugas Gudang Logistik"
LEAD = "ATAMBUA, kabarlaut.id – KPU Kabupaten Belu melatih petugas gudang logistik di Atambua, Senin (18/11/2024)."
SAID = "Ketua KPU Kabupaten Belu Yosef Tahu mengatakan, pelatihan itu berlangsung selama dua hari penuh."
QUOTE = "“Honor petugas sudah siap,” ujar Yosef."


def page(*blocks: str) -> Article:
    return read("\n\n".join(blocks))


def body(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


def title(article: Article) -> str | None:
    return article.title.value if article.title else None


@pytest.mark.parametrize("last", ["“Panas,” imbuhnya.", "Yosef pun setuju.", "Yosef menambahkan, honor dibayar tunai."])
@pytest.mark.parametrize("foot", [[], ["Narahubung: Humas KPU Belu"], ["Tag: KPU Belu, Logistik"]])
def test_a_last_sentence_of_a_few_words_is_text(last: str, foot: list[str]) -> None:
    assert last in body(page(HEADLINE, LEAD, SAID, last, *foot))


@pytest.mark.parametrize(
    "above",
    [
        ["Dua Perahu Nelayan Hilang di Selat Ombai", "June 8, 2025", "Harga Garam Naik Lagi", "June 7, 2025"],
        ["KABAR PAGI TIMOR – RINA LETE – AGUS BANI"],
        ["id Pilkada 2024,KPU Belu ,gudang ,logistik"],
        ["Camat Lamaknen Beny Lau bersama petugas di Posko Pengamanan/Dok Diskominfo"],
        ["Camat Lamaknen Beny Lau bersama petugas di Posko Pengamanan | Humas Pemkab"],
    ],
)
def test_other_lines_above_are_not_the_headline(above: list[str]) -> None:
    assert title(page(*above, HEADLINE, LEAD, SAID, QUOTE)) == HEADLINE
    assert title(page(*above, LEAD, SAID, QUOTE)) is None


def test_a_headline_under_a_breadcrumb_wins_over_a_ticker() -> None:
    article = page(
        "Harga Garam Naik Lagi", f"Home > {HEADLINE}", "Info Utama", HEADLINE, "rinaNovember 19, 2024", LEAD, SAID
    )
    assert title(article) == HEADLINE
    assert article.published is not None
    assert article.published.value == "2024-11-19"


@pytest.mark.parametrize("town", ["ATAMBUA, KABARLAUT.ID –", "Atambua (kabarlaut) -", "ATAMBUA –"])
def test_a_headline_glued_to_the_first_line_is_parted_from_it(town: str) -> None:
    first = f"{HEADLINE} {town} KPU Kabupaten Belu melatih petugas gudang logistik, Senin (18/11/2024)."
    article = page(first, SAID, QUOTE)
    assert title(article) == HEADLINE
    assert body(article)[0].startswith(town)


def test_a_first_sentence_without_full_stop_is_no_headline() -> None:
    first = "KPU Kabupaten Belu melatih petugas gudang logistik di Atambua, Senin (18/11/2024)"
    article = page(first, SAID, QUOTE)
    assert title(article) is None
    assert [event.date for event in article.events] == ["2024-11-18"]


@pytest.mark.parametrize(
    "following",
    [
        "Camat Lamaknen Beny Lau menyebut lahan parkir cukup.",
        "Pada Rabu pagi petugas memeriksa gudang itu.",
        "KPU Kabupaten Belu menyiapkan gudang baru.",
        "“Lahan parkir cukup,” kata Camat Lamaknen Beny Lau.",
    ],
)
def test_a_link_inside_a_paragraph_leaves_the_next_sentence_whole(following: str) -> None:
    article = page(HEADLINE, LEAD, f"{QUOTE} BACA JUGA: Lampu Taman Kota Padam Sepekan {following}")
    assert following in body(article)
    assert not any("Padam" in paragraph for paragraph in body(article))


@pytest.mark.parametrize("signature", [" TBM", " -tbm-", " tbm/red", " (tbm)", " --tbm"])
@pytest.mark.parametrize("below", ["", "Baca juga: Lampu Taman Kota Padam Sepekan"])
def test_a_signed_last_sentence_stays(signature: str, below: str) -> None:
    last = "Kotak suara diantar ke Lamaknen mulai 24 November 2024."
    article = page(HEADLINE, LEAD, SAID, last + signature, below)
    assert any(last in paragraph for paragraph in body(article))


@pytest.mark.parametrize(
    "last",
    [
        "Sekretaris KPU Belu, Sri Lete, melaporkan bahwa semua kotak suara sudah lengkap. Proses penyortiran dan",
        "Selanjutnya, satu per satu petugas diuji sesuai d",
        "Sekretaris KPU Belu Sri Lete menambahkan,",
        "Selanjutnya ada Kecamatan Lamaknen, Raihat, Tasifeto Timur, Tasifeto Barat, Kakuluk Mes",
        "Sel",
    ],
)
def test_a_last_line_that_breaks_off_is_text(last: str) -> None:
    assert body(page(HEADLINE, LEAD, SAID, QUOTE, last))[-1] == last


def test_a_last_line_that_breaks_off_after_a_link_is_text() -> None:
    last = "Saat ini KPU Kabupaten Belu menyiapkan pelatihan berikutnya untuk petugas di kecama"
    article = page(HEADLINE, LEAD, SAID, QUOTE, f"Baca Juga:\nLampu Taman Kota Padam Sepekan\n{last}")
    assert body(article)[-1] == last


def test_a_standfirst_shows_the_headline_of_a_later_page() -> None:
    assert (
        title(
            page(
                "Macet di Ujung Jembatan Lama",
                "Jembatan lama di ujung kota itu masih saja macet pada jam pulang sekolah dan jam kerja",
                "Penulis: Rina Lete | Editor: Agus Bani",
                SAID,
                QUOTE,
            )
        )
        == "Macet di Ujung Jembatan Lama"
    )


def test_the_way_from_the_home_page_is_no_text() -> None:
    assert body(page(f"Beranda Belu {HEADLINE}", HEADLINE, LEAD, SAID, QUOTE)) == [LEAD, SAID, QUOTE]


def test_a_last_line_that_breaks_off_after_other_headlines_is_no_text() -> None:
    article = page(HEADLINE, LEAD, SAID, QUOTE, "Harga Garam Naik Lagi di Pasar Lama", "Dua Perahu Hil")
    assert body(article)[-1] == QUOTE


@pytest.mark.parametrize("bullet", ["• ", "- ", ""])
def test_a_menu_inside_the_article_goes(bullet: str) -> None:
    menu = "\n".join(f"{bullet}{label}" for label in ("Kuliner", "Wisata Desa", "POLRES BELU", "Pojok Guru"))
    assert body(page(HEADLINE, LEAD, menu, SAID, QUOTE)) == [LEAD, SAID, QUOTE]


@pytest.mark.parametrize("letters", ["GBK", "L", "Baca Koran"])
def test_letters_of_an_advertisement_between_paragraphs_go(letters: str) -> None:
    assert body(page(HEADLINE, LEAD, letters, SAID, QUOTE)) == [LEAD, SAID, QUOTE]


def test_a_heading_between_paragraphs_stays() -> None:
    assert "Pelatihan Petugas" in body(page(HEADLINE, LEAD, "Pelatihan Petugas", SAID, QUOTE))


@pytest.mark.parametrize(
    "copy",
    [
        "KPU Kabupaten Belu melatih petugas gudang logistik di Ata...",
        "Ketua KPU Kabupaten Belu Yosef Tahu mengatakan, pelatihan itu berlangsung selama dua hari",
    ],
)
def test_a_standfirst_that_repeats_the_article_goes(copy: str) -> None:
    article = page(HEADLINE, copy, LEAD, SAID, QUOTE)
    assert body(article) == [LEAD, SAID, QUOTE]


def test_a_standfirst_whose_large_initial_is_lost_goes() -> None:
    copy = "etua KPU Kabupaten Belu Yosef Tahu mengatakan, pelatihan itu berlangsung selama dua hari penuh."
    assert body(page(HEADLINE, copy, LEAD, SAID, QUOTE)) == [LEAD, SAID, QUOTE]


def test_a_ticker_of_headlines_on_one_line_is_no_text() -> None:
    ticker = (
        "Harga Garam Naik Lagi di Pasar Lama Dua Perahu Nelayan Hilang di Selat Ombai Gedung Perpustakaan Sekolah"
        " Terbakar Hibah Jembatan Cair Sepuluh Persen, Warga Protes Polisi Amankan Ratusan Botol Minuman Keras Ilegal"
    )
    assert body(page("Menu", ticker, HEADLINE, LEAD, SAID, QUOTE)) == [LEAD, SAID, QUOTE]


def test_the_headline_is_not_its_own_shorter_copy_under_the_picture() -> None:
    long = "Pj Bupati Belu Buka Pelatihan Petugas Gudang Logistik"
    assert title(page(long, "Pelatihan Petugas Gudang Logistik", LEAD, SAID, QUOTE)) == long


def test_the_day_an_archive_puts_before_the_headline_is_no_part_of_it() -> None:
    assert title(page(f"date 2024-11-18 {HEADLINE}", LEAD, SAID, QUOTE)) == HEADLINE


def test_a_pull_quote_that_repeats_the_article_goes() -> None:
    long = "“Seluruh kotak suara itu dibagikan ke empat puluh satu tempat pemungutan suara,” kata Yosef."
    pull = '"D ibagikan ke empat puluh satu tempat pemungutan suara,"'
    article = page(HEADLINE, LEAD, pull, SAID, long)
    assert pull not in body(article)
    assert long in body(article)


def test_the_beginning_of_another_article_gives_no_writer() -> None:
    article = page(HEADLINE, LEAD, SAID, QUOTE, "Oleh: Usman Luan RAMADAN adalah bulan yang penuh berkah bagi umat dan")
    assert article.byline is None


def test_paragraphs_that_all_lack_their_full_stop_are_text() -> None:
    rows = [
        "Para petugas gudang diminta datang lebih pagi supaya kotak suara lekas diperiksa",
        "Sebab kotak yang basah harus diganti sebelum dikirim ke desa yang paling jauh",
        "Panitia juga menyiapkan perahu untuk dua desa di seberang teluk yang belum punya jalan",
        "Dengan begitu seluruh kotak sampai di tempat pemungutan suara sebelum malam tiba",
        "Petugas yang sakit akan diganti oleh cadangan dari kecamatan terdekat hari itu juga",
    ]
    assert body(page(HEADLINE, LEAD, *rows)) == [LEAD, *rows]


def test_the_name_of_a_picture_file_is_no_text() -> None:
    assert body(page(HEADLINE, "Kpu Belu Latih Petugas Gudang Logistik 2024", LEAD, SAID, QUOTE)) == [LEAD, SAID, QUOTE]


@pytest.mark.parametrize("credit", ["F-Yosef", "f/Yosef Tahu"])
def test_a_photographers_letter_after_a_caption_is_left_out(credit: str) -> None:
    caption = "Petugas gudang logistik KPU Belu berdiri bersama ketua seusai latihan pagi itu."
    assert not any(credit in text for text in body(page(HEADLINE, f"{caption} {credit}", LEAD, SAID)))


def test_an_agencys_photographer_after_a_caption_is_left_out() -> None:
    caption = "petugas gudang menyusun kotak suara yang baru saja tiba dari pelabuhan"
    found = body(page(HEADLINE, LEAD, f"{caption} (Lakaan Times/Yosef Tahu Bere)", SAID, QUOTE))
    assert caption in found


def test_a_caption_that_tells_of_the_mood_is_no_headline() -> None:
    assert title(page(HEADLINE, "Suasana Latihan Petugas Gudang Logistik di Belu.--", LEAD, SAID)) == HEADLINE


def test_the_last_of_numbered_headings_is_the_articles() -> None:
    found = body(page(HEADLINE, LEAD, "1. Begini jadwal latihan", SAID, "2. Begini susunan petugas"))
    assert found[-1] == "2. Begini susunan petugas"


@pytest.mark.parametrize("label", ["BACA JUGA:", "Lihat juga:", "Simak Juga:"])
def test_speech_after_a_related_link_on_its_line_is_text(label: str) -> None:
    read_ = page(HEADLINE, LEAD, SAID, f"{label} Sampah Menumpuk di Terminal Lolowa “Honor sudah siap,” ujar Yosef.")
    assert [quote.text for quote in read_.quotes] == [SAID, "Honor sudah siap,"]
    assert not any("Sampah" in line for line in body(read_))


def test_the_headline_without_the_sites_address_is_the_headline() -> None:
    assert title(page(f"{HEADLINE} - kabarlaut.id", HEADLINE, LEAD, SAID)) == HEADLINE


def test_a_line_that_leaves_a_quotation_open_goes_on_in_the_next() -> None:
    wrapped = "\n".join(
        [
            "ATAMBUA – KPU Kabupaten Belu melatih petugas gudang logistik",
            "di aula lama yang letaknya di dekat pasar, Senin (18/11/2024).",
            "Ketua KPU Kabupaten Belu Yosef Tahu mengatakan pelatihan itu",
            "berlangsung selama dua hari penuh dan diikuti semua petugas.",
            "“Salah satunya seperti latihan ini yaitu Latihan",
            "Gudang Bersama,” ujar Yosef.",
        ]
    )
    assert [quote.text for quote in read(wrapped).quotes][-1].split() == (
        "Salah satunya seperti latihan ini yaitu Latihan Gudang Bersama,".split()
    )


def test_a_headline_that_waits_for_a_word_goes_on_in_the_next_line() -> None:
    wrapped = "\n".join(
        [
            "Pemkab Toba Siapkan Sepuluh Bus Gratis bagi",
            "Pemilih",
            "",
            "Balige - Pemerintah Kabupaten Toba menyiapkan sepuluh bus",
            "gratis untuk mengantar pemilih yang pulang kampung.",
            "",
            "Plt. Kadishub Toba, Augus Sitorus, mengatakan bus beroperasi",
            "tiga hari penuh sampai larut malam.",
        ]
    )
    assert (title(read(wrapped)) or "").split()[-2:] == ["bagi", "Pemilih"]


def test_lines_that_break_at_names_are_joined_where_they_are_full() -> None:
    wrapped = "\n".join(
        [
            HEADLINE,
            "ATAMBUA – Delapan TPS di bantaran Sungai Talau, Kabupaten Belu,",
            "Rabu (20/11/2024), dipindah ke tempat lain.",
            "“Kami tidak mau surat suara hanyut,” ucap Ketua KPU Belu Yosef",
            "Tahu Mali, Senin (25/11/2024).",
            "“Perahu karet sudah siap di empat titik,” sambung Camat Lamaknen",
            "Benediktus Lau Mali di tempat itu.",
            "“Warga sudah diberi tahu sejak kemarin,” tambah Ketua Bawaslu Belu",
            "Andreas Parera Bere di tempat itu.",
        ]
    )
    assert [quote.speaker for quote in read(wrapped).quotes] == [
        "Yosef Tahu Mali",
        "Benediktus Lau Mali",
        "Andreas Parera Bere",
    ]


def test_a_sentence_after_a_wrapped_related_link_is_text() -> None:
    wrapped = "\n".join(
        [
            HEADLINE,
            "ATAMBUA – KPU Kabupaten Belu melatih petugas gudang logistik",
            "di aula lama yang letaknya di dekat pasar, Senin (18/11/2024).",
            "Baca Juga: Harga Ikan Bandeng di Pasar Baru Naik Dua Kali Lipat",
            "Sementara itu, Sekretaris KPU Belu Hj. Maria Bere menyebut",
            "setiap petugas dibayar harian.",
        ]
    )
    assert [quote.speaker for quote in read(wrapped).quotes] == ["Maria Bere"]


def test_a_credit_has_a_name() -> None:
    lead = "KPU dan Bawaslu Belu telah sepakat soal dana lewat perjanjian hibah (NPHD) antara pemkab dan penyelenggara."
    assert body(page(lead, SAID, QUOTE))[0] == lead


@pytest.mark.parametrize("last", ["Narahubung: 0812-0000-0000", "Gabung Whatsapp Channel kami", "Contact person: Yuli"])
def test_how_to_reach_the_writer_is_no_text(last: str) -> None:
    assert last not in body(page(HEADLINE, LEAD, SAID, QUOTE, last))


def test_a_word_that_begins_like_a_label_is_text() -> None:
    told = "Gabungan pemilih pemula dan lanjut usia mencapai separuh dari daftar pemilih tetap."
    assert told in body(page(HEADLINE, LEAD, told, SAID, QUOTE))


WRAPPED = """KPU KABUPATEN BELU BUKA LAYANAN PINDAH
MEMILIH SAMPAI H-7

SUARA BELU (ATAMBUA) - Ketua KPU Kabupaten Belu,
Yosef Tahu mengatakan, kantornya membuka layanan pindah
memilih bagi warga yang dirawat di rumah sakit.

"Cukup bawa kartu identitas dan surat keterangan. Kalau
sakit, keluarganya boleh mengurus," kata Yosef.

Ia mengingatkan, pemilih yang pindah ke kabupaten lain
hanya menerima satu surat suara."""


def test_a_headline_in_capitals_and_a_line_that_ends_in_a_comma_go_on_in_the_next() -> None:
    article = read(WRAPPED)
    assert " ".join((title(article) or "").split()).endswith("PINDAH MEMILIH SAMPAI H-7")
    assert body(article)[0].startswith("SUARA BELU (ATAMBUA) - Ketua KPU")
    assert {(quote.speaker, quote.role) for quote in article.quotes} == {("Yosef Tahu", "Ketua KPU Kabupaten Belu")}


@pytest.mark.parametrize(
    "last",
    [
        "Haluan Belu, halaman 3",
        "Halaman 2 dari 4",
        "Hal. 7",
        "Komentari artikel ini",
        "Mambruk Belu © 2024. Semua hak dilindungi.",
    ],
)
def test_the_foot_of_a_page_is_no_text(last: str) -> None:
    assert last not in body(page(HEADLINE, LEAD, SAID, QUOTE, last))


def test_a_sentence_about_a_page_is_text() -> None:
    told = "Menurut Yosef, aturan itu tercantum pada lampiran kedua, di halaman 3."
    assert told in body(page(HEADLINE, LEAD, SAID, told, QUOTE))


FOOT = ["Senin, 18 November 2024 18:16 WITA"], ["18 November 2024 20:15 18 Nov 2024 20:15", "Tags:", "KPU Belu"]


@pytest.mark.parametrize("foot", FOOT)
def test_a_headline_and_its_day_may_stand_after_the_article(foot: list[str]) -> None:
    article = page("\n".join([LEAD, SAID, QUOTE, "Baca juga: Harga Garam Naik Lagi", HEADLINE, *foot]))
    assert (title(article), article.published and article.published.value) == (HEADLINE, "2024-11-18")
    assert body(article) == [LEAD, SAID, QUOTE]


def test_the_headline_of_another_page_after_the_article_is_not_its_own() -> None:
    other = "Harga Garam Naik Lagi di Pasar Baru Atambua Kota"
    assert title(page("\n".join([LEAD, SAID, QUOTE, other, "Senin, 18 November 2024 18:16 WITA"]))) is None


def test_a_headline_may_end_in_a_full_stop_and_a_caption_is_none() -> None:
    article = page(f"{HEADLINE}.", "Foto, Ketua KPU Belu Yosef Tahu melatih petugas gudang logistik", LEAD, SAID)
    assert title(article) == f"{HEADLINE}."


def test_a_headline_glued_to_a_dateline_with_its_day_is_parted_from_it() -> None:
    article = page(
        f"{HEADLINE} ATAMBUA, Kabarlaut.id (18/11) – KPU Kabupaten Belu melatih petugas gudang logistik di Atambua.",
        SAID,
    )
    assert title(article) == HEADLINE


def test_the_names_of_a_site_between_bars_open_no_article() -> None:
    article = page("KABARLAUT.COM | PT LAUT JAYA | BELU MAJU | TIMOR BERSATU MERANGKUL SEMUA", HEADLINE, LEAD, SAID)
    assert (title(article), body(article)) == (HEADLINE, [LEAD, SAID])


def test_teasers_with_datelines_above_the_article_are_not_the_article() -> None:
    teaser = "KUPANG – KPU Kota Kupang memboyong tiga paslon ke Atambua untuk debat kedua, kata Ketua KPU …"
    article = page(f"DEBAT KEDUA PILWALKOT KUPANG DIGELAR\n{teaser}\nSelengkapnya »", HEADLINE, LEAD, SAID)
    assert (title(article), body(article)) == (HEADLINE, [LEAD, SAID])


FURNITURE = [
    "Wawancara | Kota Atambua | Danau Tempe | Sutra | Opini",
    "ATAMBUA  KUPANG  SOE  KEFA  LAINNYA",
    "SPONSOR: Toko Kain Atambua, diskon 20%",
    "Live: Perahu hias di Danau Tempe (1.304 penonton)",
    "(Iklan)",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_menus_on_one_line_and_advertisements_go(line: str) -> None:
    assert body(page(line, HEADLINE, LEAD, SAID, line, QUOTE)) == [LEAD, SAID, QUOTE]


BEHIND = [
    "Narahubung:\nKadek Rai (Humas) – 0812-0000-1234",
    "Editor\n: Rina Lete",
    "Pembaca menulis:\n@kopi: Yosef bilang “saya maju lagi”, ya kan?",
    "Polres Belu, Kapolres Belu, Atambua, Nusa Tenggara Timur, Polda NTT, Pilkada Belu, KPU Belu, Kab",
    "Baca :\n\n- Banjir Rob Rendam Jalan Sultan\n- Polres Belu Musnahkan Sabu",
    "Tags:\nBelu Pilkada 2024 #KPUBaca Juga:\nFestival Laut Digelar Bupati Belu BesokBaca Juga:",
]


@pytest.mark.parametrize("foot", BEHIND)
def test_what_stands_below_an_article_is_not_the_article(foot: str) -> None:
    assert body(page(HEADLINE, LEAD, SAID, QUOTE, foot)) == [LEAD, SAID, QUOTE]


def test_the_label_of_a_picture_opens_no_article() -> None:
    caption = "HIBAH - Penandatanganan naskah hibah antara pemerintah daerah dan KPU Belu di Atambua kemarin pagi."
    article = page(HEADLINE, caption, LEAD, SAID)
    assert article.dateline is not None
    assert article.dateline.value.startswith("ATAMBUA")


def test_a_line_glued_to_the_site_of_a_picture_is_a_line_of_its_own() -> None:
    article = page(HEADLINE, LEAD, f"Foto: Rina Lete/Kabarlaut.com{SAID.removeprefix('Ketua KPU Kabupaten Belu ')}")
    assert article.quotes[0].text.startswith("Yosef Tahu")


def test_the_credit_of_a_picture_may_stand_in_wide_brackets() -> None:
    caption = "Ketua KPU Kabupaten Belu, Yosef Tahu, ST saat memberi sambutan."
    assert body(page(HEADLINE, LEAD, f"{caption} ( Foto Tanah Sabana )", SAID))[1] == caption


def test_a_message_passed_on_in_a_chat_is_read_like_a_page() -> None:
    head = "Diteruskan berkali-kali\n[06.42, 25/6/2024] Om Herman: Selamat pagi basudara, ini berita dari radio kemarin"
    lead = "*Radio Suara Laut, Atambua, 24 Juni 2024* – KPU Kabupaten Belu melatih petugas gudang logistik di Atambua."
    article = page(head, f"*{HEADLINE.upper()}*", lead, SAID)
    assert (title(article), article.outlet and article.outlet.value) == (HEADLINE.upper(), "Radio Suara Laut")
    assert article.published is not None
    assert article.published.value == "2024-06-24"


def test_a_headline_above_the_sections_of_its_site_is_read() -> None:
    assert str(title(page(f"{HEADLINE} | Kabar Laut | Berita Belu", LEAD, SAID, QUOTE))).startswith(HEADLINE)


def test_a_headline_with_gaps_between_its_words_is_read() -> None:
    assert title(page(HEADLINE.replace(" ", "  "), LEAD, SAID, QUOTE)) is not None


def test_the_headline_of_the_first_of_other_articles_is_not_this_ones() -> None:
    others = [
        HEADLINE,
        "Kamis, 21 November 2024 18:16 WIB",
        "Harga Garam Naik Lagi",
        "Rabu, 20 November 2024 10:16 WIB",
    ]
    assert title(page("\n".join([LEAD, SAID, QUOTE, "Berita lain", *others]))) is None


@pytest.mark.parametrize("town", ["BATU", "MALANG"])
def test_a_town_that_is_also_a_word_opens_an_article(town: str) -> None:
    article = page(
        HEADLINE, f"{town} - KPU Kota {town.title()} melatih seratus petugas gudang selama dua hari penuh.", LEAD, SAID
    )
    assert article.dateline is not None
    assert article.dateline.value == town


@pytest.mark.parametrize("above", ["Untuk disiarkan segera", "SIARAN PERS"])
def test_the_headline_of_a_release_stands_below_what_it_is(above: str) -> None:
    assert title(page("Gerakan Pemilih Cerdas Belu dan Malaka", above, HEADLINE, LEAD, SAID, QUOTE)) == HEADLINE


def test_where_an_office_lies_is_no_text() -> None:
    address = "Kecamatan Atambua Barat, Kabupaten Belu, Provinsi Nusa Tenggara Timur"
    assert address not in body(page(HEADLINE, LEAD, SAID, QUOTE, address))


@pytest.mark.parametrize(
    "sentence",
    [
        "Dicetak oleh percetakan di Kupang, surat suara itu dijaga polisi.",
        "Siaran langsung: debat dapat ditonton di laman KPU Belu, kata Yosef.",
    ],
)
def test_a_sentence_on_printing_or_showing_is_text(sentence: str) -> None:
    assert sentence in body(page(HEADLINE, LEAD, SAID, sentence, QUOTE))


ENDINGS = [
    "Pemungutan suara dilaksanakan Rabu (27/11/2024).",
    "Apel gabungan dijadwalkan berlangsung 25 November 2024 di Lapangan Simpang Lima. 7 gdw",
    "Pengundian nomor urut berlangsung sehari kemudian di tempat yang sama.[]",
]


@pytest.mark.parametrize("last", ENDINGS)
def test_a_last_sentence_with_a_date_or_a_mark_after_it_is_text(last: str) -> None:
    assert last in body(page(HEADLINE, LEAD, SAID, QUOTE, last, "Tags: KPU Belu"))


def test_a_caption_that_a_label_opens_gives_no_place() -> None:
    caption = "SOSIALISASI – Para siswa mengikuti simulasi mencoblos dalam kegiatan KPU di Atambua."
    dateline = page(HEADLINE, caption, LEAD, SAID).dateline
    assert dateline is not None
    assert dateline.value.startswith("ATAMBUA")


def test_what_stands_in_brackets_after_the_town_is_the_outlet() -> None:
    lead = "Atambua (LINTAS TIMUR) - KPU Kabupaten Belu mendahulukan pengiriman logistik ke tiga kecamatan perbatasan."
    outlet = page(HEADLINE, "Pekerja memuat kotak ke truk di gudang KPU Belu.", "LINTAS TIMUR/HO-KPU Belu", lead).outlet
    assert outlet is not None
    assert outlet.value == "LINTAS TIMUR"


def test_the_line_on_how_long_a_page_takes_to_read_gives_its_day() -> None:
    stamp = "by Yosef Tahu  12 November 2024 in Belu, Pilkada 2024  Reading Time: 2 mins read"
    article = page(HEADLINE, stamp, LEAD, SAID, QUOTE)
    assert stamp not in body(article)
    assert article.published is not None
    assert article.published.value == "2024-11-12"
