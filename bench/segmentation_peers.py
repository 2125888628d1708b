"""Segments lines with a peer for bench/segmentation.ts: JSON in, JSON out, syllables of a word joined by `_`."""

import json
import sys
import time

job = json.load(sys.stdin)
if job["peer"] == "pyvi":
    from pyvi import ViTokenizer

    segment = ViTokenizer.tokenize
else:
    from underthesea import word_tokenize

    def segment(text):
        return word_tokenize(text, format="text")


segment("Xin chào.")
start = time.perf_counter()
for line in job["speed"]:
    segment(line)
seconds = time.perf_counter() - start
json.dump({"name": job["peer"], "seconds": seconds, "lines": [segment(line) for line in job["dev"]]}, sys.stdout)
