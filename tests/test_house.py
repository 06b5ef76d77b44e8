"""The rules of the house, where a machine can see them; what each rule is for stands in its message."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from entries import for_every

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.page.labels import Label, Rule
from pilkada_tui.reading.people.mention import Doubt, Vote
from pilkada_tui.reading.quotes.attribution import CONFIDENCE
from pilkada_tui.reading.quotes.records import Want
from pilkada_tui.terms.reasons import DOUBTS, LABELS, REASONS, RULES, VOTES, WANTS
from pilkada_tui.wordlist import rows, sections

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "pilkada_tui").rglob("*.py"))
NAMES = [path.relative_to(ROOT).as_posix() for path in MODULES]
LISTS = sorted(path.stem for path in (ROOT / "data" / "words").glob("*.txt"))
OF_SUBJECTS = {"events", "topics"}  # every section is a kind or a topic, and they are walked in order
LONGEST_FUNCTION = 60


@cache
def tree(name: str) -> ast.Module:
    """A module of the package, parsed."""
    return ast.parse((ROOT / name).read_text(encoding="utf-8"))


def bound(module: ast.Module) -> Iterator[str]:
    """The names that the statements of a module bind one after the other."""
    for node in module.body:
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
            continue
        else:
            continue
        yield from (part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name))


@for_every(NAMES)
def test_no_module_binds_a_name_twice(name: str) -> None:
    """The second binding hides the first, and a rule is dead without anybody noticing."""
    assert [bound_name for bound_name, times in Counter(bound(tree(name))).items() if times > 1] == []


@for_every(NAMES)
def test_a_function_fits_on_a_screen(name: str) -> None:
    functions = [node for node in ast.walk(tree(name)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lines = {node.name: (node.end_lineno or 0) - node.lineno + 1 for node in functions}
    assert {function: length for function, length in lines.items() if length > LONGEST_FUNCTION} == {}


@for_every(NAMES)
def test_what_is_public_has_a_docstring(name: str) -> None:
    """Also where a function stands inside another, or a method in a class whose name is private."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    public = [node for node in ast.walk(tree(name)) if isinstance(node, kinds) and not node.name.startswith("_")]
    assert [node.name for node in public if ast.get_docstring(node) is None] == []


@for_every(NAMES)
def test_no_error_is_swallowed_without_a_word(name: str) -> None:
    handlers = [node for node in ast.walk(tree(name)) if isinstance(node, ast.ExceptHandler)]
    assert [node.lineno for node in handlers if all(isinstance(part, ast.Pass) for part in node.body)] == []


READING = [name for name in NAMES if name.startswith("pilkada_tui/reading/")]
VOCABULARY = "pilkada_tui/reading/vocabulary.py"
OF_OFFICES = frozenset(row[1] for section in ("offices", "bodies") for row in rows("offices", section))
LEVELS = frozenset({"prov", "kab", "kota", "any", "resor"})
KINDS = (frozenset(sections("events")), OF_OFFICES, LEVELS, frozenset(CONFIDENCE))  # by which the reader calls things
NO_VOCABULARY = {
    # affixes, of which words are made
    "men mem meng me di ber ter", "men mem meng", "me di ber ter", "pe ke", "pe per", "nya lah kah pun ku mu",
    "isasikan isasi itas isme is", "ke an", "pe an", "me kan", "di kan", "meny s", "meng  k", "mem  p", "men  t",
    "me  ", "di  ", "pe juru", "an kan",
    "kadis kabid kabag kasubag kasubbag kadin", "penj pj",
    # spellings of one sound
    "ie i", "ch h", "oe u", "dh d", "th t", "ph f",
    # words that stand one behind the other
    "nomor urut", "pasangan calon", "sapaan akrab", "dan wakil", "serta wakil", ", seorang", ", salah",
    "kabupaten dan kota", "kota dan kabupaten", "antara antara tanggal",
    # the two words that a slip is looked for, two that exclude each other, and the labels of a form
    "hingga sampai", "kabupaten kota", "kota kabupaten", "komentar balasan reply", "foto ilustrasi caption suasana ",
    "foto photo poto dok sumber",
    # where the words between two dates are cut
    ",  dan   serta   sedangkan  ;",
}  # fmt: skip


