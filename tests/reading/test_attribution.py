"""Whose words a quotation is."""

import pytest
from reading_samples import LEAD, SPEAKER, WORDS, after_lead, direct, page, speakers

from pilkada_tui.model import QuoteKind
from pilkada_tui.reading.quotes.attribution import CONFIDENCE

SECOND = "Ketua Bawaslu Kabupaten Lahat, Togar Manullang, mengatakan pengawas desa sudah dilatih dua kali."
NEUTRAL = "Rapat berlangsung di aula kantor dan berakhir pada sore hari."
QUOTED = f'"{WORDS}," '


NAMED = {
    "name": "ujar Hera Lestari.",
    "first name": "ujar Hera.",
    "last name": "ujar Lestari.",
    "office": "ungkap Ketua KPU.",
    "office and name": "kata Ketua KPU Kabupaten Lahat Hera Lestari.",
    "office, comma, name": "kata Ketua KPU Kabupaten Lahat, Hera Lestari.",
    "name, comma, office": "kata Hera Lestari, Ketua KPU Kabupaten Lahat.",
    "office between commas": "kata Ketua KPU Lahat, Hera Lestari, kepada wartawan.",
    "adverb between": "kata lagi Hera Lestari.",
    "titled": "tutur Hj. Hera Lestari, S.Sos., M.Si.",
    "place behind": "ujar Hera Lestari di Lahat, Minggu.",
    "date behind": "ujar Hera Lestari, Senin (4/11/2024).",
    "occasion behind": "ujar Hera usai rapat pleno terbuka.",
    "audience behind": "ujar Hera kepada para wartawan di ruang kerjanya.",
    "manner behind": "ujar Hera disambut tawa hadirin.",
    "participle behind": "ujar Hera mencontohkan.",
    "demikian": "demikian Hera Lestari.",
    "demikian verb": "demikian kata Hera Lestari.",
    "masih": "masih kata Hera.",
    "begitu": "begitu ujar Hera Lestari.",
}


@pytest.mark.parametrize("tail", NAMED.values(), ids=NAMED.keys())
def test_the_verb_after_a_quotation_names_its_speaker(tail: str) -> None:
    assert direct(SECOND, QUOTED + tail) == [(f"{WORDS},", SPEAKER)]


BACK = [
    "ujarnya.",
    "kata dia.",
    "ujar dia lagi.",
    "kata beliau.",
    "tegasnya lagi.",
    "pungkasnya.",
    "harapnya.",
    "ucapnya, Minggu (3/11/2024).",
    "tandasnya. (Red/Don)",
    "kata dia menjelaskan.",
    "imbuhnya lagi.",
    "tutupnya.",
    "ia berujar.",
    "dia menjelaskan dalam rapat itu.",
]


@pytest.mark.parametrize("tail", BACK)
def test_nya_and_dia_are_the_subject_of_the_sentence_before(tail: str) -> None:
    assert direct("Hera Lestari memeriksa gudang logistik bersama staf.", QUOTED + tail) == [(f"{WORDS},", SPEAKER)]


def test_kata_dia_is_the_subject_of_the_sentence_before() -> None:
    assert direct(SECOND, QUOTED + "kata dia.") == [(f"{WORDS},", "Togar Manullang")]


def test_nya_follows_the_subject_inside_one_paragraph() -> None:
    assert direct(f"Togar Manullang, Ketua Bawaslu Lahat, tiba pukul delapan. {QUOTED}ujarnya.") == [
        (f"{WORDS},", "Togar Manullang")
    ]


@pytest.mark.parametrize(
    "between",
    [
        NEUTRAL,
        "BACA JUGA: Bawaslu Muara Enim Ingatkan ASN, Kata Wulan Sari Jangan Memihak",
        "1. Kotak suara sebanyak dua ratus buah.\n2. Bilik suara sebanyak empat ratus buah.",
        "Foto: suasana rapat di aula kantor. (Foto: Dok. KPU)",
        "Siap Sebelum Hari Pencoblosan",
    ],
    ids=["neutral paragraph", "related link", "list", "caption", "subheading"],
)
def test_the_chain_of_nya_holds_across(between: str) -> None:
    found = direct(
        SECOND, between, f'"{WORDS}," tambahnya.', "Rapat itu kemudian ditutup dengan doa bersama pada sore hari."
    )
    assert found == [(f"{WORDS},", "Togar Manullang")]


def test_nya_before_any_name_is_the_next_person_named() -> None:
    found = page(
        f"“{WORDS},” ujarnya di hadapan para petugas kecamatan yang hadir pada pagi itu.",
        "Ketua KPU Kabupaten Lahat Hera Lestari mengatakan semua petugas sudah dilatih dengan baik.",
    ).quotes
    assert found[0].speaker == SPEAKER


def test_after_didampingi_the_first_person_speaks() -> None:
    visit = "Kapolres Lahat AKBP Yoga Pradipta didampingi Kasat Intelkam AKP Bram Siahaan meninjau gudang itu."
    assert direct(visit, QUOTED + "ujarnya.") == [(f"{WORDS},", "Yoga Pradipta")]


