"""Names of persons, without what stands around them."""

import pytest
from entries import for_every
from reading_samples import WORDS, direct, page, tokens_of

from pilkada_tui.reading.people import names
from pilkada_tui.reading.people.coreference import canonical
from pilkada_tui.wordlist import words


def speaker(written: str) -> str | None:
    ((_, found),) = direct(f'"{WORDS}," kata {written}.')
    return found


BEFORE = [
    "H.",
    "Hj.",
    "H",
    "Dr.",
    "Drs.",
    "Dra.",
    "Ir.",
    "Prof.",
    "Prof. Dr.",
    "KH.",
    "Tgk.",
    "Ustaz",
    "Pdt.",
    "Bapak",
    "Ibu",
    "Pak",
    "Dr. H.",
    "Drs. H.",
    "Ir. Hj.",
    "AKBP",
    "Kombes Pol",
    "Kombes Pol.",
    "Kompol",
    "AKP",
    "Iptu",
    "Ipda",
    "Aiptu",
    "Irjen Pol",
    "Brigjen TNI",
    "Mayjen TNI",
    "Letkol Inf",
    "Letkol Arm",
    "Letkol Czi",
    "Kapten Inf",
    "Kolonel Inf",
    "AKBP Dr.",
    "Brigjen Pol Drs.",
]


@for_every(BEFORE)
def test_a_title_before_the_name_goes(title: str) -> None:
    assert speaker(f"{title} Surya Wibawa") == "Surya Wibawa"


BEHIND = [
    ", SH",
    ", S.H.",
    ", SH, MH",
    ", S.H., M.H.",
    ", S.IK",
    ", S.I.K., M.H.",
    ", S.Sos",
    ", S.Sos., M.Si.",
    ", M.Si",
    ", SE.,MM",
    ", S.STP",
    ", MMA",
    ", SE., M.Si",
    " SH",
    " SE MM",
    " S.Sos M.Si",
    ", S.Pd.I",
    ", S.Ag., M.Pd.I",
    ", Ph.D",
    ", Lc., MA",
]


@for_every(sorted(words("titles", "full rank")))
def test_every_rank_written_out_goes(rank: str) -> None:
    assert speaker(f"Kapolda Riau {rank.title()} Surya Wibawa") == "Surya Wibawa"


@pytest.mark.parametrize("title", ["Prof", "Dr.", "Drs.", "KH", "Pdt."])
def test_a_title_inside_a_row_of_capitals_begins_the_name(title: str) -> None:
    assert speaker(f"Pengamat Politik Universitas Tamanjaya {title} Surya Wibawa") == "Surya Wibawa"


def test_two_capitals_between_given_and_family_name_are_initials() -> None:
    assert speaker("H. Surya MH Wairissal") == "Surya MH Wairissal"


@for_every(BEHIND)
def test_a_degree_after_the_name_goes(degree: str) -> None:
    ((_, found),) = direct(f'"{WORDS}," kata Surya Wibawa{degree}, usai rapat.')
    assert found == "Surya Wibawa"


@for_every(sorted(word for word in words("titles", "honorific") if " " not in word))
def test_every_title_of_the_list_goes(title: str) -> None:
    found = names.match(tokens_of(f"{title.title()} Surya Wibawa"), 0, sure=True)
    assert found is not None
    assert found.parts == ("Surya", "Wibawa")


@for_every(sorted(word for word in words("titles", "degree") if len(word) > 1))
def test_every_degree_of_the_list_goes(degree: str) -> None:
    found = names.match(tokens_of(f"Surya Wibawa, {degree.upper()}, dan"), 0, sure=True)
    assert found is not None
    assert (found.parts, found.last) == (("Surya", "Wibawa"), 4)


OWN = [
    "Andi Mappanyukki Rahim",
    "Lalu Wirajaya",
    "Gusti Rangga Permana",
    "I Nyoman Sukerta",
    "I Putu Wiragana",
    "I Gusti Ngurah Wirata",
    "I Nengah Sudarsana",
    "Ni Luh Sekarini",
    "Ni Made Astiti",
    "Komang Widiarta",
    "La Ode Hasrul",
    "Wa Ode Nurlina",
    "Teuku Rafli",
    "Cut Meurahwati",
    "Syarif Hamdani",
    "Said Ruslani",
    "Raden Wiryadi",
    "Tubagus Hafiz",
    "Daeng Matutu",
    "Muhammad Yusril",
    "Yusril bin Karim",
    "Maria de Rosari",
    "Yohanes Kambu",
    "Ma'ruf Hidayat",
    "Moro'o Zebua",
]


@pytest.mark.parametrize("name", OWN)
def test_a_part_that_looks_like_a_title_stays_in_the_name(name: str) -> None:
    assert speaker(name) == name


def test_balinese_name_keeps_i_nyoman() -> None:
    assert speaker("Ketua KPU Kabupaten Tabanan I Nyoman Sukerta") == "I Nyoman Sukerta"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("M. Yusril", "M. Yusril"),
        ("M Yusril", "M. Yusril"),
        ("Yusril A. Karim", "Yusril A. Karim"),
        ("Moh. Yusril", "Moh. Yusril"),
        ("Tb. Hafiz Nurdin", "Tb. Hafiz Nurdin"),
        ("HERA LESTARI", "Hera Lestari"),
    ],
)
def test_a_name_is_written_one_way(written: str, name: str) -> None:
    assert speaker(written) == name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("HENDRA", "W"), "Hendra W."),
        (("I", "NYOMAN"), "I Nyoman"),
        (("Tb", "Hafiz"), "Tb. Hafiz"),
        (("Hera",), "Hera"),
    ],
)
def test_the_canonical_form_has_dots_and_no_shouting(parts: tuple[str, ...], name: str) -> None:
    assert canonical(parts) == name


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Mahardika", "mahardika", True),
        ("M.", "Mahardika", True),
        ("Theresia", "Thersia", True),
        ("Itratip", "Iteratip", True),
        ("Hera", "Heru", False),
        ("Wulan", "Bulan", False),
        ("Surya", "Wibawa", False),
    ],
)
def test_two_words_may_be_one_name_a_slip_apart(left: str, right: str, same: bool) -> None:
    assert names.same_word(left, right) is same
    assert names.same_word(right, left) is same


@pytest.mark.parametrize("text", ["pagi itu", "Rapat pleno", "2024", "KPU Lahat", "Pemerintah Kabupaten", ".", "M"])
def test_what_is_no_name_is_none(text: str) -> None:
    assert names.match(tokens_of(text), 0) is None


@pytest.mark.parametrize("title", ["RD.", "apt.", "Sr.", "Pdt.", "Tgk.", "Ust.", "Mgr.", "Sdr."])
def test_the_stop_of_a_title_between_commas_ends_no_sentence(title: str) -> None:
    (quote,) = page(f"Ketua Panitia Lahat, {title} Sepri Wardoyo, mengatakan gudang sudah siap sejak kemarin.").quotes
    assert quote.speaker == "Sepri Wardoyo"
