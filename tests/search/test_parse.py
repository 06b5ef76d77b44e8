"""What a person types becomes a tree; what is wrong with it is explained and the rest still asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilkada_tui.search.parse import parse
from pilkada_tui.search.tree import (
    AllOf,
    AnyOf,
    AtAddress,
    BySpeaker,
    ByWriter,
    Confidence,
    Exactly,
    Facet,
    FromOutlet,
    InRegions,
    InRole,
    Node,
    Not,
    OfKind,
    OnTopic,
    Phrase,
    Starred,
    Tagged,
    Within,
    Word,
)

SYNTAX = st.text(alphabet=st.sampled_from('abn:"-* OR.<>7H1024,wilayah“')) | st.text()


@pytest.mark.parametrize(
    ("query", "node"),
    [
        ("damai ", Word(text="damai")),
        ("damai", Word(text="damai", prefix=True)),
        ("dam* aman ", AllOf(nodes=(Word(text="dam", prefix=True), Word(text="aman")))),
        ('"jaga damai"', Phrase(words=("jaga", "damai"))),
        ("“jaga damai”", Phrase(words=("jaga", "damai"))),
        ("strategi-strategi ", Phrase(words=("strategi", "strategi"))),
        ("-rusuh ", Not(node=Word(text="rusuh"))),
        ('-"jaga damai"', Not(node=Phrase(words=("jaga", "damai")))),
        ("damai OR aman ", AnyOf(nodes=(Word(text="damai"), Word(text="aman")))),
        (
            "kota damai ATAU aman ",
            AllOf(nodes=(Word(text="kota"), AnyOf(nodes=(Word(text="damai"), Word(text="aman"))))),
        ),
        ("tokoh:henky", BySpeaker(name="henky")),
        ('speaker:"Sekar Ayu"', BySpeaker(name="sekar ayu")),
        ("jabatan:bupati", InRole(role="bupati")),
        ("role:Bupati", InRole(role="bupati")),
        ("topik:netralitas", OnTopic(topics=("netralitas",))),
        ("topik:peng", OnTopic(topics=("peng", "pengawasan"))),
        ("topic:neutrality", OnTopic(topics=("netralitas",))),
        ('topic:"voter data"', OnTopic(topics=("data pemilih",))),
        ("topik:gosip", OnTopic(topics=("gosip",))),
        ("media:ENIM", FromOutlet(outlet="enim")),
        ("jenis:langsung", OfKind(kinds=("direct",))),
        ('jenis:"tak langsung"', OfKind(kinds=("indirect",))),
        ("kind:direct", OfKind(kinds=("direct",))),
        ("jenis:kampanye", OfKind(kinds=("kampanye",))),
        ("jenis:deb", OfKind(kinds=("deb", "debat"))),
        ("kind:campaign", OfKind(kinds=("kampanye",))),
        ("jenis:ikrar/deklarasi", OfKind(kinds=("ikrar/deklarasi",))),
        ("jenis:bazar", OfKind(kinds=("bazar",))),
        ("tag:penting", Tagged(tag="penting")),
        ("bintang:ya", Starred(wanted=True)),
        ("starred:no", Starred(wanted=False)),
        ("yakin:<0.7", Confidence(op="<", value=0.7)),
        ("confidence:>=0,5", Confidence(op=">=", value=0.5)),
        ("yakin:<70%", Confidence(op="<", value=0.7)),
        ("tanggal:2024-09", Within(first="2024-09-01", last="2024-09-30")),
        ("tanggal:2024-09..2024-10", Within(first="2024-09-01", last="2024-10-31")),
        ("date:2024-09-30", Within(first="2024-09-30", last="2024-09-30")),
        ("tanggal:2024", Within(first="2024-01-01", last="2024-12-31")),
        ("tanggal:H-30..H-1", Within(first="2024-10-28", last="2024-11-26")),
        ("date:D-30..D-1", Within(first="2024-10-28", last="2024-11-26")),
        ("tanggal:14/10/2024", Within(first="2024-10-14", last="2024-10-14")),
        ("tanggal:14-10-2024", Within(first="2024-10-14", last="2024-10-14")),
        ("tanggal:Oktober", Within(first="2024-10-01", last="2024-10-31")),
        ("tanggal:okt..november", Within(first="2024-10-01", last="2024-11-30")),
        ('tanggal:"14 Oktober 2023"', Within(first="2023-10-14", last="2023-10-14")),
        ("date:August", Within(first="2024-08-01", last="2024-08-31")),
        ("url:https://www.Kabar.id/2024/", AtAddress(address="kabar.id/2024")),
        ("https://kabar.id/a?b=1", AtAddress(address="kabar.id/a?b=1")),
        ("penulis:tono", ByWriter(writer="tono")),
        ("kpu AND bawaslu ", AllOf(nodes=(Word(text="kpu"), Word(text="bawaslu")))),
        ("kpu dan bawaslu ", AllOf(nodes=(Word(text="kpu"), Word(text="bawaslu")))),
        ("kpu or bawaslu ", AnyOf(nodes=(Word(text="kpu"), Word(text="bawaslu")))),
        ("NOT polri ", Not(node=Word(text="polri"))),
        ("kpu not polri ", AllOf(nodes=(Word(text="kpu"), Not(node=Word(text="polri"))))),
        ("kpu AND NOT polri ", AllOf(nodes=(Word(text="kpu"), Not(node=Word(text="polri"))))),
        ("TIDAK netral ", Not(node=Word(text="netral"))),
        ("tidak netral ", AllOf(nodes=(Word(text="tidak"), Word(text="netral")))),
        ('"dan" kpu ', AllOf(nodes=(Phrase(words=("dan",)), Word(text="kpu")))),
        ("tanggal:H", Within(first="2024-11-27", last="2024-11-27")),
        ("tanggal:..2024-06", Within(first="0001-01-01", last="2024-06-30")),
        ("wilayah:16.03", InRegions(codes=("16.03",))),
        ('region:"muara enim"', InRegions(codes=("16.03",))),
        ("wilayah:sumsel", InRegions(codes=("16",))),
        ("-wilayah:sumsel", Not(node=InRegions(codes=("16",)))),
        ("wilayah:=sumsel", Exactly(facet=Facet.REGION, values=("16",))),
        ('tokoh:"=Sekar Ayu"', Exactly(facet=Facet.SPEAKER, values=("sekar ayu",))),
        ("role:=kepala_daerah", Exactly(facet=Facet.ROLE_KIND, values=("kepala daerah",))),
        ("media:?", Exactly(facet=Facet.OUTLET)),
    ],
)
def test_a_query_means(query: str, node: Node) -> None:
    parsed = parse(query)
    assert parsed.node == node
    assert parsed.complaints == ()


def test_a_name_that_several_regions_bear_means_all_of_them() -> None:
    node = parse("wilayah:bandung").node
    assert isinstance(node, InRegions)
    assert set(node.codes) == {"32.04", "32.73"}


@pytest.mark.parametrize(
    ("query", "column", "says"),
    [
        ("damai wilayah:atlantis", 6, "tidak ada wilayah “atlantis”"),
        ("damai warna:merah", 6, "tidak ada bidang “warna”"),
        ("damai tanggal:2024-13", 6, "tidak ada di kalender"),
        ("damai tanggal:besok", 6, "tidak terbaca"),
        ("damai tanggal:2024-10..2024-09", 6, "terbalik"),
        ("damai yakin:banget", 6, "angka 0 sampai 1"),
        ("damai yakin:<7", 6, "0 sampai 1"),
        ("damai bintang:mungkin", 6, "ya atau tidak"),
        ("damai tokoh:", 6, "perlu nilai"),
        ("damai wilayah:", 6, "perlu nilai"),
        ("damai tokoh:=", 6, "perlu nilai"),
        ("damai -tokoh:", 7, "perlu nilai"),
        ('damai "belum', 6, "belum ditutup"),
        ("damai OR", 6, "kedua sisinya"),
        ("damai NOT", 6, "sesudahnya"),
        ("damai tanggal:31/9/2024", 6, "tidak ada di kalender"),
        ("OR damai", 0, "kedua sisinya"),
        ("damai ???", 6, "tidak berisi kata"),
        ('damai ""', 6, "tidak berisi kata"),
        ("damai -", 6, "kata sesudahnya"),
    ],
)
def test_a_mistake_is_explained_at_its_column_and_the_rest_still_asked(query: str, column: int, says: str) -> None:
    parsed = parse(query)
    [complaint] = parsed.complaints
    assert complaint.column == column
    assert says in str(complaint.message)
    asked = parsed.node.nodes[0] if isinstance(parsed.node, AllOf) else parsed.node
    assert isinstance(asked, Word)
    assert asked.text == "damai"


def test_an_empty_query_asks_nothing_and_is_no_mistake() -> None:
    assert parse("   ").node is None
    assert parse("").complaints == ()


@given(SYNTAX)
def test_any_string_is_a_query_or_an_explained_mistake(query: str) -> None:
    parsed = parse(query)
    assert all(0 <= complaint.column < len(query) and complaint.message for complaint in parsed.complaints)
    assert parsed.node is not None or parsed.complaints or not query.strip()


@given(st.lists(st.sampled_from(["damai", "aman", "-rusuh", "tokoh:henky", '"jaga damai"']), min_size=1, max_size=5))
def test_words_that_are_no_mistake_stay_in_their_order(parts: list[str]) -> None:
    node = parse(" ".join(parts) + " ").node
    nodes = node.nodes if isinstance(node, AllOf) else (node,)
    assert [parse(f"{part} ").node for part in parts] == list(nodes)
