"""Times a Python peer on a text: python peers.py NAME ROUNDS < text. Prints {"load": seconds, "rounds": [seconds], "rss": kB}."""

import json
import resource
import sys
import time


def load(name):
    if name == "pyvi words":
        from pyvi import ViTokenizer

        return ViTokenizer.tokenize
    if name == "underthesea words":
        from underthesea import word_tokenize

        return word_tokenize
    if name == "underthesea entities":
        from underthesea import ner

        return ner
    raise SystemExit(f"unknown peer {name}")


name, rounds = sys.argv[1], int(sys.argv[2])
paragraphs = [line for line in sys.stdin.read().split("\n") if line.strip()]
started = time.process_time()
run = load(name)
run(paragraphs[0])
loaded = time.process_time() - started
times = []
for _ in range(rounds):
    started = time.process_time()
    for paragraph in paragraphs:
        run(paragraph)
    times.append(time.process_time() - started)
print(json.dumps({"load": loaded, "rounds": times, "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
