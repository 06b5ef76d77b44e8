"""Dated events of the preparation."""

import pytest
from reading_samples import LEAD, page

from pilkada_tui.model import Event


def events(*paragraphs: str) -> tuple[Event, ...]:
    return page(LEAD, *paragraphs).events


def dated(*paragraphs: str) -> list[tuple[str, str | None]]:
    return [(event.date, event.region) for event in events(*paragraphs)]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Rapat digelar pada Senin (4/11/2024) di aula kantor KPU.", "2024-11-04"),
        ("Pemungutan suara digelar pada 27 November 2024 di seluruh desa.", "2024-11-27"),
        ("Masa tenang berlangsung 24-26 November 2024 di seluruh desa.", "2024-11-24/2024-11-26"),
        ("Pengiriman logistik dimulai pada pertengahan November 2024 dari desa terjauh.", "2024-11"),
        ("Pelantikan direncanakan pada 20 Februari 2025 di ibu kota.", "2025-02-20"),
    ],
)
def test_a_date_in_the_article_is_an_event_of_its_region(sentence: str, date: str) -> None:
    assert dated(sentence) == [(date, "16.04")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rapat mengacu pada PKPU Nomor 8 Tahun 2024 tentang pencalonan.",
        "Hari jadi kabupaten itu diperingati setiap 20 Mei 2024 dengan pawai.",
        "Pada pemilu 14 Februari 2024 partisipasi mencapai delapan puluh persen.",
        "Pilkada 9 Desember 2020 diikuti dua pasangan calon di kabupaten itu.",
        "Pilkada 27 Juni 2018 diikuti dua pasangan calon di kabupaten itu.",
        "Rapat digelar Senin di aula kantor KPU pada pagi hari.",
        "Petugas datang kemarin dan akan kembali lusa ke gudang itu.",
        "Persiapan selesai pada H-3 sebelum hari pencoblosan di desa.",
        "Hera menyebut warga sibuk panen kopi pada Agustus dan sulit ditemui di rumah.",
        "Hera menyebut harga beras naik sejak Agustus sehingga bekal petugas ikut mahal.",
        "Hera akan pensiun pada 3 Desember 2024 sebagai pegawai.",
        "Lembaga itu didirikan pada 26 Januari 2024 dan kini punya cabang.",
    ],
)
def test_a_date_of_something_else_is_no_event(sentence: str) -> None:
    assert dated(sentence) == []


def test_an_agreement_signed_the_year_before_counts_by_what_its_paragraph_says() -> None:
    paragraph = (
        "Naskah hibah pilkada itu sudah lama dibahas. Penandatanganan berlangsung Jumat (10/11/2023) di pendopo."
    )
    assert dated(paragraph) == [("2023-11-10", "16.04")]


def test_the_day_of_an_old_picture_above_the_article_is_no_event() -> None:
    caption = "Suasana kantor KPU Lahat di tepi jalan raya saat dibuka untuk umum, Kamis (22/6/2023)."
    assert page(caption, LEAD, "Rapat digelar pada Senin (4/11/2024) di aula.").events[0].date == "2024-11-04"


def test_a_law_named_inside_a_quotation_leaves_the_day_after_it_an_event() -> None:
    assert dated('"Kami tindak sesuai undang-undang," kata Hera Lestari, Senin (4/11).') == [("2024-11-04", "16.04")]


@pytest.mark.parametrize(
    ("paragraph", "date"),
    [
        ("Pemungutan suara ulang dipantau langsung pada Jumat (18/4) di dua desa.", "2025-04-18"),
        ("Anggaran tahun 2023 disepakati pada Rabu (15/11) di kantor bupati oleh tim pilkada.", "2023-11-15"),
        ("Rapat digelar pada Rabu (15/11) di kantor bupati.", "2024-11-15"),
    ],
)
def test_a_weekday_gives_a_neighbouring_year_only_where_the_page_speaks_of_it(paragraph: str, date: str) -> None:
    assert dated(paragraph) == [(date, "16.04")]


def test_dates_of_related_headlines_are_no_events() -> None:
    assert dated("BACA JUGA: Debat Kedua Digelar 9 November 2024 di Palembang") == []


