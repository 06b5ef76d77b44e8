"""Whatever is added, read again, reopened or lost of the index, the library holds what a plain dictionary would."""

from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from making import an_article, some_articles
from small_shards import LibraryInSmallShards

from pilkada_tui.library import Library
from pilkada_tui.library.files import shards as shards_module
from pilkada_tui.library.maintenance.check import check
from pilkada_tui.model import Article, Source

NAMES = st.sampled_from(["satu.txt", "dua.txt", "tiga.txt"])
NUMBERS = st.lists(st.integers(0, 12), min_size=1, max_size=5)
DAYS = st.sampled_from([None, "2024-02-02", "2024-10-30"])


class StoreAgainstAModel(LibraryInSmallShards):
    """Articles by id with their sources in the order of coming, in shards of a few articles each."""

    def __init__(self) -> None:
        super().__init__()
        self.model: dict[str, Article] = {}

    @rule(numbers=NUMBERS, name=NAMES)
    def add(self, numbers: list[int], name: str) -> None:
        source = Source(kind="file", name=name)
        coming = [
            msgspec.structs.replace(article, sources=(source,))
            for number in numbers
            for article in some_articles(1, first=number)
        ]
        report = self.library.add(coming)
        ids = list(dict.fromkeys(article.id for article in coming))
        assert report.added == tuple(one for one in ids if one not in self.model)
        assert report.known == tuple(one for one in ids if one in self.model)
        for article in coming:
            kept = self.model.setdefault(article.id, article)
            if source not in kept.sources:
                self.model[article.id] = msgspec.structs.replace(kept, sources=(*kept.sources, source))

    @precondition(lambda self: self.model)
    @rule(data=st.data(), day=DAYS)
    def read_one_again_otherwise(self, data: st.DataObject, day: str | None) -> None:
        chosen = data.draw(st.sampled_from(sorted(self.model)))
        for name in self.library.shard_names():
            for number, kept in shards_module.load(self.folder / "articles" / name).articles.items():
                if kept.id == chosen:
                    fresh = an_article(title="Dibaca lagi", day=day)
                    changed = msgspec.structs.replace(fresh, id=kept.id, sources=kept.sources)
                    self.library.replace(name, {number: changed})
                    self.model[chosen] = changed
                    return

    @rule()
    def open_it_again(self) -> None:
        self.library.close()
        self.library = Library.open(self.folder)

    @rule()
    def lose_the_index(self) -> None:
        self.library.close()
        for path in Path(self.home.name, "indeks").iterdir():
            path.unlink()
        self.library = Library.open(self.folder)

    @invariant()
    def every_article_is_kept_once_as_it_came(self) -> None:
        kept = list(self.library.articles())
        assert len(kept) == len(self.model)
        assert {article.id: article for article in kept} == self.model

    @invariant()
    def every_article_is_opened_whole_by_its_id(self) -> None:
        assert {one: self.library.article(one) for one in self.model} == self.model

    @invariant()
    def the_list_holds_all_of_them_newest_first_the_undated_last(self) -> None:
        rows = self.library.rows(0, 1000, copies=True)
        assert {row.id for row in rows} == self.model.keys()
        days = [row.day for row in rows]
        assert days == sorted(filter(None, days), reverse=True) + [None] * days.count(None)

    @invariant()
    def nothing_is_wrong_with_any_file(self) -> None:
        assert [finding.problem for finding in check(self.folder) if finding.problem] == []


StoreAgainstAModel.TestCase.settings = settings(max_examples=15, stateful_step_count=10)
TestStoreAgainstAModel = StoreAgainstAModel.TestCase
