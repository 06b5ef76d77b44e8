"""How far a harvest is, as lines."""

from pilkada_tui.harvest.status import Status, in_a_line, of_workers
from pilkada_tui.language import _, _n
from pilkada_tui.tui.render.layout import wrapped
from pilkada_tui.tui.render.text import Line, run


def advice_lines(width: int) -> list[Line]:
    """What a harvest is for, where there was none yet."""
    words = _(
        "Untuk arsip besar: berkas WARC, folder, pola, alamat, atau @daftar. Hanya yang memuat kata-kata pilkada yang"
        " masuk ke pustaka. Panen jalan terus bila layar ini, atau program ini, ditutup."
    )
    return wrapped(words, width, "dim")


def status_lines(status: Status, width: int, *, running: bool) -> list[Line]:
    """A bar by the parts done, the counts and each worker, and in the end what was told."""
    numbers = f" {status.done}/{status.parts}"
    room = max(width - len(numbers) - 2, 4)
    full = room * min(status.done, status.parts) // max(status.parts, 1)
    bar = run(f"▕{'█' * full}{'░' * (room - full)}▏", "band")
    lines = [*wrapped(" ".join(status.sources), width, "strong", most=2), (bar, run(numbers, "strong"))]
    added = _n("{count} artikel baru", status.added)
    now = (f"{in_a_line(status)} · {added}", *of_workers(status))
    if not running:
        lines += wrapped(_ended(status), width, "strong")
    return [*lines, *(line for words in status.told or now for line in wrapped(words, width))]


def _ended(status: Status) -> str:
    if status.ended in {"all", "enough"}:
        return _("Selesai.")
    again = _("Yang sudah selesai tersimpan; Enter meneruskan.")
    ended = _("Berhenti di tengah jalan.")
    return f"{ended} {again}"