OF_WORDS = re.compile(r"[(|][a-z]{3,}\|[a-z]{3,}[)|]")
ROOM = "pilkada_tui/reading"
# A pattern is a shape of a text: of a date line, a credit, a clause. Where words are only its hinges they stand in it.
PATTERNED = frozenset(
    f"{ROOM}/{name}.py"
    for name in (
        "dates/expressions", "dates/years", "events/clauses", "events/event_regions", "events/find", "events/kinds",
        "events/labels", "events/phrases", "events/statements", "events/surroundings", "page/asides", "page/blocks",
        "page/dateline",
        "page/headline", "page/layout", "page/metadata", "page/noise", "page/outlet", "quotes/cues", "text/tokens",
    )
)  # fmt: skip


def is_word(text: str) -> bool:
    """Whether a string is a word of the language: small letters, no single one."""
    return len(text) > 1 and text.strip().isalpha() and text.islower()


def word_sets(module: ast.Module) -> Iterator[list[str]]:
    """The sets, tuples and lists of two words at least that a module writes out, single words named in a row apart."""
    named = {
        node.value
        for node in ast.walk(module)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Set | ast.Tuple | ast.List) and node not in named:
            parts = [part.value for part in node.elts if isinstance(part, ast.Constant)]
            found = [part for part in parts if isinstance(part, str)] if len(parts) == len(node.elts) else []
        elif isinstance(node, ast.Attribute) and node.attr == "split" and isinstance(node.value, ast.Constant):
            found = str(node.value.value).split()
        else:
            continue
        if len(found) > 1 and any(map(is_word, found)):
            yield found


@for_every([name for name in READING if name != VOCABULARY])
def test_the_words_of_the_reader_are_in_the_word_lists(name: str) -> None:
    """A set of words in code is found by nobody who extends the reader; it is a section, named in the vocabulary."""
    loose = [found for found in word_sets(tree(name)) if not any(map(frozenset(found).issubset, KINDS))]
    assert [" ".join(found) for found in loose if " ".join(found) not in NO_VOCABULARY] == []


@for_every([name for name in READING if name not in {VOCABULARY, *PATTERNED}])
def test_no_further_pattern_of_the_reader_lists_words(name: str) -> None:
    nodes = (node.value for node in ast.walk(tree(name)) if isinstance(node, ast.Constant))
    assert [text for text in nodes if isinstance(text, str) and OF_WORDS.search(text)] == []


def test_every_name_of_the_vocabulary_is_a_section_of_its_own_and_asked_for() -> None:
    named = {name: told.__metadata__ for name, told in vocabulary.__annotations__.items()}
    assert [name for name, (file, section) in named.items() if section not in sections(file)] == []
    assert [name for name, times in Counter(named.values()).items() if times > 1] == []
    asked = {node.attr for name in READING for node in ast.walk(tree(name)) if isinstance(node, ast.Attribute)}
    assert sorted(named.keys() - asked) == []


TOLD = ((Label, LABELS), (Rule, RULES), (Doubt, DOUBTS), (Vote, VOTES), (Want, WANTS), (CONFIDENCE, REASONS))


def test_every_rule_of_the_reader_has_words_for_the_trace() -> None:
    """Its words belong in ``terms/reasons.py``, where ``w`` and ``extract --trace`` take them from."""
    assert [sorted(set(rules) - set(words)) for rules, words in TOLD if set(rules) - set(words)] == []


@cache
def strings() -> frozenset[str]:
    """Every string that stands in a module of the program."""
    nodes = (node for name in NAMES for node in ast.walk(tree(name)))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


