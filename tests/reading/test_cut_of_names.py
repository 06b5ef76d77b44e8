"""Where a name begins: behind openers, misspelt offices, bodies that no list knows, and without a comma."""

import pytest
from reading_samples import after_lead, page

from pilkada_tui.model import Article

OPENERS = (
    "Alhasil Walhasil Hasilnya Intinya Uniknya Terlebih Kini Semula Esoknya Rupanya Nah Ringkasnya Kemudain".split()
)
BODIES = "Bapperida Dispermades Disperindagkop BKPSDMD DP3AP2KB Bakesbangpolinmas Perkimtan Setkab".split()
SURYA = "Surya Wibawa"
SAYS = "meminta para lurah membuka kanal aduan."


def speakers(article: Article) -> list[str | None]:
    return [quote.speaker for quote in article.quotes]


@pytest.mark.parametrize("opener", OPENERS)
def test_the_word_that_opens_a_sentence_is_no_part_of_the_name(opener: str) -> None:
    article = page(
        f"Ketua Bawaslu Lahat {SURYA} membuka pelatihan itu.",
        f"{opener} {SURYA} menyebut jumlah pengawas masih kurang.",
        f"“Kami buka lagi pendaftarannya,” kata {SURYA}.",
    )
    assert speakers(article) == [SURYA, SURYA]


def test_a_first_name_that_is_no_opener_stays() -> None:
    article = page(
        "Raja Wibawa, warga Lahat, datang pagi.",
        "“Saya antre sejak pagi,” kata Raja Wibawa.",
        "“Di sini ramai sekali,” ujar Wibawa.",
    )
    assert speakers(article) == ["Raja Wibawa", "Raja Wibawa"]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("head", ["Kepala", "Kadis", "Plt Kepala", "Sekretaris", "Kabid Humas"])
@pytest.mark.parametrize("region", ["Ende", "Kabupaten Ende", "Sumba Timur"])
def test_an_unknown_body_and_its_region_end_the_office(head: str, body: str, region: str) -> None:
    article = page(f"{head} {body} {region} {SURYA} {SAYS}", "“Silakan lapor ke kami,” ujarnya.")
    assert speakers(article) == [SURYA, SURYA]


@pytest.mark.parametrize(
    "office", ["Sekada Lahat", "Ketau KPU Lahat", "Bupti Lahat", "Kepla Dinas Kominfo Lahat", "Sekertaris KPU Lahat"]
)
def test_a_misspelt_office_is_an_office(office: str) -> None:
    article = page(f"“Kegiatan ini penting,” kata {office} {SURYA}.")
    assert speakers(article) == [SURYA]
    assert article.quotes[0].role is not None


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Pjs Bupti Polewali Mandar", "Pjs Bupati Polewali Mandar"),
        ("Selanjutnya Ketau Panwascam Sapeken", "Ketua Panwascam Sapeken"),
        ("Menurut Ketau KPU Kabupaten Buol", "Ketua KPU Kabupaten Buol"),
    ],
)
def test_a_misspelt_office_after_a_title_or_opener_is_written_as_it_should_be(written: str, role: str) -> None:
    article = page(f"{written}, Surya Wibawa, kapal berangkat lebih awal.", "“Kegiatan ini penting,” kata Surya.")
    assert [(quote.speaker, quote.role) for quote in article.quotes if quote.kind == "direct"] == [(SURYA, role)]


