"""Who is who on a page."""

import pytest
from reading_samples import LEAD, SPEAKER, page

from pilkada_tui.model import Article, Person


def people(article: Article) -> dict[str, Person]:
    return {person.name: person for person in article.people}


def test_office_and_name_are_one_person() -> None:
    assert people(page(LEAD))[SPEAKER].roles == ("Ketua KPU Kabupaten Lahat",)


def test_every_form_of_a_name_is_one_person() -> None:
    article = page(
        LEAD, '"Semua siap," kata Hera.', '"Tinggal menunggu hari," kata Lestari.', "Hj. Hera Lestari, S.Sos. pulang."
    )
    assert [name for name in people(article) if "Hera" in name or "Lestari" in name] == [SPEAKER]


def test_every_mention_of_a_person_is_kept_with_its_form() -> None:
    person = people(page(LEAD, '"Semua siap," kata Hera.'))[SPEAKER]
    assert set(person.written) == {"Hera Lestari", "Hera"}
    assert len(person.mentions) == 2


def test_a_slip_of_the_pen_makes_no_second_person() -> None:
    article = page("Ketua KPU Lahat Theresia Kambuaya membuka rapat.", '"Semua siap," kata Thersia Kambuaya.')
    assert len(article.people) == 1


def test_two_people_of_one_family_stay_two() -> None:
    article = page(
        "Ketua KPU Lahat Togar Manullang membuka rapat persiapan itu.",
        "Ketua Bawaslu Lahat Saut Manullang mengatakan pengawas sudah dilatih.",
    )
    assert {"Togar Manullang", "Saut Manullang"} <= set(people(article))


@pytest.mark.parametrize(
    "form",
    [
        "Hera Lestari atau yang akrab disapa Neneng membuka rapat itu.",
        "Hera Lestari yang biasa dipanggil Neneng membuka rapat itu.",
    ],
)
def test_a_nickname_is_its_bearer(form: str) -> None:
    article = page(LEAD, form, '"Semua kotak suara sudah siap," ujar Neneng.')
    assert article.quotes[-1].speaker == SPEAKER


def test_an_acting_regent_is_later_just_the_pj() -> None:
    article = page(
        "Penjabat (Pj) Bupati Lahat Imam Santika memimpin apel pagi di halaman kantor.",
        '"Semua harus netral," tegas Pj Bupati.',
    )
    assert article.quotes[-1].speaker == "Imam Santika"


@pytest.mark.parametrize("role", ["Ketua KPU Kabupaten Lahat", "Kapolres Lahat", "Pj Bupati Lahat"])
@pytest.mark.parametrize(
    "form",
    [
        "{role} {name} membuka rapat itu.",
        "{role}, {name}, membuka rapat itu.",
        "{role}, {name} mengatakan rapat itu penting bagi semua.",
        "{name}, {role}, membuka rapat itu.",
        "{name} selaku {role} membuka rapat itu.",
    ],
)
def test_name_and_office_belong_together_in_any_order(role: str, form: str) -> None:
    found = people(page(form.format(role=role, name="Surya Wibawa")))
    assert found["Surya Wibawa"].roles == (role,)


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Direktur Eksekutif Sagara Madani (SGM) Surya Wibawa", "Direktur Eksekutif Sagara Madani"),
        (
            "Ketua Perkumpulan Masyarakat Adat Wilayah Tebo Surya Wibawa",
            "Ketua Perkumpulan Masyarakat Adat Wilayah Tebo",
        ),
        ("Sekretaris Tim Pemenangan Rahma-Togar, Surya Wibawa,", "Sekretaris Tim Pemenangan Rahma-Togar"),
        ("Juru Bicara Rahma-Togar Surya Wibawa", "Juru Bicara Rahma-Togar"),
        ("Sekretaris DPD partai Golkar Lahat Surya Wibawa", "Sekretaris DPD partai Golkar Lahat"),
        ("Ketua Bawaslu Prov. Riau, Surya Wibawa,", "Ketua Bawaslu Prov. Riau"),
        ("Calon Bupati Lahat nomor urut 2, Surya Wibawa,", "Calon Bupati Lahat nomor urut 2"),
        ("Tokoh masyarakat Lahat sekaligus anggota Majelis Adat, Surya Wibawa,", "Anggota Majelis Adat"),
        ("Divisi Teknis Penyelenggaraan KPU Lahat, Surya Wibawa,", "Divisi Teknis Penyelenggaraan KPU Lahat"),
        ("Kepala Suku Besar Waropi Surya Wibawa", "Kepala Suku Besar Waropi"),
        ("Ketua Umum Majelis Latumahu, H Surya Wibawa,", "Ketua Umum Majelis Latumahu"),
        ("Dosen Universitas Gadjah Mada Surya Wibawa", "Dosen Universitas Gadjah Mada"),
        ("Ketua Partai Kebangkitan Bangsa Lahat Surya Wibawa", "Ketua Partai Kebangkitan Bangsa Lahat"),
        ("Koodinator Divisi (Kordiv) Hukum Bawaslu Lahat, Surya Wibawa", "Kordiv Hukum Bawaslu Lahat"),
    ],
)
def test_a_body_that_no_list_knows_is_no_part_of_the_name(written: str, role: str) -> None:
    assert people(page(f"{written} membuka rapat itu."))["Surya Wibawa"].roles == (role,)


