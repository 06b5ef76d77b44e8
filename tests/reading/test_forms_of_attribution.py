"""Ways of naming the speaker beside the plain cue: signatures, passives, groups, turns of an interview, companions."""

import pytest
from reading_samples import after_lead, direct, indirect, page

from pilkada_tui.model import QuoteKind
from pilkada_tui.reading import read

SURYA = "Surya Wibawa"
WORDS = "Semua kotak suara sudah siap dikirim ke kecamatan"
SENTENCE = "gudang sudah dikunci sejak kemarin."


@pytest.mark.parametrize(
    "behind",
    [
        f"“{WORDS}.” – {SURYA}, Ketua KPU Lahat",
        f"“{WORDS},” demikian disampaikan Ketua KPU Lahat {SURYA}.",
        f"{SURYA}, Ketua KPU Lahat: “{WORDS}.”",
        f"Ketua KPU Lahat {SURYA} : “{WORDS}.”",
        f"“{WORDS},” hal itu ditegaskan Ketua KPU Lahat {SURYA}.",
        f"“{WORDS}.” Demikian pernyataan resmi Ketua KPU Lahat {SURYA}.",
    ],
)
def test_the_speaker_named_after_a_quotation(behind: str) -> None:
    (quote,) = page("LAHAT – Rapat berlangsung lancar.", behind).quotes
    assert (quote.speaker, quote.role) == (SURYA, "Ketua KPU Lahat")


@pytest.mark.parametrize(
    "speaker", [f"Ketua KPU Lahat, {SURYA}", f"Ketua KPU Lahat {SURYA}", f"{SURYA}, Ketua KPU Lahat"]
)
@pytest.mark.parametrize("cue", ["Kata", "Ujar", "Tutur"])
@pytest.mark.parametrize("mark", [",", ":"])
def test_the_speaker_named_in_front_of_a_quotation(cue: str, speaker: str, mark: str) -> None:
    (quote,) = page("LAHAT – Rapat berlangsung lancar.", f"{cue} {speaker}{mark} “{WORDS}.”").quotes
    assert (quote.kind, quote.speaker, quote.role) == (QuoteKind.DIRECT, SURYA, "Ketua KPU Lahat")


def test_a_resident_whose_words_run_on_to_a_cue_is_not_who_spoke_before() -> None:
    said = "Seorang warga juga mengatakan antreannya panjang sekali, ada yang pulang lagi, imbuhnya."
    assert [quote.text for quote in page(f"Ketua KPU Lahat {SURYA} membuka rapat itu.", said).quotes] == []


def test_an_epithet_that_conflicts_with_the_last_speakers_office_is_not_that_speaker() -> None:
    first = f"Ketua KPU Lahat {SURYA} mengatakan undian itu berjalan lancar."
    assert page(first, "“Satu berarti utama,” kata calon bupati nomor urut 1 itu.").quotes[1].speaker is None


@pytest.mark.parametrize(
    "opening",
    [
        "Selain itu, ditambahkan Hera,",
        "Kemudian, ditambahkannya,",
        "Di tempat yang sama, ditegaskan Hera,",
        "Dalam rapat, ditegaskan Hera,",
        "Dan lebih lanjut ditambahkan Hera,",
        "Selain itu lanjutnya,",
        "Ditambhkan Hera,",
        "Beliau juga sebut",
        "Iapun menyebut",
        "Hera juga sebut",
        "Hera menambhakan bahwa",
    ],
)
def test_reported_speech_after_an_opener(opening: str) -> None:
    sentence = f"{opening} {SENTENCE}"
    assert indirect(sentence) == [(sentence, "Hera Lestari")]


@pytest.mark.parametrize(
    "company",
    [
        "didampingi Kapolres Lahat AKBP Dedi Kurnia, Dandim Lahat Letkol Inf Agus Salim",
        "yang didampingi Kapolres, Dandim dan Kajari",
        "bersama Kapolres Lahat AKBP Dedi Kurnia, Kajari Lahat Yudi Hartanto",
        "ditemani Ketua Bawaslu Lahat Rudi Hartawan, Sekda Lahat Tarmizi,",
    ],
)
def test_companions_do_not_speak(company: str) -> None:
    quotes = page(f"Bupati Lahat {SURYA} {company} mengatakan gudang sudah siap.", "“Sudah kami cek,” ujarnya.").quotes
    assert [quote.speaker for quote in quotes] == [SURYA, SURYA]