@pytest.mark.parametrize(
    ("written", "roles"),
    [
        (
            "Calon Bupati dan Wakil Bupati Lahat nomor urut 1, Surya Wibawa-Tarsono Purbowo,",
            ["Calon Bupati Lahat nomor urut 1", "Calon Wakil Bupati Lahat nomor urut 1"],
        ),
        (
            "Bakal calon Bupati dan Wakil Bupati Lahat, Surya Wibawa dan Tarsono Purbowo",
            ["Bakal calon Bupati Lahat", "Bakal calon Wakil Bupati Lahat"],
        ),
        (
            "Pasangan calon Gubernur dan calon Wakil Gubernur Riau Surya Wibawa dan Tarsono Purbowo",
            ["Calon Gubernur Riau", "Calon Wakil Gubernur Riau"],
        ),
        (
            "Paslon Bupati dan Wakil Bupati Lahat, Surya Wibawa dan Tarsono Purbowo,",
            ["Calon Bupati Lahat", "Calon Wakil Bupati Lahat"],
        ),
        ("Bupati dan Wakil Bupati Lahat, Surya Wibawa dan Tarsono Purbowo", ["Bupati Lahat", "Wakil Bupati Lahat"]),
    ],
)
def test_two_who_run_together_have_each_their_own_office(written: str, roles: list[str]) -> None:
    article = page(f"{written} hadir di gudang.", "“Silakan lapor,” kata Surya. “Kami tunggu,” ujar Tarsono.")
    assert [(quote.speaker, quote.role) for quote in article.quotes] == [
        (SURYA, roles[0]),
        ("Tarsono Purbowo", roles[1]),
    ]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        (
            "Ketua Divisi Sosialisasi, Pendidikan Pemilih, dan Sumber Daya, (Sosdiklih, dan SD) KPU Kota Solok",
            "Ketua Divisi Sosdiklih, dan SD KPU Kota Solok",
        ),
        ("Kepala Badan Keuangan Daerah Kabupaten Pesbar", "Kepala Badan Keuangan Daerah Kabupaten Pesbar"),
    ],
)
def test_an_office_goes_on_over_a_list_in_brackets_and_an_unlisted_region(written: str, role: str) -> None:
    assert page(f"{written}, {SURYA}, {SAYS}").quotes[0].role == role


