"""Runs `vietnlp analyze --jsonl` over a Spark partition: lines of an RDD, or frames of a table."""

import json
import subprocess
import threading
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Callable, Iterable, Iterator, Sequence, Tuple

if TYPE_CHECKING:
    import pandas

# 0: all lines were good. 1: some lines gave error records, which are results like others.
GOOD_EXITS = (0, 1)

# Rows of a frame that is given back: documents are some twenty times as long as their texts.
FRAME_ROWS = 200

NumberedLine = Tuple[str, int]


def _records(command: Sequence[str], lines: Iterable[str]) -> Iterator[str]:
    """A line of JSON for every line of JSON, in order.

    Fails when the process ended early, so that Spark runs the partition again instead of losing its rest.
    """
    process = subprocess.Popen(
        [*command, "analyze", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    fed = 0
    failure: list[BaseException] = []

    def feed() -> None:
        nonlocal fed
        try:
            for line in lines:
                process.stdin.write(line + "\n")
                fed += 1
            process.stdin.close()
        except BrokenPipeError:
            pass  # The count of lines below tells it.
        except BaseException as error:  # Rows that cannot be read: for Spark, not for this thread.
            failure.append(error)
            process.kill()

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    returned = 0
    for line in process.stdout:
        returned += 1
        yield line.rstrip("\n")
    feeder.join()
    code = process.wait()
    if failure:
        raise failure[0]
    if code not in GOOD_EXITS or returned != fed:
        raise RuntimeError(f"vietnlp ended with {code} after {returned} of {fed} lines")


def _in_whole_input(record: str, first: int) -> str:
    """Error records name the line; the process counts from the start of its partition."""
    if not record.startswith('{"line":'):
        return record
    error = json.loads(record)
    error["line"] += first
    return json.dumps(error, ensure_ascii=False, separators=(",", ":"))


def analyze_partition(command: Sequence[str]) -> Callable[[Iterable[NumberedLine]], Iterator[str]]:
    """A function for `rdd.zipWithIndex().mapPartitions`: JSONL lines in, a line of JSON out for every one of them, in order.

    Unlike `rdd.pipe` it fails when the process ended early.
    """

    def analyze(lines: Iterable[NumberedLine]) -> Iterator[str]:
        numbered = iter(lines)
        begin = next(numbered, None)
        if begin is None:
            return
        line, first = begin

        def all_lines() -> Iterator[str]:
            yield line
            for other, _ in numbered:
                yield other

        for record in _records(command, all_lines()):
            yield _in_whole_input(record, first)

    return analyze


def analyze_frames(command: Sequence[str]) -> Callable[[Iterable["pandas.DataFrame"]], Iterator["pandas.DataFrame"]]:
    """A function for `table.mapInPandas`: columns `id` and `text` in, `id`, `document` and `error` out, a row for every row.

    `document` is JSON; of a row that is no text it is null, and `error` says why.
    """

    def analyze(frames: Iterable["pandas.DataFrame"]) -> Iterator["pandas.DataFrame"]:
        import pandas

        ids: deque = deque()

        def lines() -> Iterator[str]:
            for frame in frames:
                for id, text in zip(frame["id"].tolist(), frame["text"].tolist()):
                    ids.append(id)
                    # A missing text is None or a NaN, as the version of pandas has it.
                    yield json.dumps({"text": text if isinstance(text, str) else None})

        def rows() -> Iterator[tuple]:
            for record in _records(command, lines()):
                if record.startswith('{"line":'):
                    yield ids.popleft(), None, json.loads(record)["error"]["message"]
                else:
                    # {"document":…}: what the table holds is the inner part, as it is.
                    yield ids.popleft(), record[len('{"document":') : -1], None

        rest = rows()
        while chunk := list(islice(rest, FRAME_ROWS)):
            yield pandas.DataFrame(chunk, columns=["id", "document", "error"])

    return analyze