def test_a_date_named_twice_is_one_event() -> None:
    found = dated("Rapat digelar 4 November 2024 di aula.", "Rapat pada 4 November 2024 itu berjalan lancar.")
    assert found == [("2024-11-04", "16.04")]


def test_an_event_shows_its_date_and_sentence_in_the_page() -> None:
    sentence = "Rapat digelar pada Senin (4/11/2024) di aula kantor KPU."
    article = page(LEAD, sentence)
    (event,) = article.events
    assert (event.span.of(article.text), event.sentence.of(article.text)) == ("Senin (4/11/2024)", sentence)
    assert event.anchor == "Senin (4/11/2024)"


def test_weekday_that_does_not_fit_is_flagged_and_kept() -> None:
    (event,) = events("Rapat digelar pada Senin (5/11/2024) di aula kantor KPU.")
    assert event.date == "2024-11-05"
    assert [flag.kind for flag in event.flags] == ["weekday"]


def test_a_stage_at_odds_with_the_official_calendar_is_flagged() -> None:
    (event,) = events("Masa tenang berlangsung 20-22 November 2024 di seluruh desa.")
    assert [flag.kind for flag in event.flags] == ["calendar"]


def test_a_meeting_about_polling_stations_is_not_measured_by_voting_day() -> None:
    (event,) = events("Apel pengamanan Tempat Pemungutan Suara (TPS) digelar pada Selasa (26/11/2024).")
    assert event.flags == ()


def test_a_day_on_which_somebody_speaks_of_a_stage_is_not_the_stages() -> None:
    (event,) = events("Bupati meminta petugas siaga bencana saat pencoblosan, Selasa (5/11/2024).")
    assert event.flags == ()


def test_a_delivery_for_voting_day_is_not_measured_by_voting_day() -> None:
    (event,) = events("Petugas mengirim kotak suara dan perlengkapan pemungutan suara, Senin 25 November 2024.")
    assert event.flags == ()


def test_a_stage_as_in_the_official_calendar_has_no_flag() -> None:
    (event,) = events("Masa tenang berlangsung 24-26 November 2024 di seluruh desa.")
    assert event.flags == ()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Debat publik pertama digelar pada 2 November 2024 di gedung kesenian.", "debat"),
        ("Pemungutan suara digelar pada 27 November 2024 di seluruh desa.", "pemungutan suara"),
        ("Masa tenang dimulai pada 24 November 2024 di seluruh desa.", "masa tenang"),
        ("Ikrar damai dibacakan pada 23 September 2024 di lapangan desa.", "ikrar/deklarasi"),
        ("Apel pasukan digelar pada 20 November 2024 di halaman kantor.", "pengamanan"),
        ("Simulasi digelar pada 12 November 2024 di lapangan desa.", "simulasi"),
        ("Logistik tiba pada 12 November 2024 di gudang kabupaten.", "logistik"),
        ("Apel pengamanan tempat pemungutan suara (TPS) digelar pada 26 November 2024.", "pengamanan"),
        ("Rapat pleno penetapan pasangan calon digelar pada 22 September 2024.", "penetapan"),
        ("Penandatanganan NPHD berlangsung pada 12 November 2024 di pendopo.", "anggaran"),
        ("Ikrar damai dibacakan agar 27 November 2024 berjalan tertib.", "pemungutan suara"),
    ],
)
def test_the_sentence_tells_the_kind(sentence: str, kind: str) -> None:
    (event,) = events(sentence)
    assert event.kind == kind


def test_the_label_is_short_and_without_the_quotation() -> None:
    (event,) = events('"Semua kotak suara sudah siap di gudang," kata Hera Lestari, Senin (4/11/2024).')
    assert len(event.label) <= 72
    assert "kotak" not in event.label