def test_a_first_name_one_letter_from_an_office_is_a_name() -> None:
    assert speakers(page("“Gudang sudah dikunci,” kata Ketut Wibawa.")) == ["Ketut Wibawa"]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        (
            "Kepala Divisi Teknis Penyelenggaraan Pemilihan, KPU Lahat Surya Wibawa",
            "Kepala Divisi Teknis Penyelenggaraan Pemilihan KPU Lahat",
        ),
        ("Divisi Sosialisasi, KPU Lahat, Surya Wibawa", "Divisi Sosialisasi KPU Lahat"),
        (
            "Koordinator Divisi Penanganan Pelanggaran data dan Informasi Surya Wibawa",
            "Koordinator Divisi Penanganan Pelanggaran data dan Informasi",
        ),
        ("Ketua DPW Ormas Merak Sumatera yaitu Surya Wibawa", "Ketua DPW Ormas Merak Sumatera"),
        ("Surya Wibawa anggota Bawaslu Lahat", "Anggota Bawaslu Lahat"),
        ("Kalapas Tanjung Lesung, Surya Wibawa,", "Kalapas Tanjung Lesung"),
        ("Calon Wakil Bupati Lahat, Paslon nomor 1 Surya Wibawa", "Calon Wakil Bupati Lahat, Paslon nomor 1"),
        ("Wakil Bupati Lahat terpilih, Surya Wibawa,", "Wakil Bupati Lahat terpilih"),
        ("Wakil Bupati Lahat terpilih Surya Wibawa", "Wakil Bupati Lahat terpilih"),
        ("Surya Wibawa, ketua KPU setempat,", "Ketua KPU"),
        ("Mantan Ketua KPU Lahat periode 2014-2019, Surya Wibawa,", "Mantan Ketua KPU Lahat periode 2014-2019"),
        ("Perwira Pengendali (Padal) Polres Lahat, Ipda Surya Wibawa,", "Padal Polres Lahat"),
        ("Asisten Bidang Pemerintahan Setkab Lahat, Surya Wibawa,", "Asisten Bidang Pemerintahan Setkab Lahat"),
        ("Kepala Stasiun Meteorologi Serelo Surya Wibawa", "Kepala Stasiun Meteorologi Serelo"),
        ("Surya Wibawa, LO paslon nomor urut 2,", "LO paslon nomor urut 2"),
        ("Ketua KIP LahatSurya Wibawa", "Ketua KIP Lahat"),
        (
            "Koordinator Divisi Sosialisasi, Pendidikan Pemilih (Sosdiklih dan SDM KPU Lahat Surya Wibawa",
            "Koordinator Divisi Sosialisasi, Pendidikan Pemilih KPU Lahat",
        ),
        ("Kepala Pekon Datarajan, Kabupaten Tanggamus, Surya Wibawa,", "Kepala Pekon Datarajan"),
        ("Kades Tanjung Aru Surya Wibawa", "Kades Tanjung Aru"),
        ("Pembakal Sungai Buluh, Surya Wibawa,", "Pembakal Sungai Buluh"),
        ("Ketua tim pemenangan pasangan nomor urut 3 Ir Surya Wibawa", "Ketua tim pemenangan pasangan nomor urut 3"),
        ("Kasudin Kominfotik Lahat Surya Wibawa", "Kasudin Kominfotik Lahat"),
        ("Kasipidum Kejari Lahat Surya Wibawa", "Kasipidum Kejari Lahat"),
        ("Danramil 0405-04/Muara-Muara Kapten Inf Surya Wibawa", "Danramil 0405-04/Muara-Muara"),
        ("Ketua Paguyuban Pedagang Pasar Lestari, Surya Wibawa,", "Ketua Paguyuban Pedagang Pasar Lestari"),
        ("Peneliti Lingkar Kajian Pilkada, Surya Wibawa,", "Peneliti Lingkar Kajian Pilkada"),
        ("Manajer Hubungan Eksternal PT Sawit Makmur, Surya Wibawa,", "Manajer Hubungan Eksternal PT Sawit Makmur"),
        ("Kuasa hukum terdakwa, Surya Wibawa,", "Kuasa hukum terdakwa"),
        ("Surya Wibawa, pengajar di Universitas Serelo,", "Pengajar di Universitas Serelo"),
        ("Ketua BEM Universitas Islam Lahat Surya Wibawa", "Ketua BEM Universitas Islam Lahat"),
        ("Surya Wibawa yang juga anggota Bawaslu Lahat", "Anggota Bawaslu Lahat"),
    ],
)
def test_an_office_ends_where_its_holder_begins(written: str, role: str) -> None:
    quotes = page(f"{written} mengatakan rapat ini membahas jadwal.", "“Semua sudah siap,” katanya.").quotes
    assert [(quote.speaker, quote.role) for quote in quotes] == [(SURYA, role)] * 2


def test_the_office_after_whose_view_it_is_belongs_to_the_clause() -> None:
    quotes = page(
        "Menurut Surya, Pj Bupati Lahat gagal menjaga netralitas kepala desa.", "“Dia harus bertindak,” ujar Surya."
    ).quotes
    assert [(quote.speaker, quote.role) for quote in quotes] == [("Surya", None)] * 2


def test_a_holder_between_commas_after_menurut_keeps_the_office() -> None:
    (quote,) = page("Menurut Surya, Ketua KPU Lahat, logistik sudah tiba di gudang.").quotes
    assert (quote.speaker, quote.role) == ("Surya", "Ketua KPU Lahat")


def test_the_bystander_who_owns_a_phrase_is_not_who_a_pronoun_means() -> None:
    quotes = after_lead(
        "Hera Lestari mengatakan logistik sudah tiba.",
        "Kotak suara itu disimpan di gudang milik Bupati Lahat Surya Wibawa.",
        "“Semua sudah dikunci,” ujarnya.",
    )
    assert [quote.speaker for quote in quotes] == ["Hera Lestari", "Hera Lestari"]
    assert quotes[1].confidence < 0.7