def test_whose_company_opens_the_sentence_speaks() -> None:
    (quote,) = page(f"Didampingi Kapolres Lahat AKBP Dedi Kurnia, Bupati Lahat {SURYA} mengatakan gudang siap.").quotes
    assert quote.speaker == SURYA


def test_turns_of_an_interview_are_quotations_of_who_answers() -> None:
    quotes = after_lead(
        "Tanya: Kapan logistik tiba di gudang?",
        "Jawab: Logistik tiba pekan depan di gudang kami.",
        "Tanya: Berapa TPS yang rawan?",
        "Jawab: Ada sembilan TPS yang kami awasi.",
    )
    assert [(quote.kind, quote.speaker) for quote in quotes] == [(QuoteKind.DIRECT, "Hera Lestari")] * 2


def test_turns_labelled_by_names_belong_to_the_names() -> None:
    quotes = page(
        f"LAHAT – Ketua KPU Lahat {SURYA} dan Ketua Bawaslu Lahat Yunus Bria berdialog di gudang.",
        f"{SURYA}: Logistik tiba pekan depan di gudang kami.",
        "Yunus Bria: Kami akan mengawasi pengirimannya sampai desa.",
    ).quotes
    assert [quote.speaker for quote in quotes] == [SURYA, "Yunus Bria"]


def test_the_members_of_a_group_hold_its_office() -> None:
    (quote,) = page(
        "Hadir komisioner KPU Lahat yang terdiri dari Yunus Tandayu, Marta Bria, dan Agus Lado.",
        "“Logistik sudah siap,” kata Marta Bria.",
    ).quotes
    assert (quote.speaker, quote.role) == ("Marta Bria", "Komisioner KPU Lahat")


@pytest.mark.parametrize("place", ["Nagari", "Gampong", "Pekon", "Dukuh", "Jorong", "Desa", "Banjar"])
def test_the_village_of_residents_is_no_name(place: str) -> None:
    assert indirect(f"Warga {place} Budi Rahayu menyatakan siap menjaga TPS.") == []


@pytest.mark.parametrize("trade", ["penyadap karet", "tukang becak", "kuli angkut", "pemanjat kelapa"])
def test_somebody_of_an_unlisted_trade_is_unnamed(trade: str) -> None:
    (quote,) = after_lead(f"Salah satu {trade} menceritakan pengalamannya di posko.", "“Saya bingung,” ujar dia.")
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Sekretaris Daerah (Sekda) Lahat", "Sekda Lahat"),
        ("Kepala Bagian Operasi (Kabag Ops) Polresta Palu", "Kabag Ops Polresta Palu"),
        ("Ketua Komisi Pemilihan Umum (KPU) Garut", "Ketua KPU Garut"),
        ("Komandan Kodim (Dandim) 1002/HST Letkol Kav", "Dandim 1002/HST"),
        ("Ketua tim pemenangan pasangan nomor urut 2,", "Ketua tim pemenangan pasangan nomor urut 2"),
        ("Dosen ilmu politik Universitas Catur Dewata,", "Dosen ilmu politik Universitas Catur Dewata"),
        ("Tokoh adat dari Tossi,", "Tokoh adat"),
        ("Saksi pasangan calon nomor urut 1,", "Saksi pasangan calon nomor urut 1"),
    ],
)
def test_an_office_is_given_as_short_as_the_page_gives_it(written: str, role: str) -> None:
    (quote,) = page(f"{written} {SURYA}, mengatakan rapat ini membahas jadwal.").quotes
    assert (quote.speaker, quote.role) == (SURYA, role)


def test_an_officer_who_speaks_for_the_chief_is_of_the_same_police() -> None:
    (quote,) = page(f"Kapolres Bone AKBP Dedi Kurnia melalui Kasi Humas Iptu {SURYA} mengatakan situasi aman.").quotes
    assert (quote.speaker, quote.role) == (SURYA, "Kasi Humas Polres Bone")


def test_a_resident_has_no_office() -> None:
    (quote,) = page(f"{SURYA}, warga Lahat, mengaku antre sejak pagi.").quotes
    assert (quote.speaker, quote.role, quote.role_kind) == (SURYA, None, "warga")