def test_a_long_clause_keeps_its_subject_and_verb() -> None:
    told = "Rapat koordinasi kesiapan gudang, armada, pengawalan dan jalur darat ke desa terjauh digelar di pendopo"
    (event,) = events(f"{told}, Senin (4/11/2024).")
    assert event.label == "Rapat koordinasi kesiapan gudang digelar di pendopo"


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        (
            "Menjelang pencoblosan yang tinggal menghitung hari, Polres Lahat menggelar apel, Senin (4/11/2024).",
            "Polres Lahat menggelar apel",
        ),
        (
            "Komisi Pemilihan Umum (KPU) Kabupaten Lahat menggelar rapat pada Senin (4/11/2024).",
            "KPU Kabupaten Lahat menggelar rapat",
        ),
        (
            '"Pelipatan surat suara dimulai pada 12 November 2024 di gudang," ujarnya.',
            "Pelipatan surat suara dimulai di gudang",
        ),
        ("Akhirnya, surat suara tiba di gudang pada 3 November 2024.", "Surat suara tiba di gudang"),
        ("Senin, 4 November 2024. Petugas Satpol PP Lahat mengikuti apel.", "Petugas Satpol PP Lahat mengikuti apel"),
        ("Pukul 19.30 WIB, pengundian nomor urut digelar pada 23 September 2024.", "Pengundian nomor urut digelar"),
    ],
)
def test_the_label_goes_straight_to_what_happens(sentence: str, label: str) -> None:
    (event,) = events(sentence)
    assert event.label == label


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        (
            "Dua debat lain diadakan tanggal 6 dan 20 November 2024 di gedung kesenian.",
            "Dua debat lain diadakan di gedung kesenian",
        ),
        (
            "Penandatanganan naskah hibah Pilkada 2024 itu berlangsung di pendopo, Selasa 3 Oktober 2023.",
            "Penandatanganan naskah hibah Pilkada 2024 berlangsung di pendopo",
        ),
        (
            "Debat terbuka itu dijadwalkan pada Rabu, 16 Oktober 2024, dan menjadi ajang beradu visi bagi paslon.",
            "Debat terbuka dijadwalkan",
        ),
        (
            "Patroli serupa akan ditingkatkan menjelang debat publik kedua pada 9 November 2024.",
            "Debat publik kedua",
        ),
        (
            "Debat pertama digelar pada 17 Oktober 2024 dan debat kedua pada 22 November 2024 di Lahat.",
            "Debat pertama digelar",
        ),
        ("Kontrak kapal ditandatangani paling lambat 15 Oktober 2024.", "Tenggat: kontrak kapal ditandatangani"),
        (
            "Personel yang terdiri dari tiga satuan mengikuti apel gelar pasukan, Senin (4/11/2024).",
            "Personel yang terdiri dari tiga satuan mengikuti apel gelar pasukan",
        ),
        (
            "Rapat yang dihelat di pendopo pada Senin (4/11/2024) itu berakhir larut malam.",
            "Rapat yang dihelat di pendopo berakhir larut malam",
        ),
    ],
)
def test_a_label_stands_alone_in_a_list(sentence: str, label: str) -> None:
    assert events(sentence)[0].label == label


