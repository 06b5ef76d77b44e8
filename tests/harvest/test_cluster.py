"""Harvesting on real processes of Dask: nothing is lost and nothing doubled, whatever is killed."""

import json
import signal
import subprocess
import time
from pathlib import Path

import invented_archive
import psutil
import pytest
from dask_processes import Cluster, Start, ended, import_plainly, kept, until

from pilkada_tui.harvest import results
from pilkada_tui.harvest.cluster import Where, connected, do_part
from pilkada_tui.harvest.journal import Limits
from pilkada_tui.harvest.part import Part, versions

PARTS = ("--part-size", "0.004")
pytestmark = pytest.mark.slow


def heard_at(process: psutil.Process) -> set[str]:
    """The addresses at which a process waits for connections."""
    return {one.laddr.ip for one in process.net_connections() if one.status == psutil.CONN_LISTEN}


def report(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_two_processes_of_this_machine_give_what_an_import_gives(
    archive: Path, imported: Path, start: Start, tmp_path: Path
) -> None:
    told = tmp_path / "laporan.json"
    status, words = ended(start("pilkada_tui", "harvest", archive, *PARTS, "--workers", 2, "--report", told))
    assert status == 0, words
    assert kept(tmp_path / "pustaka") == kept(imported)
    assert (report(told)["matches"], report(told)["done"]) == (60, report(told)["parts"])
    assert len(report(told)["workers"]) == 2  # type: ignore[arg-type]


def test_ten_killed_workers_cost_nothing(
    archive: Path, imported: Path, start: Start, cluster: Cluster, tmp_path: Path
) -> None:
    harvest = start("pilkada_tui", "harvest", archive, *PARTS, "--scheduler", cluster.address)
    until(lambda: list((tmp_path / "cache").rglob("*.zst")), "a finished part")
    killed: set[int] = set()
    while len(killed) < 10:
        until(lambda: [one for one in cluster.workers() if one.pid not in killed], "a worker")
        for worker in cluster.workers()[:1]:
            if worker.pid not in killed and worker.is_running():
                worker.kill()
                killed.add(worker.pid)
    assert harvest.poll() is None, "it was over before ten workers had died"
    status, words = ended(harvest)
    assert status == 0, words
    assert kept(tmp_path / "pustaka") == kept(imported)


def test_a_killed_client_leaves_no_process_and_goes_on_where_it_was(
    archive: Path, imported: Path, start: Start, tmp_path: Path
) -> None:
    first = start("pilkada_tui", "harvest", archive, *PARTS, "--workers", 2)
    until(lambda: len(list((tmp_path / "cache").rglob("*.zst"))) > 2, "finished parts")
    children = psutil.Process(first.pid).children(recursive=True)
    assert set().union(*map(heard_at, (psutil.Process(first.pid), *children))) == {"127.0.0.1"}
    first.kill()
    first.wait()
    gone, alive = psutil.wait_procs(children, timeout=20)
    assert (len(gone) > 0, alive) == (True, [])
    told = tmp_path / "laporan.json"
    status, words = ended(start("pilkada_tui", "harvest", archive, *PARTS, "--workers", 2, "--report", told))
    assert status == 0, words
    assert kept(tmp_path / "pustaka") == kept(imported)
    assert int(str(report(told)["done_before"])) > 2


def test_an_interrupted_harvest_says_how_to_go_on_and_leaves_no_process(
    archive: Path, imported: Path, start: Start, tmp_path: Path
) -> None:
    told = tmp_path / "laporan.json"
    harvest = ("pilkada_tui", "harvest", archive, *PARTS, "--workers", 2, "--report", told)
    first = start(*harvest)
    until(lambda: len(list((tmp_path / "cache").rglob("*.zst"))) > 2, "finished parts")
    children = psutil.Process(first.pid).children(recursive=True)
    first.send_signal(signal.SIGINT)
    status, words = ended(first)
    assert (status, "jalankan lagi perintah yang sama" in words, "Traceback" in words) == (130, True, False), words
    assert report(told)["ended"] == "interrupted"
    assert psutil.wait_procs(children, timeout=20)[1] == []
    status, words = ended(start(*harvest))
    assert status == 0, words
    assert kept(tmp_path / "pustaka") == kept(imported)


def test_who_lacks_the_certificate_is_not_let_in(archive: Path, imported: Path, start: Start, tmp_path: Path) -> None:
    cert, key = tmp_path / "panen.pem", tmp_path / "panen-key.pem"
    made = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=panen")
    subprocess.run([*made, "-keyout", key, "-out", cert], check=True, capture_output=True)
    behind = Cluster(start, tmp_path / "kluster", "--tls-ca-file", cert, "--tls-cert", cert, "--tls-key", key)
    harvest = ("pilkada_tui", "harvest", archive, *PARTS, "--scheduler", behind.address)
    status, words = ended(start(*harvest))
    assert (status, words.count("\n")) == (1, 1), words
    status, words = ended(start(*harvest, "--tls-ca", cert, "--tls-cert", cert, "--tls-key", key))
    assert status == 0, words
    assert kept(tmp_path / "pustaka") == kept(imported)


def test_a_worker_of_another_version_is_refused(archive: Path, start: Start, tmp_path: Path) -> None:
    other = tmp_path / "lain" / "pilkada_tui-9.9.dist-info"
    other.mkdir(parents=True)
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: pilkada-tui\nVersion: 9.9\n", encoding="utf-8")
    newer = Cluster(start, tmp_path / "kluster", first=other.parent)
    status, words = ended(start("pilkada_tui", "harvest", archive, *PARTS, "--scheduler", newer.address))
    assert (status, "memakai 9.9" in words) == (1, True), words
    assert kept(tmp_path / "pustaka") == []


def test_a_killed_scheduler_is_told_and_what_was_done_is_kept(
    archive: Path, imported: Path, start: Start, cluster: Cluster, tmp_path: Path
) -> None:
    first = start("pilkada_tui", "harvest", archive, *PARTS, "--scheduler", cluster.address)
    until(lambda: len(list((tmp_path / "cache").rglob("*.zst"))) > 2, "finished parts")
    cluster.scheduler.send_signal(signal.SIGKILL)
    killed = time.monotonic()
    status, words = ended(first)
    assert (status, "jalankan lagi perintah yang sama" in words) == (75, True), words
    assert time.monotonic() - killed < 20
    done = len(list((tmp_path / "cache").rglob("*.zst")))
    told = tmp_path / "laporan.json"
    status, words = ended(start("pilkada_tui", "harvest", archive, *PARTS, "--workers", 1, "--report", told))
    assert status == 0, words
    assert int(str(report(told)["done_before"])) >= done  # a worker may have finished one more
    assert kept(tmp_path / "pustaka") == kept(imported)


def test_a_page_that_ends_holds_or_fills_its_worker_is_left_out_and_told(start: Start, tmp_path: Path) -> None:
    deadly = {3: b"membunuh", 6: b"menahan", 9: b"menghabiskan"}
    pages = [invented_archive.page(number) for number in range(12)]
    bad = [
        (url, body.replace(b"</p>", b" " + deadly[number] + b"</p>")) if number in deadly else (url, body)
        for number, (url, body) in enumerate(pages)
    ]
    good = invented_archive.write(tmp_path / "baik.warc.gz", [one for at, one in enumerate(pages) if at not in deadly])
    archive = invented_archive.write(tmp_path / "arsip.warc.gz", bad)
    faulty = Cluster(start, tmp_path / "kluster", preload=Path(__file__).parent / "faulty_library.py")
    told = tmp_path / "laporan.json"
    options = ("--scheduler", faulty.address, "--patience", 5, "--report", told)
    status, words = ended(start("pilkada_tui", "harvest", archive, *PARTS, *options))
    assert (status, len(report(told)["failures"])) == (1, 3), words  # type: ignore[arg-type]
    plain = import_plainly(good, tmp_path / "impor")
    assert [one.id for one in kept(tmp_path / "pustaka")] == [one.id for one in kept(plain)]


def test_a_worker_that_does_not_see_the_folder_sends_what_it_did(
    archive: Path, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PILKADA_TUI_CACHE", str(tmp_path / "cache"))
    part = Part(source=str(archive))
    with connected(Where(cluster.address), tmp_path) as client:
        answer = client.submit(do_part, part, None, tuple(Limits()), versions()).result()
    (tmp_path / "hasil.jsonl.zst").write_bytes(answer.packed)
    assert len(list(results.articles(tmp_path / "hasil.jsonl.zst"))) == 60
