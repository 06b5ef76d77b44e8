"""Noise: what a site puts around its article goes, the article stays."""

import pytest
from entries import for_every
from reading_samples import LEAD, WORDS, page

from pilkada_tui.model import Article
from pilkada_tui.reading.page import noise
from pilkada_tui.wordlist import sections

BODY = (
    LEAD,
    "Rapat itu membahas kesiapan gudang, jalur pengiriman, dan jumlah petugas di setiap desa.",
    f'"{WORDS}," kata Hera Lestari kepada para tamu yang hadir.',
    "Ia menambahkan pengiriman logistik dimulai dari desa yang paling jauh.",
)


def kept(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.paragraphs]


def listed(section: str) -> list[str]:
    return [entry.replace("0", "7") for entry in sections("noise")[section] if entry != "(c) 20"]


@for_every(listed("lines"))
def test_every_noise_line_of_the_list_is_noise(line: str) -> None:
    assert noise.is_noise(line)
    assert noise.is_noise(line.title())


@for_every(listed("starts"))
def test_every_beginning_of_the_list_makes_a_line_noise(line: str) -> None:
    assert noise.is_noise(f"{line} sesuatu")


@for_every(listed("related"))
def test_every_related_label_of_the_list_takes_its_headline_with_it(line: str) -> None:
    assert noise.is_related(f"{line.upper()}: Bupati Resmikan Jembatan Gantung di Desa")


@for_every(listed("contains"))
def test_every_part_of_the_list_makes_a_line_noise(line: str) -> None:
    assert noise.is_noise(f"Jangan lupa {line} ya")


@for_every(listed("ends"))
def test_after_an_end_of_the_list_nothing_belongs_to_the_article(line: str) -> None:
    behind = "Panitia lomba burung berkicau membuka pendaftaran mulai hari ini di alun-alun."
    assert behind not in kept(page(*BODY, line, behind))


@for_every(listed("credits"))
def test_every_credit_word_of_the_list_cuts_the_end_of_a_caption(word: str) -> None:
    caption = "Ketua KPU memeriksa gudang logistik di kecamatan"
    assert noise.credit_start(f"{caption} ({word}/Tono)") is not None


BETWEEN = [
    "BACA JUGA:Bupati Darma Kusuma Mengatakan Anggaran Sudah Cair",
    "BACA JUGA: Bupati Darma Kusuma Mengatakan Anggaran Sudah Cair",
    "Baca juga: Bupati Darma Kusuma Mengatakan Anggaran Sudah Cair",
    "Baca Juga : Jembatan Gantung Diresmikan",
    "Advertisement",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Bagikan ini:",
    "Share",
    "Facebook Twitter WhatsApp Telegram",
    "Penulis: Tono Raharjo | Editor: Sri Wahyuni",
    "Editor : Sri Wahyuni",
    "Reporter : Tono Raharjo",
    "Tag: kpu lahat, pilkada 2024",
    "Kategori : Politik",
    "2 dari 2 halaman",
    "oleh -495 views",
    "https://kabardesa.example.com/2024/11/kpu-lahat",
    "#pilkada2024 #kpulahat",
    "Cek Berita dan Artikel yang lain di Google News",
    "Ruas yang wajib ditandai *",
    "Home > Politik > Pilkada",
    "Foto: Tono Raharjo",
    "1.2K Views",
    "231 Kali Dibaca",
    "👁 231",
    "🕔 3 menit membaca",
    "Beranda Berita Kabar Daerah",
    "News Daerah Sumatera Jabar Banten Jateng Jatim Bali",
    "[Gambas:Video 20detik]",
    "Klik juga: Jembatan Gantung Diresmikan",
    "Baca artikel Kabar Desa lainnya di aplikasi",
]


@pytest.mark.parametrize("line", BETWEEN)
def test_furniture_between_paragraphs_goes_and_the_paragraphs_stay(line: str) -> None:
    assert kept(page(*BODY[:2], line, *BODY[2:])) == list(BODY)


@pytest.mark.parametrize("line", BETWEEN)
def test_furniture_after_the_article_goes(line: str) -> None:
    assert kept(page(*BODY, line)) == list(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Home",
        "POLITIK",
        "Beranda / Politik",
        "Sabtu, 2 November 2024 | 10:15 WIB",
        "Tono Raharjo",
        "oleh -495 views",
        "Share",
        "3 menit baca",
    ],
)
def test_furniture_above_the_headline_goes(line: str) -> None:
    article = page("KPU Lahat Siapkan Tempat Pemungutan Suara", *BODY, headline=line)
    assert (article.title.value if article.title else None) == "KPU Lahat Siapkan Tempat Pemungutan Suara"
    assert kept(article) == list(BODY)


