"""One article as a file of every kind, made by other programs' libraries where there are any."""

import io
import json
import textwrap
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from html import escape
from pathlib import Path

import docx
import xlsxwriter
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

TITLE = "KPU Lahat Siapkan Tempat Pemungutan Suara"
DAY = "Selasa, 5 November 2024"
ISO = "2024-11-05"
LINES = (
    "LAHAT, KABARDESA.COM – Ketua KPU Kabupaten Lahat, Hera Lestari, membuka rapat persiapan di aula kantor.",
    "“Semua kotak suara sudah siap di gudang kecamatan,” kata Hera Lestari, Senin (4/11/2024).",
    "Ketua Bawaslu Lahat, Tono Raharjo, meminta warga melapor. “Laporkan paling lambat tujuh hari,” ujar Tono.",
    "Pengiriman dimulai dari desa yang paling jauh pada pekan depan dengan pengawalan petugas sampai selesai semua.",
)
BODY = "\n\n".join(LINES)
ADDRESS = "https://kabardesa.invalid/berita/kotak"


def _markup(kind: str = "html") -> str:
    inside = "".join(f"<p>{escape(line, quote=False)}</p>" for line in LINES)
    start = "<!DOCTYPE html><html>" if kind == "html" else '<html xmlns="http://www.w3.org/1999/xhtml">'
    head = f'<head><title>{TITLE}</title><link rel="canonical" href="{ADDRESS}"/></head>'
    return f"{start}{head}<body><article><h1>{TITLE}</h1><p>{DAY}</p>{inside}</article></body></html>"


def _mail() -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@kabar.invalid", "b@kabar.invalid", TITLE
    mail["Date"] = "Tue, 05 Nov 2024 09:00:00 +0700"
    mail.set_content(BODY, cte="quoted-printable")
    return mail.as_bytes()


def _mhtml() -> bytes:
    page = EmailMessage()
    page["Snapshot-Content-Location"] = ADDRESS
    page["Date"] = "Wed, 01 Jan 2025 09:00:00 +0700"
    page.make_related()
    part = EmailMessage()
    part.set_content(_markup(), subtype="html", cte="quoted-printable")
    part["Content-Location"] = ADDRESS
    page.attach(part)
    return page.as_bytes()


def _zip(members: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return stream.getvalue()


def _docx() -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for line in (DAY, *LINES):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _odt() -> bytes:
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    inside = "".join(f"<text:p>{escape(line)}</text:p>" for line in (TITLE, DAY, *LINES))
    body = f"<office:body><office:text>{inside}</office:text></office:body>"
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<?xml version='1.0'?><office:document-content {names}>{body}</office:document-content>",
        }
    )


def _rtf() -> bytes:
    def coded(text: str) -> str:
        return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)

    lines = "".join(f"\\pard {coded(line)}\\par\n" for line in (TITLE, DAY, *LINES))
    return f"{{\\rtf1\\ansi\\ansicpg1252 {lines}}}".encode()


def _epub() -> bytes:
    container = '<container xmlns="urn:c"><rootfiles><rootfile full-path="isi.opf"/></rootfiles></container>'
    book = (
        '<package xmlns="urn:p"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    members = {"META-INF/container.xml": container, "isi.opf": book, "a.xhtml": _markup("xhtml")}
    return _zip({"mimetype": "application/epub+zip", **members})


def _xlsx() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        sheet = book.add_worksheet("Berita")
        for at, (name, cell) in enumerate({"judul": TITLE, "tanggal": ISO, "isi": BODY, "url": ADDRESS}.items()):
            sheet.write_string(0, at, name)
            sheet.write_string(1, at, cell)
    return stream.getvalue()


def _warc() -> bytes:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
    body = io.BytesIO(_markup().encode())
    writer.write_record(writer.create_warc_record(ADDRESS, "response", payload=body, http_headers=head))
    return stream.getvalue()


def _rss() -> str:
    inside = escape("".join(f"<p>{line}</p>" for line in LINES))
    item = (
        f"<item><title>{TITLE}</title><link>{ADDRESS}</link><pubDate>Tue, 05 Nov 2024 02:00:00 GMT</pubDate>"
        f"<content:encoded>{inside}</content:encoded></item>"
    )
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel><title>Kabar</title>{item}</channel></rss>'


def _atom() -> str:
    inside = escape("".join(f"<p>{line}</p>" for line in LINES))
    entry = (
        f"<entry><title>{TITLE}</title><link href='{ADDRESS}'/><published>2024-11-05T09:00:00+07:00</published>"
        f"<content type='html'>{inside}</content></entry>"
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title>{entry}</feed>'


def _pdf() -> bytes:
    """A page of text as the simplest of programs write it, wrapped at a width."""
    drawn, at = [], 760
    for line in (TITLE, DAY, *LINES):
        for piece in textwrap.wrap(line, 90):
            coded = "".join(
                f"\\{byte:03o}" if byte > 126 or byte in b"\\()" else chr(byte) for byte in piece.encode("cp1252")
            )
            drawn.append(f"BT /F1 10 Tf 50 {at} Td ({coded}) Tj ET")
            at -= 13
        at -= 14
    stream = "\n".join(drawn).encode("ascii")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _record() -> dict[str, str]:
    return {"title": TITLE, "publish_date": ISO, "url": ADDRESS, "content": BODY}


def _csv() -> str:
    quoted = '","'.join(value.replace('"', '""') for value in _record().values())
    return f'title,publish_date,url,content\n"{quoted}"\n'


KINDS: dict[str, Callable[[], str | bytes]] = {
    "html": _markup,
    "xhtml": lambda: _markup("xhtml"),
    "mhtml": _mhtml,
    "eml": _mail,
    "mbox": lambda: b"From - Tue Nov 05 09:00:00 2024\n" + _mail(),
    "md": lambda: f"# {TITLE}\n\n{DAY}\n\n{BODY}\n",
    "csv": _csv,
    "json": lambda: json.dumps([_record()]),
    "jsonl": lambda: json.dumps(_record(), ensure_ascii=False) + "\n",
    "xlsx": _xlsx,
    "docx": _docx,
    "odt": _odt,
    "rtf": _rtf,
    "epub": _epub,
    "pdf": _pdf,
    "rss": _rss,
    "atom": _atom,
    "warc.gz": _warc,
    "wacz": lambda: _zip({"archive/data.warc.gz": _warc(), "datapackage.json": "{}"}),
    "zip": lambda: _zip({"berita.html": _markup()}),
}


def plain() -> str:
    """The article as a text."""
    return f"{TITLE}\n\n{DAY}\n\n{BODY}\n"


def make(folder: Path, kind: str) -> Path:
    """The article in a file of a kind."""
    made = KINDS[kind]()
    path = folder / f"berita.{kind}"
    path.write_bytes(made.encode() if isinstance(made, str) else made)
    return path
