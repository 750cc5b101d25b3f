"""Reads exports with programs of others. Each line of the input is a JSON object with the format and the path of a file; each line
of the output is the JSON of what was read, or of the error."""

import csv
import io
import json
import sys
import tempfile
import zipfile

import duckdb
import frictionless
import networkx
import rdflib


def read_network(network):
    # A graph in which no two edges join the same nodes is no multigraph.
    edges = [
        [data.get("id", key), source, target, data]
        for source, target, key, data in networkx.MultiDiGraph(network).edges(keys=True, data=True)
    ]
    return {"graph": network.graph, "nodes": dict(network.nodes(data=True)), "edges": edges}


def read_csv(path):
    archive = zipfile.ZipFile(path)
    assert archive.testzip() is None
    tables = {}
    for name in archive.namelist():
        text = archive.read(name).decode("utf-8-sig")
        if name.endswith(".csv"):
            tables[name] = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    with tempfile.TemporaryDirectory() as folder:
        archive.extractall(folder)
        report = frictionless.Package(f"{folder}/datapackage.json").validate()
        assert report.valid, report.flatten(["title", "note", "rowNumber", "fieldName"])
    return tables


def read_parquet(path):
    tables = {}
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
        for name in ["entities", "relations", "figures"]:
            table = duckdb.sql(f"SELECT * FROM '{folder}/{name}.parquet'")
            rows = [dict(zip(table.columns, row)) for row in table.fetchall()]
            tables[name] = [
                {column: value for column, value in row.items() if isinstance(value, (str, list))} for row in rows
            ]
    return tables


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def read_jsonl(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def read_rdf(path, syntax):
    dataset = rdflib.Dataset()
    # Without a base, a relative IRI would be resolved against the path of the file.
    dataset.parse(path, format=syntax, publicID="urn:x-relative:")
    return [
        [str(subject), str(predicate), str(object), getattr(object, "language", None) or ""]
        for subject, predicate, object, _ in dataset.quads()
    ]


READERS = {
    "csv": read_csv,
    "parquet": read_parquet,
    "json": read_json,
    "cyjs": read_json,
    "cx2": read_json,
    "jsonl": read_jsonl,
    "graphml": lambda path: read_network(networkx.read_graphml(path)),
    "gexf": lambda path: read_network(networkx.read_gexf(path)),
    "n-quads": lambda path: read_rdf(path, "nquads"),
    "turtle": lambda path: read_rdf(path, "turtle"),
}

for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = {"content": READERS[request["format"]](request["path"])}
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
