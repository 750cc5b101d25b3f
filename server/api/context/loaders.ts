import DataLoader from 'dataloader';
import type { Entity } from '../../model/entity.ts';
import { groupBy } from '../../model/groupBy.ts';
import type {
  DocumentSupport,
  EntitiesInRequest,
  FiguresInRequest,
  FiguresRequest,
  GraphSnapshot,
  NeighborsRequest,
  Page,
  RelationsInRequest,
  RelationsRequest,
} from '../../store/GraphStore.ts';

type MaybePromise<T> = T | Promise<T>;

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * Facts that one request has loaded, and batched loading of more: one store call for each level of a query. Known facts
 * are returned without a promise, which makes graphql-js several times faster on large answers.
 */
export function createLoaders(store: GraphSnapshot) {
  const known = new Map<string, Entity>();
  const entities = new DataLoader<string, Entity | null>(async (ids) => {
    const found = await store.entities(ids);
    remember(found.filter((entity) => entity !== null));
    return found;
  });
  const figuresOf = createPageLoader((ids, request: FiguresRequest) => store.figuresOf(ids, request));
  const relationsOf = createPageLoader((ids, request: RelationsRequest) => store.relationsOf(ids, request));
  const neighborsOf = createPageLoader((ids, request: NeighborsRequest) => store.neighborsOf(ids, request));
  const entitiesIn = createPageLoader((ids, request: EntitiesInRequest) => store.entitiesIn(ids, request));
  const relationsIn = createPageLoader((ids, request: RelationsInRequest) => store.relationsIn(ids, request));
  const figuresIn = createPageLoader((ids, request: FiguresInRequest) => store.figuresIn(ids, request));
  let documents: Promise<ReadonlyMap<string, DocumentSupport>> | null = null;
  let knownDocuments: ReadonlyMap<string, DocumentSupport> | null = null;

  return {
    entity,
    /** Loads an entity that the dataset refers to. Throws if it is missing. */
    existingEntity: (id: string): MaybePromise<Entity> =>
      known.get(id) ?? entities.load(id).then((found) => existing('entity', id, found)),
    entities: (ids: readonly string[]) => Promise.all(ids.map(entity)),
    /** Adds entities that another store call returned. */
    remember,
    async relationsOf(id: string, request: RelationsRequest) {
      const page = await relationsOf(id, request);
      remember(page.others);
      return page;
    },
    neighborsOf: async (id: string, request: NeighborsRequest) => remembered(await neighborsOf(id, request)),
    figuresOf,
    /** All documents, by id. */
    documents: allDocuments,
    existingDocument: (id: string): MaybePromise<DocumentSupport> =>
      knownDocuments
        ? existing('document', id, knownDocuments.get(id))
        : allDocuments().then((all) => existing('document', id, all.get(id))),
    entitiesIn: async (id: string, request: EntitiesInRequest) => remembered(await entitiesIn(id, request)),
    relationsIn,
    figuresIn,
  };

  function entity(id: string): MaybePromise<Entity | null> {
    return known.get(id) ?? entities.load(id);
  }

  function remember(found: readonly Entity[]): void {
    for (const entity of found) known.set(entity.id, entity);
  }

  function remembered(page: Page<Entity>): Page<Entity> {
    remember(page.items);
    return page;
  }

  function allDocuments(): Promise<ReadonlyMap<string, DocumentSupport>> {
    documents ??= store.documents().then((all) => {
      knownDocuments = new Map(all.map((support) => [support.document.id, support]));
      return knownDocuments;
    });
    return documents;
  }
}

interface PageKey<Request> {
  readonly ownerId: string;
  readonly request: Request;
  /** The request as text. Equal requests are batched. */
  readonly group: string;
}

const BY_OWNER_AND_GROUP = {
  cacheKeyFn: ({ ownerId, group }: { readonly ownerId: string; readonly group: string }) => `${ownerId}\n${group}`,
};

/** Calls the store once for each different request, concurrently. */
function createPageLoader<Request, SomePage>(
  read: (ownerIds: readonly string[], request: Request) => Promise<readonly SomePage[]>,
): (ownerId: string, request: Request) => Promise<SomePage> {
  const loader = new DataLoader<PageKey<Request>, SomePage, string>(async (keys) => {
    const pages = new Map<PageKey<Request>, SomePage>();
    await Promise.all(
      [...groupBy(keys, ({ group }) => group).values()].map(async (group) => {
        const request = group[0]?.request;
        if (request === undefined) return;
        const found = await read(
          group.map(({ ownerId }) => ownerId),
          request,
        );
        for (const [index, page] of found.entries()) {
          const key = group[index];
          if (key) pages.set(key, page);
        }
      }),
    );
    return keys.map((key) => pages.get(key) ?? new Error(`the store returned no list for "${key.ownerId}"`));
  }, BY_OWNER_AND_GROUP);
  return (ownerId, request) => loader.load({ ownerId, request, group: JSON.stringify(request) });
}

function existing<T>(what: string, id: string, value: T | null | undefined): T {
  if (value == null) throw new Error(`the dataset refers to the ${what} "${id}", which it does not have`);
  return value;
}
