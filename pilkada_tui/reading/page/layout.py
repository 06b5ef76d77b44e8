"""Layout: which lines of a page are the article, which is its headline, and what is the site's furniture.

A pasted page has three zones: above the article (menus, headline, date line, captions), the article, and after it
(tags, links, comments). The zones are determined first; each has its own rules for lines that no word list covers.
"""

import re
from typing import NamedTuple

from pilkada_tui.model import Span
from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.page import asides, headline, noise
from pilkada_tui.reading.page.dateline import dateline_end
from pilkada_tui.reading.page.labels import Block, Label, Rule
from pilkada_tui.reading.page.lines import ITEM, Line, words
from pilkada_tui.reading.regions import gazetteer
from pilkada_tui.reading.text import speech_verbs
from pilkada_tui.reading.text.stems import is_known

_SIGNATURE = (
    r"(?:\([^()]{1,40}\)|\[[^\[\]]{0,40}\]|@[\w/]{1,20}|[■□▪◾●]"
    r"|(?<=\s)(?:\d{1,2} [a-z]{2,4}|-{1,2}\w{2,8}-{0,2}|[A-Z]{2,5}|[A-Za-z]{2,6}(?:/[A-Za-z]{2,6}){1,2}))?[\s*]*$"
)
_DATED_END = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)[\s*]*$")
_SENTENCE_END = re.compile(rf"[.!?…:;]['’\"”“)\]]*[\s*]*{_SIGNATURE}|\(\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\)[\s*]*$")
_CLOSED = re.compile(rf"[.:;]['’\"”“)\]]*\s*{_SIGNATURE}")
_PLACE_ALONE = re.compile(r"[A-Z][\w.’' ]{2,40}(?:\([^()]{2,30}\))? ?[-–—]$")
_CUED = re.compile(r"[,.?!]\s?[\"”“]\s?,?\s?(\w+)")
_BULLET = re.compile(r"[-•*·▪►]+ ?(?=\w)")
_NUMBER = re.compile(r"([2-9])\. (?=\w)")
_INNER_STOP = re.compile(r"[a-z)\d][.?!][”\"]? +[A-Z“\"]")
_INITIALS = re.compile(r"[(\[*@][^()]{0,40}[)\]*]?[.*\s]*$|\*+$|\w{1,10}(?:/\w{1,10}){1,3}$")
_FULL_NAME = re.compile(
    r"\((?:[A-Z][a-z’']{2,}(?: [A-Z][a-z’']{2,}){1,3}(?:/[\w. -]{2,30})?|[\w-]+(?:\.\w+){1,2}/[\w. ]{2,40})\)[.\s]*$"
)
_INLINE_RELATED = re.compile(
    r"(?<=[.!?”\"]) ?\b(?:(?:Baca|Lihat|Simak) (?:[Jj]uga|[Pp]ula)|(?:BACA|LIHAT|SIMAK) (?:JUGA|PULA))\b ?:? ?"
)
_RELATED_WORDS = ("Baca ", "BACA ", "Lihat ", "LIHAT ", "Simak ", "SIMAK ")
_RELATED = re.compile(r"(?:baca|lihat|simak) (?:juga|pula)\b ?:? ?", re.IGNORECASE)
_OPENING = frozenset('“"„')
_SIGNED = re.compile(r"[\w)] (?:\([a-z]{2,12}(?:/[\w*]{1,12})?\)|\[[a-z]{2,12}\])$")
_LEAD_WORDS, _DATED_WORDS, _LEAST_SIGNED, _LEAST_WORDS = 12, 9, 8, 3
_NEAR_CAPTION, _BORROWED = 3, "asi"
_BODY, _ARTICLE = Label.BODY, (Label.BODY, Label.HEADLINE)
_TAIL, _REPEATED, _FRAGMENT, _CAPITALS, _TICKER, _SAME = 80, 6, 3, 0.7, 24, 0.8


class Cleaned(NamedTuple):
    """The zones of a page: ``body`` are the paragraphs without the headline, ``head`` the lines up to the first.

    ``blocks`` are all parts of the page in order, each with the rule that labels it.
    """

    title: Span | None
    body: tuple[Span, ...]
    noise: tuple[Span, ...]
    head: tuple[Line, ...]
    tail: tuple[Line, ...]
    lead: int
    blocks: tuple[Block, ...]


class _Extent(NamedTuple):
    """The lines that may belong to the article: its first line and end, each with the rule that decided.

    From ``marker`` on nothing belongs to it because that line ends the article, from ``end`` on because no line closes
    it.
    """

    lead: int
    opens: Rule
    end: int
    closes: Rule
    marker: int


