"""Content of a speech verb: whether what follows is reported content, or only an occasion or a noun phrase."""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.stems import is_verb
from pilkada_tui.reading.text.tokens import Token

_CLAUSE, _LEAST, _BARE, _LONG = 14, 6, 2, 9


def follows_verb(tokens: list[Token], at: int, last: int, least: int) -> bool:
    """Whether content follows a speech verb: ``least`` words, and a clause if the verb also takes noun objects."""
    words = [token for token in tokens[at + 1 : last] if token.text[0].isalnum()]
    if len(words) < (min(least, 1) if tokens[at].low in vocabulary.TAKES_ONE_WORD else least) or (
        words and words[0].low == "hal" and len(words) <= _BARE
    ):
        return False
    if least and tokens[at].low in vocabulary.VERB_NEEDS_A_MARK:
        return tokens[at + 1].text in {",", ":"} or words[0].low in vocabulary.THAT_OR_IF
    if least and tokens[at].low in vocabulary.PRAISES and any(token.low in vocabulary.GROUNDS for token in words):
        return len(words) >= _LEAST
    if (
        not words
        or not least
        or tokens[at].low not in vocabulary.TAKES_NOUNS
        or any(token.low == "bahwa" for token in words)
    ):
        return True
    clause = len(words) > 1 and words[1].low in vocabulary.POINTED_OR_RELATIVE
    if clause and words[0].low == "hal" and len(words) > _BARE and words[_BARE].low in vocabulary.OCCASIONS:
        return False
    if words[0].low in vocabulary.PRAISE and len(words) >= _LEAST:
        grounds = [token.low for token in words[1:]]
        given = any(low in vocabulary.GROUNDS - vocabulary.GROUNDS_OF_NOUNS for low in grounds)
        return given or ("yang" in grounds and any(low in vocabulary.GROUNDS for low in grounds))
    if words[0].low in vocabulary.ABOUT or (words[0].low in vocabulary.NO_CONTENT and not clause):
        return False
    return any(token.low in vocabulary.PREDICATES or is_verb(token.low) for token in words[:_CLAUSE])


def follows_speaker(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a clause follows the speaker: a comma and words that are not a time, a place or an occasion."""
    if at >= last or (tokens[at].text not in {",", ":"} and tokens[at].low not in vocabulary.THAT_OR_IF):
        return False
    if last - at < _LEAST:
        return False
    if tokens[at + 1].low in vocabulary.IN_OR_ON:
        words = [token for token in tokens[at + 1 : last] if token.text[0].isalnum()]
        return len(words) >= _LONG and any(
            token.low in vocabulary.PREDICATES or is_verb(token.low) or token.low == "selama"
            for token in words[:_CLAUSE]
        )
    return tokens[at + 1].low not in vocabulary.OCCASIONS


def follows_directly(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a clause with its own verb follows without a comma: ``Dikatakannya rapat itu akan diulang``."""
    words = tokens[at:last]
    if len(words) < _LEAST or not words[0].text[0].isalpha() or words[0].low in vocabulary.OCCASIONS:
        return False
    return any(token.low in vocabulary.PREDICATES or is_verb(token.low) for token in words[:_CLAUSE])