@pytest.mark.parametrize(
    ("full", "called"),
    [("Sri Nurhayati", "Sri Yati"), ("Wayan Suryaningsih", "Wayan Ningsih"), ("Rotua Br. Damanik", "Damanik")],
)
def test_a_person_called_by_a_part_of_the_name_is_the_same(full: str, called: str) -> None:
    quotes = page(f"Sekda Lahat {full} membuka rapat.", f"“Semuanya kami teruskan,” kata {called}.").quotes
    assert [quote.role for quote in quotes] == ["Sekda Lahat"]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Ketua KPU Lahat M. Rusli", "Kapolres Lahat AKBP Mustofa", "Mustofa"),
        ("Ketua Bawaslu Lahat A. Wirawan", "Dandim Lahat Letkol Inf Agus Wirawan", "Agus Wirawan"),
    ],
)
def test_conflicting_offices_make_two_persons_of_one_initial(first: str, second: str, name: str) -> None:
    (quote,) = page(f"{first} membuka rakor.", f"“Personel sudah kami siapkan,” kata {second}.").quotes
    assert quote.speaker == name


def test_the_office_beside_the_words_outweighs_a_captions() -> None:
    (quote,) = page(
        f"Ketua Bawaslu Lahat {SURYA} saat meninjau gudang logistik.", f"“Sudah siap,” kata Ketua KPU Lahat {SURYA}."
    ).quotes
    assert quote.role == "Ketua KPU Lahat"


@pytest.mark.parametrize(
    "office",
    [
        "Direktur Democracy and Voters Partnership (DVP) Indonesia",
        "Pengamat politik dari Universitas Islam Negeri (UIN) Sultan Badarudin Jakarta",
        "Kapolsek Merapi, Polres Lahat, Polda Sumsel, AKP",
        "Pelaksana Staf Logistik KPU Papua Barat",
    ],
)
def test_a_long_body_before_the_holder_is_no_part_of_the_name(office: str) -> None:
    (quote,) = page(f"Terpisah, {office} {SURYA} mengatakan logistik sudah diterima di gudang.").quotes
    assert quote.speaker == SURYA


@pytest.mark.parametrize(
    ("full", "short"), [("Arief Wibawa", "Arif"), ("Dodi Wibawa", "Dody"), ("Rachmat Wibawa", "Rahmat")]
)
def test_one_name_in_two_spellings_is_one_person(full: str, short: str) -> None:
    (quote,) = page(f"Ketua KPU Lahat {full} membuka rapat.", f"“Gudang sudah dikunci,” kata {short}.").quotes
    assert quote.speaker == full


def test_the_subject_of_a_clause_of_time_does_not_speak() -> None:
    assert after_lead("Salah satunya momen saat calon bupati Surya Wibawa menuding pertanyaan itu tidak adil.") == ()


def test_a_body_of_overseers_is_no_speaker() -> None:
    quotes = after_lead(
        "KPU Lahat menargetkan logistik tiba di Panitia Pengawas Desa (PPD) dan Panitia Pengawas Sementara (PPS).",
        "“Sekarang masih dikemas di gudang,” ujarnya.",
    )
    assert [quote.speaker for quote in quotes] == ["Hera Lestari"]


def test_a_deputy_holds_the_deputys_office() -> None:
    quotes = page(
        "Kajati Sumsel membuka rapat.", f"“Semua sudah siap,” kata Wakil Kepala Kejaksaan Tinggi Sumsel {SURYA}."
    ).quotes
    assert [(quote.speaker, quote.role) for quote in quotes] == [(SURYA, "Wakil Kepala Kejaksaan Tinggi Sumsel")]


@pytest.mark.parametrize("written", ["Surya, SE, Ketua KPU Lahat,", "Ketua KPU Lahat, Surya SE Ak"])
def test_degrees_after_a_single_name_are_no_name(written: str) -> None:
    (quote,) = page(f"{written} mengatakan logistik sudah tiba di gudang.").quotes
    assert (quote.speaker, quote.role) == ("Surya", "Ketua KPU Lahat")


