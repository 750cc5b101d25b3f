import DataLoader from 'dataloader';
import type { Entity } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import type { Relation } from '../model/relation.ts';
import type { DocumentFacts, DocumentSupport, GraphStore, Page, RelationsRequest } from '../store/GraphStore.ts';

/**
 * What one request has loaded, and the way to load more: everything that one level of a query asks for goes to the
 * store in one call. Nothing is loaded any more once `signal` has aborted.
 */
export interface Loaders {
  entity(id: string): Promise<Entity | null>;
  /** For an id that the dataset itself gave: that it is missing is a fault. */
  existingEntity(id: string): Promise<Entity>;
  entities(ids: readonly string[]): Promise<(Entity | null)[]>;
  /** Entities that came with something else need not be asked for again. */
  remember(entities: readonly Entity[]): void;
  relationsOf(entityId: string, request: RelationsRequest): Promise<Page<Relation>>;
  figuresOf(entityId: string): Promise<readonly Figure[]>;
  /** All documents, by id. */
  documents(): Promise<ReadonlyMap<string, DocumentSupport>>;
  existingDocument(id: string): Promise<DocumentSupport>;
  documentFacts(id: string): Promise<DocumentFacts>;
}

interface RelationsKey {
  readonly entityId: string;
  readonly request: RelationsRequest;
  /** The request as text: what can be asked in one call has the same. */
  readonly group: string;
}

export function createLoaders(store: GraphStore, signal: AbortSignal): Loaders {
  const entities = new DataLoader<string, Entity | null>((ids) => ask(() => store.entities(ids)));
  const figures = new DataLoader<string, readonly Figure[]>((ids) => ask(() => store.figuresOf(ids)));
  const relations = new DataLoader<RelationsKey, Page<Relation>, string>(
    (keys) => ask(() => relationPages(store, keys)),
    { cacheKeyFn: ({ entityId, group }) => `${entityId}\n${group}` },
  );
  const facts = new Map<string, Promise<DocumentFacts>>();
  let documents: Promise<ReadonlyMap<string, DocumentSupport>> | null = null;

  return {
    entity: (id) => entities.load(id),
    existingEntity: async (id) => existing('entity', id, await entities.load(id)),
    async entities(ids) {
      return Promise.all(ids.map((id) => entities.load(id)));
    },
    remember(known) {
      for (const entity of known) entities.prime(entity.id, entity);
    },
    relationsOf: (entityId, request) => relations.load({ entityId, request, group: JSON.stringify(request) }),
    figuresOf: (entityId) => figures.load(entityId),
    documents: allDocuments,
    existingDocument: async (id) => existing('document', id, (await allDocuments()).get(id)),
    documentFacts(id) {
      const known = facts.get(id) ?? ask(async () => existing('document', id, await store.documentFacts(id)));
      facts.set(id, known);
      return known;
    },
  };

  function allDocuments() {
    documents ??= ask(async () => new Map((await store.documents()).map((support) => [support.document.id, support])));
    return documents;
  }

  async function ask<T>(question: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    return question();
  }
}

/** One call to the store for each different request, all at once; answers in the order of the keys. */
async function relationPages(store: GraphStore, keys: readonly RelationsKey[]): Promise<Page<Relation>[]> {
  const groups = new Map<string, RelationsKey[]>();
  for (const key of keys) groups.set(key.group, [...(groups.get(key.group) ?? []), key]);
  const pages = new Map<RelationsKey, Page<Relation>>();
  await Promise.all(
    [...groups.values()].map(async (group) => {
      const request = group[0]?.request;
      if (!request) return;
      const found = await store.relationsOf(
        group.map(({ entityId }) => entityId),
        request,
      );
      for (const [index, key] of group.entries()) pages.set(key, found[index] ?? { items: [], total: 0 });
    }),
  );
  return keys.map((key) => pages.get(key) ?? { items: [], total: 0 });
}

function existing<T>(what: string, id: string, value: T | null | undefined): T {
  if (value == null) throw new Error(`the dataset refers to the ${what} "${id}", which it does not have`);
  return value;
}