def test_whose_elder_somebody_is_stands_after_the_name() -> None:
    article = page("Sementara itu Surya Wibawa, tokoh perempuan Waropi, berharap pemilih tidak takut datang ke TPS.")
    assert article.quotes[-1].speaker == "Surya Wibawa"


@pytest.mark.parametrize(
    "sentence",
    [
        "KPU Kabupaten Lahat membuka rapat persiapan di Hotel Merdeka Raya pada pagi hari.",
        "Rapat digelar di Jalan Ahmad Yani dan dihadiri sembilan puluh petugas kecamatan.",
        "Sebanyak 140 anggota TNI dan Polri mengamankan gudang logistik di kecamatan.",
        "Pilkada Serentak 2024 diikuti tiga pasangan calon di Kabupaten Lahat.",
    ],
)
def test_bodies_streets_and_crowds_are_no_people(sentence: str) -> None:
    assert page(sentence, headline="Rapat Persiapan Digelar").people == ()


def test_mentions_are_shown_where_they_stand() -> None:
    article = page(LEAD, '"Semua siap," kata Hera.')
    person = people(article)[SPEAKER]
    assert all("Hera" in span.of(article.text) for span in person.mentions)


@pytest.mark.parametrize("called", ["Warti", "Iptu Warti", "Ibu Warti", "Suwar"])
def test_a_call_name_is_the_tail_or_the_head_of_a_name(called: str) -> None:
    article = page("Kasi Humas Polres Lahat Iptu Suwarti memeriksa gudang.", f'"Gudang aman," ujar {called}.')
    assert article.quotes[-1].speaker == "Suwarti"


def test_a_word_before_a_known_name_is_no_part_of_it() -> None:
    article = page("Warga bernama Ranti Dewangga ikut. Antusiasme Ranti terlihat sejak pagi.", '"Seru," kata Ranti.')
    assert [person.name for person in article.people] == ["Ranti Dewangga"]


def test_a_verb_with_a_capital_is_no_part_of_a_name() -> None:
    article = page("Di akhir acara Kapolres Lahat AKBP Yoga Pradipta Mengatakan petugas sudah siap berjaga.")
    assert [person.name for person in article.people] == ["Yoga Pradipta"]


def test_an_office_in_full_and_in_short_is_one() -> None:
    article = page(
        "Dari Polda hadir Kepala Biro Operasi, Kombes Pol Yoga Pradipta.",
        "Menurut Karo Ops Polda Riau, petugas sudah siap berjaga di semua kecamatan.",
    )
    assert article.quotes[-1].speaker == "Yoga Pradipta"


def test_where_a_resident_lives_is_nobody() -> None:
    article = page('Sutarmi, warga Kalurahan Waropi, Wanasari, mengaku datang sejak pagi. "Seru," kata dia.')
    assert {quote.speaker for quote in article.quotes} == {"Sutarmi"}


