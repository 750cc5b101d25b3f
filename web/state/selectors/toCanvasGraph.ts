import type { Predicate } from '../../api/dataset.ts';
import type { CanvasEdge, CanvasGraph, CanvasNode } from '../../canvas/CanvasGraph.ts';
import { CATEGORY_COLORS } from '../../canvas/drawing/categoryColors.ts';
import { dictionaryOf } from '../../i18n/index.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import type { Language } from '../../i18n/language.ts';
import { activePath, type Graph } from '../graph.ts';
import { predicateOf } from '../view/appearance.ts';
import { hasAreas } from '../view/changeAppearance.ts';
import { onlyEntity } from '../view/selection.ts';
import type { View } from '../view/view.ts';
import { type AppearanceContext, appearanceOf } from './appearance.ts';
import { backdropOf } from './backdrop.ts';
import { collapseGroups, type GroupLabels } from './collapseGroups.ts';
import { communityAreas } from './communityAreas.ts';
import { drawnItems, type Group, groupsOf } from './groups.ts';
import { onlyInDocument } from './onlyInDocument.ts';
import { hiddenNeighborCounts, type Items, relationsAmong, visibleItems } from './visible.ts';

export interface CanvasGraphContext extends AppearanceContext {
  readonly predicates: readonly Predicate[];
  readonly language: Language;
  /** The entity that the arrow keys have reached. */
  readonly reached: string | null;
}

const ORIGIN = { x: 0, y: 0 };

/** Converts a view into the graph that the canvas draws. */
export function toCanvasGraph(view: View, graph: Graph, context: CanvasGraphContext): CanvasGraph {
  const ungrouped = toUngroupedGraph(view, graph, context);
  const drawn =
    view.groupBy === 'none'
      ? ungrouped
      : collapseGroups(
          ungrouped,
          groupsOf(view, graph),
          groupLabels(view, graph, context),
          CATEGORY_COLORS[context.theme].other,
        );
  return { ...drawn, backdrop: backdropOf(view.layout, drawn.nodes, context.language) };
}

function groupLabels({ groupBy }: View, { entities }: Graph, context: CanvasGraphContext): GroupLabels {
  const { types, predicates, communities, language } = context;
  const text = dictionaryOf(language).appearance;
  const predicate = predicates.find(({ id }) => id === predicateOf(groupBy));
  const nameOf = ({ key }: Group): string => {
    if (groupBy === 'type') {
      const type = types.find(({ id }) => id === key);
      return (language === 'zh' ? type?.label.zh : type?.plural) ?? key;
    }
    if (groupBy === 'community') return communities.find(({ index }) => String(index) === key)?.label[language] ?? key;
    return joinTexts([entities.get(key)?.name[language] ?? key, predicate?.label[language]]);
  };
  return {
    group: (group) => text.group(nameOf(group), group.members.length),
    relations: text.bundle,
  };
}

function toUngroupedGraph(view: View, graph: Graph, context: CanvasGraphContext): CanvasGraph {
  const { types, predicates, theme, language, reached } = context;
  const { classOf, sizeOf } = appearanceOf(view, graph, context);
  const typeOf = new Map(types.map((type) => [type.id, type]));
  const predicateById = new Map(predicates.map((predicate) => [predicate.id, predicate]));
  const visible = visibleItems(view, graph);
  const drawn = drawnItems(view, graph);
  const { entities } = drawn;
  const hidden = hiddenNeighborCounts(entities, relationsAmong(entities, graph));
  const pinned = new Set(view.pinned);
  const shown = new Set(entities.map((entity) => entity.id));

  const nodes = entities.map((entity): CanvasNode => {
    const type = typeOf.get(entity.type.id);
    return {
      id: entity.id,
      label: entity.name[language],
      shape: type?.shape ?? 'ellipse',
      color: classOf(entity).color,
      size: sizeOf(entity),
      ...(view.positions.get(entity.id) ?? ORIGIN),
      importance: entity.centrality,
      hiddenNeighbors: hidden.get(entity.id) ?? 0,
      pinned: pinned.has(entity.id),
    };
  });

  const edges = drawn.relations.map((relation): CanvasEdge => {
    const predicate = predicateById.get(relation.predicate.id);
    return {
      id: relation.id,
      source: relation.subject.id,
      target: relation.object.id,
      label: predicate?.label[language] ?? relation.predicate.id,
      documents: new Set(relation.citations.map((citation) => citation.document.id)).size,
      implied: relation.status === 'IMPLIED',
      directed: !predicate?.symmetric,
    };
  });

  return {
    nodes,
    edges,
    theme,
    language,
    reachedNode: reached !== null && shown.has(reached) && onlyEntity(view) !== reached ? reached : null,
    selectedNodes: view.selection.entities.filter((id) => shown.has(id)),
    selectedEdges: view.selection.relations,
    emphasis: emphasisOf(view, graph),
    faded: drawn === visible ? null : without(drawn, visible),
    areas: hasAreas(view) ? communityAreas(entities, context) : [],
    backdrop: null,
  };
}

/** Returns the ids of the items of a list that another one does not have. */
function without(all: Items, some: Items): NonNullable<CanvasGraph['faded']> {
  const [entities, relations] = [new Set(some.entities), new Set(some.relations)];
  return {
    nodes: new Set(all.entities.flatMap((entity) => (entities.has(entity) ? [] : [entity.id]))),
    edges: new Set(all.relations.flatMap((relation) => (relations.has(relation) ? [] : [relation.id]))),
  };
}

/** Returns the active path, else the facts that only the open document supports. */
function emphasisOf(view: View, graph: Graph): CanvasGraph['emphasis'] {
  const { document } = view;
  const found = activePath(view, graph);
  if (found) {
    return {
      as: 'path',
      nodes: found.entities.map((entity) => entity.id),
      edges: found.steps.flatMap((step) => step.relations.map((relation) => relation.id)),
    };
  }
  if (!document?.onlyHere) return null;
  const { entities, relations } = onlyInDocument(document.id, view, graph);
  return { as: 'part', nodes: entities, edges: relations };
}
