"""Offices: where one begins and ends, and what kind it is."""

import pytest
from entries import for_every
from reading_samples import page, tokens_of

from pilkada_tui.reading.people import offices
from pilkada_tui.wordlist import alternatives, rows

OFFICES = [
    ("Ketua KPU Kabupaten Lahat Hera Lestari", "Ketua KPU Kabupaten Lahat", "penyelenggara"),
    ("Ketua Bawaslu Lahat, Togar", "Ketua Bawaslu Lahat", "penyelenggara"),
    ("Pj Bupati Lahat Imam Santika", "Pj Bupati Lahat", "kepala_daerah"),
    ("Pj. Bupati Lahat Imam Santika", "Pj Bupati Lahat", "kepala_daerah"),
    ("Penjabat Bupati Lahat Imam Santika", "Pj Bupati Lahat", "kepala_daerah"),
    ("Penjabat (Pj) Bupati Lahat Imam Santika", "Pj Bupati Lahat", "kepala_daerah"),
    ("Pejabat (Pj) Gubernur Riau Imam Santika", "Pj Gubernur Riau", "kepala_daerah"),
    ("Penjabat Sementara (Pjs) Wali Kota Solok Imam", "Pjs Wali Kota Solok", "kepala_daerah"),
    ("Pjs Bupati Solok Imam Santika", "Pjs Bupati Solok", "kepala_daerah"),
    ("Plt Bupati Lahat Imam Santika", "Plt Bupati Lahat", "kepala_daerah"),
    ("Plh Sekda Lahat Imam Santika", "Plh Sekda Lahat", "asn"),
    ("Kapolres Lahat AKBP Yoga Pradipta", "Kapolres Lahat", "polisi"),
    ("Kapolres Solok Kota AKBP Yoga", "Kapolres Solok Kota", "polisi"),
    ("Kasi Humas Polres Lahat Iptu Lasmi", "Kasi Humas Polres Lahat", "polisi"),
    ("Dandim 0405/Lahat Letkol Inf Rangga", "Dandim 0405/Lahat", "tni"),
    ("Sekda Lahat Ruslan Effendi", "Sekda Lahat", "asn"),
    (
        "anggota KPU Lahat Divisi Teknis Penyelenggaraan Wulan Sari",
        "Anggota KPU Lahat Divisi Teknis Penyelenggaraan",
        "penyelenggara",
    ),
    ("Kepala Badan Kesbangpol Kabupaten Lahat Ruslan", "Kepala Badan Kesbangpol Kabupaten Lahat", "asn"),
    ("Asisten I Setda Lahat Ruslan Effendi", "Asisten I Setda Lahat", "asn"),
    ("Camat Kikim Timur Sari Dewi", "Camat Kikim Timur", "asn"),
    ("Ketua KIP Aceh Barat Cut Meurah", "Ketua KIP Aceh Barat", "penyelenggara"),
    ("Ketua Panwaslih Aceh Tengah Cut Meurah", "Ketua Panwaslih Aceh Tengah", "penyelenggara"),
    ("Kepala Desa Sukamaju Jono", "Kepala Desa Sukamaju", "desa"),
]


@pytest.mark.parametrize(("text", "office", "kind"), OFFICES, ids=[text for text, *_ in OFFICES])
def test_an_office_ends_where_its_holder_begins(text: str, office: str, kind: str) -> None:
    found = offices.match(tokens_of(text), 0)
    assert found is not None
    assert (found.text, found.kind) == (office, kind)


ACTING = [(form, short) for short, forms in rows("offices", "acting") for form in alternatives(forms)]
FORMS = [
    (form, head)
    for head, _, other in rows("offices", "offices")
    for form in (head, *alternatives(other))
    if form not in dict(ACTING)
]


@for_every(FORMS)
def test_every_office_of_the_list_is_known_in_every_written_form(form: str, head: str) -> None:
    found = offices.match(tokens_of(f"{form.title()} menjelaskan"), 0)
    assert found is not None
    assert found.head in {head, *(other for written, other in FORMS if written == form)}


@for_every(ACTING)
def test_every_acting_word_of_the_list_shortens_to_its_sign(form: str, short: str) -> None:
    found = offices.match(tokens_of(f"{form.title()} Bupati Lahat"), 0)
    assert found is not None
    assert found.text == f"{short} Bupati Lahat"


