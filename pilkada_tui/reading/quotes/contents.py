"""Contents: whether what stands behind a speech verb is something said, or only an occasion or a thing."""

from pilkada_tui.reading import vocabulary
from pilkada_tui.reading.text.stems import is_verb
from pilkada_tui.reading.text.tokens import Token

_CLAUSE, _LEAST, _BARE, _LONG = 14, 6, 2, 9


def follows_verb(tokens: list[Token], at: int, last: int, least: int) -> bool:
    """Whether a speech verb has content behind it: ``least`` words, and a clause where the verb also takes things."""
    behind = [token for token in tokens[at + 1 : last] if token.text[0].isalnum()]
    if len(behind) < (min(least, 1) if tokens[at].low in vocabulary.TAKES_ONE_WORD else least) or (
        behind and behind[0].low == "hal" and len(behind) <= _BARE
    ):
        return False
    if least and tokens[at].low in vocabulary.VERB_NEEDS_A_MARK:
        return tokens[at + 1].text in {",", ":"} or behind[0].low in vocabulary.THAT_OR_IF
    if least and tokens[at].low in vocabulary.PRAISES and any(token.low in vocabulary.GROUNDS for token in behind):
        return len(behind) >= _LEAST
    if (
        not behind
        or not least
        or tokens[at].low not in vocabulary.TAKES_NOUNS
        or any(token.low == "bahwa" for token in behind)
    ):
        return True
    clause = len(behind) > 1 and behind[1].low in vocabulary.POINTED_OR_RELATIVE
    if clause and behind[0].low == "hal" and len(behind) > _BARE and behind[_BARE].low in vocabulary.OCCASIONS:
        return False
    if behind[0].low in vocabulary.PRAISE and len(behind) >= _LEAST:
        grounds = [token.low for token in behind[1:]]
        given = any(low in vocabulary.GROUNDS - vocabulary.GROUNDS_OF_NOUNS for low in grounds)
        return given or ("yang" in grounds and any(low in vocabulary.GROUNDS for low in grounds))
    if behind[0].low in vocabulary.ABOUT or (behind[0].low in vocabulary.NO_CONTENT and not clause):
        return False
    return any(token.low in vocabulary.PREDICATES or is_verb(token.low) for token in behind[:_CLAUSE])


def follows_speaker(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a clause follows behind the speaker: a comma and some words that are no time, place or occasion."""
    if at >= last or (tokens[at].text not in {",", ":"} and tokens[at].low not in vocabulary.THAT_OR_IF):
        return False
    if last - at < _LEAST:
        return False
    if tokens[at + 1].low in vocabulary.IN_OR_ON:
        behind = [token for token in tokens[at + 1 : last] if token.text[0].isalnum()]
        return len(behind) >= _LONG and any(
            token.low in vocabulary.PREDICATES or is_verb(token.low) or token.low == "selama"
            for token in behind[:_CLAUSE]
        )
    return tokens[at + 1].low not in vocabulary.OCCASIONS


def follows_directly(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a clause with a verb of its own follows without a comma: ``Dikatakannya rapat itu akan diulang``."""
    behind = tokens[at:last]
    if len(behind) < _LEAST or not behind[0].text[0].isalpha() or behind[0].low in vocabulary.OCCASIONS:
        return False
    return any(token.low in vocabulary.PREDICATES or is_verb(token.low) for token in behind[:_CLAUSE])