@pytest.mark.parametrize("word", ["bersama", "beserta", "disaksikan", "disambut"])
def test_company_does_not_take_the_word(word: str) -> None:
    visit = f"Kapolres Lahat AKBP Yoga Pradipta {word} Kasat Intelkam AKP Bram Siahaan meninjau gudang itu."
    assert direct(visit, QUOTED + "katanya.") == [(f"{WORDS},", "Yoga Pradipta")]


def test_after_diwakili_the_second_speaks() -> None:
    opening = (
        "Pj Bupati Lahat Imam Santika diwakili Asisten I Setda Lahat Ruslan Effendi mengatakan anggaran telah cair."
    )
    assert speakers(opening, QUOTED + "ujarnya.") == ["Ruslan Effendi", "Ruslan Effendi"]


def test_after_melalui_the_spokesman_speaks() -> None:
    opening = (
        "Kapolres Lahat AKBP Yoga Pradipta melalui Kasi Humas Iptu Lasmi Wardani mengatakan pengamanan "
        "telah disiapkan sejak awal pekan."
    )
    assert speakers(opening, QUOTED + "ujarnya.") == ["Lasmi Wardani", "Lasmi Wardani"]


def test_the_one_who_represents_another_speaks() -> None:
    opening = (
        "Asisten I Setda Lahat Ruslan Effendi mewakili Pj Bupati Lahat Imam Santika mengatakan anggaran telah cair."
    )
    assert speakers(opening) == ["Ruslan Effendi"]


@pytest.mark.parametrize(
    "word",
    [
        "Sementara itu",
        "Senada",
        "Di tempat yang sama",
        "Terpisah",
        "Di sisi lain",
        "Pada kesempatan itu",
        "Pada kesempatan yang sama",
        "Secara terpisah",
    ],
)
def test_a_new_speaker_is_announced(word: str) -> None:
    opening = f"{word}, Ketua Bawaslu Lahat Togar Manullang meminta pengawas mencatat setiap pelanggaran di desa."
    found = direct(f"{QUOTED}kata Hera.", opening, '"Kami akan hadir di setiap tempat," ujarnya.')
    assert found[-1] == ("Kami akan hadir di setiap tempat,", "Togar Manullang")


def test_a_quotation_without_a_cue_goes_on_from_the_one_before() -> None:
    found = direct(f"{QUOTED}kata Togar Manullang, Ketua Bawaslu Lahat.", '"Pengawas desa pun sudah kami latih."')
    assert found[-1] == ("Pengawas desa pun sudah kami latih.", "Togar Manullang")


@pytest.mark.parametrize(
    "lead_in",
    [
        "Hera Lestari mengatakan, ",
        "Hera Lestari menegaskan: ",
        "Ia berpesan, ",
        "Hera mengatakan bahwa ",
        "Hera Lestari pun mengingatkan. ",
    ],
)
def test_the_attribution_may_stand_before_the_quotation(lead_in: str) -> None:
    assert (f"{WORDS}.", SPEAKER) in direct(f'{lead_in}"{WORDS}."')


@pytest.mark.parametrize("who", ["seorang warga", "salah seorang warga", "salah satu pemilih"])
def test_an_unnamed_citizen_is_nobody(who: str) -> None:
    assert direct(f"{QUOTED}ujar {who}.") == [(f"{WORDS},", None)]


def test_an_office_whose_holder_the_page_never_names_speaks_as_the_office() -> None:
    ((_, speaker),) = direct(f"{QUOTED}kata Kapolres Lahat.")
    assert speaker == "Kapolres Lahat"


def test_an_office_without_a_name_is_its_holder_on_the_page() -> None:
    assert direct("Kapolres Lahat AKBP Yoga Pradipta memimpin apel pagi.", QUOTED + "ungkap Kapolres.") == [
        (f"{WORDS},", "Yoga Pradipta")
    ]


def test_of_two_holders_of_one_office_the_named_region_decides() -> None:
    other = "Ketua KPU Kabupaten Empat Lawang Rudi Hartawan hadir sebagai tamu dalam rapat itu."
    assert direct(other, QUOTED + "kata Ketua KPU Lahat.") == [(f"{WORDS},", SPEAKER)]


def test_of_two_holders_of_one_office_the_nearer_one_is_meant() -> None:
    other = "Ketua KPU Kabupaten Empat Lawang Rudi Hartawan menyampaikan bahwa logistik di wilayahnya sudah lengkap."
    assert direct(other, QUOTED + "kata Ketua KPU.")[-1] == (f"{WORDS},", "Rudi Hartawan")


def test_an_epithet_points_back_to_the_speaker_before() -> None:
    assert direct(SECOND, QUOTED + "ujar mantan guru itu.") == [(f"{WORDS},", "Togar Manullang")]


def test_a_speech_verb_inside_a_quotation_makes_nobody_speak() -> None:
    words = "Saya tegaskan, kami mengimbau semua warga datang ke tempat pemungutan suara,"
    found = after_lead(f'"{words}" kata Hera.')
    assert [(quote.text, quote.speaker) for quote in found] == [(words, SPEAKER)]