@pytest.mark.parametrize("office", ["Bendesa Adat Singakerta", "Perbekel Singakerta", "Camat Banjarangkan"])
def test_a_name_begins_at_a_word_that_begins_names(office: str) -> None:
    (quote,) = page(f"{office} Ida Bagus Putu Mantra meminta warga tidak golput dan datang ke TPS.").quotes
    assert (quote.speaker, quote.role) == ("Ida Bagus Putu Mantra", office)


def test_a_letter_for_the_day_of_the_vote_ends_its_sentence() -> None:
    quotes = after_lead(
        "Hera menyampaikan, simulasi dilakukan layaknya hari H. Menurutnya, ada 585 pemilih yang dilibatkan."
    )
    assert [quote.speaker for quote in quotes] == ["Hera Lestari", "Hera Lestari"]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        (
            "Kepala Dinas Pekerjaan Umum dan Penataan Ruang (DPUPR) Kota Tegal",
            "Kepala Dinas Pekerjaan Umum dan Penataan Ruang Kota Tegal",
        ),
        ("Kasubag Teknis dan Hukum KPU Bone,", "Kasubag Teknis dan Hukum KPU Bone"),
        ("Direktur LSM Humanis Tegal", "Direktur LSM Humanis Tegal"),
        ("Dosen ilmu politik sebuah kampus di Jember,", "Dosen ilmu politik"),
    ],
)
def test_words_of_bodies_stay_with_the_office(written: str, role: str) -> None:
    (quote,) = page(f"{written} {SURYA}, memastikan atap gudang sudah diperbaiki kemarin.").quotes
    assert (quote.speaker, quote.role) == (SURYA, role)


def test_a_second_region_after_the_first_begins_the_name() -> None:
    (quote,) = page("Kepala Dinas Kesehatan Sleman Bima Arya Putra mengatakan obat sudah siap.").quotes
    assert (quote.speaker, quote.role) == ("Bima Arya Putra", "Kepala Dinas Kesehatan Sleman")


def test_officers_of_two_bodies_with_nearly_one_name_are_two() -> None:
    quotes = page(
        "Ketua KPU Lahat Dedi Wibawa menyatakan gudang sudah siap.",
        "Ketua Bawaslu Lahat Dodi Wibawa meminta KPU lebih terbuka.",
    ).quotes
    assert [quote.speaker for quote in quotes] == ["Dedi Wibawa", "Dodi Wibawa"]


def test_a_very_long_unknown_body_leaves_a_doubtful_name() -> None:
    (quote,) = page(f"Dirut Perumda Air Minum Tirta Sembada {SURYA} mengatakan pasokan air aman.").quotes
    assert quote.speaker == SURYA
    assert quote.confidence < 0.7


def test_a_word_for_a_standing_may_open_a_name() -> None:
    quotes = page(
        "Raja Zainab, Lurah Serelo, mengaku senang dengan pelatihan itu.", "“Semua sudah siap,” kata Zainab."
    ).quotes
    assert {quote.speaker for quote in quotes} == {"Raja Zainab"}


def test_a_village_that_stands_nowhere_else_leaves_a_doubtful_name() -> None:
    (quote,) = page("Damang Tambunan Lubuk menegaskan pelanggar akan dikenai denda adat.").quotes
    assert quote.confidence < 0.7


def test_a_chief_by_another_rank_of_his_unit_is_the_same() -> None:
    first = f"Kapolres Lahat AKBP {SURYA} membuka apel itu."
    assert speakers(page(first, "Kapolresta juga mengingatkan personel untuk menjaga netralitas.")) == [SURYA]


def test_an_office_that_points_back_is_not_the_holder_of_another_body() -> None:
    first = f"Ketua KPU Lahat {SURYA} mengatakan debat digelar pekan depan."
    quote = page(first, "Ketua Gapoktan itu menjelaskan program tersebut hanya menyasar petani.").quotes[1]
    assert quote.confidence <= 0.7


