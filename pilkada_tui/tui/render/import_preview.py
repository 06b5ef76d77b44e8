"""What was read from a page before it is kept, and how far an import has come, as lines."""

from collections import Counter

from pilkada_tui.language import _, _n, in_words, number
from pilkada_tui.model import Article
from pilkada_tui.terms import dates
from pilkada_tui.terms.names import countdown, region_full
from pilkada_tui.tui.import_report import Glance, Intake, WatchState, counted
from pilkada_tui.tui.quotes import region_of
from pilkada_tui.tui.render import speakers
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line, run

NOISE_SHOWN = 4


def glance_lines(seen: Glance, width: int) -> list[Line]:
    """Headline, outlet, day, region and address, speakers with their quotes, and what was left out as furniture."""
    if seen.article is None:
        advice = _("Judul, hari, wilayah dan kutipan yang terbaca tampil di sini, sebelum ada yang disimpan.")
        return [*wrapped(advice, width, "dim"), *(_trouble(in_words(seen.why), width) if seen.why else [])]
    article = seen.article
    title = article.title.value if article.title else _("Tanpa judul")
    address = wrapped(article.address, width, "dim") if article.address else []
    lines = [*wrapped(title, width, "strong"), *wrapped(_facts(article), width, "dim"), *address, ()]
    if seen.known:
        known = _("= Sudah ada di pustaka. Menyimpannya tidak menggandakan; artikel yang ada dibuka.")
        lines += [*wrapped(known, width, "doubt"), ()]
    quotes, events = len(article.quotes), len(article.events)
    counts = f"{_n('{count} kutipan', quotes)} · {_n('{count} peristiwa', events)}"
    return [*lines, *wrapped(counts, width, "heading"), *_speakers(article, width), (), *_noise(article, width)]


def _facts(article: Article) -> str:
    day = article.day.value if article.day else None
    region = region_of(article)
    return " · ".join(
        filter(
            None,
            (
                article.outlet.value if article.outlet else _("media tak disebut"),
                dates.long(day) if day else _("tanggal tak disebut"),
                countdown(day) if day else "",
                region_full(region) if region else _("wilayah tak disebut"),
            ),
        )
    )


def _speakers(article: Article, width: int) -> list[Line]:
    counts = Counter(quote.speaker for quote in article.quotes)
    offices = {quote.speaker: quote.role for quote in reversed(article.quotes) if quote.role}
    styles = {quote.speaker: style for quote, style in zip(article.quotes, speakers.styles(article), strict=True)}
    lines: list[Line] = []
    for name, count in counts.items():
        said = f"❝{count} {name or _('tak disebut siapa')}"
        lines += wrapped(" · ".join(filter(None, (said, offices.get(name)))), width, styles[name], most=2)
    return lines or wrapped(_("Tidak ada kutipan yang terbaca."), width, "dim")


def _noise(article: Article, width: int) -> list[Line]:
    if not article.noise:
        return wrapped(_("Tidak ada bagian situs yang dibuang."), width, "dim")
    head = _n("{count} bagian situs dibuang", len(article.noise))
    lines = wrapped(head, width, "heading")
    for span in article.noise[:NOISE_SHOWN]:
        lines += wrapped(f"× {' '.join(span.of(article.text).split())}", width, "noise", most=1)
    return [*lines, *([(run("× …", "noise"),)] if len(article.noise) > NOISE_SHOWN else [])]


def _trouble(words: str, width: int) -> list[Line]:
    return [(), *wrapped(f"⚠ {words}", width, "doubt")]


def progress_lines(so_far: Intake, width: int) -> list[Line]:
    """A bar that tells how far it is by its length and in numbers, and what has come of it."""
    numbers = f" {number(so_far.done)}/{number(so_far.total)}"
    room = max(width - len(numbers) - 2, 4)
    full = room * min(so_far.done, so_far.total) // max(so_far.total, 1)
    bar = run(f"▕{'█' * full}{'░' * (room - full)}▏", "band")
    return [(bar, run(numbers, "strong")), *wrapped(counted(so_far.account), width), *_troubles(so_far, width)]


def task_words(so_far: Intake) -> str:
    """An import under way in the corner of the screen: ``mengambil 320/1000``."""
    return _("mengambil {done}/{total}").format(done=number(so_far.done), total=number(so_far.total))


def watch_words(watch: WatchState) -> str:
    """A watch under way in the corner of the screen: ``memantau masuk: 3 baru``."""
    words = _("memantau {folder}: {count} baru").format(folder=watch.folder.name, count=watch.account.added)
    return f"⚠ {words}" if watch.trouble is not None else words


def watch_lines(watch: WatchState, width: int) -> list[Line]:
    """Whether a folder is watched, what came of it, and what goes wrong at present."""
    state = _("◉ Memantau {folder}: {counts}") if watch.running else _("○ Pemantauan {folder} dihentikan: {counts}")
    lines = wrapped(state.format(folder=watch.folder, counts=counted(watch.account)), width, "strong")
    if watch.running and watch.trouble is not None:
        lines += wrapped("⚠ " + _("{why}; dicoba lagi").format(why=in_words(watch.trouble)), width, "doubt")
    for one in watch.account.failed[-3:]:
        lines += wrapped(f"✗ {one.name}: {in_words(one.why)}", width, "dim")
    return lines


def _troubles(so_far: Intake, width: int) -> list[Line]:
    return [line for words in dict.fromkeys(map(in_words, so_far.troubles)) for line in _trouble(words, width)]


def result_lines(so_far: Intake, width: int) -> list[Line]:
    """What has come of it in the end, and every page that was skipped with the reason."""
    head = _("Dihentikan.") if so_far.stopped else _("Selesai.")
    lines = [*wrapped(f"{head} {counted(so_far.account)}", width, "strong"), *_troubles(so_far, width), ()]
    if so_far.stopped:
        lines += [
            *wrapped(_("Yang sudah dibaca tersimpan; ulangi untuk sisanya, tidak ada yang digandakan."), width),
            (),
        ]
    for kind, count in so_far.account.kinds_passed():
        lines += wrapped(f"· {in_words(kind)}: {number(count)}", width, "dim")
    for remark in so_far.account.remarks:
        lines += wrapped(f"· {remark.name}: {in_words(remark.words)}", width, "dim")
    if so_far.skipped:
        lines += wrapped(_("Dilewati"), width, "heading")
    for one in so_far.skipped:
        lines += [
            *wrapped(f"✗ {one.name}", width),
            *((run("  "), *line) for line in wrapped(in_words(one.why), width - 2, "dim")),
        ]
    return lines