def test_an_abbreviation_the_page_introduces_is_a_body() -> None:
    article = page(
        "Lembaga Musyawarah Adat Kamiri (Lemaka) berkumpul di aula.",
        "Ketua Lemaka Yosep Wandik mengatakan masyarakat siap menjaga perdamaian selama pemilihan.",
    )
    assert {quote.speaker for quote in article.quotes} == {"Yosep Wandik"}
    assert people(article)["Yosep Wandik"].roles == ("Ketua Lemaka",)


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Direktur Eksekutif Lembaga Musyawarah Adat Suku Kamiri (LEMAKA)", "Yosep Wandik"),
        ("Ketua Panitia Pemilihan Gampong (P2G)", "Zulfan Nurdin"),
        ("Ketua Tim Seleksi Calon Kepala Daerah (Cakada) Partai Aceh,", "Zulfan Nurdin"),
        ("Ketua Kerapatan Adat Nagari (KAN) Sitapus", "Datuak Rajo Intan"),
        ("Anggota Panwascam Waropi", "Yeni Rahma"),
        ("Kapita Ngofa Kesultanan Tidore", "Ali Mahasin"),
        ("Akademisi, Pengamat Politik dan Ekonomi Bali,", "Putu Sarna"),
    ],
)
def test_the_holder_stands_after_the_whole_office(office: str, name: str) -> None:
    article = page(f"{office} {name} mengatakan semua pihak harus menjaga perdamaian selama pemilihan.")
    assert [quote.speaker for quote in article.quotes] == [name]


def test_a_weekday_with_an_apostrophe_is_no_part_of_a_name() -> None:
    article = page("Ketua KIP Bireuen, Zulfan Nurdin Jum’at (30/8/2024) mengatakan, berkas diteliti selama tiga hari.")
    assert [quote.speaker for quote in article.quotes] == ["Zulfan Nurdin"]


def test_a_people_s_name_is_nobody() -> None:
    article = page("Warga Suku Kamiri berkumpul sejak pagi. Musyawarah Adat Kamiri dibuka pukul delapan.")
    assert article.people == ()


@pytest.mark.parametrize(
    "behind",
    ["yang mewakili pihak keluarga menyampaikan rasa haru", ", mewakili partainya, dengan tegas menyampaikan dukungan"],
)
def test_a_verb_of_speech_further_after_shows_a_person(behind: str) -> None:
    article = page(f"Yosep Wandik {behind}.", "Ia mengajak warga untuk datang ke tempat pemungutan suara.")
    assert [quote.speaker for quote in article.quotes][-1] == "Yosep Wandik"


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Koordinator Divisi Penanganan, Pemanfaatan, dan Pelanggaran Sengketa Bawaslu Kota Bengkulu,", "Anwar Masri"),
        ("Direktur Lingkaran Survei Indonesia (LSI) Waropi JA,", "Aji Surbakti"),
        ("Komandan Satuan (Dansat) Brimob Polda Riau, Kombes Pol. Dr.", "Anwar Masri"),
    ],
)
def test_the_names_of_actions_belong_to_the_office(office: str, name: str) -> None:
    article = page(f"{office} {name} mengatakan semua pihak harus menjaga perdamaian selama pemilihan.")
    assert [quote.speaker for quote in article.quotes] == [name]


def test_the_short_form_in_brackets_is_the_same_office() -> None:
    article = page(
        "Komandan Satuan (Dansat) Brimob Polda Riau, Kombes Pol. Dr. Anwar Masri, S.I.K., mewakili Kapolda Riau "
        "Irjen Pol. Drs. Yoga Pradipta, menyampaikan bahwa personel sudah siap berjaga.",
        "Dansat Brimob juga mengingatkan personel untuk menjaga kesehatan selama bertugas.",
    )
    assert [quote.speaker for quote in article.quotes] == ["Anwar Masri", "Anwar Masri"]


