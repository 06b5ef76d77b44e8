"""Who holds an office: second offices, committees, courts, experts behind their name, members of orders."""

import pytest

from pilkada_tui.reading import read


def speaker(sentence: str) -> tuple[str | None, str | None]:
    """The speaker and office of the first quotation on a page of one sentence."""
    page = f"Warga Tunggu Kepastian Jadwal\n\nLAHAT, KABARSILAMPARI.COM – {sentence}"
    quote = read(page).quotes[0]
    return quote.speaker, quote.role


SAYS = " menjelaskan logistik sudah tiba di gudang."
SECOND = [
    ("Komisioner KPU Lahat yang juga Koordinator wilayah Kikim, ", "Komisioner KPU Lahat"),
    ("Anggota Bawaslu Lahat yang juga Koordiv Hukum, ", "Anggota Bawaslu Lahat"),
    ("Ketua DPRD Lahat yang juga politisi Golkar ", "Ketua DPRD Lahat"),
    ("Ketua DPRD Lahat yang juga Ketua DPD Golkar Lahat, ", "Ketua DPRD Lahat"),
    ("Bupati Lahat sekaligus Ketua DPC PDIP Lahat ", "Bupati Lahat"),
    ("Wakil Bupati Lahat, yang juga menjabat Ketua PMI Lahat, ", "Wakil Bupati Lahat"),
    ("Anggota KPU Lahat merangkap Ketua Divisi Teknis ", "Anggota KPU Lahat"),
    ("Anggota KPU Lahat, Divisi Teknis Penyelenggaraan, ", "Anggota KPU Lahat"),
    ("Anggota KPU Lahat, Ketua Divisi Data dan Informasi ", "Anggota KPU Lahat"),
    ("Ketua Bawaslu Lahat, Koordinator Divisi Keuangan, ", "Ketua Bawaslu Lahat"),
]


@pytest.mark.parametrize(("offices", "first"), SECOND)
def test_whoever_holds_two_offices_speaks_in_the_first(offices: str, first: str) -> None:
    assert speaker(f"{offices}Marlin Tabuni{SAYS}") == ("Marlin Tabuni", first)


def test_an_office_with_a_body_of_its_own_is_another_persons() -> None:
    assert speaker(f"Di antara tamu tampak Ketua KPU Lahat, Ketua Bawaslu Lahat Marlin Tabuni{SAYS}")[0] != "KPU"
    assert speaker(f"Ketua Bawaslu Lahat Marlin Tabuni{SAYS}") == ("Marlin Tabuni", "Ketua Bawaslu Lahat")


COMMITTEES = [
    ("Ketua Panitia Seminar dan KKR Pendeta ", "Ketua Panitia Seminar dan KKR"),
    ("Ketua Panitia Jalan Sehat dan Bazar UMKM Drs. ", "Ketua Panitia Jalan Sehat dan Bazar UMKM"),
    ("Ketua Panitia Doa Bersama Lintas Agama H ", "Ketua Panitia Doa Bersama Lintas Agama"),
    ("Ketua Gereja Bethel Rukun (GBR) di Tanah Papua, Pendeta ", "Ketua Gereja Bethel Rukun di Tanah Papua"),
    ("Ketua Persekutuan Gereja-gereja di Kabupaten Alor, Pdt ", "Ketua Persekutuan Gereja-gereja di Kabupaten Alor"),
    ("Ketua Tim Pemantau Pilkada se-Sumatera, ", "Ketua Tim Pemantau Pilkada se-Sumatera"),
    ("Ketua Satgas Pilkada se-Sumatera Selatan, Dr. Hj. ", "Ketua Satgas Pilkada se-Sumatera Selatan"),
    ("Ketua Bapilu DPC PDIP Lahat ", "Ketua Bapilu DPC PDIP Lahat"),
    ("Sekertaris DPC PKB Lahat ", "Sekretaris DPC PKB Lahat"),
    ("Ketua Karang Taruna ", "Ketua Karang Taruna"),
    ("Uskup Atambua Mgr ", "Uskup Atambua"),
]


