"""Analyzes a JSONL file with Spark: spark-submit or python analyze_job.py INPUT OUTPUT [--master …] [--partitions …].

INPUT holds {"id", "text"} a line; OUTPUT becomes a folder of JSONL parts with {"id", "document"} or {"line", "error"} a line,
in the order of the input, as one process would write it.
"""

import argparse
import os
import shlex
import sys
import time

from pyspark.sql import SparkSession

from analyze_partition import analyze_partition


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--master", default="local[*]")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--command", default="npx vietnlp", help="how executors start vietnlp")
    options = parser.parse_args()

    here = os.path.dirname(os.path.abspath(__file__))
    # Executors run the Python of the driver.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master(options.master)
        .appName("vietnlp")
        .config("spark.ui.enabled", "false")
        .config("spark.executor.memory", "512m")
        .getOrCreate()
    )
    spark.sparkContext.addPyFile(os.path.join(here, "analyze_partition.py"))
    spark.sparkContext.setLogLevel("ERROR")
    started = time.time()
    lines = spark.sparkContext.textFile(options.input, options.partitions)
    lines.zipWithIndex().mapPartitions(analyze_partition(shlex.split(options.command))).saveAsTextFile(options.output)
    print(f"done in {time.time() - started:.1f} s", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
