import { UserError } from '../../errors.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';

/**
 * How ids of the vocabulary are called in Neo4j. These names stand in the text of queries, where parameters cannot, so
 * none is made of anything but a checked id.
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

/** What joins an entity to evidence. It never joins two entities, so it is no part of paths and neighbourhoods. */
const OWN_RELATIONSHIPS = ['MENTIONED_IN', 'SUBJECT_IN', 'OF', 'STATED_IN'];
const OWN_LABELS = ['Entity', 'Document', 'Figure', 'Dataset', 'Redirect'];

/** Throws where two ids would have one name in Neo4j, or the name of something else. */
export function checkNames({ types, predicates }: Vocabulary): void {
  checkDistinct('entity type', types, toLabel, OWN_LABELS);
  checkDistinct('predicate', predicates, toRelationshipType, OWN_RELATIONSHIPS);
}

function checkDistinct(
  what: string,
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
        `The ${what} "${id}" cannot be kept in Neo4j: the name ${name} is taken.`,
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
    'Ids of types and predicates are a-z, 0-9 and underscores, and begin with a letter.',
    { id },
  );
}
