"""One test for a whole list of entries, which names every entry that fails."""

from collections.abc import Callable, Iterable


def for_every(entries: Iterable[object]) -> Callable[[Callable[..., None]], Callable[[], None]]:
    """Make a test of one entry a test of all of them; an entry that is a tuple is spread over the parameters.

    All entries are tried before the test fails, so that who added ten words sees at once which of them are not read.
    """
    tried = [entry if isinstance(entry, tuple) else (entry,) for entry in entries]

    def made(test: Callable[..., None]) -> Callable[[], None]:
        def over_all_entries() -> None:
            assert tried, "the list is empty"
            failures = {}
            for entry in tried:
                try:
                    test(*entry)
                except AssertionError as error:
                    failures[entry] = str(error)
            told = "\n".join(f"{' · '.join(map(str, entry))}: {why}" for entry, why in failures.items())
            assert not failures, f"{len(failures)} of {len(tried)} entries fail\n{told}"

        over_all_entries.__name__, over_all_entries.__doc__ = test.__name__, test.__doc__
        over_all_entries.__module__ = test.__module__
        return over_all_entries

    return made
