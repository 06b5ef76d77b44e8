"""What each block of a page is, and by which rule of the layout: the label follows from the rule that decided."""

from enum import StrEnum
from typing import NamedTuple

from pilkada_tui.model import Span


class Label(StrEnum):
    """What a block of a page is."""

    HEADLINE = "headline"
    BODY = "body"
    MENU = "menu"
    FURNITURE = "furniture"
    STAMP = "date line"
    BYLINE = "byline"
    CREDIT = "picture"
    RELATED = "related link"
    KEYWORDS = "keywords"
    TEASER = "other headline"
    REPEAT = "repeat"
    BEHIND = "behind the article"


class Rule(StrEnum):
    """The rules of the layout, by which a block gets its label."""

    BEST_HEADLINE = "best headline"

    DATELINE_OPENS = "dateline opens"
    SENTENCE_OPENS = "sentence opens"
    TURN_OPENS = "turn opens"
    ABOVE_LEAD = "above the lead"
    INSIDE = "inside"
    BREAKS_OFF = "breaks off"
    SENTENCE_CLOSES = "sentence closes"
    SIGNATURE_CLOSES = "signature closes"
    NUMBER_CLOSES = "number closes"
    TURN_CLOSES = "turn closes"
    ITEM_CLOSES = "item closes"
    OPEN_SENTENCE_CLOSES = "open sentence closes"

    LISTED = "listed"
    CONTAINS = "contains"
    STARTS = "starts"
    SHARE = "share words"
    MENU_WORDS = "menu words"
    MENU_LABELS = "menu labels"
    HOME_TRAIL = "home trail"
    KEYWORDS = "keywords"
    HASHTAGS = "hashtags"
    RELATED = "related"
    UNDER_RELATED = "under related"
    LINK_INSIDE = "link inside"
    STAMP = "date or clock"
    SAVED = "saved on"
    BANNER = "banner size"
    ADDRESS = "address"
    COUNTER = "counter"
    NUMBERS = "numbers"
    WRITTEN_BY = "written by"
    AUTHOR_NAME = "author name"
    NAME_AT_END = "name at end"
    AUTHOR = "author told"
    PICTURE = "picture word"
    CAPTION_ABOVE = "caption above"
    CREDIT_AT_END = "credit at end"
    STRANGE = "strange words"
    BETWEEN_PARAGRAPHS = "between paragraphs"
    BULLETED = "bulleted"
    TICKER = "ticker"
    PRINTED_BEFORE = "printed before"
    REPEATS_ARTICLE = "repeats article"
    REPEATS_HEADLINE = "repeats headline"
    SHORT_ABOVE = "short above"
    ENDS_ARTICLE = "ends article"
    BEHIND_END = "behind the end"
    NOTHING_CLOSES = "nothing closes"

    @property
    def label(self) -> Label:
        """What a block is that the rule decided on."""
        return _LABELS[self]


_RULES = {
    Label.HEADLINE: (Rule.BEST_HEADLINE,),
    Label.BODY: (
        Rule.DATELINE_OPENS, Rule.SENTENCE_OPENS, Rule.TURN_OPENS, Rule.ABOVE_LEAD, Rule.INSIDE, Rule.BREAKS_OFF,
        Rule.SENTENCE_CLOSES, Rule.SIGNATURE_CLOSES, Rule.NUMBER_CLOSES, Rule.TURN_CLOSES, Rule.ITEM_CLOSES,
        Rule.OPEN_SENTENCE_CLOSES,
    ),
    Label.MENU: (Rule.MENU_WORDS, Rule.MENU_LABELS, Rule.HOME_TRAIL),
    Label.FURNITURE: (
        Rule.LISTED, Rule.CONTAINS, Rule.STARTS, Rule.SHARE, Rule.BANNER, Rule.ADDRESS, Rule.COUNTER, Rule.NUMBERS,
        Rule.SHORT_ABOVE,
    ),
    Label.STAMP: (Rule.STAMP, Rule.SAVED),
    Label.BYLINE: (Rule.WRITTEN_BY, Rule.AUTHOR_NAME, Rule.NAME_AT_END, Rule.AUTHOR),
    Label.CREDIT: (Rule.PICTURE, Rule.CAPTION_ABOVE, Rule.CREDIT_AT_END),
    Label.RELATED: (Rule.RELATED, Rule.UNDER_RELATED, Rule.LINK_INSIDE),
    Label.KEYWORDS: (Rule.KEYWORDS, Rule.HASHTAGS),
    Label.TEASER: (Rule.STRANGE, Rule.BETWEEN_PARAGRAPHS, Rule.BULLETED, Rule.TICKER),
    Label.REPEAT: (Rule.PRINTED_BEFORE, Rule.REPEATS_ARTICLE, Rule.REPEATS_HEADLINE),
    Label.BEHIND: (Rule.ENDS_ARTICLE, Rule.BEHIND_END, Rule.NOTHING_CLOSES),
}  # fmt: skip
_LABELS = {rule: label for label, rules in _RULES.items() for rule in rules}


class Block(NamedTuple):
    """A block of a page, or the part of one that is something else than the rest, and the rule that decided."""

    span: Span
    rule: Rule

    @property
    def label(self) -> Label:
        """What the block is."""
        return self.rule.label