@pytest.mark.parametrize(
    "sentence",
    [
        "Semua suara itu akan diperebutkan empat calon di kota itu pada 27 November 2024 mendatang.",
        "Ia berharap warga memakai hak pilihnya pada Rabu, 27 November 2024 nanti.",
    ],
)
def test_voting_day_has_one_name(sentence: str) -> None:
    assert [event.label for event in events(sentence)] == ["Pemungutan suara Pilkada 2024"]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        (
            '"Semua sudah siap di gudang," ujarnya, Sabtu (2/11/2024).',
            "Pernyataan Ketua KPU Kabupaten Lahat Hera Lestari",
        ),
        (
            "Hera Lestari di kantornya, Sabtu, 2 November 2024, mengatakan gudang sudah siap.",
            "Pernyataan Ketua KPU Kabupaten Lahat Hera Lestari",
        ),
        (
            '"Semua sudah siap," kata Hera Lestari saat membuka debat kedua, Sabtu (2/11/2024).',
            "Pernyataan Ketua KPU Kabupaten Lahat Hera Lestari",
        ),
        (
            'Ia menyampaikan hal tersebut saat sosialisasi di pendopo, Kamis (17/10/2024). "Semua siap," kata Hera.',
            "Pernyataan Ketua KPU Kabupaten Lahat Hera Lestari saat sosialisasi",
        ),
    ],
)
def test_the_label_of_a_statement_says_whose_it_is(sentence: str, label: str) -> None:
    assert events(sentence)[0].label == label


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Petugas mengirim kotak suara dan perlengkapan pemungutan suara, Senin 25 November 2024.", "logistik"),
        ("Rapat koordinasi persiapan pelaksanaan debat terbuka digelar, Jumat (15/11/2024).", "rapat koordinasi"),
        ("Peluncuran maskot berlangsung di Gedung Pertemuan Umum (GPU), Jumat (15/11/2024).", "sosialisasi"),
        ("Hera dikukuhkan kembali menjadi penjabat bupati, Jumat (15/11/2024).", "pelantikan"),
        ('"Semua siap," kata Hera Lestari saat membuka debat kedua, Sabtu (2/11/2024).', "debat"),
        ('"Debat akan ramai," kata Hera Lestari, Sabtu (2/11/2024).', "pernyataan"),
        ("Pilkada digelar serentak pada November 2024 di semua desa.", "pemungutan suara"),
        ("Naskah hibah pilkada ditandatangani di pendopo, Jumat (27/10/2023).", "anggaran"),
        ("Petugas mengikuti apel pelepasan distribusi kotak suara, Senin (25/11/2024).", "logistik"),
        ("Apel netralitas aparatur digelar di halaman kantor, Senin (23/9/2024).", "pengawasan"),
        ("Bawaslu menyosialisasikan larangan kampanye di aula, Jumat (11/10/2024).", "sosialisasi"),
        ("KPU mengundi nomor urut dua pasangan calon dalam rapat pleno terbuka, Senin (23/9/2024).", "penetapan"),
        ("Tim hukum melaporkan dugaan ijazah palsu ke Bawaslu, Rabu (2/10/2024).", "pengawasan"),
        ("Pleno di tingkat kecamatan dimulai Jumat (29/11/2024).", "rekapitulasi"),
        ("Rapat koordinasi bersama tim perumus debat berlangsung di aula, Rabu (9/10/2024).", "rapat koordinasi"),
        ("KPU memusnahkan kelebihan surat suara, Selasa (26/11/2024).", "logistik"),
    ],
)
def test_the_head_of_the_dates_clause_tells_the_kind(sentence: str, kind: str) -> None:
    assert events(sentence)[0].kind == kind


def test_something_due_before_voting_day_is_not_voting_day() -> None:
    assert dated("Distribusi logistik harus selesai sebelum 27 November 2024 di kota itu.") == []


def test_a_page_about_no_region_has_events_of_none() -> None:
    found = page(
        "Rapat digelar pada 4 November 2024 dan berlangsung selama dua jam penuh sampai sore.",
        headline="Rapat Persiapan Digelar",
    ).events
    assert [(event.date, event.region) for event in found] == [("2024-11-04", None)]


_THREE = "Polres Lahat, Polres Kaur dan Polres Seluma"


def shared(sentence: str) -> list[str | None]:
    """The regions of the event in a sentence of a page about three regencies."""
    more = (
        "“Jalur tikus kami tutup,” kata Kapolres Kaur, Rudi Hartawan.",
        "Kapolres Seluma, Novi Anggraini, menambahkan anggotanya menjaga simpang tiga.",
        "Kapolres Lahat, Hera Lestari, berharap patroli itu berlanjut.",
    )
    lead = f"KAUR – {_THREE} menggelar patroli bersama. {sentence}"
    return [event.region for event in page(lead, *more, headline=f"{_THREE} Gelar Patroli Bersama").events]


@pytest.mark.parametrize(
    "sentence",
    [
        "Apel pembukaannya berlangsung di alun-alun Kaur, Rabu (13/11/2024).",
        "Pada 13 November 2024 ketiganya bertemu di Kaur.",
        "Patroli dimulai Rabu (13/11/2024).",
    ],
)
def test_a_venue_does_not_narrow_what_several_regions_hold_together(sentence: str) -> None:
    assert sorted(filter(None, shared(sentence))) == ["16.04", "17.04", "17.05"]


def test_an_event_told_of_one_region_is_that_regions() -> None:
    assert shared("Giliran Kabupaten Kaur diperiksa Rabu (13/11/2024).") == ["17.04"]


