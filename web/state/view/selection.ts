import { NOTHING_SELECTED, type Selection, type View, type ViewChange } from './view.ts';

type Item = { readonly kind: 'entity' | 'relation'; readonly id: string };

/** Selects only this entity or relation. */
export function select({ kind, id }: Item): ViewChange {
  return selectItems({ entities: kind === 'entity' ? [id] : [], relations: kind === 'relation' ? [id] : [] });
}

/** Adds an entity or relation to the selection, or removes it. */
export function toggleSelected({ kind, id }: Item): ViewChange {
  return (view) => {
    const { entities, relations } = view.selection;
    return {
      ...view,
      selection:
        kind === 'entity'
          ? { entities: toggled(entities, id), relations }
          : { entities, relations: toggled(relations, id) },
    };
  };
}

/** Selects these entities and relations and nothing else. */
export function selectItems({ entities, relations }: Selection): ViewChange {
  return (view) =>
    sameList(view.selection.entities, entities) && sameList(view.selection.relations, relations)
      ? view
      : { ...view, selection: { entities, relations } };
}

export function addToSelection(ids: readonly string[]): ViewChange {
  return (view) => {
    const entities = [...new Set([...view.selection.entities, ...ids])];
    return sameList(entities, view.selection.entities) ? view : { ...view, selection: { ...view.selection, entities } };
  };
}

export function selectEntities(ids: readonly string[]): ViewChange {
  return (view) => ({ ...view, selection: { entities: [...new Set(ids)], relations: [] } });
}

export function selectRelations(ids: readonly string[]): ViewChange {
  return (view) => ({ ...view, selection: { entities: [], relations: [...new Set(ids)] } });
}

export function clearSelection(): ViewChange {
  return (view) => (isEmpty(view) ? view : { ...view, selection: NOTHING_SELECTED });
}

/** Returns the selected entity if nothing else is selected, else null. */
export function onlyEntity({ selection }: View): string | null {
  return selection.entities.length === 1 && selection.relations.length === 0 ? (selection.entities[0] ?? null) : null;
}

/** Returns the selected relation if nothing else is selected, else null. */
export function onlyRelation({ selection }: View): string | null {
  return selection.relations.length === 1 && selection.entities.length === 0 ? (selection.relations[0] ?? null) : null;
}

function isEmpty({ selection }: View): boolean {
  return selection.entities.length === 0 && selection.relations.length === 0;
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
