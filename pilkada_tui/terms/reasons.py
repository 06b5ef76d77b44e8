"""Why the reader read so, in words: the rules of the layout, of the cut of names, of the clause and of attribution.

The rules stand here by the values that they are stored under, so that a screen with their words needs no reader.
"""

from pilkada_tui.language import _

REASONS = {
    "named": _("namanya disebut tepat di samping kutipan"),
    "office": _("jabatannya disebut tepat di samping kutipan"),
    "named before": _("namanya disebut tepat sebelum kutipan"),
    "introduced": _("subjek kalimat tepat sebelum kutipan, tanpa kata ujaran"),
    "reference": _("kata ganti (“-nya”, “dia”) menunjuk orang yang disebut tepat sebelumnya"),
    "same sentence": _("subjek kalimat yang sama"),
    "goes on": _("kutipan melanjutkan ucapan narasumber sebelumnya"),
    "run": _("paragraf ini meneruskan narasumber sebelumnya tanpa menyebutnya lagi"),
    "epithet": _("hanya disebut dengan julukan atau keterangan"),
    "far reference": _("kata ganti menunjuk orang yang disebut agak jauh di atas"),
    "rival reference": _("kata ganti dapat juga menunjuk orang lain yang disebut di antaranya"),
    "next named": _("baru disebut namanya sesudah kutipan"),
    "unnamed": _("artikel tidak menyebut namanya"),
    "denied": _("kata-kata ini disangkal oleh yang disebut mengucapkannya"),
    "alleged": _("kata-kata ini hanya dituduhkan atau dipalsukan"),
    "none": _("tidak ada yang disebut sebagai narasumbernya"),
    "corrected": _("menurut Anda"),
}
"""By which rule a speaker was found."""

FORMS = {
    "active": _("subjek di depan kata kerja ujaran"),
    "according": _("pendapat yang dirujuk (“menurut …”)"),
    "passive": _("kata kerja ujaran pasif"),
    "inserted": _("kata kerja ujaran disisipkan"),
    "relative": _("ujaran di anak kalimat “yang …”"),
    "opening": _("kata ujaran membuka kalimat"),
    "behind": _("kata ujaran di belakang kutipan"),
    "signed": _("nama di belakang tanda pisah"),
    "labelled": _("nama dan titik dua di depan kutipan"),
    "introduced": _("perbuatan lain tepat di depan kutipan"),
    "turn": _("giliran bicara dalam wawancara"),
}
"""The form of the clause that attributes words."""

LABELS = {
    "headline": _("judul"),
    "body": _("isi"),
    "menu": _("menu"),
    "furniture": _("perabot situs"),
    "date line": _("baris waktu"),
    "byline": _("penulis"),
    "picture": _("foto"),
    "related link": _("tautan"),
    "keywords": _("kata kunci"),
    "other headline": _("judul lain"),
    "repeat": _("ulangan"),
    "behind the article": _("sesudah isi"),
}
"""What a block of a page is."""