@for_every(sorted(set(LISTS) - OF_SUBJECTS))
def test_every_section_of_a_word_list_is_read_by_the_program(name: str) -> None:
    """What is written into a section that no code asks for changes nothing."""
    assert sorted(section for section in sections(name) if section and section not in strings()) == []


DOORS = {
    "__main__.py": "start: the folder that python -m puts first in the path is taken off it before",
    "start.py": "cli: the screen opens without click",
    "commands/open_screen.py": "commands.screen_run: Textual takes colours and pace from the environment once",
    "commands/config.py": "tui.settings.config: Textual, which the list of the commands does without",
    "commands/harvest.py": "commands.harvest_run: the extra cluster, without which the program has a help",
    "commands/screen.py": "browser.server: the extra web",
    "harvest/tables.py": "pyarrow: the extra parquet, and the memory of every worker",
    "sources/markup_limits.py": "trafilatura: texts, mails and documents are read without it",
    "reading/__init__.py": "reading.pipeline: a list, and a search by a word, need a step of the reader at most",
    "search/words.py": "reading.text.stems: a list needs no dictionary",
    "library/questions.py": "library.search.searcher: a list is no search",
    "library/index/index.py": "library.index.sync: most starts find the index as they left it",
    "library/files/shards.py": "library.files.tinydb_storage: for files that another program laid out",
    "library/files/storage.py": "hashlib: OpenSSL",
    "tui/app.py": "tui.palette: the palette and the command line",
    "tui/render/page.py": "tui.render.dates_in_text: the reader is loaded in a thread, while the page is shown",
}
"""The modules that import at use, and what each puts off; how many milliseconds stands beside the import."""
TABLES = {
    "commands/translated_help.py": "the commands",
    "export/forms.py": "the forms of an export",
    "sources/kinds.py": "the kinds of file",
    "tui/actions/__init__.py": "what a key does",
    "tui/screens/__init__.py": "the screens",
    "datafiles.py": "where the data of the program are; no module",
}
"""The modules that import what a table names."""
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


def put_off(name: str) -> set[int]:
    """The lines of the imports that stand inside a function."""
    inside = (part for node in ast.walk(tree(name)) if isinstance(node, FUNCTIONS) for part in ast.walk(node))
    return {part.lineno for part in inside if isinstance(part, ast.Import | ast.ImportFrom)}


def test_an_import_stands_at_the_head_of_its_module_but_for_the_doors() -> None:
    """A room is entered by one import at use; all that is behind it is imported plainly."""
    found = {name.removeprefix("pilkada_tui/"): len(put_off(name)) for name in NAMES if put_off(name)}
    # What the reader offers are three functions behind one door.
    assert found == dict.fromkeys(DOORS, 1) | {"reading/__init__.py": 3}


def test_an_import_at_use_says_how_many_milliseconds_it_saves() -> None:
    lines = {name: (ROOT / name).read_text(encoding="utf-8").splitlines() for name in NAMES if put_off(name)}
    saying = re.compile(r"# noqa: PLC0415 \(.*\b\d+ ms\b")
    silent = [
        f"{name}:{line}" for name, text in lines.items() for line in put_off(name) if not saying.search(text[line - 1])
    ]
    assert silent == []


def test_modules_are_found_by_name_in_the_tables_alone() -> None:
    found = {
        name.removeprefix("pilkada_tui/")
        for name in NAMES
        for node in ast.walk(tree(name))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in {"import_module", "__import__"}
    }
    assert found == TABLES.keys()


def test_the_top_of_the_tree_holds_what_it_promises() -> None:
    allowed = {"pyproject.toml", "README.md", "LICENSE", "pilkada_tui", "data", "tests"}
    built = {"build", "dist"}
    entries = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert {name for name in entries - allowed - built if not name.endswith(".egg-info")} == set()