def test_the_initials_of_a_name_after_a_region_are_the_names() -> None:
    (quote,) = page("“Semua sudah siap,” ujar Ketua KPU Badung IGKG Yusa Arsana Putra.").quotes
    assert (quote.speaker, quote.role) == ("IGKG Yusa Arsana Putra", "Ketua KPU Badung")


def test_districts_between_a_resident_and_a_name_are_where_the_resident_lives() -> None:
    told = "Hal serupa disampaikan warga Kelurahan Ancol, Lahat (TPS 40), Maisaroh, bahwa undangan belum dibagikan."
    assert speakers(page(told)) == ["Maisaroh"]


CUTS = [
    ("Ketua Bawaslu Lahat Deisye Wulur-Rondonuwu", "Deisye Wulur-Rondonuwu", "Ketua Bawaslu Lahat"),
    ("Deisye Wulur-Rondonuwu, Ketua Bawaslu Lahat", "Deisye Wulur-Rondonuwu", "Ketua Bawaslu Lahat"),
    ("Jubir Tim Paslon SR-DP Merry Sumampouw", "Merry Sumampouw", "Jubir Tim Paslon SR-DP"),
    ("Ketua Forkab Keuchik Bireuen T. Mukhlis, SE,", "T. Mukhlis", "Ketua Forkab Keuchik Bireuen"),
    ("Kabid Linmas Satpol PP Damkarmat Lahat Putu Artana", "Putu Artana", "Kabid Linmas Satpol PP Damkarmat Lahat"),
    ("Plt Asisten I Setda Lahat Hi. Abdul Renhoran", "Abdul Renhoran", "Plt Asisten I Setda Lahat"),
    ("Panggih anggota Bawaslu Lahat yang membidangi SDM", "Panggih", "Anggota Bawaslu Lahat"),
    ("Kepala Pos SAR Lahat", "Kepala Pos SAR Lahat", "Kepala Pos SAR Lahat"),
]


@pytest.mark.parametrize(("written", "name", "role"), CUTS)
def test_where_an_office_ends_and_its_holders_name_begins(written: str, name: str, role: str) -> None:
    (quote,) = page(f"{written} mengatakan bahwa rapat ini membahas jadwal pengiriman.").quotes
    assert (quote.speaker, quote.role) == (name, role)


def test_two_candidates_between_whom_a_hyphen_stands_are_not_one_person() -> None:
    article = page("Pasangan Ridwan Kalla-Suswono mendaftar.", "“Kami siap,” kata Ridwan Kalla usai mendaftar.")
    assert [quote.speaker for quote in article.quotes] == ["Ridwan Kalla"]


def test_a_colleague_who_only_stands_beside_is_no_part_of_an_office() -> None:
    article = page("“Siap,” ucap Surya didampingi komisioner Lambok Siahaan dan Sekretaris KPU, Tiurma Nainggolan.")
    assert all("Lambok" not in role for person in article.people for role in person.roles)


def test_what_a_page_abbreviates_is_nobody() -> None:
    article = page("Di sana ada pos Relawan Siaga Ruas (Resiru) yang diketuai Halomoan Panggabean alias Lomo.")
    assert [person.name for person in article.people] == ["Halomoan Panggabean"]


ALIASES = [
    ("Halomoan Panggabean alias Lomo memimpin pos itu.", "Lomo", "Halomoan Panggabean"),
    ("Nurdin alias Apa Din, petugas di desa itu, belum dibayar.", "Apa Din", "Nurdin"),
    ("Acara itu dibuka Sekda Buleleng Ida Ayu Mirah Pidada.", "Dayu Mirah", "Ida Ayu Mirah Pidada"),
    ("Ketua KPU Lahat Wahyu Tri Lestariningsih membuka rapat.", "Wahyu Lestari", "Wahyu Tri Lestariningsih"),
]


@pytest.mark.parametrize(("first", "called", "name"), ALIASES)
def test_somebody_who_goes_by_another_name_is_the_same_person(first: str, called: str, name: str) -> None:
    assert [quote.speaker for quote in page(first, f"“Kami siap,” kata {called} kemudian.").quotes] == [name]


