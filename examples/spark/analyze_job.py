"""Analyzes a JSONL file with Spark: spark-submit or python analyze_job.py INPUT OUTPUT [--master …] [--partitions …].

INPUT holds {"id", "text"} a line; OUTPUT becomes a folder of JSONL parts with {"id", "document"} or {"line", "error"} a line,
in the order of the input, as one process would write it.
"""

import sys
import time

from analyze_partition import analyze_partition
from spark_session import read_options, start


def main() -> None:
    options = read_options("JSONL, {id, text} a line", "folder that is made, for parts of JSONL")
    spark, command = start(options)
    started = time.time()
    lines = spark.sparkContext.textFile(options.input, options.partitions)
    lines.zipWithIndex().mapPartitions(analyze_partition(command)).saveAsTextFile(options.output)
    print(f"done in {time.time() - started:.1f} s", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