@pytest.mark.parametrize("marks", ["• {}", "- {}", "*{}*"])
def test_a_headline_is_shown_without_bullet_or_stars(marks: str) -> None:
    article = page(*BODY, headline=marks.format("KPU Lahat Siapkan Tempat Pemungutan Suara"))
    assert article.title is not None
    assert article.title.value == "KPU Lahat Siapkan Tempat Pemungutan Suara"


def test_a_quotation_cut_off_above_the_article_is_no_headline() -> None:
    standfirst = "“Semua kotak suara sudah siap di gudang, kami tinggal menunggu jadwal dari"
    article = page(standfirst, *BODY)
    assert article.title is not None
    assert article.title.value == "KPU Lahat Siapkan Tempat Pemungutan Suara"


def test_a_first_sentence_that_ends_with_its_day_is_text_and_no_headline() -> None:
    lead = "Lahat, Kabardesa.com - Polres Lahat menggelar apel pasukan di lapangan kantor, Senin (4/11/2024)"
    article = page(*BODY[1:], headline=lead)
    assert article.title is None
    assert kept(article) == [lead, *BODY[1:]]


def test_a_menu_of_regions_is_no_headline() -> None:
    article = page("Home Halteng Halsel Haltim Ternate", "Dua Lurah Dipanggil", LEAD, headline="Portal Warta")
    assert article.title is not None
    assert article.title.value == "Dua Lurah Dipanggil"


@pytest.mark.parametrize("tail", ["", "--", " -Ist-", " --Foto: Tono/Kabar Desa"])
def test_a_repeated_headline_is_one_title_and_no_text(tail: str) -> None:
    headline = "KPU Lahat Siapkan Tempat Pemungutan Suara"
    article = page(headline, headline + tail, *BODY)
    assert article.title is not None
    assert article.title.value == headline
    assert kept(article) == list(BODY)


def test_a_related_link_that_lost_its_line_break_is_cut_out_of_its_paragraph() -> None:
    text = (
        "Rapat itu membahas kesiapan gudang. Baca juga: Jembatan Gantung Diresmikan Bupati "
        "Pengiriman dimulai dari desa yang paling jauh pada pekan depan."
    )
    article = page(LEAD, text, *BODY[2:])
    assert "Jembatan" not in " ".join(kept(article))
    assert "Pengiriman dimulai dari desa yang paling jauh pada pekan depan." in " ".join(kept(article))


def test_unlabelled_teasers_after_the_last_paragraph_go() -> None:
    teaser = "Bupati Resmikan Jembatan Gantung di Desa Terpencil yang Dinanti Warga…"
    assert kept(page(*BODY, teaser)) == list(BODY)


def test_links_under_a_bare_label_go() -> None:
    assert kept(page(*BODY, "Berita Terkait:\nJembatan Gantung Diresmikan\nHarga Cabai Naik Lagi")) == list(BODY)


@pytest.mark.parametrize(
    "heading",
    [
        "Komentar (2)",
        "2 Komentar",
        "Comments (2)",
        "Reaksi pembaca",
        "Netizen menanggapi:",
        "Slamet berkata:",
        "2 Tanggapan",
    ],
)
def test_what_readers_write_below_the_article_goes(heading: str) -> None:
    comments = (
        "Wong Dusun",
        '"Semoga lancar," kata tetangga saya.',
        "Mantap, kapan simulasi digelar di desa kami pak?",
    )
    assert kept(page(*BODY, "\n".join((heading, *comments)))) == list(BODY)


def test_a_schedule_of_hours_is_text() -> None:
    items = ["Berikut jadwal rapat pleno di tiga kabupaten:", "- Lahat, Pukul : 09.00 WIB", "- Kaur Pukul : 10.00 WIB"]
    assert kept(page(*BODY, "\n".join(items))) == [*BODY, *items]


def test_the_credit_of_a_picture_between_paragraphs_goes_and_its_sentence_stays() -> None:
    caption = "Ketua KPU Lahat Hera Lestari memeriksa kotak suara di gudang logistik."
    assert kept(page(*BODY[:2], f"{caption} Foto: Tono Raharjo/Kabar Desa", *BODY[2:])) == [
        *BODY[:2],
        caption,
        *BODY[2:],
    ]


