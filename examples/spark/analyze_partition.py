"""Runs `vietnlp analyze --jsonl` over the lines of a Spark partition."""

import json
import subprocess
import threading
from typing import Callable, Iterable, Iterator, Sequence, Tuple

# 0: all lines were good. 1: some lines gave error records, which are results like others.
GOOD_EXITS = (0, 1)


NumberedLine = Tuple[str, int]


def _in_whole_input(record: str, first: int) -> str:
    """Error records name the line; the process counts from the start of its partition."""
    if not record.startswith('{"line":'):
        return record
    error = json.loads(record)
    error["line"] += first
    return json.dumps(error, ensure_ascii=False, separators=(",", ":"))


def analyze_partition(command: Sequence[str]) -> Callable[[Iterable[NumberedLine]], Iterator[str]]:
    """A function for `rdd.zipWithIndex().mapPartitions`: JSONL lines in, a line of JSON out for every one of them, in order.

    Unlike `rdd.pipe` it fails when the process ended early, so that Spark runs the partition again instead of losing its rest.
    """

    def analyze(lines: Iterable[NumberedLine]) -> Iterator[str]:
        process = subprocess.Popen(
            [*command, "analyze", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        first = fed = 0

        def feed() -> None:
            nonlocal first, fed
            try:
                for line, number in lines:
                    if fed == 0:
                        first = number
                    process.stdin.write(line + "\n")
                    fed += 1
                process.stdin.close()
            except BrokenPipeError:
                pass  # The count of lines below tells it.

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        returned = 0
        for line in process.stdout:
            returned += 1
            yield _in_whole_input(line.rstrip("\n"), first)
        feeder.join()
        code = process.wait()
        if code not in GOOD_EXITS or returned != fed:
            raise RuntimeError(f"vietnlp ended with {code} after {returned} of {fed} lines")

    return analyze