def test_one_sound_written_with_two_letters_is_one_name() -> None:
    article = page("Komisioner Bawaslu Riau Patimah Siregar meminta warga ikut mengawasi.", '"Laporkan," ujar Fatimah.')
    assert {quote.speaker for quote in article.quotes} == {"Patimah Siregar"}


def test_a_village_s_name_is_no_resident() -> None:
    article = page(
        "Caleg DPRD Lahat, Alex Wandik meminta panitia bekerja jujur.",
        "Caleg dari Partai Hanura itu meminta enam tempat pemungutan suara di Desa Mene Ate mengulang pemilihan.",
        "Ia menegaskan bahwa warga Desa Mene Ate yang berada di luar daerah tidak boleh memilih.",
    )
    assert {quote.speaker for quote in article.quotes} == {"Alex Wandik"}


def test_the_election_of_a_governor_has_no_holder() -> None:
    article = page("Menjelang Pemilihan Gubernur Riau 2024, Lingkar Madani Waropi merilis hasil survei terbaru.")
    assert article.people == ()


@pytest.mark.parametrize("called", ["RMJ", "Zulbas"])
def test_initials_and_beginnings_of_a_name_are_its_bearer(called: str) -> None:
    article = page(
        "Ketua DPD Partai Hanura Riau, Rahmat Mirza Jaya (RMJ), datang bersama Bupati Lahat Zulkifli Basri.",
        f'"Kita menang," kata {called}.',
    )
    assert article.quotes[-1].speaker == {"RMJ": "Rahmat Mirza Jaya", "Zulbas": "Zulkifli Basri"}[called]


def test_initials_of_a_pair_are_each_one_s_own() -> None:
    article = page(
        "Calon Bupati Lahat Rahmat Mirza Jaya dan Siti Aminah Putri (RMJ-SAP) mendaftar ke KPU.",
        '"Kita menang," kata RMJ.',
    )
    assert article.quotes[-1].speaker == "Rahmat Mirza Jaya"


def test_the_name_of_an_action_before_a_name_is_no_part_of_it() -> None:
    article = page("Ketua KPU Lahat Hera Lestari hadir. Penunjukan Hera Lestari disambut baik oleh warga desa.")
    assert [person.name for person in article.people] == [SPEAKER]


@pytest.mark.parametrize(
    "sentence",
    [
        "Yosep Wandik, calon hukum tua dari Desa Mene juga mengaku bertekun dalam doa menjelang pemilihan.",
        "Pasangan nomor urut 2 Yosep Wandik – Rosa Lintang datang. Yosep mengatakan warga harus memilih dengan bebas.",
    ],
)
def test_what_stands_around_a_name_shows_a_person(sentence: str) -> None:
    assert [quote.speaker for quote in page(sentence).quotes] == ["Yosep Wandik"]


def test_a_board_of_officers_is_nobody() -> None:
    article = page("Badan Pengurus Gereja Kamiri Pantekosta dengan tegas menyatakan dukungan kepada calon itu.")
    assert article.quotes == ()


def test_an_epithet_may_end_with_the_name_of_a_district() -> None:
    article = page("Pdt Yosep Wandik mengimbau warga siap kalah.", '"Siap saja," kata Ketua Wilayah Parit II ini.')
    assert article.quotes[-1].speaker == "Yosep Wandik"


def test_letters_of_a_name_in_brackets_right_after_it_are_its_bearer() -> None:
    article = page("Calon Gubernur Riau Suhar Duka (SDK) berkampanye di Lahat.", '"Kita menang," kata SDK.')
    assert article.quotes[-1].speaker == "Suhar Duka"
    assert people(article)["Suhar Duka"].roles == ("Calon Gubernur Riau",)


def test_a_body_with_its_initials_may_be_an_epithet() -> None:
    article = page(
        '"Hasilnya wajar saja," ucap pengamat politik Anwar Masri kepada pers.',
        "Direktur Eksekutif Indonesia Madani Riset (IMR) ini menuturkan, dua hal akan membuat calon saling melihat.",
    )
    assert {quote.speaker for quote in article.quotes} == {"Anwar Masri"}


