"""The metadata of a stored page, as a new import would find them."""

import msgspec

from pilkada_tui.model import Source
from pilkada_tui.sources import line_address
from pilkada_tui.sources.web import page_facts


def filled(text: str, source: Source) -> Source:
    """A source with what its markup, or a mail's text, tells of where it came from; what is known already stays."""
    if source.markup is not None:
        found = page_facts.read(source.markup, source).source
    elif source.form == "eml":
        found = msgspec.structs.replace(source, url=source.url or line_address.only_one(text))
    else:
        return source
    known = {name: value for name, value in msgspec.structs.asdict(source).items() if value is not None}
    return msgspec.structs.replace(found, **known)