def test_several_quotations_wait_for_the_name_that_comes_after_them() -> None:
    quotes = page(
        "Dia berharap posko tetap dibuka sampai pemungutan suara selesai.",
        "“Kita buka siang malam,” katanya.",
        "“Jangan ragu melapor,” kata Camat Lahat Surya Wibawa.",
    ).quotes
    assert [quote.speaker for quote in quotes] == [SURYA] * 3
    assert [quote.confidence < 0.7 for quote in quotes] == [True, True, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kapolres Lahat AKBP Dedi Kurnia diwakili Kabag Ops Kompol Surya Wibawa menegaskan netralitas personel.",
        "Di hadapan Kapolres Lahat AKBP Dedi Kurnia, Ketua KPU Lahat Surya Wibawa berjanji menjaga netralitas.",
        "Ketua KPU Lahat Surya Wibawa saat mendampingi Pj Bupati Lahat Imam Pasli mengatakan gudang sudah penuh.",
        "Surya, Ketua KPU Lahat, didampingi komisioner Nana Priana, menyebut gudang sudah penuh.",
        "Ketua KPU Lahat Surya Wibawa dalam rilis yang diterima redaksi, Selasa (5/11/2024), menyatakan gudang penuh.",
        "Berdasarkan keterangan Ketua KPU Lahat Surya Wibawa, gudang sudah penuh sejak pekan lalu.",
        "Mengutip pernyataan Ketua KPU Lahat Surya Wibawa, gudang sudah penuh sejak pekan lalu.",
        "Sebagaimana dikatakan Ketua KPU Lahat Surya Wibawa, gudang sudah penuh sejak pekan lalu.",
        "Ketua KPU Lahat Surya Wibawa membantah tudingan Ketua Bawaslu Lahat Nana Priana bahwa gudang bocor.",
        "Komisioner KPU Lahat lainnya Surya Wibawa menyampaikan tidak ada desa yang menolak coklit.",
    ],
)
def test_the_subject_of_the_verb_speaks_whoever_else_is_named(sentence: str) -> None:
    (quote,) = page(f"LAHAT – {sentence}").quotes
    assert quote.speaker is not None
    assert quote.speaker.startswith("Surya")


@pytest.mark.parametrize("label", ["Redaksi", "Tanya", "Wartawan"])
def test_an_interview_of_short_turns_is_read_to_its_end(label: str) -> None:
    text = f"""Wawancara dengan Ketua PPK Sebatik

Narasumber: {SURYA}, Ketua PPK Sebatik

{label}: Bagaimana persiapan di pulau itu?

Surya: Tinggal tinta yang belum datang.

{label}: Apa yang dikhawatirkan?

Surya: Ombak, Pak. Selalu ombak."""
    quotes = read(text).quotes
    assert [quote.text for quote in quotes] == ["Tinggal tinta yang belum datang.", "Ombak, Pak. Selalu ombak."]
    assert {(quote.speaker, quote.role) for quote in quotes} == {(SURYA, "Ketua PPK Sebatik")}


def test_whoever_an_interview_is_with_answers_in_it() -> None:
    with_whom = f"Kami berbincang dengan {SURYA}, Ketua KPU Lahat, di kantornya, Kamis (17/10/2024)."
    turns = ("Tanya: Apa yang membuat warga enggan datang?", "Jawab: Jaraknya jauh dan ongkosnya mahal sekali.")
    assert [quote.speaker for quote in page(with_whom, *turns).quotes] == [SURYA]


def test_somebody_who_does_something_is_met_by_name() -> None:
    told = "Suyatmi, perakit kotak, tersenyum. “Sehari saya bisa seratus kotak,” katanya."
    assert [quote.speaker for quote in page(f"Ketua KPU Lahat {SURYA} meninjau gudang.", told).quotes] == ["Suyatmi"]


def test_a_name_that_nothing_explains_leaves_doubt_whose_words_follow() -> None:
    told = "Wagimin duduk di sudut gudang. “Sehari saya bisa seratus kotak,” katanya."
    (quote,) = page(f"Ketua KPU Lahat {SURYA} meninjau gudang.", told).quotes
    assert quote.confidence < 0.7


def test_whoever_denies_words_is_meant_next() -> None:
    first = f"Ketua KPU Lahat {SURYA} mengatakan undian itu berjalan lancar."
    denied = "Kades Serelo, Sarmin Kadir, membantah pernah mengatakan “pilih nomor dua saja”."
    assert page(first, denied, "“Saya hanya bilang jalan rusak,” dalihnya.").quotes[-1].speaker == "Sarmin Kadir"


def test_speech_of_somebody_whom_the_reader_does_not_find_leaves_doubt() -> None:
    first = f"Ketua KPU Lahat {SURYA} mengatakan undian itu berjalan lancar."
    told = "Hal senada juga disampaikan, Medan Amrulloh."
    assert page(first, told, "“Insya Allah kami siap hadir,” ujarnya.").quotes[-1].confidence < 0.7