@for_every([tuple(row[:2]) for row in rows("offices", "bodies") if " " not in row[0]])
def test_whoever_heads_a_body_of_the_list_is_of_its_kind(body: str, kind: str) -> None:
    found = offices.match(tokens_of(f"Ketua {body.upper()} Lahat"), 0)
    assert found is not None
    assert (found.body, found.kind) == (body, kind)


def test_an_office_knows_its_region() -> None:
    found = offices.match(tokens_of("Ketua KPU Kota Solok"), 0)
    assert found is not None
    assert "13.72" in found.codes


BRACKETS = [
    ("Ketua Panitia Pemilihan Kecamatan (PPK) Alak Yustus Lona", "Ketua PPK Alak"),
    ("Ketua Panitia Pemungutan Suara (PPS) Alak Yustus Lona", "Ketua PPS Alak"),
    ("Anggota Kelompok Penyelenggara Pemungutan Suara (KPPS) Alak Yustus", "Anggota KPPS Alak"),
    ("Ketua Panitia Pengawas Pemilihan (Panwaslih) Bireuen Yustus", "Ketua Panwaslih Bireuen"),
    ("Kepala Badan Kesatuan Bangsa dan Politik (Kesbangpol) Lahat Yustus", "Kepala Badan Kesbangpol Lahat"),
    ("Kepala Dinas Kependudukan dan Pencatatan Sipil (Disdukcapil) Lahat Yustus", "Kepala Disdukcapil Lahat"),
    ("Ketua Forum Kerukunan Umat Beragama (FKUB) Lahat Yustus", "Ketua FKUB Lahat"),
    ("Koordinator Divisi Sumber Daya Manusia dan Litbang KPU Sumut Yustus", None),
]


@pytest.mark.parametrize(("text", "office"), BRACKETS)
def test_an_abbreviation_in_brackets_stands_for_all_the_words_that_it_abbreviates(
    text: str, office: str | None
) -> None:
    found = offices.match(tokens_of(text), 0)
    assert found is not None
    assert found.text == (office or text.removesuffix(" Yustus"))


@pytest.mark.parametrize("text", ["Rapat pleno terbuka", "Hera Lestari", "12 November", "."])
def test_what_is_no_office_is_none(text: str) -> None:
    assert offices.match(tokens_of(text), 0) is None


LONG = [
    ("Ketua RT 02 RW 05, Pak Darmo,", "Darmo", "Ketua RT 02 RW 05"),
    ("Ketua KPPS TPS 03 Darmo Saputro", "Darmo Saputro", "Ketua KPPS TPS 03"),
    ("Sekjen DPP Partai Melati Sejahtera Indonesia, Rina Dewi,", "Rina Dewi", None),
    (
        "Staf Ahli Bupati Bidang Pemerintahan, Hukum dan Politik, Drs. Joko Santoso,",
        "Joko Santoso",
        "Staf Ahli Bupati Bidang Pemerintahan, Hukum dan Politik",
    ),
    ("Pejabat Fungsional Penata Kelola Pemilu KPU Lahat, Dewi Sartika,", "Dewi Sartika", None),
    ("Abd. Rauf Kallang, ketua salah satu partai pengusung,", "Abd. Rauf Kallang", "Ketua salah satu partai pengusung"),
    ("KH Syamsul Bahri, pimpinan majelis taklim di Martapura,", "Syamsul Bahri", "Pimpinan majelis taklim"),
]


@pytest.mark.parametrize(("written", "name", "role"), LONG)
def test_an_office_is_read_to_its_end(written: str, name: str, role: str | None) -> None:
    (quote,) = page(f"{written} mengatakan bahwa rapat ini membahas jadwal pengiriman.").quotes
    assert (quote.speaker, quote.role) == (name, role or written.removesuffix(f", {name},"))


def test_a_listed_spelling_of_an_office_is_left_as_printed() -> None:
    (quote,) = page("Rais Syuriyah PCNU Lahat KH Zainal Abidin berpesan agar warga tidak golput.").quotes
    assert quote.role == "Rais Syuriyah PCNU Lahat"
