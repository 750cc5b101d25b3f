# Finds an entity by any of its names, loads its neighbourhood into igraph, computes which entities are central, draws the
# graph and prints a citation. Run `Rscript explore.R`; requires R 4.1, httr2, jsonlite and igraph. The environment variables
# GRAPH_URL, GRAPH_NAME and GRAPH_PICTURE are those of explore.py.

library(httr2)
library(igraph, warn.conflicts = FALSE)

url <- Sys.getenv("GRAPH_URL", "http://127.0.0.1:4000")
name <- Sys.getenv("GRAPH_NAME", "ReelShort")
picture <- Sys.getenv("GRAPH_PICTURE", "neighborhood.png")

# Returns the data of a query as lists. Stops with the API's error message and hint.
run_query <- function(query, ...) {
  answer <- request(url) |>
    req_url_path_append("graphql") |>
    req_body_json(list(query = query, variables = list(...))) |>
    req_error(is_error = \(response) FALSE) |>
    req_perform() |>
    resp_body_json()
  if (!is.null(answer$errors)) {
    error <- answer$errors[[1]]
    stop(paste(c(error$message, error$extensions$hint), collapse = " "), call. = FALSE)
  }
  answer$data
}

# ---- Find the entity ----
hits <- run_query("
  query Find($text: String!) {
    search(text: $text, first: 1) { hits { entity { id name { zh en } description { en } } } }
  }
", text = name)$search$hits
if (length(hits) == 0) stop("No entity is called ", name, ".", call. = FALSE)
found <- hits[[1]]$entity
cat(sprintf("%s (%s), %s: %s\n", found$name$en, found$name$zh, found$id, found$description$en))

# ---- Load its neighbourhood ----
answer <- run_query("
  query Around($ids: [ID!]!, $depth: Int!, $limit: Int!) {
    neighborhood(ids: $ids, depth: $depth, limit: $limit) {
      entities { id label(lang: EN) type { id colorLight } betweenness }
      relations { id subject { id } predicate { id } object { id } status }
    }
  }
", ids = list(found$id), depth = 2, limit = 2000)$neighborhood

# ---- Build a graph ----
entities <- do.call(rbind, lapply(answer$entities, \(entity) data.frame(
  name = entity$id, label = entity$label, type = entity$type$id,
  color = entity$type$colorLight, whole = entity$betweenness
)))
relations <- do.call(rbind, lapply(answer$relations, \(relation) data.frame(
  from = relation$subject$id, to = relation$object$id, id = relation$id,
  predicate = relation$predicate$id, implied = relation$status == "IMPLIED"
)))
graph <- graph_from_data_frame(relations, directed = TRUE, vertices = entities)
cat(sprintf("%d entities, %d relations\n", vcount(graph), ecount(graph)))

# ---- Compute which entities are central ----
simple <- simplify(as.undirected(graph), edge.attr.comb = "ignore")
here <- betweenness(simple, normalized = TRUE)
for (i in head(order(-here, V(graph)$name), 5)) {
  cat(sprintf("%.3f here, %.3f in the whole graph: %s\n", here[i], V(graph)$whole[i], V(graph)$label[i]))
}

# ---- Draw it: implied relations are dashed, and only the most central entities have labels ----
set.seed(1)
png(picture, width = 1600, height = 1200, res = 130)
par(mar = rep(0, 4))
named <- head(order(-here, V(graph)$name), 25)
plot(
  graph,
  vertex.label = ifelse(seq_along(V(graph)) %in% named, V(graph)$label, NA),
  vertex.size = 6 + 20 * here, vertex.frame.color = NA,
  vertex.label.cex = 0.7, vertex.label.color = "black", vertex.label.dist = 1.2, vertex.label.degree = pi / 2,
  edge.lty = ifelse(E(graph)$implied, 2, 1), edge.arrow.size = 0.4, edge.color = "gray60"
)
invisible(dev.off())
cat(sprintf("Saved %s\n", picture))

# ---- Cite it ----
reference <- run_query("query Cite($id: ID!) { cite(id: $id) { bibtex(lang: EN) text(lang: EN) } }", id = found$id)$cite
cat(reference$text, reference$bibtex, sep = "\n")