def test_a_district_named_on_the_page_is_no_speaker() -> None:
    article = page(
        "Kampanye berlangsung di Kecamatan Tamerodo, Kabupaten Lahat.",
        "Salah satu pemuda Tamerodo menyampaikan tidak ada alasan untuk tidak memilih.",
    )
    assert not any(quote.speaker for quote in article.quotes)


def test_a_military_district_has_two_names() -> None:
    article = page("Danrem 142/Tatag Kolonel Inf Anwar Masri mengatakan semua pihak harus menjaga perdamaian.")
    assert [quote.speaker for quote in article.quotes] == ["Anwar Masri"]


def test_what_is_voted_on_is_nobody() -> None:
    article = page(
        '"Kotak suara siap," kata Ketua KPU Lahat Hera Lestari.',
        "Tahapan pencalonan Gubernur dan Wakil Gubernur serta Wali Kota dan Wakil Wali Kota di Riau sudah dimulai.",
        '"Tinggal menunggu hari saja," ujarnya.',
    )
    assert [quote.speaker for quote in article.quotes] == [SPEAKER, SPEAKER]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Akademisi Universitas Muhammadiyah Maluku Utara, (UMMU) Malut", "Hilmi Bahasoan"),
        ("Peneliti utama Indikator Politik", "Hilmi Bahasoan"),
        ("Kabag Pemnag Pasbar", "Hilmi Bahasoan"),
    ],
)
def test_a_region_or_body_after_the_office_is_no_part_of_the_name(office: str, name: str) -> None:
    article = page(f"{office} {name} mengatakan semua pihak harus menjaga perdamaian selama pemilihan.")
    assert [quote.speaker for quote in article.quotes] == [name]


def test_a_hamlet_is_nobody() -> None:
    article = page(
        '"Kotak suara siap," kata Ketua KPU Lahat Hera Lestari.',
        "Di antaranya, di Dukuh Kambang, Desa Gede, Kecamatan Nalum, Lahat, terdapat 187 pemilih di lereng gunung.",
        '"Tinggal menunggu hari saja," ujarnya.',
    )
    assert [quote.speaker for quote in article.quotes] == [SPEAKER, SPEAKER]


def test_a_short_last_name_ends_its_sentence() -> None:
    article = page(
        "Acara dibuka anggota KPU Kabupaten Lahat Mahbubil Umam. Mahbub, panggilan akrabnya, menyampaikan bahwa jadwal "
        "rapat pleno berbarengan dengan kirab maskot."
    )
    assert [quote.speaker for quote in article.quotes] == ["Mahbubil Umam"]


def test_an_office_that_nobody_on_the_page_holds_is_less_sure_than_a_holder() -> None:
    named = page('"Petugas siap," ujar Kapolres Lahat AKBP Yoga Pradipta.').quotes[0]
    unnamed = page('"Petugas siap," ujar Kapolres Lahat.').quotes[0]
    assert unnamed.speaker == "Kapolres Lahat"
    assert unnamed.confidence < 0.8 < named.confidence


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Abdul Ghazali Kasim", "Gazali Kasim"),
        ("Syahrul Ramadan", "Sahrul"),
        ("Khairul Ramadan", "Kairul"),
        ("Ratna Ghaisani", "Ratna Gaisani"),
        ("Salahudin Pakpahan", "Sahaludin"),
        ("Muhammad Akhyar", "Ahyar"),
    ],
)
def test_two_spellings_of_a_sound_or_two_swapped_letters_are_one_name(full: str, short: str) -> None:
    lead = f"LAHAT – Ketua KPU Lahat {full} menyampaikan anggaran pemilihan naik."
    article = page(lead, f"“Tenang saja semua,” kata {short}.")
    assert {quote.speaker for quote in article.quotes} == {full}


def test_a_name_written_out_comes_before_one_with_a_slip() -> None:
    lead = "LAHAT – Ketua KPU Lahat Darmawan Putra membuka rapat itu bersama para camat."
    other = "Ketua Bawaslu Lahat Darwaman Saleh meminta warga tetap tenang."
    assert page(lead, other, "“Tenang saja semua,” kata Darmawan.").quotes[-1].speaker == "Darmawan Putra"