INTERVIEW = (
    "Menjaga Kotak Suara di Pulau Kura\n\nBagaimana surat suara tiba tepat waktu? Kami berbincang dengan anggota KPU "
    "Kabupaten Alor yang mengurusi logistik, Theodora Maniyeni, di Kalabahi, Senin (28/10/2024).\n\n"
    "Redaksi: Seberapa sulit mengirim kotak ke sana?\n\n{name}: Sulit sekali. Laut sering naik di pagi hari.\n\n"
    "Kami menyewa tiga perahu motor dari nelayan.\n\nRedaksi: Kapan pengiriman dimulai?\n\n"
    "{name}: Kami mulai dari pulau yang paling jauh.\n\nPerbincangan itu berakhir menjelang petang."
)


@pytest.mark.parametrize("name", ["Theodora", "Jawab", "Theodora Maniyeni"])
def test_an_answer_goes_on_up_to_the_next_question(name: str) -> None:
    quotes = read(INTERVIEW.format(name=name)).quotes
    assert [quote.text for quote in quotes] == [
        "Sulit sekali. Laut sering naik di pagi hari.\n\nKami menyewa tiga perahu motor dari nelayan.",
        "Kami mulai dari pulau yang paling jauh.",
    ]
    assert {quote.speaker for quote in quotes} == {"Theodora Maniyeni"}


def test_an_answer_ends_before_a_question_without_a_label() -> None:
    page_ = INTERVIEW.format(name="Theodora Maniyeni").replace("Redaksi: ", "")
    assert [quote.text.split()[-1] for quote in read(page_).quotes] == ["nelayan.", "jauh."]


def test_who_leads_a_talk_is_not_its_guest() -> None:
    lead = (
        "Berikut rangkuman wawancara dengan Ketua KPU Belu, Surya Wibawa, dalam Ruang Kita yang dipandu "
        "Pemimpin Redaksi Timor Pos, Ade Mayasari:"
    )
    turns = "T: Bagaimana tahapannya?\n\nJ: Tahapan berjalan sejak Januari.\n\nT: Anggarannya?\n\nJ: Sudah cair semua."
    quotes = read(f"KPU Belu Siapkan Pilkada\n\n{lead}\n\n{turns}").quotes
    assert {quote.speaker for quote in quotes} == {"Surya Wibawa"}


def test_an_answer_is_told_with_that_and_given_to_a_letter_without() -> None:
    assert [quote.cue for quote in page("LAHAT – Surya Wibawa membalas bahwa kotak suara sudah siap.").quotes] == [
        "membalas"
    ]
    assert page("LAHAT – Surya Wibawa membalas surat dari bupati tentang gudang itu kemarin.").quotes == ()


@pytest.mark.parametrize(
    "behind",
    [
        f"“{WORDS},” Ketua KPU Lahat {SURYA} menuturkan, Rabu (9/10).",
        f"“{WORDS}”, Ketua KPU Lahat, {SURYA}, mengatakan kepada wartawan.",
    ],
)
def test_the_speaker_may_stand_before_the_verb_after_a_quotation(behind: str) -> None:
    (quote,) = page("LAHAT – Rapat berlangsung lancar.", behind).quotes
    assert (quote.speaker, quote.role) == (SURYA, "Ketua KPU Lahat")


def test_words_in_marks_within_a_sentence_are_nobodys_because_somebody_speaks_after_them() -> None:
    said = "Rudi menyebut istilah “serangan fajar,” Ketua Bawaslu Lahat Surya Wibawa mengatakan hal itu dilarang."
    assert [quote.kind for quote in after_lead(said) if quote.kind is QuoteKind.DIRECT] == []


@pytest.mark.parametrize(
    "title", ["drh.", "Kombes.", "Ipda.", "Kapt.", "TGH.", "Ustz.", "Sdri.", "Bpk.", "Pnt.", "Drs.H."]
)
@pytest.mark.parametrize(
    "clause",
    [
        "Kepala Badan Kesbangpol {title} Surya Wibawa mengatakan rapat ini membahas jadwal.",
        "Rektor Universitas Lahat, {title} Surya Wibawa, menilai rapat ini membahas jadwal.",
    ],
)
def test_the_full_stop_of_a_title_parts_no_office_from_its_name(title: str, clause: str) -> None:
    (quote,) = page("LAHAT – Rapat berlangsung lancar.", clause.format(title=title)).quotes
    assert (quote.speaker, quote.role is not None) == (SURYA, True)


