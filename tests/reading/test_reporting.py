"""Reported speech: sentences that put a content in somebody's mouth without marks."""

import pytest
from reading_samples import SPEAKER, indirect, page, speakers

REPORTED = [
    "Hera Lestari mengatakan semua kotak suara sudah berada di gudang.",
    "Hera mengatakan bahwa semua kotak suara sudah berada di gudang.",
    "Ketua KPU Lahat, Hera Lestari mengatakan, semua kotak suara sudah berada di gudang.",
    "Ketua KPU Lahat, Hera Lestari, mengatakan semua kotak suara sudah berada di gudang.",
    "Ketua KPU Lahat Hera Lestari menjelaskan kotak suara akan dikirim ke desa.",
    "Hera Lestari, Ketua KPU Lahat, menegaskan kotak suara akan dikirim ke desa.",
    "Hera Lestari, S.Sos., yang menjadi pembicara kedua, memaparkan jumlah pemilih sebanyak 87.441 orang.",
    "Masih menurut Hera, kotak suara akan dikirim ke desa pekan depan.",
    "Namun menurut Hera, kotak suara itu tidak ditemukan di gudang.",
    "Hera Lestari, petugas yang namanya sempat dipersoalkan, mengaku heran.",
    "Hera juga mengingatkan petugas agar menjaga kesehatan selama bertugas.",
    "Ia mengatakan kotak suara akan dikirim ke desa pekan depan.",
    "Ia juga menambahkan kotak suara akan dikirim ke desa pekan depan.",
    "Dia berharap seluruh warga datang ke tempat pemungutan suara.",
    "Pihaknya menargetkan partisipasi pemilih naik dibandingkan pemilihan lalu.",
    "Menurut Hera, kotak suara akan dikirim ke desa pekan depan.",
    "Menurut Hera Lestari, kotak suara akan dikirim ke desa pekan depan.",
    "Menurutnya, kotak suara akan dikirim ke desa pekan depan.",
    "Menurut dia, kotak suara akan dikirim ke desa pekan depan.",
    "Kotak suara, menurut dia, akan dikirim ke desa pekan depan.",
    "Kotak suara, kata dia, akan dikirim ke desa pekan depan.",
    "Kotak suara itu, kata Hera, akan dikirim ke desa pekan depan.",
    "Kotak suara itu, lanjut Hera, akan dikirim ke desa pekan depan.",
    "Masih kata Hera, kotak suara akan dikirim ke desa pekan depan.",
    "Sambungnya, kotak suara akan dikirim ke desa pekan depan.",
    "Dikatakan Hera, kotak suara akan dikirim ke desa pekan depan.",
    "Ditambahkan Hera, kotak suara akan dikirim ke desa pekan depan.",
    "Dijelaskannya, kotak suara akan dikirim ke desa pekan depan.",
    "Hera meminta seluruh petugas menjaga kesehatan selama bertugas.",
    "Hera berpesan agar seluruh petugas menjaga kesehatan selama bertugas.",
    "Hera mengimbau warga tidak mudah percaya kabar bohong di media sosial.",
    "Hera menghimbau warga tidak mudah percaya kabar bohong di media sosial.",
    "Hera menilai kesiapan petugas di desa sudah lebih baik.",
    "Hera memastikan kotak suara tiba di desa sebelum hari pencoblosan.",
    "Hera optimistis partisipasi pemilih akan naik di semua kecamatan.",
    "Hera mengaku belum menerima laporan kekurangan surat suara.",
    "Hera Lestari sebut pengiriman kotak suara terus dikawal sampai ke desa.",
    "Kotak suara menurut dia penting dikawal sampai ke desa.",
    "Hera tidak membantah ada petugas yang terlambat menerima honor.",
    "Selain itu dikatakannya, kotak suara akan dikirim ke desa pekan depan.",
    "Dikatakannya lagi, kotak suara akan dikirim ke desa pekan depan.",
    "Dikatakannya kotak suara akan dikirim ke desa pekan depan.",
    "Dilanjutkan Hera, kotak suara akan dikirim ke desa pekan depan.",
    "Pengiriman ini katanya jauh lebih cepat dibandingkan pemilihan lalu.",
    "Menurut penjelasan dari Hera Lestari, kotak suara akan dikirim ke desa pekan depan.",
    "Menurut perempuan yang pernah menjadi guru ini, kotak suara akan dikirim ke desa.",
    "Jelas perempuan asal Sape itu, kotak suara akan dikirim ke desa pekan depan.",
    "Lebih lanjut ia mencontohkan, kotak suara akan dikirim dengan perahu ke tiga desa.",
    "Hera Lestari, PA. SIK, SH, M.Si mengatakan, kotak suara akan dikirim ke desa pekan depan.",
    "Kata Hera kotak suara akan dikirim ke desa pekan depan.",
    "Hera menutup apel dengan mengingatkan petugas agar tidak pulang sebelum usai.",
    "Masih dikatakan Hera, kotak suara akan dikirim ke desa pekan depan.",
    "Dirincikannya, kotak suara itu akan dikirim ke tiga desa pekan depan.",
    "Hal senada disampaikan Hera Lestari yang menyebut kotak suara itu akan dikirim ke desa.",
    "Rapat itu dibuka Hera Lestari, yang juga memastikan kotak suara akan dikirim ke desa.",
    "Dalam sambutan Penjabat Bupati yang dibacakan Hera Lestari disebutkan bahwa kotak suara akan dikirim.",
    "Hera ikut meluruskan bahwa kotak suara itu belum dikirim ke desa.",
    "Hera juga wanti-wanti agar kotak suara itu tidak ditinggal.",
    "Hera menyampaikan pesan para saksi bahwa kotak suara akan dikirim ke desa.",
    "Hera Lestari menyampaikan terima kasih kepada tuan rumah, ia menyatakan petugas sudah siap bekerja.",
]


