"""Read hostile texts in a process of its own: their names come line by line, and a line tells whether each was kept."""

import sys

from pilkada_tui.reading import read

MB = 1_000_000
SEED = 'Ketua KPU Lahat Hera Lestari mengatakan "semua siap," kata dia, Senin (4/11/2024). “Ya,” ujarnya. '


def repeated(piece: str, size: int = 2 * MB) -> str:
    """A piece until a size is reached."""
    return piece * (size // len(piece) + 1)


TEXTS = {
    "empty": "",
    "spaces": " " * MB,
    "newlines": "\n" * MB,
    "one line": repeated("Rapat itu membahas kesiapan gudang dan jumlah petugas di setiap desa. ", 4 * MB),
    "one sentence": repeated("rapat itu membahas kesiapan gudang ", 4 * MB),
    "many short lines": repeated("Rapat\n"),
    "many paragraphs": repeated(SEED + "\n\n"),
    "one long page line": repeated(SEED),
    "marks": repeated('"'),
    "opening marks": repeated("“"),
    "marks apart": repeated('" '),
    "single marks": repeated("'"),
    "one word": repeated("a"),
    "one capital word": repeated("A"),
    "capital words": repeated("Andi "),
    "initials": repeated("A. "),
    "abbreviation": repeated("A.B"),
    "open dates": repeated("(1/1/24"),
    "dates": repeated("1 dan 2 dan "),
    "numbers": repeated("1,2,3,"),
    "digits": repeated("1"),
    "weekdays": repeated("Senin "),
    "months": repeated("27 November "),
    "underscores": repeated("a_a_a_"),
    "hyphens": repeated("a-a-"),
    "region list": repeated("Lahat, Solok, Bima, Batu, "),
    "titles": repeated("H. Dr. "),
    "dots": repeated("a.a."),
    "tiny quotes": repeated("“a” "),
    "attributed quotes": repeated('"a," kata Andi. '),
    "unclosed attributions": repeated('"a, kata Andi. '),
    "offices": repeated("Ketua KPU Andi "),
    "office words": repeated("Ketua "),
    "bodies": repeated("Ketua KPU Divisi Hukum dan "),
    "acting": repeated("Pj ("),
    "regions": repeated("KPU Lahat "),
    "bylines": "by " + repeated("a"),
    "byline lines": repeated("by aaaaaaaa\n"),
    "related": repeated("Baca juga: "),
    "brackets": repeated("("),
    "closed brackets": repeated("(a) "),
    "dashes": repeated("- "),
    "stops": repeated(". "),
    "slashes": repeated("a/b "),
    "hashes": repeated("#a "),
    "addresses": repeated("a.com "),
    "degrees": repeated(", S.H., M.H."),
    "according": repeated("menurut dia "),
    "yang": repeated("Andi yang mengatakan "),
    "diwakili": repeated("Andi diwakili "),
    "nicknames": repeated("Andi Rahim yang akrab disapa Budi "),
    "right to left": repeated("مرحبا بالعالم ", MB),
    "chinese": repeated("选举委员会", MB),
    "bidi": repeated("\u202eKPU\u202c \u2066Lahat\u2069 ", MB),
    "combining": "a" + repeated("\u0301", MB),
    "controls": repeated("\x1b]52;c;aGFp\x07\x00\x9b", MB),
    "english": repeated(
        'The election commission said on Monday that "all boxes are ready," Mr. Smith told reporters. ', MB
    ),
    "binary": bytes(range(256)).decode("latin-1") * 4000,
    "surrogates": repeated("\ud800\udfff \udc80", MB),
    "markup": repeated("[red][/red][@click=x]", MB),
    "html": repeated("<div><p>Rapat</p></div>", MB),
}


def main() -> None:
    """Read the texts as they are asked for."""
    for name in sys.stdin:
        text = TEXTS[name.strip()]
        sys.stdout.write("kept\n" if read(text).text == text else "changed\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
