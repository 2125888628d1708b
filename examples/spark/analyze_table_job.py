"""Analyzes a table with Spark: spark-submit or python analyze_table_job.py INPUT OUTPUT [--master …] [--partitions …].

INPUT is Parquet, or JSONL by its ending, with columns id and text; OUTPUT becomes Parquet with columns id, document (JSON) and error.
Rows of a table have no order, ids tell which is which.
"""

import sys
import time

from analyze_partition import analyze_frames
from spark_session import read_options, start


def main() -> None:
    options = read_options("Parquet or .jsonl with columns id, text", "folder that is made, for Parquet")
    spark, command = start(options)
    # Rows of Arrow that go to Python at a time: long texts make 10,000 of them, Spark's default, much.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
    started = time.time()
    read = spark.read.json if options.input.endswith(".jsonl") else spark.read.parquet
    table = read(options.input).select("id", "text").repartition(options.partitions)
    schema = f"id {table.schema['id'].dataType.simpleString()}, document string, error string"
    table.mapInPandas(analyze_frames(command), schema).write.parquet(options.output)
    print(f"done in {time.time() - started:.1f} s", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