def count_words(text: str) -> int:
    """The number of words in a text, numbers included."""
    return len(words(text))


def is_prose(line: str, least: int = 8) -> bool:
    """Whether a line reads as a sentence of an article rather than a label or headline."""
    number = count_words(line)
    if number >= least and (_SENTENCE_END.search(line[-_TAIL:]) or number >= 30):
        return True
    return number >= 4 and _is_speech(line)


def _is_speech(line: str) -> bool:
    """Whether a line begins with a quotation, or has a cue after one."""
    if line[0] in "\"“”„‘'":
        return True
    return any(match[1].lower().removesuffix("nya") in speech_verbs.stems() for match in _CUED.finditer(line))


def clean(lines: list[Line]) -> Cleaned:
    """The headline, the paragraphs and the noise of a page."""
    lines = _without_glued_links(headline.split_glued(lines))
    lead, opens = _find_lead(lines)
    article_words = headline.content(lines, lead)
    title = headline.find(lines, lead, article_words)
    extent = _find_end(lines, lead, opens)
    if title is None:
        title = headline.at_foot(lines, lead, extent.end)
    title_key = noise.key(lines[title].text) if title is not None else ""
    unrelated = headline.unrelated(lines, lead, article_words) if title is not None else frozenset()
    blocks: list[Block] = []
    for index, (line, rule) in enumerate(zip(lines, _rules(lines, extent, title, title_key, unrelated), strict=True)):
        if rule.label is _BODY:
            blocks += _paragraph(line, rule, above=index < lead, last=index >= extent.end - 2)
        else:
            blocks.append(Block(line.span, rule))
    return Cleaned(
        title=_headline_span(lines[title]) if title is not None else None,
        body=tuple([span for span, rule in blocks if rule.label is _BODY]),
        noise=tuple([span for span, rule in blocks if rule.label not in _ARTICLE]),
        head=tuple(lines[: min(lead + 1, len(lines))]),
        tail=tuple(lines[extent.end :]),
        lead=lines[lead].span.start if lead < len(lines) else 0,
        blocks=tuple(blocks),
    )


def _without_glued_links(lines: list[Line]) -> list[Line]:
    """The lines, with a related link split from the quotation that follows its headline on the same line."""
    result: list[Line] = []
    for line in lines:
        link = _RELATED.match(line.text)
        if link is None:
            result.append(line)
            continue
        at = asides.link_end(line.text, link.end())
        rest = line.text[at:].lstrip()
        if count_words(line.text[link.end() : at]) < _LEAST_WORDS or not rest or not _opens_speech(rest):
            result.append(line)
        else:
            result += headline.cut(line, len(line.text) - len(rest))
    return result


def _opens_speech(text: str) -> bool:
    """Whether a text begins with a quotation that a cue follows."""
    return text[0] in _OPENING and _is_speech(text[1:])


def _find_lead(lines: list[Line]) -> tuple[int, Rule]:
    """The index of the article's first line: one with a dateline, a long sentence, or a turn; and the rule."""
    first = len(lines)
    for index, line in enumerate(lines[:60]):
        if noise.is_noise(line.text) or asides.is_teaser(lines, index):
            continue
        if _captions_picture(lines, index):
            continue
        if dateline_end(line.text) is not None and (is_prose(line.text) or count_words(line.text) >= _LEAD_WORDS):
            return index, Rule.DATELINE_OPENS
        if first == len(lines) and _is_lead(line.text):
            first = index
        if index > first + 6:
            break
    if first == len(lines):
        return next((index for index, line in enumerate(lines[:60]) if _is_turn(lines, index)), first), Rule.TURN_OPENS
    return first, Rule.SENTENCE_OPENS


def _captions_picture(lines: list[Line], index: int) -> bool:
    """``HIBAH - Penandatanganan naskah …``: a word that labels a picture, above a paragraph with a dateline."""
    end = dateline_end(lines[index].text)
    label = lines[index].text[: end or 0].strip(" -–—:").lower()
    if end is None or not (is_known(label) or label.endswith(_BORROWED)) or label.split()[0] in gazetteer.first_words():
        return False
    return any(dateline_end(line.text) is not None for line in lines[index + 1 : index + 1 + _NEAR_CAPTION])


def _is_lead(line: str) -> bool:
    """Whether a line may begin an article: a dated, closed or very long sentence, and no caption."""
    number = count_words(line)
    dated = number >= _DATED_WORDS and _DATED_END.search(line[-_TAIL:]) is not None
    closed = number >= _LEAD_WORDS and _CLOSED.search(line[-_TAIL:]) is not None
    long = number >= 30 and not _is_run_of_headlines(line)
    return (dated or closed or long) and not headline.is_caption(line)