@pytest.mark.parametrize(
    ("paragraphs", "day"),
    [
        (
            (
                "LAHAT – KPU Lahat akan menggelar debat pertama pada Rabu, 16 Oktober 2024.",
                "“Tempatnya sudah kami sewa,” kata Ketua KPU Lahat, Hera Lestari, Selasa (15/10/2024).",
            ),
            "2024-10-15",
        ),
        (
            (
                "LAHAT – KPU Lahat menerima surat suara di gudang utama, Selasa (29/10/2024).",
                "“Kemarin sudah kami terima,” kata Ketua KPU Lahat, Hera Lestari, Rabu (30/10/2024).",
            ),
            "2024-10-30",
        ),
        (
            (
                "LAHAT – KPU Lahat menggelar rapat persiapan di aula, Senin (4/11/2024).",
                "Debat kedua berlangsung pada Sabtu (16/11/2024) mendatang di gedung kesenian.",
            ),
            "2024-11-04",
        ),
        (("LAHAT – Pelipatan surat suara selesai pada 24 Oktober di gudang KPU Lahat.",), None),
        (("LAHAT – Warga binaan Lahat memberikan suara di TPS khusus, Rabu, 27 November 2024.",), "2024-11-27"),
        (("LAHAT – Pemungutan suara di Lahat digelar pada Rabu, 27 November 2024.",), None),
    ],
)
def test_an_undated_articles_day_is_what_it_reports_and_never_to_come(
    paragraphs: tuple[str, ...], day: str | None
) -> None:
    found = page(*paragraphs).day
    assert (found.value if found else None) == day


def test_a_day_that_is_only_counted_is_named_by_what_it_counts() -> None:
    found = events("Debat perdana akan dihelat pada 23 Oktober 2024, kedua pada 12 November 2024.")
    assert [(event.kind, event.label) for event in found][1:] == [("debat", "Debat kedua")]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Rapat membahas jadwal debat kedua di sebuah rumah makan, Senin (11/11/2024).", "rapat koordinasi"),
        ("Polres menggelar rapat pemutakhiran data di aula, Jumat (18/10/2024).", "rapat koordinasi"),
        ("Rapat pleno penetapan daftar pemilih tetap digelar di aula, Jumat (20/9/2024).", "pemilih"),
        ("Rapat pleno rekapitulasi DPSHP berlangsung di aula, Jumat (20/9/2024).", "pemilih"),
        ("Rapat pleno rekapitulasi suara berlangsung di aula, Jumat (6/12/2024).", "rekapitulasi"),
        ("Panwascam dilantik di Ruang Sidang DPRD, Jumat (24/5/2024).", "pelantikan"),
        ("Debat itu bagian dari masa kampanye yang dimulai sejak 25 September 2024.", "kampanye"),
        ("Petugas direkrut untuk pilkada yang akan digelar November 2024 nanti.", "pemungutan suara"),
        ("Logistik harus lengkap di semua TPS pada 26 November 2024 atau H-1 pencoblosan.", "logistik"),
        ("Dinas melayani rekam data KTP elektronik pada 23 November 2024.", "pemilih"),
        ("Panwascam menggelar patroli pengawasan di pasar, Senin (25/11/2024).", "pengawasan"),
    ],
)
def test_what_is_only_spoken_of_does_not_give_the_kind(sentence: str, kind: str) -> None:
    assert events(sentence)[0].kind == kind


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kotak suara siap di balai desa dan Rabu (27/11/2024) langsung dibawa ke setiap TPS.", "logistik"),
        ("Kotak suara itu disiapkan untuk 27 November 2024 nanti.", "pemungutan suara"),
    ],
)
def test_voting_day_is_another_kind_only_where_goods_move_on_it(sentence: str, kind: str) -> None:
    assert events(sentence)[0].kind == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "Berdasarkan data per 12 November 2024, banyak warga belum punya kartu.",
        "Pada 17 Mei 2024, masih ada 1.083 warga tanpa kartu di kabupaten itu.",
    ],
)
def test_the_day_of_a_count_is_no_event(sentence: str) -> None:
    assert dated(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Sesuai Peraturan KPU (PKPU) Nomor 2 Tahun 2024 penetapan calon berlangsung pada 22 September 2024.",
        "Menurut surat keputusan itu, pengundian akan digelar 22 September 2024.",
    ],
)
def test_a_law_before_what_takes_place_leaves_its_day_an_event(sentence: str) -> None:
    assert dated(sentence) == [("2024-09-22", "16.04")]


