"""What both jobs have in common: their options and a Spark session whose executors find vietnlp."""

import argparse
import os
import shlex
import sys
from typing import List, Tuple

from pyspark.sql import SparkSession

HERE = os.path.dirname(os.path.abspath(__file__))


def read_options(input: str, output: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("input", help=input)
    parser.add_argument("output", help=output)
    parser.add_argument("--master", default="local[*]")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--command", default="npx vietnlp", help="how executors start vietnlp")
    return parser.parse_args()


def start(options: argparse.Namespace) -> Tuple[SparkSession, List[str]]:
    """The session, and the command that executors run."""
    # Executors run the Python of the driver.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = (
        SparkSession.builder.master(options.master)
        .appName("vietnlp")
        .config("spark.ui.enabled", "false")
        .config("spark.executor.memory", "512m")
        .getOrCreate()
    )
    spark.sparkContext.addPyFile(os.path.join(HERE, "analyze_partition.py"))
    spark.sparkContext.setLogLevel("ERROR")
    return spark, shlex.split(options.command)