def _headline_span(line: Line) -> Span:
    """A headline without its bullet, or the asterisks of bold text in a message."""
    bullet = _BULLET.match(line.text)
    stars = len(line.text) - len(line.text.rstrip("*")) if bullet else 0
    return Span(line.span.start + bullet.end(), line.span.end - stars) if bullet else line.span


def _find_end(lines: list[Line], lead: int, opens: Rule) -> _Extent:
    """The extent of the article that begins at ``lead``: up to the last closing line before one that ends articles."""
    prose_before = 0
    marker = len(lines)
    for index in range(lead, len(lines)):
        text = lines[index].text
        if prose_before >= 1 and noise.ends_article(text) and not _article_continues(lines[index + 1 :], text):
            marker = index
            break
        prose_before += is_prose(text)
    unclosed = _leaves_sentences_open(lines[lead:marker])
    for last in range(marker - 1, lead, -1):
        text = lines[last].text
        open_end = unclosed and _is_small(text) and text[-1].isalnum()
        closes = _closing(lines, last) or (Rule.OPEN_SENTENCE_CLOSES if open_end else None)
        if closes is not None and not asides.is_author(lines, lead, last):
            return _Extent(lead, opens, last + 1, closes, marker)
    return _Extent(lead, opens, min(lead + 1, marker), opens, marker)