def test_a_misspelt_word_still_joins_the_ends_of_a_range() -> None:
    assert dated("Kampanye dimulai dari 25 September hibgga 23 November 2024.") == [
        ("2024-09-25/2024-11-23", "16.04"),
    ]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Diketahui, NPHD 2023 itu telah ditandatangani di pendopo pada 14 November yang lalu.", "2023-11-14"),
        ("Diketahui, NPHD itu akan ditandatangani di pendopo pada 14 November mendatang.", "2024-11-14"),
    ],
)
def test_a_grant_signed_in_the_last_months_is_of_the_year_before(sentence: str, date: str) -> None:
    assert dated(sentence) == [(date, "16.04")]


@pytest.mark.parametrize(
    ("paragraphs", "day"),
    [
        (
            ("LAHAT – Kotak suara desa dikirim Senin (25/11/2024) kemarin, dan Selasa (26/11/2024) yang kota.",),
            "2024-11-26",
        ),
        (
            (
                "LAHAT – Kapolres Rudi Hartawan usai deklarasi damai, Selasa (24/9/2024), mengakui acara sederhana.",
                "Mengenai kampanye yang mulai digelar, Rabu (25/9/2024) Rudi Hartawan mengatakan jalan dijaga.",
            ),
            "2024-09-24",
        ),
        (
            (
                "LAHAT – KPU Lahat menyapa para wartawan di sebuah warung kopi di pusat kota.",
                "“Kita sampaikan kepada warga, bahwa 27 November itu kita akan datang ke TPS,” kata Hera Lestari.",
            ),
            None,
        ),
        (("LAHAT – Bawaslu Lahat menggelar deklarasi damai di sebuah hotel. Selasa (24-09).",), "2024-09-24"),
    ],
)
def test_the_day_is_of_what_the_article_reports_not_of_what_it_mentions(
    paragraphs: tuple[str, ...], day: str | None
) -> None:
    found = page(*paragraphs).day
    assert (found.value if found else None) == day


def test_a_day_that_a_sentence_only_leads_up_to_is_nobodys_statement() -> None:
    article = page(
        "LAHAT – Menjelang pilkada serentak pada 27 November 2024 Ketua KPU Lahat Hera Lestari menekankan "
        "agar petugas bersikap netral.",
        "Hal itu di sampaikan Hera Lestari saat memberi arahan di aula, Rabu 17 Juli 2024.",
    )
    assert [(event.date, event.kind) for event in article.events] == [
        ("2024-11-27", "pemungutan suara"),
        ("2024-07-17", "pernyataan"),
    ]
    assert article.day is not None
    assert article.day.value == "2024-07-17"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Menurutnya, Sabtu 23 November 2024 merupakan hari terakhir kampanye bagi semua calon.", "kampanye"),
        (
            "Pemungutan suara ulang diikuti lebih banyak warga daripada pilkada 27 November 2024 lalu.",
            "pemungutan suara",
        ),
        ("Penghitungan ulang surat suara berlangsung di kantor camat, Sabtu (5/4/2025).", "rekapitulasi"),
        ("Bupati mengajukan cuti kampanye mulai 25 September 2024 kepada gubernur.", "kampanye"),
    ],
)
def test_a_day_is_of_its_own_clause(sentence: str, kind: str) -> None:
    assert events(sentence)[0].kind == kind


def test_a_day_that_is_still_to_come_where_the_page_says_so_is_not_the_articles() -> None:
    found = page(
        "LAHAT – KPU memastikan kesiapan pemungutan suara ulang di Kabupaten Lahat pada 5 April 2025.",
        "Pemungutan suara ulang itu akan dilaksanakan pada Sabtu, 5 April 2025, di dua TPS.",
    ).day
    assert found is None
