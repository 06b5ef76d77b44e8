"""What stands above an article as sites print it: the headline, the outlet and the day are told apart."""

import pytest

from pilkada_tui.reading import read

TITLE = "Bilik Suara Pilkada Ende Sudah Lengkap"
LEAD = (
    "KPU Kabupaten Ende menerima ratusan bilik suara dari penyedia di gudang logistik pada Senin (18/11/2024) setelah"
    " beberapa hari tertunda karena gelombang tinggi yang membuat kapal pengangkut tidak dapat bersandar di pelabuhan."
)
REST = """Ketua KPU Kabupaten Ende Sutarman Hadi mengatakan, bilik suara sudah lengkap.

“Semua sudah kami hitung,” kata Sutarman."""

HEADS = [
    ("{T}\n\nOleh: Maria Tukan\n18 November 2024 | 10:22 WITA\n\nENDE, kabarrawa.id – ", "kabarrawa.id", "2024-11-18"),
    (
        "Beranda » Daerah » Ende\n{T}\nRedaksi - Senin, 18 Nov 2024 10:22 WIB\n\nKabarrawa.id, Ende - ",
        "Kabarrawa.id",
        "2024-11-18",
    ),
    ("{T}\nby Maria Tukan November 18, 2024 in Daerah\n\nENDE | KABAR RAWA – ", "KABAR RAWA", "2024-11-18"),
    ("DAERAH\n\n{T}\n\nSelasa, 19/11/2024 - 07:15\n\nEnde (Kabar Rawa) - ", "Kabar Rawa", "2024-11-19"),
    ("{T} - Kabar Rawa\n\nEnde, 19 November 2024 – ", "Kabar Rawa", "2024-11-19"),
    ("{T} | Kabar Rawa\n\nEnde – ", "Kabar Rawa", None),
    ("{T}\n\nFoto: Gudang KPU Ende (Dok. KPU)\n\nKabar Rawa, Ende, 19/11/2024 – ", "Kabar Rawa", "2024-11-19"),
    (
        "Kabar Rawa\n\n{T}\n\nDiterbitkan 19 Nov 2024 09.00 WITA\nDiperbarui 20 Nov 2024 10.00 WITA\n\n",
        "Kabar Rawa",
        "2024-11-19",
    ),
    (
        "Home / Politik / {T}\nPolitik\n{T}\nAvatar photo\nMaria Tukan\nNovember 19, 2024\n\nEnde, Kabarrawa.com – ",
        "Kabarrawa.com",
        "2024-11-19",
    ),
    ("{T}\n\nLaporan Maria Tukan, Ende\n\nEnde, Kabar Rawa.- ", "Kabar Rawa", None),
    ("Jumat, November 22, 2024\nBreaking News\n{T}\nKabar Rawa\n22/11/2024\n\n", "Kabar Rawa", "2024-11-22"),
    ("{T}\n\n[Kabar Rawa] ", "Kabar Rawa", None),
    ("{T}\n\nEnde, 22 November 2024, kabarrawa.id. ", "kabarrawa.id", "2024-11-22"),
    ("{T}\n\nEnde, (22/11) Kabar Rawa – ", "Kabar Rawa", "2024-11-22"),
    ("{T}\nDiskominfo Ende\n\nEnde – ", None, None),
    ("{T} - Kabar Daerah\n\nEnde – ", None, None),
]


@pytest.mark.parametrize(("head", "outlet", "day"), HEADS)
def test_headline_outlet_and_day_are_told_apart(head: str, outlet: str | None, day: str | None) -> None:
    article = read(f"{head.format(T=TITLE)}{LEAD}\n\n{REST}\n")
    told = (article.title, article.outlet, article.published)
    section = TITLE + " - Kabar Daerah" if "Kabar Daerah" in head else TITLE
    assert [fact.value if fact else None for fact in told] == [section, outlet, day]