def _leaves_sentences_open(lines: list[Line]) -> bool:
    """Whether most paragraphs of a page lack a final full stop, as on some small sites."""
    texts = [line.text for line in lines if len(line.text) > _TAIL // 2]
    still_open = [text for text in texts if text[-1].isalnum() and _is_small(text) and not noise.is_noise(text)]
    return len(still_open) > _FRAGMENT and 2 * len(still_open) > len(texts)


def _article_continues(rest: list[Line], marker: str) -> bool:
    """Whether the article continues after a box of links; after a comment form it never does."""
    if noise.heads_comments(marker) or any(word in marker.casefold() for word in ("komentar", "balasan", "reply")):
        return False
    sentences = 0
    for line in rest:
        if noise.ends_article(line.text) and sentences == 0:
            return False
        if is_prose(line.text, 10) and not noise.is_noise(line.text) and not line.text.rstrip().endswith(("…", "...")):
            sentences += 1
    return sentences >= 2


def _closing(lines: list[Line], index: int) -> Rule | None:
    """The rule by which a line may be the article's last; None if it is not part of it."""
    text = lines[index].text
    if _breaks_off(lines, index):
        return Rule.BREAKS_OFF
    if noise.is_noise(text) or _is_full_name(text):
        return None
    if is_prose(text, 6) or _ends_wrapped_sentence(lines, index) or _is_short_sentence(text):
        return None if text.endswith(("…", "...")) else Rule.SENTENCE_CLOSES
    if _INITIALS.fullmatch(text) or (_SIGNED.search(text) and count_words(text) >= _LEAST_SIGNED):
        return Rule.SIGNATURE_CLOSES
    if _continues_numbering(lines, index):
        return Rule.NUMBER_CLOSES
    if _is_turn(lines, index):
        return Rule.TURN_CLOSES
    if ITEM.match(text) or ": " in text:
        announced = any(line.text.endswith(":") for line in lines[max(0, index - 12) : index])
        return Rule.ITEM_CLOSES if announced else None
    return Rule.OPEN_SENTENCE_CLOSES if _is_unclosed_sentence(lines, index) else None


def _is_turn(lines: list[Line], index: int) -> bool:
    """Whether a line is a turn of an interview: its label is a question or answer label, or begins other lines too."""
    label, colon, _ = lines[index].text.partition(": ")
    if not colon or len(label.split()) > _FRAGMENT or not label[:1].isupper():
        return False
    if label.lower() in vocabulary.ASKS | vocabulary.ANSWERS:
        return True
    return sum(line.text.startswith(f"{label}: ") for line in lines) > 1


def _continues_numbering(lines: list[Line], index: int) -> bool:
    """Whether a line is the next of the article's numbered headings (``3. Begini formasi petugas``)."""
    match = _NUMBER.match(lines[index].text)
    before = f"{int(match[1]) - 1}. " if match else ""
    return bool(before) and any(line.text.startswith(before) for line in lines[:index])


def _breaks_off(lines: list[Line], index: int) -> bool:
    """Whether the page's last line is the start of a truncated paragraph.

    After text, or after a link inside it, such a line belongs to the article; a headline in capitals is among others.
    """
    text = lines[index].text
    if index + 1 < len(lines) or not (text[-1].isalnum() or text[-1] == ",") or noise.is_noise(text):
        return False
    before = index - 1
    while before > 0 and (noise.is_inserted(lines[before].text) or noise.is_bare_related(lines[before - 1].text)):
        before -= 1
    parts = words(text)
    if not parts:
        return False
    cased = sum(not word[0].islower() for word in parts)
    opens = parts[0].lower() in vocabulary.NOISE_SENTENCE_OPENERS or text.count(",") >= _FRAGMENT or text[-1] == ","
    small = all(not word[0].islower() or word in vocabulary.NOISE_SMALL for word in parts)
    headline_like = len(parts) > _FRAGMENT and small and cased >= _CAPITALS * len(parts) and not opens
    text_before = lines[before].text
    return before > 0 and not headline_like and (_ends_a_sentence(text_before) or is_prose(text_before))


def _ends_a_sentence(text: str) -> bool:
    return count_words(text) > _FRAGMENT and _SENTENCE_END.search(text[-_TAIL:]) is not None


def _is_unclosed_sentence(lines: list[Line], index: int) -> bool:
    """Whether a line is the article's last sentence without its full stop: lower-case, between text and noise.

    A lower-case headline is among others; a paragraph that contains complete sentences is not one.
    """
    text = lines[index].text
    if not text[-1].isalnum() or count_words(text) < _LEAD_WORDS or not is_prose(lines[index - 1].text):
        return False
    if 2 * sum(word[0].islower() for word in words(text)) < count_words(text):
        return False
    following = lines[index + 1] if index + 1 < len(lines) else None
    return _INNER_STOP.search(text) is not None or (following is not None and noise.is_noise(following.text))


def _ends_wrapped_sentence(lines: list[Line], index: int) -> bool:
    """Whether a short line ends the sentence left open by the line directly above (manually wrapped text)."""
    above = lines[index - 1].text if index and not lines[index].after_gap else ""
    return bool(_CLOSED.search(lines[index].text)) and count_words(above) >= _LEAD_WORDS and above[-1].isalnum()


def _is_short_sentence(text: str) -> bool:
    """Whether a line of a few words is a sentence: ``Mitro juga setuju.``, ``“Panas,” katanya.``"""
    parts = [word for word in words(text) if word[0].isalpha()]
    if _CLOSED.search(text) is None:
        return False
    if len(parts) < _LEAST_WORDS or _is_speech(text):
        return len(parts) > 1 and _is_speech(text)
    return 2 * sum(word[0].islower() for word in parts) >= len(parts)


def _is_full_name(text: str) -> bool:
    return bool(_FULL_NAME.fullmatch(text))


def _rules(
    lines: list[Line], extent: _Extent, title: int | None, title_key: str, unrelated: frozenset[int]
) -> list[Rule]:
    """For each line, the rule that labels it."""
    rules: list[Rule] = []
    links = False
    printed: set[str] = set()
    lead, end = extent.lead, extent.end
    loose = dict.fromkeys(asides.repeated(lines, lead, end), Rule.REPEATS_ARTICLE)
    loose |= asides.teasers(lines, lead)
    loose |= asides.loose_headlines(lines, lead, end, is_prose) | dict.fromkeys(unrelated, Rule.STRANGE)
    for index, line in enumerate(lines[:end]):
        again = line.text in printed and count_words(line.text) >= _REPEATED
        if index == title or index in loose or again:
            rules.append(Rule.BEST_HEADLINE if index == title else loose.get(index, Rule.PRINTED_BEFORE))
            continue
        printed.add(line.text)
        prose = links and (is_prose(line.text) or _is_small(line.text))
        if links and (line.after_gap or prose):
            links = _is_open_label(lines, index)
        if links and not prose:
            rules.append(Rule.UNDER_RELATED)
            continue
        links = noise.is_bare_related(line.text)
        furniture = Rule.RELATED if links else _furniture(line.text, title_key, above=index < lead)
        rules.append(furniture or _body_rule(index, extent))
    after = enumerate(lines[end:], end)
    return rules + [Rule.BEST_HEADLINE if at == title else _after_article(line.text, at, extent) for at, line in after]


def _body_rule(index: int, extent: _Extent) -> Rule:
    """The rule by which a line that is not furniture belongs to the article, by its position."""
    if index < extent.lead:
        return Rule.ABOVE_LEAD
    if index == extent.lead:
        return extent.opens
    return extent.closes if index == extent.end - 1 else Rule.INSIDE


def _after_article(text: str, index: int, extent: _Extent) -> Rule:
    """The rule by which a line after the article does not belong to it."""
    if index < extent.marker:
        return noise.rule(text) or Rule.NOTHING_CLOSES
    return Rule.ENDS_ARTICLE if index == extent.marker else Rule.BEHIND_END


def _is_small(text: str) -> bool:
    """Whether a line is mostly lower-case like a sentence, complete or truncated, and unlike a headline."""
    parts = words(text)
    return len(parts) >= _LEAST_SIGNED and 2 * sum(word[0].islower() for word in parts) >= len(parts)


def _is_open_label(lines: list[Line], index: int) -> bool:
    """Whether the line before is a bare label, so that a gap between label and links does not close the box."""
    return index > 0 and noise.is_bare_related(lines[index - 1].text)


def _furniture(text: str, title_key: str, *, above: bool) -> Rule | None:
    """The rule by which a line is the site's furniture; None for a line of the article."""
    form = noise.key(text)
    if title_key and headline.is_crumb(form, title_key):
        return Rule.HOME_TRAIL
    if title_key and (form == title_key or (form.startswith(title_key) and noise.credit_start(text) is not None)):
        return Rule.REPEATS_HEADLINE
    if (rule := noise.rule(text)) is not None:
        return rule
    if _is_full_name(text):
        return Rule.AUTHOR_NAME
    if not above or _PLACE_ALONE.fullmatch(text):
        return None
    if _is_run_of_headlines(text):
        return Rule.TICKER
    if _repeats(form, title_key):
        return Rule.REPEATS_HEADLINE
    if count_words(text) < 7 and not is_prose(text, 6):
        return Rule.SHORT_ABOVE
    return Rule.CAPTION_ABOVE if count_words(text) < 9 and headline.is_caption(text) else None


def _repeats(form: str, title_key: str) -> bool:
    """Whether a line above the article has nearly the words of the headline, as names of picture files do."""
    line_words, title = set(words(form)), set(words(title_key))
    return len(line_words) > _FRAGMENT and len(line_words & title) >= _SAME * len(line_words)


def _is_run_of_headlines(text: str) -> bool:
    """Whether a long line above the article is a ticker: consecutive capitalised headlines."""
    parts = words(text)
    cased = sum(not word[0].islower() for word in parts)
    capitals = len(parts) >= _TICKER and cased >= _CAPITALS * len(parts) and not _INNER_STOP.search(text)
    return capitals and not _CLOSED.search(text[-_TAIL:]) and not headline.is_caption(text)


def _paragraph(line: Line, rule: Rule, *, above: bool, last: bool) -> list[Block]:
    """A line of the article as blocks: its text, and the noise inside it."""
    end, end_rule = len(line.text), None
    cut = noise.credit_start(line.text) if above else noise.photo_credit_start(line.text)
    if cut is not None:
        end, end_rule = cut, Rule.CREDIT_AT_END
    elif (match := _FULL_NAME.search(line.text, max(0, len(line.text) - _TAIL))) and (last or "." in match[0][:-2]):
        end, end_rule = (end, None) if ITEM.match(line.text) else (match.start(), Rule.NAME_AT_END)
    blocks = _split_at_links(line, end, rule) if any(map(line.text.__contains__, _RELATED_WORDS)) else None
    if blocks is None:
        blocks = [Block(line.span if end_rule is None else _trim(line, 0, end), rule)]
    if end_rule is not None:
        blocks.append(Block(_trim(line, end, len(line.text)), end_rule))
    return [block for block in blocks if block.span.start < block.span.end]


def _split_at_links(line: Line, end: int, rule: Rule) -> list[Block]:
    """The pieces of a paragraph up to an offset, and the related links without line breaks between them."""
    blocks: list[Block] = []
    at = 0
    for match in _INLINE_RELATED.finditer(line.text, 0, end):
        link_end = asides.link_end(line.text, match.end())
        blocks.append(Block(_trim(line, at, match.start()), rule))
        blocks.append(Block(_trim(line, match.start(), link_end), Rule.LINK_INSIDE))
        at = link_end
    return [*blocks, Block(_trim(line, at, end), rule)]


def _trim(line: Line, start: int, end: int) -> Span:
    """The span of a part of a line, given by offsets in it, without surrounding spaces."""
    piece = line.text[start:end]
    left = line.span.start + start + len(piece) - len(piece.lstrip())
    return Span(left, left + len(piece.strip()))
