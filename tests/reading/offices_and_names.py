"""Offices, names and forms of attribution of every kind, to be put together in every way."""

from collections.abc import Iterator
from typing import NamedTuple

NAMES = """Yohanes Laiwonga|I Wayan Suardika|Ni Made Ratnadi|Marolop Hutasoit|Yulianus Wakerkwa|Lim Tjhie Hok|Sutarman|
Wa Ode Nurhayani|La Ode Safrudin|Andi Baso Tenriawaru|Siti Nur Khasanah|M. Rizal Fadhlan|Ahmad R. Lubis|
Dewa Ayu Sulastri|Tuty Herawaty|Fransiskus X. Seran|Melkianus Kogoya|Rr. Dyah Palupi|Teuku Rasyidin|Abd. Rahman Tuanaya|
Gusti Ngurah Arimbawa|Anak Agung Gede Putra|Benyamin Tabuni|R. Bambang Sutejo|Muh. Ikbal Lahamuddin|Elisabet Rumbewas|
Jhon Piter Sitanggang|Cut Meutia Rahmi|Maria Goreti Tukan|Nur Azizah|Bonifasius Belawa|Kornelis Uma Lado|Suharsono|
Desi Anggraeni Putri|Ridwan Kamaruddin|Zulkifli bin Ismail"""

REGIONS = """Kabupaten Ende|Kota Kupang|Kabupaten Boven Digoel|Kabupaten Aceh Timur|Kota Sibolga|Kabupaten Kolaka Utara|
Kabupaten Buleleng|Kota Tidore Kepulauan|Kabupaten Banjar|Kabupaten Sintang|Kabupaten Bone|Kota Sorong|
Kabupaten Tapanuli Tengah|Kabupaten Lombok Timur|Kabupaten Kepulauan Aru|Kabupaten Gunungkidul"""

# {R} stands for a region with its level, {r} for its bare name.
OFFICES = """Ketua KPU {R}|Komisioner KPU {r}|Anggota Bawaslu {R}|Kepala Dinas Kominfo {r}|Kepala Bapperida {r}|
Kepala Bapperida {R}|Kepala Kesbangpol {R}|Sekretaris Daerah {r}|Pj Bupati {r}|Plt Kepala Disdukcapil {R}|
Kasat Reskrim Polres {r}|Kapolres {r}|Dandim 1604/{r}|Danramil 02/Wolowaru|Babinsa Koramil Wolowaru|Ketua DPRD {R}|
Wakil Ketua II DPRD {r}|Kepala Bagian Tata Pemerintahan Setda {R}|Koordinator Divisi Hukum KPU {r}|
Ketua PPK Kecamatan Wailiti|Ketua Panwascam Wolowaru|Ketua KPPS TPS 03|Ketua RT 04|Lurah Rawa Makmur|
Kepala Desa Suka Damai|Kades Sumber Rejeki|Camat Wolowaru|Camat Tanah Merah|Raja Negeri Batu Merah|
Keuchik Gampong Blang Oi|Wali Nagari Koto Gadang|Perbekel Desa Ubud|Sekretaris KPU {r}|Ketua Tim Pemenangan|
Juru Bicara Pasangan Calon|Kuasa hukum Paslon 02|Bakal Calon Wakil Wali Kota|Calon Bupati {r} nomor urut 1|
Ketua DPC Partai Demokrat {R}|Anggota Komisi A DPRD {R} dari Fraksi NasDem|Ketua FKUB {R}|Rektor Universitas Flores|
Pengamat politik Universitas Nusa Cendana|Direktur Perludem|Kajari {r}|
Kabag Ops Polres {r}|Kasi Humas Polres {r}|Kapolsek Wolowaru|Ketua MUI {r}|Kadis Perkimtan {r}|Asisten I Setda {R}|
Kepala UPTD Samsat {r}|Direktur RSUD {r}|Direktur Utama Perumda Air Minum Tirta Lestari|Manajer PLN ULP {r}|
General Manager PT Pelni Cabang {r}|Kepala Kantor Kemenag {r}|Kepala Perwakilan Ombudsman NTT|
Kepala SMP Negeri 4 {r}|Ketua BEM Universitas Nusa Cendana|Ketua PWI {r}|Pemimpin Redaksi Suara Flores|
Manajer Program Perkumpulan Sahabat Alam|Koordinator Jaringan Pemantau Pemilu|Pastor Paroki Santo Yosef|
Ketua Klasis GMIT Kupang Tengah|Takmir Masjid Al Ikhlas|Pimpinan Pondok Pesantren Darul Ulum|Kepala Suku Moi|
Hukum Tua Desa Kolongan"""

DOUBTFUL = """Kepala Stasiun Meteorologi Frans Seda|Peneliti Pusat Kajian Demokrasi Lokal"""

INDIRECT = """{O} {N} mengatakan, {C}.|Sementara itu, {O} {N} mengatakan, {C}.|Selain itu {O} {N} mengatakan, {C}.|
{O}, {N}, mengatakan {C}.|Menurut {O} {N}, {C}.|{N} selaku {O} menyebutkan {C}.|{N} ({O}) menegaskan bahwa {C}.|
Kepada wartawan, {O} {N} mengaku {C}.|{O}, {N}, saat dihubungi Rabu (2/10), membenarkan {C}.|
{O} {N} yang hadir dalam rapat itu berharap {C}.|Pernyataan itu dibenarkan {O} {N}. Menurutnya, {C}.|
Rabu (2/10), {O} {N} memaparkan {C}."""
DIRECT = """"{Q}," kata {O} {N}, Rabu (2/10).|"{Q}," jelas {O}, {N}.|"{Q}," tutur {N} yang juga {O}.|
"{Q}," demikian {O} {N}.|{O} {N} menambahkan, "{Q}."|Hal senada diungkapkan {O} {N}. "{Q}," katanya.|
Hal itu disampaikan {O} {N} saat ditemui di kantornya, Rabu (2/10). "{Q}," katanya.|
{N}, {O}, membantah tudingan itu. "{Q}," ucapnya.|Dikatakan {N}, {C}. "{Q}," ucap {O} itu."""
CONTENT, WORDS = "gudang dijaga petugas selama dua puluh empat jam", "Kami minta semua pihak menahan diri"


class Attributed(NamedTuple):
    """A paragraph in which one person of a region speaks."""

    text: str
    region: str
    name: str
    office: str


def rows(block: str) -> list[str]:
    """The entries of a block."""
    return [row.strip() for row in block.split("|")]


def paragraphs(form: str, offices: str) -> Iterator[Attributed]:
    """A form of attribution with each office, the names and regions in turn."""
    names, regions = rows(NAMES), rows(REGIONS)
    start = len(form)
    for number, office in enumerate(rows(offices), start):
        name, region = names[(number * 7) % len(names)], regions[(number * 5) % len(regions)]
        held = office.format(R=region, r=region.split(" ", 1)[1])
        yield Attributed(form.format(O=held, N=name, C=CONTENT, Q=WORDS), region, name, held)