ODD_NAMES = [
    ("Ketua Bawaslu Kabupaten Lahat M. Habib Shaleh, S.S.", "M. Habib Shaleh", "Ketua Bawaslu Kabupaten Lahat"),
    ("Ketua KPU Lombok Timur Ada Suci Makbullah,", "Ada Suci Makbullah", "Ketua KPU Lombok Timur"),
    ("Kapolres Lahat AKBP . I Nyoman Budi Artawan, S.H.", "I Nyoman Budi Artawan", "Kapolres Lahat"),
    ("Lebih lanjut Ketua KPU Lahat, Arsad Umkabu,", "Arsad Umkabu", "Ketua KPU Lahat"),
]


@pytest.mark.parametrize(("written", "name", "role"), ODD_NAMES)
def test_words_that_look_like_something_else_are_part_of_a_name(written: str, name: str, role: str) -> None:
    (quote,) = page(f"{written} mengatakan bahwa rapat ini membahas jadwal pengiriman.").quotes
    assert (quote.speaker, quote.role) == (name, role)


def test_what_carries_a_rumour_is_nobody() -> None:
    article = page("Ketua KPU Lahat Surya Wibawa menepis isu itu. Narasi yang beredar menyebut banyak kotak rusak.")
    assert {quote.speaker for quote in article.quotes} == {"Surya Wibawa"}


NAMESAKES = [
    ("Kepala Bandara Kolonel RA Bessing, Yohanes Lawai,", "Yohanes Lawai", "Kepala Bandara Kolonel RA Bessing"),
    ("Wakil Direktur Pelayanan RSUD dr. Soedarso, dr. Dayang Rosnita, Sp.JP,", "Dayang Rosnita", None),
    ("Kepala Bandara Ranai Erni Susilawati", "Erni Susilawati", "Kepala Bandara Ranai"),
    ("Kepala Terminal Ranai Erni Susilawati", "Erni Susilawati", "Kepala Terminal Ranai"),
    ("Sekretaris Klasis GPM Aru Tengah, Pdt. Ny. Elias Ubyaan, S.Si.Teol,", "Elias Ubyaan", None),
    ("Bendesa Adat Pengambengan, Jro Bendesa I Nengah Rentin,", "I Nengah Rentin", "Bendesa Adat Pengambengan"),
    ("Panglima Laot Pulau Banyak, Jasman,", "Jasman", "Panglima Laot Pulau Banyak"),
]


@pytest.mark.parametrize(("written", "name", "role"), NAMESAKES)
def test_a_body_named_after_somebody_or_a_place_is_not_its_head(written: str, name: str, role: str | None) -> None:
    (quote,) = page(f"{written} mengatakan bahwa rapat ini membahas jadwal pengiriman.").quotes
    assert quote.speaker == name
    assert quote.role == (role or quote.role)


@pytest.mark.parametrize("pair", ["Bupati Lahat Yulius Maulana-Budiarto", "Cagub Andi Sudirman-Fatmawati"])
def test_two_candidates_joined_by_a_hyphen_are_not_one_person(pair: str) -> None:
    assert all("-" not in person.name for person in page(f"{pair} menang di sejumlah kecamatan.").people)


@pytest.mark.parametrize("written", ["Serangan Fajar alias Politik Uang", "Golput alias Golongan Putih"])
def test_the_other_name_of_a_thing_is_nobody(written: str) -> None:
    assert page(f"{written} masih marak di kota ini.").people == ()


def test_a_site_before_an_office_in_lower_case_is_nobody() -> None:
    assert page("Facebook anggota KPU Lahat diretas orang tak dikenal.").people == ()


def test_an_office_without_body_stays_short_where_two_could_be_meant() -> None:
    both = "Sekretaris Daerah Ogan Ilir dan Sekretaris Daerah Muara Enim hadir."
    assert page(both, "“Kami siap membantu,” kata Sekda.").quotes[0].role == "Sekda"