RULES = {
    "best headline": _("baris di atas artikel yang paling cocok dengan isinya"),
    "dateline opens": _("artikel mulai di sini: ada titi mangsa"),
    "sentence opens": _("artikel mulai di sini: kalimat panjang yang pertama"),
    "turn opens": _("artikel mulai di sini: tanya jawab yang pertama"),
    "above the lead": _("di atas awal artikel, dan bukan perabot situs"),
    "inside": _("di antara awal dan akhir artikel"),
    "breaks off": _("baris terakhir: paragrafnya terpotong"),
    "sentence closes": _("baris terakhir yang berupa kalimat"),
    "signature closes": _("baris terakhir: inisial penulis atau kalimat berinisial"),
    "number closes": _("baris terakhir: butir bernomor berikutnya"),
    "turn closes": _("baris terakhir: tanya jawab"),
    "item closes": _("baris terakhir: butir daftar yang diumumkan titik dua"),
    "open sentence closes": _("baris terakhir: kalimat tanpa titik"),
    "listed": _("barisnya ada di daftar perabot situs"),
    "contains": _("memuat kata-kata perabot situs"),
    "starts": _("mulai seperti perabot situs"),
    "share words": _("hanya kata-kata untuk berbagi"),
    "menu words": _("hanya kata-kata menu"),
    "menu labels": _("beberapa label pendek di antara dua paragraf"),
    "home trail": _("jalan dari beranda ke halaman ini"),
    "keywords": _("daftar kata kunci"),
    "hashtags": _("daftar tagar"),
    "related": _("“Baca juga” dan sejenisnya"),
    "under related": _("di bawah label “Baca juga”"),
    "link inside": _("“Baca juga” di dalam paragraf"),
    "date or clock": _("tanggal atau jam, tanpa kalimat"),
    "saved on": _("tanggal halaman ini disimpan"),
    "banner size": _("ukuran iklan"),
    "address": _("alamat situs"),
    "counter": _("hitungan pembaca"),
    "numbers": _("hanya angka"),
    "written by": _("kata untuk penulis dan sebuah nama"),
    "author name": _("hanya nama dalam kurung"),
    "name at end": _("nama dalam kurung di akhir paragraf"),
    "author told": _("keterangan tentang penulis"),
    "picture word": _("kata untuk foto di awal baris"),
    "caption above": _("keterangan foto pendek di atas artikel"),
    "credit at end": _("nama pemotret atau sumber foto di akhir baris"),
    "strange words": _("berbentuk judul, tetapi tanpa kata dari artikel ini"),
    "between paragraphs": _("berbentuk judul, sendiri di antara dua paragraf"),
    "bulleted": _("berbentuk judul, dalam daftar yang tak diumumkan"),
    "cut off above a link": _("awal artikel lain, dengan tautan ke selengkapnya"),
    "ticker": _("judul-judul beruntun di atas artikel"),
    "printed before": _("sudah tercetak di atas"),
    "repeats article": _("mengulang kata-kata artikel"),
    "repeats headline": _("mengulang judul"),
    "short above": _("beberapa kata saja di atas artikel"),
    "ends article": _("sesudah baris ini tidak ada lagi isi artikel"),
    "behind the end": _("sesudah baris yang mengakhiri artikel"),
    "nothing closes": _("sesudah kalimat terakhir artikel"),
}
"""By which rule a block got its label."""

VOTES = {
    "abbreviation": _("halaman ini memakai kata pertamanya sebagai singkatan lembaga"),
    "opener": _("halaman ini memuat nama itu tanpa kata pertamanya"),
    "shorter form": _("halaman ini menyebutnya dengan nama yang lebih pendek"),
    "family name": _("halaman ini memuat kata itu sebagai nama orang"),
}
"""Why the page outvoted a cut."""

DOUBTS = {
    "capitals behind office": _("huruf besar di belakang jabatan tak terbaca"),
    "unknown place": _("nama tempat yang tak dikenal di depan nama"),
    "body goes on": _("nama lembaga mungkin berlanjut di belakangnya"),
    "capital before": _("huruf besar di depan nama tak terbaca"),
    "capital behind": _("huruf besar di belakang nama tak terbaca"),
    "region in name": _("ada nama wilayah di dalam nama"),
    "dictionary name": _("namanya satu kata, dan kata itu ada di kamus"),
    "long body": _("lembaganya tak dikenal dan panjang"),
    "like a body": _("kata pertama namanya mungkin milik nama lembaga"),
    "bare office": _("jabatan tanpa lembaga, dan namanya hanya sekali disebut"),
}
"""Why a cut is doubted."""

WANTS = {
    "no office": _("halaman ini tidak menyebut jabatannya"),
    "no name": _("halaman ini tidak menyebut nama pejabatnya"),
    "neither name nor body": _("tidak ada nama, dan jabatannya tanpa lembaga atau wilayah"),
    "capitals unread": _("ada huruf besar yang tak terbaca"),
}
"""What makes a speaker less sure than the rule that found it."""
