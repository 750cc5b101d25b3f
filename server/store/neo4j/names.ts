import { UserError } from '../../errors.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';

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
const OWN_LABELS = ['Entity', 'Document', 'Figure', 'Dataset', 'Redirect'];

/** Throws if two ids would have the same name in Neo4j, or if a name is reserved. */
export function checkNames({ types, predicates }: Vocabulary): void {
  checkDistinct('entity type', types, toLabel, OWN_LABELS);
  checkDistinct('predicate', predicates, toRelationshipType, OWN_RELATIONSHIPS);
}

function checkDistinct(
  kind: string,
  list: readonly { readonly id: string }[],
  toName: (id: string) => string,
  taken: readonly string[],
): void {
  const names = new Set(taken);
  for (const { id } of list) {
    const name = toName(id);
    if (names.has(name)) {
      throw new UserError(
        'BAD_INPUT',
        `The ${kind} "${id}" cannot be stored in Neo4j: the name ${name} is taken.`,
        'Give it another id in the vocabulary.',
        { id, name },
      );
    }
    names.add(name);
  }
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
