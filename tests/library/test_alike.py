"""What is called a copy, what is not, and where two copies differ."""

import random

from hypothesis import given
from hypothesis import strategies as st
from retelling import LAST, LEAD, NEXT, OTHER_LAST, OTHER_LEAD, SAID, STORY, WORDS, edited, report

from pilkada_tui.library.index.similarity import alike, differences, hashed, runs, sample
from pilkada_tui.model import Article


def copies(one: Article, other: Article) -> bool:
    assert alike(runs(one), runs(other)) == alike(runs(other), runs(one))
    return alike(runs(one), runs(other))


def test_a_story_under_another_headline_is_a_copy() -> None:
    assert copies(report(*STORY), report(*STORY, title="Air Pasang, Petugas Siaga"))


def test_a_story_with_a_word_changed_here_and_there_is_a_copy() -> None:
    lead = edited(edited(LEAD, "Senin malam", "awal pekan"), "halaman depan", "pelataran")
    assert copies(report(*STORY), report(lead, NEXT, SAID, edited(LAST, "tiga kecamatan", "beberapa kecamatan")))


def test_a_story_cut_to_half_is_a_copy_of_the_whole() -> None:
    assert copies(report(*STORY), report(LEAD, NEXT))


def test_a_story_in_another_order_and_another_case_is_a_copy() -> None:
    assert copies(report(*STORY), report(LAST.upper(), SAID, NEXT, LEAD))


def test_two_reports_of_one_event_that_share_a_quote_are_two_stories() -> None:
    assert not copies(report(*STORY), report(OTHER_LEAD, SAID, OTHER_LAST))


def test_two_reports_that_are_mostly_the_same_quote_are_two_stories() -> None:
    words = " ".join(STORY[at] for at in (0, 1, 3))
    one = report(OTHER_LEAD, f'"{words}" katanya.', words=words)
    other = report(OTHER_LAST, f'"{words}" katanya.', words=words)
    assert len(runs(one).all & runs(other).all) > 0.6 * len(runs(one).all)
    assert not copies(one, other)


def test_short_notices_in_the_same_words_are_not_called_copies() -> None:
    notice = "Kantor tutup lebih awal hari ini karena hujan deras di kota."
    assert not copies(report(notice), report(notice, title="Pengumuman"))


def test_what_the_site_put_around_the_story_does_not_matter() -> None:
    plain = report(*STORY)
    framed = report(*STORY, OTHER_LEAD)
    framed = type(framed)(
        **{name: getattr(framed, name) for name in framed.__struct_fields__}
        | {"paragraphs": framed.paragraphs[:-1], "noise": framed.paragraphs[-1:]}
    )
    assert runs(plain) == runs(framed)


@given(st.permutations(range(4)), st.integers(0, 3))
def test_copies_share_their_samples_whatever_their_order(order: list[int], dropped: int) -> None:
    whole = report(*STORY)
    moved = report(*(STORY[at] for at in order if at != dropped))
    assert len({*sample(whole)} & {*sample(moved)}) >= 2


def test_random_texts_share_no_runs() -> None:
    chance = random.Random(7)
    texts = [" ".join(f"kata{chance.randrange(500)}" for _ in range(200)) for _ in range(2)]
    assert not hashed(texts[0]) & hashed(texts[1])


def test_a_changed_word_in_a_quotation_comes_before_every_other_difference() -> None:
    other_words = edited(WORDS, "tidak mau", "tidak rela")
    one = report(*STORY)
    other = report(edited(LEAD, "dua regu", "empat regu"), NEXT, edited(SAID, WORDS, other_words), words=other_words)
    [said, lead, gone] = differences(one, other)
    assert (said.quoted, said.first.of(one.text), said.second.of(other.text)) == (True, "mau", "rela")
    assert (lead.quoted, lead.first.of(one.text), lead.second.of(other.text)) == (False, "dua", "empat")
    assert (gone.first.of(one.text), gone.second.of(other.text)) == (LAST.rstrip("."), "")


def test_copies_that_differ_in_case_and_accents_alone_have_no_differences() -> None:
    assert differences(report(LEAD), report(LEAD.upper())) == []


@given(*[st.lists(st.sampled_from(STORY), min_size=1, max_size=4)] * 2)
def test_every_difference_stands_in_its_own_text_and_says_something(first: list[str], second: list[str]) -> None:
    one, other = report(*dict.fromkeys(first)), report(*dict.fromkeys(second))
    for change in differences(one, other):
        assert 0 <= change.first.start <= change.first.end <= len(one.text)
        assert 0 <= change.second.start <= change.second.end <= len(other.text)
        assert change.first.of(one.text) != change.second.of(other.text)