def test_related_headlines_never_speak() -> None:
    found = speakers(f"{QUOTED}kata Hera.", "BACA JUGA: Bupati Darma Kusuma Mengatakan Anggaran Pilkada Sudah Cair")
    assert found == [SPEAKER]


def test_a_quote_says_its_cue_role_and_rule() -> None:
    (quote,) = after_lead(QUOTED + "ujarnya.")
    assert (quote.cue, quote.role, quote.reason) == ("ujar", "Ketua KPU Kabupaten Lahat", "reference")


def test_the_words_that_decided_are_shown_in_the_page() -> None:
    article = page(LEAD, QUOTED + "tegas Hera Lestari.")
    (quote,) = article.quotes
    assert quote.speaker_span is not None
    assert quote.cue_span is not None
    assert (quote.speaker_span.of(article.text), quote.cue_span.of(article.text)) == (SPEAKER, "tegas")


def test_a_speaker_named_is_surer_than_one_referred_to() -> None:
    named, referred = after_lead(QUOTED + "kata Hera Lestari.", '"Bilik suara menyusul pekan depan," ujarnya.')
    assert named.confidence > referred.confidence
    assert {CONFIDENCE[named.reason], CONFIDENCE[referred.reason]} == {named.confidence, referred.confidence}


def test_a_quote_whose_speaker_nobody_can_tell_says_so() -> None:
    article = page("“" + WORDS + ".”", "Demikian suasana rapat yang berlangsung sampai sore hari di gedung itu.")
    assert all(quote.speaker is None for quote in article.quotes if quote.kind is QuoteKind.DIRECT)


SLIPS = ["lata Hera.", "kata  Hera Lestari.", "tutpnya.", "ujranya.", "ungkpnya, Senin."]


@pytest.mark.parametrize("tail", SLIPS)
def test_a_slip_in_the_verb_leaves_the_quotation_its_speaker(tail: str) -> None:
    assert direct(QUOTED + tail) == [(f"{WORDS},", SPEAKER)]


BACKWARD = [
    "ujar mantan Camat Kikim Timur tersebut.",
    "ujar Gubernur Riau periode 2017–2022.",
    "ungkap Anggota DPRD Riau periode 2014-2019 dan 2019-2024 itu.",
    "pungkas Srikandi Pengawas Waropi tersebut.",
    "tutup perempuan yang pernah menjadi guru itu.",
]


@pytest.mark.parametrize("tail", BACKWARD)
def test_an_epithet_is_whoever_was_spoken_of(tail: str) -> None:
    found = direct("Hera Lestari memeriksa gudang logistik bersama staf.", QUOTED + tail)
    assert found == [(f"{WORDS},", SPEAKER)]


def test_the_one_named_before_a_quotation_is_surer_than_nya_after_it() -> None:
    found = direct(f'Sekretaris KPU Lahat Ruslan Effendi mengatakan, "{WORDS}," katanya.')
    assert found == [(f"{WORDS},", "Ruslan Effendi")]


@pytest.mark.parametrize(
    "lead",
    [
        "Menjelang Pemilihan Kepala Daerah serentak, Kapolres Lahat AKBP Yoga Pradipta memeriksa gudang.",
        "Sejak pendaftaran Calon Bupati dibuka, Kapolres Lahat AKBP Yoga Pradipta memeriksa gudang.",
    ],
)
def test_an_office_that_is_spoken_of_says_nothing(lead: str) -> None:
    assert direct(lead, QUOTED + "ujarnya.") == [(f"{WORDS},", "Yoga Pradipta")]


def test_a_law_that_is_cited_is_nobody_s_words() -> None:
    assert direct('Qanun tentang pemilihan Keuchik Pasal 42 menyebutkan, "sengketa diselesaikan panitia."') == []


def test_a_name_whose_office_nobody_gives_is_less_sure() -> None:
    known, unknown = after_lead(QUOTED + "kata Hera Lestari.", '"Bilik suara menyusul pekan depan," kata Warsim Karta.')
    assert known.confidence > unknown.confidence


@pytest.mark.parametrize(
    "between",
    [
        "Dia juga Ketua Majelis Selawat Nurhidayah di kecamatan itu.",
        "Para saksi itu penyambung lidah Pasangan Calon Darma Kusuma dan Rahma Dewanti.",
    ],
)
def test_nya_passes_over_what_is_told_of_the_speaker_and_over_the_candidates(between: str) -> None:
    found = direct("Hera Lestari memeriksa gudang logistik.", between, QUOTED + "ujarnya.")
    assert found == [(f"{WORDS},", SPEAKER)]


def test_content_that_runs_on_about_somebody_else_leaves_the_speaker() -> None:
    found = speakers(
        "Camat Kikim Timur Sari Dewi hadir. Menurut Hera, Sari bekerja cepat. Sari juga dekat dengan warga.",
        "Hal itu, kata dia, terlihat ketika banjir melanda tiga desa di Kikim Timur.",
    )
    assert found == [SPEAKER, SPEAKER]


def test_a_quotation_opened_by_one_mark_and_closed_by_two_is_found() -> None:
    assert direct(f"‘{WORDS},’’ujar Hera Lestari.") == [(f"{WORDS},", SPEAKER)]
