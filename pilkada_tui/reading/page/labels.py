"""Labels of the blocks of a page, and the layout rules; the deciding rule determines the label."""

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
    """The layout rules that label blocks, each with its label."""

    label: Label

    def __new__(cls, value: str, label: Label) -> "Rule":
        """A rule with its name and label."""
        rule = str.__new__(cls, value)
        rule._value_ = value
        rule.label = label
        return rule

    BEST_HEADLINE = "best headline", Label.HEADLINE
    DATELINE_OPENS = "dateline opens", Label.BODY
    SENTENCE_OPENS = "sentence opens", Label.BODY
    TURN_OPENS = "turn opens", Label.BODY
    ABOVE_LEAD = "above the lead", Label.BODY
    INSIDE = "inside", Label.BODY
    BREAKS_OFF = "breaks off", Label.BODY
    SENTENCE_CLOSES = "sentence closes", Label.BODY
    SIGNATURE_CLOSES = "signature closes", Label.BODY
    NUMBER_CLOSES = "number closes", Label.BODY
    TURN_CLOSES = "turn closes", Label.BODY
    ITEM_CLOSES = "item closes", Label.BODY
    OPEN_SENTENCE_CLOSES = "open sentence closes", Label.BODY
    LISTED = "listed", Label.FURNITURE
    CONTAINS = "contains", Label.FURNITURE
    STARTS = "starts", Label.FURNITURE
    SHARE = "share words", Label.FURNITURE
    MENU_WORDS = "menu words", Label.MENU
    MENU_LABELS = "menu labels", Label.MENU
    HOME_TRAIL = "home trail", Label.MENU
    KEYWORDS = "keywords", Label.KEYWORDS
    HASHTAGS = "hashtags", Label.KEYWORDS
    RELATED = "related", Label.RELATED
    UNDER_RELATED = "under related", Label.RELATED
    LINK_INSIDE = "link inside", Label.RELATED
    STAMP = "date or clock", Label.STAMP
    SAVED = "saved on", Label.STAMP
    BANNER = "banner size", Label.FURNITURE
    ADDRESS = "address", Label.FURNITURE
    COUNTER = "counter", Label.FURNITURE
    NUMBERS = "numbers", Label.FURNITURE
    WRITTEN_BY = "written by", Label.BYLINE
    AUTHOR_NAME = "author name", Label.BYLINE
    NAME_AT_END = "name at end", Label.BYLINE
    AUTHOR = "author told", Label.BYLINE
    PICTURE = "picture word", Label.CREDIT
    CAPTION_ABOVE = "caption above", Label.CREDIT
    CREDIT_AT_END = "credit at end", Label.CREDIT
    STRANGE = "strange words", Label.TEASER
    BETWEEN_PARAGRAPHS = "between paragraphs", Label.TEASER
    BULLETED = "bulleted", Label.TEASER
    TEASER = "cut off above a link", Label.TEASER
    TICKER = "ticker", Label.TEASER
    PRINTED_BEFORE = "printed before", Label.REPEAT
    REPEATS_ARTICLE = "repeats article", Label.REPEAT
    REPEATS_HEADLINE = "repeats headline", Label.REPEAT
    SHORT_ABOVE = "short above", Label.FURNITURE
    ENDS_ARTICLE = "ends article", Label.BEHIND
    BEHIND_END = "behind the end", Label.BEHIND
    NOTHING_CLOSES = "nothing closes", Label.BEHIND


class Block(NamedTuple):
    """A block of a page, or a part of one with a label of its own, and the rule that decided."""

    span: Span
    rule: Rule

    @property
    def label(self) -> Label:
        """What the block is."""
        return self.rule.label