@pytest.mark.parametrize("sentence", REPORTED)
def test_a_reported_sentence_has_its_speaker(sentence: str) -> None:
    assert indirect(sentence) == [(sentence, SPEAKER)]


SILENT = {
    "institution": "KPU Lahat menargetkan partisipasi pemilih naik dibandingkan pemilihan lalu.",
    "supervisors": "Bawaslu mengingatkan peserta pemilihan agar menaati aturan kampanye.",
    "local government": "Pemkab Lahat berharap seluruh tahapan berjalan aman dan lancar.",
    "nobody": "Warga diimbau datang ke tempat pemungutan suara sebelum siang.",
    "hoped": "Diharapkan seluruh warga datang ke tempat pemungutan suara.",
    "no content": "Hal itu disampaikan Hera Lestari di aula kantor KPU.",
    "remarks": "Hera Lestari menyampaikan sambutan di depan para petugas.",
    "material": "Hera Lestari memaparkan materi tentang tahapan pemilihan.",
    "welcome": "Hera Lestari menyambut baik kedatangan para tamu dari provinsi.",
    "relative clause": "Petugas yang mengatakan hal itu sudah pulang ke desanya.",
    "citizens": "Seorang warga mengatakan jalan menuju tempat pemungutan suara rusak.",
    "not said": "Hera Lestari tak menjelaskan secara rinci kapan kotak suara akan dikirim.",
    "not able to say": "Hera Lestari belum bisa menyampaikan kapan kotak suara akan dikirim.",
    "thanks": "Hera Lestari menyampaikan rasa terima kasih atas kehadiran para saksi.",
    "confirmed": "Hera Lestari membenarkan hal tersebut.",
    "pair": "Pasangan calon Wali Kota Solok, Darma Kusuma-Rahma Dewanti, mencatat kemenangan di tiga kecamatan.",
    "rule": "Peraturan Bupati tentang tata cara pemilihan Kepala Desa menyebutkan saksi harus hadir.",
    "purpose": "Rapat digelar untuk menjelaskan tahapan kepada seluruh petugas.",
}


@pytest.mark.parametrize("sentence", SILENT.values(), ids=SILENT.keys())
def test_nobody_is_made_to_say_what_nobody_said(sentence: str) -> None:
    assert indirect(sentence) == []


def test_content_that_runs_on_without_a_verb_is_not_marked() -> None:
    first = "Hera mengatakan kotak suara akan dikirim pekan depan."
    assert indirect(f"{first} Sebab jalan menuju desa sering terendam banjir.") == [(first, SPEAKER)]


def test_a_first_person_sentence_without_marks_is_reported_speech() -> None:
    sentence = "Perlu saya jelaskan bahwa netralitas itu tidak dapat ditawar, tegas Hera Lestari."
    assert indirect(sentence) == [(sentence, SPEAKER)]


def test_ia_is_the_last_one_who_was_subject() -> None:
    found = speakers(
        "Ketua Bawaslu Lahat Togar Manullang tiba pukul delapan pagi.",
        "Ia meminta pengawas mencatat setiap pelanggaran di desa.",
    )
    assert found == ["Togar Manullang"]


def test_initials_at_the_end_are_no_part_of_a_reported_sentence() -> None:
    sentence = "Hera mengatakan semua kotak suara sudah berada di gudang."
    assert indirect(f"{sentence} (Red/Don)") == [(sentence, SPEAKER)]