@pytest.mark.parametrize(("office", "role"), COMMITTEES)
def test_an_office_keeps_the_name_of_its_committee_or_church(office: str, role: str) -> None:
    assert speaker(f"{office}Marlin Tabuni{SAYS}") == ("Marlin Tabuni", role)


def test_a_list_of_names_after_an_office_names_no_body() -> None:
    list_ = "Turut hadir Ketua Panitia Rahmat Hadi, Dr. Samsul Bahri, dan Lukman Arif. "
    assert speaker(f"{list_}Samsul Bahri{SAYS}") == ("Samsul Bahri", None)


COURTS = [
    ("JPU Kejari Lahat Samsul Bahri", "JPU Kejari Lahat"),
    ("Ketua Majelis Hakim PN Lahat Samsul Bahri", "Ketua Majelis Hakim PN Lahat"),
    ("Humas PN Lahat, Samsul Bahri,", "Humas PN Lahat"),
    ("Humas PN Kalabahi Samsul Bahri", "Humas PN Kalabahi"),
    ("Panitera Pengganti Samsul Bahri", "Panitera Pengganti"),
    ("Kuasa hukum kedua terperiksa, Samsul Bahri,", "Kuasa hukum kedua terperiksa"),
    ("Dekan FISIP Unsri Samsul Bahri", "Dekan FISIP Unsri"),
]


@pytest.mark.parametrize(("subject", "role"), COURTS)
def test_courts_and_faculties_are_bodies(subject: str, role: str) -> None:
    assert speaker(f"{subject}{SAYS}") == ("Samsul Bahri", role)


BEHIND = [
    ("dosen ilmu politik sebuah kampus di Palembang.", "Dosen ilmu politik"),
    ("dosen di salah satu kampus swasta.", "Dosen"),
    ("dosen hukum tata negara Universitas Sriwangi.", "Dosen hukum tata negara Universitas Sriwangi"),
    ("kuasa hukum terdakwa, di ruang sidang.", "Kuasa hukum terdakwa"),
    ("kuasa hukum kedua terlapor, Senin (7/10/2024).", "Kuasa hukum kedua terlapor"),
]


@pytest.mark.parametrize(("phrase", "role"), BEHIND)
def test_what_tells_an_office_may_stand_after_the_name(phrase: str, role: str) -> None:
    assert speaker(f"“Pilkada ini sepi,” kata Samsul Bahri, {phrase}") == ("Samsul Bahri", role)


@pytest.mark.parametrize("order", [", Pr,", ", Pr", " SVD", ", SVD,", ", OFM,", ", SSpS,"])
def test_the_letters_of_an_order_are_no_name(order: str) -> None:
    assert speaker(f"Pastor Yohanes Lewar{order} mengatakan umat harus rukun.") == ("Yohanes Lewar", None)


RELATIVE = [
    ("Anggota KPU Lahat yang mengurusi logistik, Theodora Manik,", "Anggota KPU Lahat"),
    ("Ketua KPU Lahat yang ditemui di kantornya, Theodora Manik,", "Ketua KPU Lahat"),
    ("Kasi Humas Polres Lahat yang baru dilantik, Iptu Theodora Manik,", "Kasi Humas Polres Lahat"),
    ("Ketua KPU Lahat yang baru, Theodora Manik,", "Ketua KPU Lahat"),
]


@pytest.mark.parametrize(("subject", "role"), RELATIVE)
def test_the_name_may_stand_after_what_an_officer_does(subject: str, role: str) -> None:
    assert speaker(f"{subject}{SAYS}") == ("Theodora Manik", role)


def test_whoever_comes_along_is_not_the_officer() -> None:
    assert speaker(f"Kapolres Lahat yang hadir bersama Dandim, Letkol Rahmat Hadi,{SAYS}")[0] != "Rahmat Hadi"