@pytest.mark.parametrize(
    "items",
    [
        ("1. Penetapan pasangan calon: 22 September 2024", "2. Masa kampanye: 25 September - 23 November 2024"),
        ("Masa kampanye: 25 September - 23 November 2024", "Pemungutan suara: 27 November 2024"),
        ("1. Rapat pertama, 22 September 2024", "2. Rapat kedua, 23 September 2024"),
    ],
)
def test_a_schedule_of_dated_items_is_text(items: tuple[str, ...]) -> None:
    assert kept(page(*BODY, "Berikut jadwalnya:\n" + "\n".join(items))) == [*BODY, "Berikut jadwalnya:", *items]


@pytest.mark.parametrize(
    "last",
    [
        "Rekapitulasi dijadwalkan 10-11 April 2025. (Vic)",
        "Rapat lanjutan diagendakan 18 Maret 2025. (ard/A)",
        "Rapat ditutup dengan doa bersama di halaman kantor. [zai]",
        "Pemilihan Bupati dan Wakil Bupati Lahat digelar 27 November 2024 (ical)",
        "Hera mengusulkan masa tenang menjadi masa tanpa iklan politik sama sekali.",
    ],
)
def test_a_last_sentence_with_a_day_or_a_signature_is_text(last: str) -> None:
    article = page(LEAD, last, "Tags: KPU, Logistik", "Komentar")
    assert article.paragraphs[-1].of(article.text) == last


def test_the_last_sentence_without_its_full_stop_is_text() -> None:
    last = "Ketua KPU Lahat memastikan seluruh petugas sudah siap bekerja sampai penghitungan suara selesai"
    assert kept(page(*BODY, f"{last}\nPenulis : Tono Raharjo")) == [*BODY, last]


@pytest.mark.parametrize("end", ["(Red/Don)", "(*)", "***", "(ADV)", "(rls)"])
def test_initials_at_the_end_are_text(end: str) -> None:
    assert kept(page(*BODY[:-1], f"{BODY[-1]} {end}"))[-1].startswith(BODY[-1])


def test_the_short_end_of_a_sentence_wrapped_by_hand_is_text() -> None:
    wrapped = (
        "Hasil hitung sementara di desa itu dibacakan berturut-turut oleh petugas dari Lahat dan\nKota Agung lagi.",
    )
    assert kept(page(*BODY[:2], *wrapped)) == [*BODY[:2], *wrapped]


def test_a_region_in_brackets_at_the_end_of_a_list_is_no_signature() -> None:
    items = ["Daerah dengan calon tunggal tahun ini antara lain:", "1. Jambi 1 kabupaten (Muaro Jambi)"]
    assert kept(page(LEAD, *items)) == [LEAD, *items]


def test_the_credit_of_a_caption_goes_and_its_sentence_stays() -> None:
    caption = "Ketua KPU Kabupaten Lahat Hera Lestari memeriksa gudang logistik di Kecamatan Kikim Timur, Sabtu."
    for credit in ("(Foto: Tono/Kabar Desa)", "Foto – Tono Kabar Desa"):
        assert "Tono" not in " ".join(kept(page(f"{caption} {credit}", *BODY)))


@pytest.mark.parametrize(
    "sentence",
    [
        "Sumber daya manusia di tingkat desa disebut masih perlu dilatih menjelang hari pencoblosan.",
        "Baca doa bersama menutup acara yang dihadiri ratusan warga dari sembilan desa itu.",
        "Foto bersama para calon menjadi penutup acara ikrar damai di lapangan kecamatan.",
        "Ikuti aturan, begitu pesan yang ditempel panitia di setiap sudut gudang logistik.",
        "Editor video di kantor itu ikut membantu menyiapkan siaran debat para calon.",
    ],
)
def test_a_sentence_that_begins_like_a_label_stays(sentence: str) -> None:
    assert sentence in kept(page(*BODY[:2], sentence, *BODY[2:]))


def test_a_numbered_list_after_a_colon_stays() -> None:
    items = [
        "Isi ikrar damai yang dibacakan para calon itu antara lain:",
        "1. Menjaga kerukunan warga.",
        "2. Menolak politik uang.",
    ]
    assert kept(page(LEAD, *items)) == [LEAD, *items]


def test_every_line_is_text_title_or_noise() -> None:
    article = page(
        *BODY, "Tag: kpu", "Leave a Reply", "Nama *", headline="Home\n\nKPU Lahat Siapkan Tempat Pemungutan Suara"
    )
    spans = [*article.paragraphs, *article.noise, *([article.title.span] if article.title else [])]
    covered = {at for span in spans for at in range(*span)}
    assert all(at in covered for at, char in enumerate(article.text) if not char.isspace())