def test_the_audit_board_is_no_title() -> None:
    (quote,) = page(
        "LAHAT – Rapat berlangsung lancar.", "Kepala BPK Lampung Surya Wibawa mengatakan dana cukup."
    ).quotes
    assert (quote.speaker, quote.role) == (SURYA, "Kepala BPK Lampung")


COMPANY = [
    "Surya Wibawa yang ditemani para asisten, Kapolres, serta Dandim menegaskan bahwa rapat ini membahas jadwal.",
    "Sekretaris KPU Lahat Surya Wibawa membuka rapat dan dia mengajak semua petugas bekerja jujur.",
]


@pytest.mark.parametrize("sentence", COMPANY)
def test_who_opens_a_sentence_speaks_after_company_and_pronouns(sentence: str) -> None:
    first = "Bupati Lahat Rudi Hartono tiba. Sekretaris KPU Lahat Surya Wibawa menyambutnya."
    assert after_lead(first, sentence)[-1].speaker == SURYA


def test_an_officer_of_another_unit_is_not_the_one_of_the_same_region() -> None:
    said = "Kepala Pos SAR Lahat menjelaskan dua perahu karet dititipkan di gudang itu."
    first = "Kepala Dinas Kesehatan Lahat Endah Prihatin mengatakan obat tersedia."
    assert [quote.speaker for quote in page(first, said).quotes] == ["Endah Prihatin", "Kepala Pos SAR Lahat"]


def test_a_short_office_without_a_holder_is_the_one_written_in_full_above() -> None:
    first = "Sekretaris Daerah Pesisir Barat memastikan setiap kepala dinas menandatangani pakta integritas."
    assert {quote.speaker for quote in page(first, "“Sudah diteken,” ujar Sekda.").quotes} == {
        "Sekretaris Daerah Pesisir Barat"
    }


def test_what_the_outlet_tells_between_two_turns_is_in_nobodys_mouth() -> None:
    turns = [
        "Kabar Desa: Apa yang paling Ibu cemaskan?",
        "Surya Wibawa: Ambulans kami tempatkan di semua kecamatan sejak pagi.",
        "Di tengah perbincangan, Sekretaris KPU Lahat Rudi Hartono datang dan ikut duduk.",
        "Kabar Desa: Apakah biayanya ditanggung?",
        "Rudi Hartono: Gratis, dan semua petugas sudah kami daftarkan.",
    ]
    words = [quote.text for quote in after_lead("Kepala Dinas Kesehatan Lahat Surya Wibawa menerima kami.", *turns)]
    assert words == [turns[1].partition(": ")[2], turns[4].partition(": ")[2]]


@pytest.mark.parametrize("passed", ["melalui", "lewat"])
def test_an_officer_through_whom_the_chief_speaks_has_the_chiefs_unit(passed: str) -> None:
    (quote,) = page(f"Kapolres Bone AKBP Dedi {passed} Kasi Humas Iptu {SURYA} mengatakan situasi aman.").quotes
    assert quote.role == "Kasi Humas Polres Bone"


def test_an_officer_who_stands_in_for_the_chief_keeps_the_office_as_written() -> None:
    (quote,) = page(f"Kapolda Gorontalo yang diwakili Karo Ops Kombes Pol {SURYA} mengatakan situasi aman.").quotes
    assert quote.role == "Karo Ops"


def test_a_relayed_signature_names_its_speaker_with_an_unlisted_body() -> None:
    signed = "“Deklarasi ini jangan berhenti di kertas.” – Fitriani Matdoan, Ketua Ikatan Pemuda Dullah"
    first = "Camat Dullah Abdullah Renhoran membuka acara itu."
    assert page(first, signed).quotes[-1].speaker == "Fitriani Matdoan"


def test_a_view_in_the_middle_of_a_sentence_needs_no_commas() -> None:
    said = "Terlebih adanya simulasi ini menurut AKBP. Nyoman Budi, S.H.,S.I.K.,M.M. dapat membantu kepolisian."
    assert page("Kapolres Lahat AKBP Nyoman Budi memimpin simulasi.", said).quotes[-1].speaker == "Nyoman Budi"


def test_a_line_that_breaks_after_a_verb_of_speech_goes_on() -> None:
    said = "Ketua KPU Lahat Surya Wibawa, S.H., M.H. mengatakan\nPemerintah Kabupaten Lahat juga ikut menyiapkan dana."
    assert [quote.speaker for quote in page("LAHAT – Rapat berlangsung lancar.", said).quotes] == [SURYA]


