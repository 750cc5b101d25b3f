# %% [markdown]
# # The neighbourhood of an entity
#
# Finds an entity by any of its names, loads everything within two relations into NetworkX, computes which entities are
# central, draws the graph and prints a citation. Run `python3 explore.py`, or open it as a notebook in VS Code, Spyder or
# Jupytext. Requires `networkx`; drawing also requires `matplotlib`.
#
# | environment variable | |
# |---|---|
# | `GRAPH_URL` | URL of the server; default `http://127.0.0.1:4000` |
# | `GRAPH_NAME` | name in Chinese, English, pinyin or initials; default `ReelShort` |
# | `GRAPH_PICTURE` | file for the drawing; default `neighborhood.png` |

# %%
import json
import os
import urllib.request

import networkx as nx

URL = os.environ.get("GRAPH_URL", "http://127.0.0.1:4000")
NAME = os.environ.get("GRAPH_NAME", "ReelShort")
PICTURE = os.environ.get("GRAPH_PICTURE", "neighborhood.png")


def run_query(query, **variables):
    """Returns the data of a query. Raises RuntimeError with the API's error message and hint."""
    request = urllib.request.Request(
        f"{URL}/graphql",
        data=json.dumps({"query": query, "variables": variables}).encode(),
        headers={"content-type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        answer = json.load(response)
    if "errors" in answer:
        error = answer["errors"][0]
        raise RuntimeError(" ".join(filter(None, [error["message"], error["extensions"].get("hint")])))
    return answer["data"]


# %% [markdown]
# ## Find the entity
# Search covers all names of an entity and returns the one that matched.

# %%
hits = run_query(
    """
    query Find($text: String!) {
      search(text: $text, first: 1) {
        hits { match { kind text } entity { id name { zh en } description { en } } }
      }
    }
    """,
    text=NAME,
)["search"]["hits"]
if not hits:
    raise SystemExit(f"No entity is called {NAME}.")
found = hits[0]["entity"]
print(f"{found['name']['en']} ({found['name']['zh']}), {found['id']}: {found['description']['en']}")

# %% [markdown]
# ## Load its neighbourhood
# Up to two relations away. `totalNeighbors` shows whether `limit` left any out.

# %%
answer = run_query(
    """
    query Around($ids: [ID!]!, $depth: Int!, $limit: Int!) {
      neighborhood(ids: $ids, depth: $depth, limit: $limit) {
        totalNeighbors
        entities { id label(lang: EN) type { id colorLight } betweenness }
        relations {
          id
          subject { id }
          predicate { id }
          object { id }
          status
          citations { document { id } firstLine lastLine }
        }
      }
    }
    """,
    ids=[found["id"]],
    depth=2,
    limit=2000,
)["neighborhood"]

# %% [markdown]
# ## Build a graph
# A MultiDiGraph, because several relations can join two entities. Each edge keeps its citations.

# %%
graph = nx.MultiDiGraph()
for entity in answer["entities"]:
    graph.add_node(
        entity["id"],
        label=entity["label"],
        type=entity["type"]["id"],
        color=entity["type"]["colorLight"],
        betweenness=entity["betweenness"],
    )
for relation in answer["relations"]:
    lines = [f"{c['document']['id']}:{c['firstLine']}-{c['lastLine']}" for c in relation["citations"]]
    graph.add_edge(
        relation["subject"]["id"],
        relation["object"]["id"],
        key=relation["id"],
        predicate=relation["predicate"]["id"],
        implied=relation["status"] == "IMPLIED",
        citations=" ".join(lines),
    )
print(f"{graph.number_of_nodes()} entities, {graph.number_of_edges()} relations")
if (missing := answer["totalNeighbors"] + 1 - graph.number_of_nodes()) > 0:
    print(f"{missing} more entities are beyond the limit.")

# %% [markdown]
# ## Compute which entities are central
# An entity can be central in this part but not in the whole graph. The API returns `betweenness` in the whole graph;
# NetworkX computes it for this part.

# %%
here = nx.betweenness_centrality(nx.Graph(graph))
for entity_id in sorted(here, key=lambda node: (-here[node], node))[:5]:
    node = graph.nodes[entity_id]
    print(f"{here[entity_id]:.3f} here, {node['betweenness']:.3f} in the whole graph: {node['label']}")

# %% [markdown]
# ## Draw it
# Implied relations are dashed. Only the most central entities have labels, as more would overlap.

# %%
try:
    import matplotlib
except ImportError:
    print("matplotlib is not installed, so nothing is drawn.")
else:
    matplotlib.use("Agg")
    from matplotlib import pyplot

    positions = nx.spring_layout(nx.Graph(graph), seed=1)
    sizes = [200 + 2500 * here[node] for node in graph]
    colors = [graph.nodes[node]["color"] for node in graph]
    pyplot.figure(figsize=(12, 9))
    nx.draw_networkx_nodes(graph, positions, node_size=sizes, node_color=colors)
    for implied, style in [(False, "solid"), (True, "dashed")]:
        edges = [(a, b) for a, b, data in graph.edges(data=True) if data["implied"] == implied]
        nx.draw_networkx_edges(graph, positions, edgelist=edges, style=style, edge_color="#888888", node_size=sizes)
    named = sorted(graph, key=lambda node: (-here[node], node))[:25]
    labels = {node: graph.nodes[node]["label"] for node in named}
    below = {node: (x, y - 0.05) for node, (x, y) in positions.items()}
    nx.draw_networkx_labels(graph, below, labels=labels, font_size=8, verticalalignment="top")
    pyplot.axis("off")
    pyplot.savefig(PICTURE, dpi=150, bbox_inches="tight")
    print(f"Saved {PICTURE}")

# %% [markdown]
# ## Cite it
# The reference names the dataset version; the same version always returns the same answers.

# %%
reference = run_query("query Cite($id: ID!) { cite(id: $id) { bibtex(lang: EN) text(lang: EN) } }", id=found["id"])["cite"]
print(reference["text"])
print(reference["bibtex"])
