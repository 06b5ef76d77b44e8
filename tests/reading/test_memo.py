"""What a pure function has told of a text is kept, so that it is asked once."""

from pilkada_tui.reading.text.memo import remembered


def test_a_function_is_asked_once_for_a_text_until_the_memory_is_full() -> None:
    asked: list[str] = []

    @remembered(2)
    def doubled(text: str) -> str:
        asked.append(text)
        return text * 2

    assert [doubled(text) for text in ("a", "a", "b", "b", "c", "a")] == ["aa", "aa", "bb", "bb", "cc", "aa"]
    assert asked == ["a", "b", "c", "a"]