BACK = [
    (
        "Terpisah, Kasi Humas Polres Lahat Ipda Surya Wibawa membantah kabar itu.",
        "Perwira polisi itu meminta warga tenang.",
    ),
    ("Rm. Surya Wibawa selaku pastor paroki mengumumkan jadwalnya.", "Sang pastor mengimbau umat datang lebih awal."),
    (
        "Ketua adat Surya Wibawa menjamin tak ada keributan.",
        "Tetua itu mengancam denda bagi siapa pun yang mengganggu.",
    ),
]


@pytest.mark.parametrize(("first", "said"), BACK)
def test_a_description_means_who_was_named_before(first: str, said: str) -> None:
    assert page(first, said).quotes[-1].speaker == SURYA


def test_who_answers_in_a_passive_speaks_next() -> None:
    accused = (
        "Saksi pasangan calon, Jantje Salindeho, datang. Ia menuding undangan tak sampai. Tudingan itu dipatahkan Hera."
    )
    assert after_lead(accused, "“Undangannya ada,” sergah mantan guru itu.")[-1].speaker == "Hera Lestari"


def test_refusing_to_speak_is_no_speech() -> None:
    assert indirect("Hera Lestari menolak berkomentar soal dukungan partai yang berpindah.") == []


def test_a_label_that_asks_once_is_the_outlets_even_where_it_states() -> None:
    turns = [
        "Lentera: Mengapa harus di Kendari?",
        "Hera Lestari: Kami sudah survei empat gedung di sini.",
        "Lentera: Debat pertama juga dikeluhkan karena suara putus-putus.",
        "Hera Lestari: Itu kami akui dan sudah kami perbaiki.",
    ]
    assert [quote.text for quote in after_lead(*turns)] == [turn.partition(": ")[2] for turn in turns[1::2]]


@pytest.mark.parametrize("cue", ["bacanya", "dawuh beliau"])
def test_words_read_out_or_said_in_javanese_are_speech(cue: str) -> None:
    said = "Dalam sambutan Bupati yang dibacakannya, Hera Lestari menuturkan bahwa jempol ASN berbahaya."
    assert after_lead(said, f"“Satu tanda suka sudah cukup,” {cue}.")[-1].speaker == "Hera Lestari"


def test_a_theme_before_what_will_take_place_is_no_quotation() -> None:
    assert direct("Debat bertema “Laut Lestari, Rakyat Berdikari” itu akan berlangsung pada Rabu malam.") == []


def test_a_description_that_names_another_body_is_not_the_last_speaker() -> None:
    said = after_lead(
        "Hera Lestari mengatakan gudang aman.", "“Jangan coba-coba,” tegas orang nomor satu di Polda Sumsel itu."
    )
    assert (said[-1].speaker, said[-1].confidence < 0.7) == (None, True)


def test_a_guest_who_asks_once_is_no_host() -> None:
    turns = [
        "Kabar Desa: Apa kabar petugas di gudang?",
        "Narasumber: Surat suara sudah tiba, siapa yang tidak senang?",
        "Kabar Desa: Apakah penjagaannya gratis?",
        "Narasumber: Gratis, dan semua petugas sudah kami daftarkan.",
    ]
    assert [quote.text for quote in after_lead(*turns)] == [turns[3].partition(": ")[2]]


@pytest.mark.parametrize("kin", ["istri", "suami", "adik"])
def test_a_relative_is_not_the_last_speaker(kin: str) -> None:
    said = after_lead("Hera Lestari mengatakan gudang aman.", f"Sang {kin} mengatakan semua sudah lelah.")
    assert all(quote.speaker != "Hera Lestari" for quote in said if "lelah" in quote.text)


def test_an_outlet_that_asks_throughout_is_no_guest_even_if_it_is_called_like_a_person() -> None:
    turns = [
        "Flores Bertutur: Berapa TPS yang tidak punya sinyal?",
        "Hera Lestari: Ada sembilan puluh empat TPS yang tidak punya sinyal.",
        "Flores Bertutur: Lalu bagaimana mengirim hasilnya?",
        "Hera Lestari: Petugas berjalan ke titik terdekat yang ada sinyalnya.",
        "Flores Bertutur: Apakah petugas sudah dilatih?",
        "Hera Lestari: Sudah dua kali kami latih sejak bulan lalu.",
    ]
    assert [quote.text for quote in after_lead(*turns)] == [turn.partition(": ")[2] for turn in turns[1::2]]
