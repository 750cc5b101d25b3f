# %% [markdown]
# # Two steps around an entity
#
# Finds an entity by any of its names, takes what lies within two relations of it into NetworkX, looks for what is
# central there, draws it, and says how to cite it. Run it whole, `python3 explore.py`, or cell by cell as a notebook
# (VS Code, Spyder, Jupytext). Needs `networkx`; with `matplotlib` it draws too.
#
# | environment | |
# |---|---|
# | `GRAPH_URL` | where the server is; `http://127.0.0.1:4000` unless given |
# | `GRAPH_NAME` | what to look for, in Chinese, English, pinyin or initials; `ReelShort` unless given |
# | `GRAPH_PICTURE` | the file of the drawing; `neighborhood.png` unless given |

# %%
import json
import os
import urllib.request

import networkx as nx

URL = os.environ.get("GRAPH_URL", "http://127.0.0.1:4000")
NAME = os.environ.get("GRAPH_NAME", "ReelShort")
PICTURE = os.environ.get("GRAPH_PICTURE", "neighborhood.png")


def ask(query, **variables):
    """The `data` of an answer. Raises RuntimeError with what was wrong with the question and what to do about it."""
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
# ## Which entity is it?
# Search knows every form of a name, and says which one it met.

# %%
hits = ask(
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
    raise SystemExit(f"Nothing is called {NAME}.")
found = hits[0]["entity"]
print(f"{found['name']['en']} ({found['name']['zh']}), {found['id']}: {found['description']['en']}")

# %% [markdown]
# ## What lies around it?
# Two relations away. `totalNeighbors` tells whether `limit` cut anything off.

# %%
answer = ask(
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
# ## As a graph
# Two entities may be joined by several relations, so it is a MultiDiGraph; each edge keeps the lines that say it.

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
# ## Who is central?
# Here, and in the whole graph: a hub of this part may be nobody elsewhere. `betweenness` comes with every entity; what
# holds in this part alone NetworkX works out.

# %%
here = nx.betweenness_centrality(nx.Graph(graph))
for entity_id in sorted(here, key=lambda node: (-here[node], node))[:5]:
    node = graph.nodes[entity_id]
    print(f"{here[entity_id]:.3f} here, {node['betweenness']:.3f} in the whole: {node['label']}")

# %% [markdown]
# ## A picture
# What was only concluded is dashed. The most central are named: more names would cover each other.

# %%
try:
    import matplotlib
except ImportError:
    print("No picture: matplotlib is not installed.")
else:
    matplotlib.use("Agg")
    from matplotlib import pyplot

    places = nx.spring_layout(nx.Graph(graph), seed=1)
    sizes = [200 + 2500 * here[node] for node in graph]
    colors = [graph.nodes[node]["color"] for node in graph]
    pyplot.figure(figsize=(12, 9))
    nx.draw_networkx_nodes(graph, places, node_size=sizes, node_color=colors)
    for implied, style in [(False, "solid"), (True, "dashed")]:
        edges = [(a, b) for a, b, data in graph.edges(data=True) if data["implied"] == implied]
        nx.draw_networkx_edges(graph, places, edgelist=edges, style=style, edge_color="#888888", node_size=sizes)
    named = sorted(graph, key=lambda node: (-here[node], node))[:25]
    labels = {node: graph.nodes[node]["label"] for node in named}
    below = {node: (x, y - 0.05) for node, (x, y) in places.items()}
    nx.draw_networkx_labels(graph, below, labels=labels, font_size=8, verticalalignment="top")
    pyplot.axis("off")
    pyplot.savefig(PICTURE, dpi=150, bbox_inches="tight")
    print(f"Drawn in {PICTURE}")

# %% [markdown]
# ## How to cite it
# A reference names the version of the dataset: the same version always gives the same answer.

# %%
reference = ask("query Cite($id: ID!) { cite(id: $id) { bibtex(lang: EN) text(lang: EN) } }", id=found["id"])["cite"]
print(reference["text"])
print(reference["bibtex"])
