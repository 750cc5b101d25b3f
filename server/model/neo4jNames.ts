import { UserError } from '../errors.ts';

/*
 * Names in Neo4j for ids of the vocabulary. Cypher has no parameters for names, so they become part of the query text:
 * they are made from checked ids only.
 */

/** `holds_post_at` → `HOLDS_POST_AT`. */
export function toRelationshipType(predicate: string): string {
  return checked(predicate).toUpperCase();
}

/** `short_video` → `ShortVideo`. */
export function toLabel(type: string): string {
  return checked(type)
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** Relationship types that never join two entities and so are in no path or neighbourhood. */
const OWN_RELATIONSHIPS = ['MENTIONED_IN', 'SUBJECT_IN', 'OF', 'STATED_IN'];

/** Labels of all nodes with the facts of a dataset. */
export const FACT_LABELS = ['Entity', 'Figure', 'Document', 'Redirect', 'FactText'];
/** Labels of all nodes of this program. */
export const OWN_LABELS = ['Dataset', 'ImportWorker', ...FACT_LABELS];

interface Term {
  readonly id: string;
}

/** Returns the types and predicates whose name in Neo4j is that of another one, or is reserved. */
export function findTakenNames<T extends Term, P extends Term>(types: readonly T[], predicates: readonly P[]) {
  return [
    ...takenNames('entity type', types, toLabel, OWN_LABELS),
    ...takenNames('predicate', predicates, toRelationshipType, OWN_RELATIONSHIPS),
  ];
}

function takenNames<T extends Term>(
  kind: string,
  terms: readonly T[],
  toName: (id: string) => string,
  reserved: readonly string[],
) {
  const names = new Set(reserved);
  return terms.flatMap((term) => {
    const name = toName(term.id);
    if (names.has(name)) return [{ kind, term, name }];
    names.add(name);
    return [];
  });
}

function checked(id: string): string {
  if (/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id)) return id;
  throw new UserError(
    'BAD_INPUT',
    `"${id}" cannot be a name in Neo4j.`,
    'Ids of types and predicates consist of a-z, 0-9 and underscores and begin with a letter.',
    { id },
  );
}