@pytest.mark.parametrize("home", ["warga Blok Manis", "warga Jorong Koto", "warga Desa Manis"])
def test_where_somebody_lives_is_not_who_speaks(home: str) -> None:
    assert speaker(f"Saksi pelapor, Oman (52), {home}, mengaku ikut mendengar pengumuman itu.")[0] == "Oman"


def test_an_initial_at_the_end_of_a_name_ends_no_sentence() -> None:
    told = "Ketua Bawaslu Lahat Nurlina K. mengaku belum menerima laporan resmi dari warga."
    assert speaker(told) == ("Nurlina K.", "Ketua Bawaslu Lahat")


DIVISIONS = [
    "Ketua Divisi Keuangan, Umum, Rumah Tangga dan Logistik KPU Lahat",
    "Ketua Divisi Keuangan, Umum, Rumah Tangga, dan Logistik KPU Lahat",
    "Ketua Divisi Perencanaan, Data dan Informasi KPU Lahat",
    "Ketua Divisi Hukum dan Pengawasan KPU Lahat",
    "Ketua Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masyarakat dan SDM KPU Lahat",
    "Kordiv SDM, Organisasi, dan Diklat Bawaslu Lahat",
    "Koordinator Divisi Pencegahan, Partisipasi Masyarakat, dan Hubungan Masyarakat Bawaslu Lahat",
    "Koordinator Divisi Penanganan Pelanggaran, Data dan Informasi Bawaslu Lahat",
    "Kordiv HP2HM Bawaslu Lahat",
    "Kepala Bagian Umum dan Rumah Tangga Setda Lahat",
    "Tim hukum salah satu paslon",
    "Tim advokasi paslon nomor urut 1",
    "Kuasa pengadu",
    "Juru bahasa isyarat",
]


@pytest.mark.parametrize("division", DIVISIONS)
def test_every_division_is_read_whole(division: str) -> None:
    assert speaker(f"{division}, Surya Wibawa,{SAYS}") == ("Surya Wibawa", division)


BODIES = [
    "Komunitas Tuli Makassar memprotes debat publik karena terlalu singkat.",
    "Jaringan Pemilih Muda Lahat menilai debat publik terlalu singkat bagi pemilih.",
    "Forum Warga Kota mengkritik debat publik karena terlalu singkat.",
    "Kelompok Tani Makmur mengaku tidak pernah diajak bicara soal pilkada.",
]


@pytest.mark.parametrize("sentence", BODIES)
def test_what_a_body_is_called_is_nobody(sentence: str) -> None:
    assert read(f"Warga Tunggu Jadwal\n\nLAHAT, KABARSILAMPARI.COM – {sentence}").quotes == ()


PARTIES = ["Pemohon", "Penggugat", "Tergugat", "Terdakwa", "Terlapor", "Teradu", "Pihak terkait", "Saksi pelapor"]


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize(
    "between", [" ", ", ", " dalam perkara ini, ", " pada sidang tersebut, ", " di persidangan itu, "]
)
def test_a_party_of_a_case_is_no_part_of_its_name(party: str, between: str) -> None:
    assert speaker(f"{party}{between}Surya Wibawa,{SAYS}") == ("Surya Wibawa", party)


OCCASIONS = [
    ("Anggota KPU Lahat", " dalam kesempatan itu, "),
    ("Ketua majelis", " dalam sidang kedua itu, "),
    ("Moderator", " pada debat publik ini, "),
    ("Kepala dusun", " di desa tersebut, "),
]


@pytest.mark.parametrize(("office", "occasion"), OCCASIONS)
def test_an_office_is_parted_from_its_holder_by_an_occasion(office: str, occasion: str) -> None:
    assert speaker(f"{office}{occasion}Surya Wibawa (45),{SAYS}") == ("Surya Wibawa", office)


def test_somebody_in_front_of_an_office_does_not_hold_it() -> None:
    assert speaker(f"Di hadapan camat dalam rapat itu, Surya Wibawa{SAYS}") == ("Surya Wibawa", None)