def test_a_speech_read_out_is_whoever_reads_it() -> None:
    sentence = (
        "Bupati Lahat Imam Santika dalam sambutan yang dibacakan Sekda Lahat Ruslan Effendi mengatakan, "
        "seluruh warga hendaknya menjaga kerukunan."
    )
    assert indirect(sentence) == [(sentence, "Ruslan Effendi")]


def test_whoever_speaks_for_somebody_is_meant_next() -> None:
    found = speakers(
        "Bupati Lahat Imam Santika melalui Sekda Lahat Ruslan Effendi membuka rapat itu.",
        "Ia meminta pengawas mencatat setiap pelanggaran di desa.",
    )
    assert found == ["Ruslan Effendi"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hal itu kata Hera dilakukan, mengingat banyak kotak suara rusak.",
        "Hera, salah satu pemateri dalam diskusi yang digelar di aula mengatakan, kotak suara harus dijaga bersama.",
        (
            "Ketua KPU Lahat, Hera Lestari kepada pers, usai deklarasi damai di Lapangan Merdeka Pasar Baru, Lahat, "
            "Selasa ( 24 / 9 / 2024 ) mengakui kotak suara belum lengkap."
        ),
    ],
)
def test_far_verbs_and_short_openings_report(sentence: str) -> None:
    assert indirect(sentence) == [(sentence, SPEAKER)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hera menyampaikan hal ini ketika melakukan pertemuan dengan para camat di aula.",
        "Tokoh adat dari berbagai suku di Lahat mengimbau warga menjaga perdamaian.",
    ],
)
def test_occasions_and_elders_in_general_report_nothing(sentence: str) -> None:
    assert indirect(sentence) == []


def test_a_cue_with_its_speaker_alone_reports_nothing() -> None:
    assert indirect('"Calon ditetapkan 22 September". Papar Komisioner KPU Divisi Teknis Penyelenggaraan itu.') == []


def test_a_statement_of_somebody_is_not_somebody() -> None:
    assert indirect("Pernyataan Hera ini pun semakin menegaskan pentingnya kerja sama di desa.") == []


def test_an_excuse_is_reported_speech() -> None:
    sentence = "Hera beralasan dirinya terlambat karena hujan deras."
    assert indirect(sentence) == [(sentence, SPEAKER)]


FIRST = "Ketua KPU Lahat Surya Wijaya mengatakan anggaran pemilihan naik tahun ini."
INSERTED = {
    "Ketua Bawaslu Lahat Ratna Dewi mengingatkan ASN agar netral karena menurutnya Lahat rawan.": "Ratna Dewi",
    "Kenaikan itu menurutnya sudah dibahas bersama DPRD.": "Surya Wijaya",
    "Kecuali kata Surya ada beberapa daerah yang rawan banjir.": "Surya Wijaya",
    "Apalagi kata dia cuaca sedang tidak menentu di pegunungan.": "Surya Wijaya",
    "Karena ujar Surya jumlah petugas terbatas di kecamatan.": "Surya Wijaya",
    "Cara lama menurut Surya, sudah dipakai turun-temurun di sana.": "Surya Wijaya",
}


@pytest.mark.parametrize(("sentence", "name"), INSERTED.items(), ids=INSERTED)
def test_whose_view_is_inserted_into_a_sentence(sentence: str, name: str) -> None:
    found = page(f"LAHAT – {FIRST}", sentence).quotes
    assert [quote.speaker for quote in found[1:]] == [name]


def test_the_number_of_voters_has_no_view() -> None:
    assert len(page(f"LAHAT – {FIRST}", "Pembagian kotak menurut jumlah pemilih, bukan luas wilayah.").quotes) == 1


def test_a_ground_is_the_view_of_the_sentence_s_own_subject() -> None:
    ground = "Ratna Dewi menolak usulan itu karena menurutnya aturan sudah jelas."
    found = page(f"LAHAT – {FIRST}", "Ketua Bawaslu Lahat Ratna Dewi hadir.", "Surya Wijaya pamit.", ground).quotes
    assert found[-1].speaker == "Ratna Dewi"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kepala OPD Lahat juga diminta untuk memberi contoh yang baik dan memastikan bawahannya tetap netral.",
        "Camat Kikim Timur diharapkan agar turun ke desa dan mengingatkan warga tentang hari pemungutan suara.",
    ],
)
def test_what_somebody_is_asked_to_do_is_not_said(sentence: str) -> None:
    assert len(page(f"LAHAT – {FIRST}", sentence).quotes) == 1
