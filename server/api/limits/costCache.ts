import { type DocumentNode, Kind, type OperationDefinitionNode, type TypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** One operation with variables, as checkCost is asked about it. */
interface Measured {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/** Operations whose cost was within the limit: measuring takes a tenth of what a short answer costs. */
export interface PassedCosts {
  has(measured: Measured): boolean;
  add(measured: Measured): void;
}

/** Of one document. Programs ask with the same few sizes. */
const KEPT = 20;
const LONGEST_KEY = 500;

/** Documents are told apart as objects: Apollo gives the same one for the same text. */
export function createPassedCosts(): PassedCosts {
  const passed = new WeakMap<DocumentNode, LRUCache<string, true>>();
  return {
    has: (measured) => passed.get(measured.document)?.has(keyOf(measured)) ?? false,
    add(measured) {
      const key = keyOf(measured);
      if (key.length > LONGEST_KEY) return;
      const ofDocument = passed.get(measured.document) ?? new LRUCache<string, true>({ max: KEPT });
      passed.set(measured.document, ofDocument.set(key, true));
    },
  };
}

/** All that the cost can depend on: of an id or a text of its own, not which one it is. */
function keyOf({ operation, variables }: Measured): string {
  const definitions = operation.variableDefinitions ?? [];
  const texts = new Set(definitions.filter(({ type }) => isText(type)).map(({ variable }) => variable.name.value));
  const given = Object.entries(variables).map(([name, value]) =>
    // What is no text although it should be is to be found out.
    typeof value === 'string' && texts.has(name) ? [name] : [name, value],
  );
  return JSON.stringify([operation.name?.value, given]);
}

function isText(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isText(type.type);
  return type.kind === Kind.NAMED_TYPE && (type.name.value === 'ID' || type.name.value === 'String');
}
