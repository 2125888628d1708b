"""Executes notebooks with their own kernel and writes them back with what the cells put out.

    python3 run.py [--out FOLDER] NOTEBOOK...

The kernel must be known to Jupyter (README.md says how); an error in a cell ends the run with status 1.
"""

import argparse
import pathlib
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def execute(path: pathlib.Path, out: pathlib.Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in notebook.cells:
        # Times of execution would make every run another file.
        cell.metadata.pop("execution", None)
    nbformat.write(notebook, out)


parser = argparse.ArgumentParser(description="execute notebooks in place")
parser.add_argument("notebooks", nargs="+", type=pathlib.Path)
parser.add_argument("--out", type=pathlib.Path, help="folder for the executed notebooks instead of their own")
arguments = parser.parse_args()
for path in arguments.notebooks:
    try:
        execute(path.resolve(), (arguments.out or path.resolve().parent) / path.name)
    except CellExecutionError as error:
        sys.exit(f"{path}: {error}")
