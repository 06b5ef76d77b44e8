"""Contents: whether what stands behind a speech verb is something said, or only an occasion or a thing."""

from pilkada_tui.reading.text.stems import stem
from pilkada_tui.reading.text.tokens import Token
from pilkada_tui.wordlist import words

_NO_CONTENT = frozenset(
    "materi sambutan arahan pidato sambutannya arahannya hal paparan laporan apresiasi terima ucapan ikrar selamat"
    " sumpah pesan rasa".split()
)
_TAKES_NOUNS = frozenset(
    "menyampaikan sampaikan memaparkan mengapresiasi mengucapkan menceritakan bercerita meyakinkan menyoroti"
    " melontarkan".split()
)
_TAKES_ONE_WORD = frozenset({"mengaku"})
_VERB_PREFIXES = ("me", "di", "ber", "ter")
_PREDICATES = frozenset(
    "akan telah sudah siap harus perlu ada adalah tidak tak bukan masih dapat bisa wajib bahwa agar merupakan yakni"
    " jangan mau ingin kini baru sedang boleh belum sangat bila jika apabila lebih paling aman lancar kondusif"
    " mengapa bagaimana kenapa sebanyak sejumlah yaitu".split()
)
_PREPOSITIONS = frozenset(
    "tersebut melalui menurut mengenai terhadap terkait bersama berdasarkan berupa termasuk tertentu beserta"
    " berbagai".split()
)
_CLAUSE, _LEAST, _BARE, _LONG = 14, 6, 2, 9
_PRAISE = frozenset("apresiasi terima terimakasih selamat rasa ucapan penghargaan syukur".split())
_PRAISES = frozenset({"mengapresiasi"})
_GROUNDS = frozenset("karena lantaran sebab atas kepada bahwa agar sehingga semoga".split())
_OCCASION = frozenset("saat usai ketika di pada dalam seusai kepada".split())
_ABOUT = frozenset({"tentang", "soal", "mengenai"})


def follows_verb(tokens: list[Token], at: int, last: int, least: int) -> bool:
    """Whether a speech verb has content behind it: ``least`` words, and a clause where the verb also takes things."""
    behind = [token for token in tokens[at + 1 : last] if token.text[0].isalnum()]
    if len(behind) < (min(least, 1) if tokens[at].low in _TAKES_ONE_WORD else least) or (
        behind and behind[0].low == "hal" and len(behind) <= _BARE
    ):
        return False
    if least and tokens[at].low in words("speech_verbs", "needs a mark"):
        return tokens[at + 1].text in {",", ":"} or behind[0].low in {"bahwa", "jika"}
    if least and tokens[at].low in _PRAISES and any(token.low in _GROUNDS for token in behind):
        return len(behind) >= _LEAST
    if not behind or not least or tokens[at].low not in _TAKES_NOUNS or any(token.low == "bahwa" for token in behind):
        return True
    clause = len(behind) > 1 and behind[1].low in {"itu", "ini", "tersebut", "yang"}
    if clause and behind[0].low == "hal" and len(behind) > _BARE and behind[_BARE].low in _OCCASION:
        return False
    if behind[0].low in _PRAISE and len(behind) >= _LEAST:
        grounds = [token.low for token in behind[1:]]
        given = any(low in _GROUNDS - {"atas", "kepada"} for low in grounds)
        return given or ("yang" in grounds and any(low in _GROUNDS for low in grounds))
    if behind[0].low in _ABOUT or (behind[0].low in _NO_CONTENT and not clause):
        return False
    return any(token.low in _PREDICATES or is_verb(token.low) for token in behind[:_CLAUSE])


def is_verb(word: str) -> bool:
    """Whether a word is a verb by its form: a verbal prefix on a known root (``disiapkan``, but not ``distribusi``)."""
    return word.startswith(_VERB_PREFIXES) and word not in _PREPOSITIONS and stem(word) not in {word, ""}


def follows_speaker(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a clause follows behind the speaker: a comma and some words that are no time, place or occasion."""
    if at >= last or (tokens[at].text not in {",", ":"} and tokens[at].low not in {"bahwa", "jika"}):
        return False
    if last - at < _LEAST:
        return False
    if tokens[at + 1].low in {"dalam", "pada", "di"}:
        behind = [token for token in tokens[at + 1 : last] if token.text[0].isalnum()]
        return len(behind) >= _LONG and any(
            token.low in _PREDICATES or is_verb(token.low) or token.low == "selama" for token in behind[:_CLAUSE]
        )
    return tokens[at + 1].low not in _OCCASION


def follows_directly(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a clause with a verb of its own follows without a comma: ``Dikatakannya rapat itu akan diulang``."""
    behind = tokens[at:last]
    if len(behind) < _LEAST or not behind[0].text[0].isalpha() or behind[0].low in _OCCASION:
        return False
    return any(token.low in _PREDICATES or is_verb(token.low) for token in behind[:_CLAUSE])
