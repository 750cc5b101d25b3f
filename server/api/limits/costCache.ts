import { type DocumentNode, Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';

export interface OperationWithVariables {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

export type CostCache = ReturnType<typeof createCostCache>;

/** Entries per document. Programs use few different sizes. */
const MAX_ENTRIES = 20;
const MAX_KEY_LENGTH = 500;

/**
 * Caches the cost of operations that cost no more than the limit. Measuring takes a tenth of the CPU time of a short answer. Documents
 * are compared as objects: Apollo returns the same object for the same text.
 */
export function createCostCache() {
  const caches = new WeakMap<DocumentNode, LRUCache<string, number>>();
  return {
    get: (operation: OperationWithVariables) => caches.get(operation.document)?.get(keyOf(operation)) ?? null,
    add(operation: OperationWithVariables, cost: number): void {
      const key = keyOf(operation);
      if (key.length > MAX_KEY_LENGTH) return;
      const cache = caches.get(operation.document) ?? new LRUCache<string, number>({ max: MAX_ENTRIES });
      caches.set(operation.document, cache.set(key, cost));
    },
  };
}

/** Returns everything that the cost depends on. The values of ids and texts do not matter, except inside lists. */
function keyOf({ operation, variables }: OperationWithVariables): string {
  const definitions = operation.variableDefinitions ?? [];
  const texts = new Set(definitions.filter(({ type }) => isText(type)).map(({ variable }) => variable.name.value));
  const entries = Object.entries(variables).map(([name, value]) =>
    // A value of the wrong type stays in the key, so that its operation is checked.
    typeof value === 'string' && texts.has(name) ? [name] : [name, value],
  );
  return JSON.stringify([operation.name?.value, entries]);
}

function isText(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isText(type.type);
  return type.kind === Kind.NAMED_TYPE && (type.name.value === 'ID' || type.name.value === 'String');
}
