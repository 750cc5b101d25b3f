import { UserError } from '../errors.ts';
import { isolate } from '../model/isolate.ts';
import type { FindEntityQuery, FindEntityQueryVariables } from './generated/operations.ts';
import type { RunQuery } from './runQuery.ts';

/** Returns the id of the entity that `text` names, or rejects with a UserError that lists the nearest ones. */
export type FindEntity = (argument: string, text: string) => Promise<string>;

const FIND_ENTITY = /* GraphQL */ `
  query FindEntity($text: String!, $id: ID!) {
    entity(id: $id) { id }
    search(text: $text, first: 10) {
      hits { match { kind forgiven } entity { id name { zh en } } }
    }
  }
`;

/** Number of nearest entities at which the search ends, and number of those listed. */
const ENOUGH = 3;
const MOST = 5;

type Hit = FindEntityQuery['search']['hits'][number];

/** Accepts an id or a whole name; letter case, width and script are ignored, and accents too if no name has the same ones. It never guesses. */
export function createFindEntity(runQuery: RunQuery, signal: AbortSignal): FindEntity {
  const look = (text: string) =>
    runQuery<FindEntityQuery>(FIND_ENTITY, { text, id: text } satisfies FindEntityQueryVariables, signal);

  /** Shortens the text while it has few hits, since the end of a name is often what is wrong. */
  async function nearest(text: string, hits: readonly Hit[]): Promise<readonly Hit[]> {
    const letters = [...text];
    if (hits.length >= ENOUGH || letters.length < 3) return hits.slice(0, MOST);
    const shorter = letters.slice(0, Math.floor(letters.length * 0.7)).join('');
    const known = new Set(hits.map(({ entity }) => entity.id));
    const others = (await look(shorter)).search.hits.filter(({ entity }) => !known.has(entity.id));
    return nearest(shorter, [...hits, ...others]);
  }

  return async (argument, text) => {
    const { entity, search } = await look(text);
    if (entity) return entity.id;
    const exact = search.hits.filter(({ match }) => match.kind === 'EXACT');
    const matches =
      exact.length > 0 ? exact : search.hits.filter(({ match }) => match.kind === 'WHOLE' && match.forgiven === null);
    const [only] = matches;
    if (matches.length === 1 && only) return only.entity.id;
    const candidates = matches.length > 1 ? matches : await nearest(text, search.hits);
    const listed = candidates
      .map(({ entity: { id, name } }) => `${isolate(name.zh)} / ${isolate(name.en)} {${id}}`)
      .join(', ');
    throw new UserError(
      'BAD_INPUT',
      matches.length > 1
        ? `\`${argument}\`: ${matches.length} entities have the name "${isolate(text)}".`
        : `\`${argument}\`: no entity has the id or name "${isolate(text)}".`,
      listed === ''
        ? '`search` finds entities by any part of a name, pinyin or initials.'
        : `${matches.length > 1 ? 'Give the id of one' : 'Nearest by search'}: ${listed}.`,
    );
  };
}
