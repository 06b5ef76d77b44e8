"""The kinds of file there are: by which module each is opened, and what is passed over as no page."""

from importlib import import_module
from types import ModuleType
from typing import NamedTuple

from pilkada_tui.message import Sentence, sentence


class Kind(NamedTuple):
    """A kind of file that holds pages: the module of this package that opens it, and whether it may hold many."""

    module: str
    many: bool = False


KINDS: dict[str, Kind] = {
    "text": Kind("text"),
    "html": Kind("web.page"),
    "mhtml": Kind("web.mhtml"),
    "http": Kind("web.http_message"),
    "webarchive": Kind("web.webarchive"),
    "har": Kind("web.har", many=True),
    "markdown": Kind("documents.markdown"),
    "eml": Kind("mail.message"),
    "mbox": Kind("mail.mbox", many=True),
    "csv": Kind("tables.delimited", many=True),
    "json": Kind("tables.records", many=True),
    "jsonl": Kind("tables.records", many=True),
    "zip": Kind("archives", many=True),
    "tar": Kind("archives", many=True),
    "gzip": Kind("archives", many=True),
    "docx": Kind("documents.docx"),
    "odt": Kind("documents.odt"),
    "rtf": Kind("documents.rtf"),
    "pdf": Kind("documents.pdf"),
    "epub": Kind("documents.epub", many=True),
    "xlsx": Kind("tables.workbook", many=True),
    "warc": Kind("web.warc", many=True),
    "wacz": Kind("web.warc", many=True),
    "feed": Kind("feeds.feed", many=True),
    "sitemap": Kind("feeds.listed", many=True),
    "opml": Kind("feeds.listed", many=True),
}
"""What is opened, by the name that ``Source.form`` says."""


def module_of(kind: str) -> ModuleType:
    """The module that opens a kind of file, loaded with the first such file: all of them take 22 ms."""
    return import_module(f"{__package__}.{KINDS[kind].module}")


PASSED: dict[str, Sentence] = {
    "image": sentence("gambar"),
    "sound": sentence("suara atau video"),
    "program": sentence("program atau gaya halaman"),
    "font": sentence("huruf"),
    "office": sentence("berkas kantor lama atau presentasi"),
    "data": sentence("data tanpa halaman"),
    "binary": sentence("berkas biner"),
    "hidden": sentence("tersembunyi"),
    "companion": sentence("kelengkapan halaman yang disimpan"),
    "link": sentence("tautan, tidak diikuti"),
    "answer": sentence("jawaban peladen tanpa halaman"),
    "cover": sentence("sampul atau daftar isi"),
    "address": sentence("hanya alamat, tanpa isi"),
}
"""What is passed over, and how that is called."""

ENDINGS: dict[str, str] = {
    ending: kind
    for kind, endings in {
        "text": ".txt .text",
        "html": ".html .htm .xhtml .xht .shtml .php .phtml .asp .aspx .jsp",
        "mhtml": ".mhtml .mht",
        "webarchive": ".webarchive",
        "har": ".har",
        "markdown": ".md .markdown .mdown",
        "eml": ".eml",
        "mbox": ".mbox .mbx",
        "csv": ".csv .tsv .tab",
        "json": ".json",
        "jsonl": ".jsonl .ndjson .jsonlines",
        "zip": ".zip",
        "tar": ".tar .tgz .tbz2 .txz",
        "gzip": ".gz",
        "docx": ".docx .docm",
        "odt": ".odt",
        "rtf": ".rtf",
        "pdf": ".pdf",
        "epub": ".epub",
        "xlsx": ".xlsx .xlsm .xlsb .ods .xls",
        "warc": ".warc .zst",
        "wacz": ".wacz",
        "feed": ".rss .atom",
        "opml": ".opml",
        "image": ".png .jpg .jpeg .gif .webp .svg .ico .bmp .tif .tiff .avif .heic",
        "sound": ".mp3 .m4a .ogg .opus .wav .mp4 .m4v .webm .mov .avi .mkv .aac .flac .amr .3gp",
        "program": ".js .mjs .css .map .py .sh .exe .dll .so .ts .jsx .scss .less .wasm .bat .ini .cfg .log .lock",
        "font": ".woff .woff2 .ttf .otf .eot",
        "office": ".doc .ppt .pptx .odp .pps .ppsx .xps .pages .numbers .key",
        "data": ".sqlite .db .parquet .pickle .pkl .npy .yaml .yml .toml .bib .ris .ics .vcf .msg .pst",
    }.items()
    for ending in endings.split()
}
"""What a name says that a file is, by its ending; only asked where the content does not say it."""
