import { UserError } from '../errors.ts';
import type { FindEntityQuery, FindEntityQueryVariables } from './generated/operations.ts';
import type { RunQuery } from './runQuery.ts';

/** The id of the entity that `text` names. Rejects with a UserError that tells the nearest ones where there is none. */
export type FindEntity = (argument: string, text: string) => Promise<string>;

const FIND_ENTITY = /* GraphQL */ `
  query FindEntity($text: String!, $id: ID!) {
    entity(id: $id) { id }
    search(text: $text, first: 10) {
      hits { match { kind } entity { id name { zh en } } }
    }
  }
`;

/** Of nearest entities: as many as make it worth looking no further, and as are told. */
const ENOUGH = 3;
const MOST = 5;

type Hit = FindEntityQuery['search']['hits'][number];

/** An entity is named by its id or by a whole name, letter case, width and script aside. Nothing is guessed. */
export function createFindEntity(runQuery: RunQuery, signal: AbortSignal): FindEntity {
  async function look(text: string): Promise<FindEntityQuery> {
    const variables: FindEntityQueryVariables = { text, id: text };
    return runQuery<FindEntityQuery>(FIND_ENTITY, variables, signal);
  }

  /** Also what begins like the text, where few have the whole of it in their names: an ending is often what is wrong. */
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
    const bearers = search.hits.filter(({ match }) => match.kind === 'EXACT');
    const [bearer] = bearers;
    if (bearers.length === 1 && bearer) return bearer.entity.id;
    const candidates = bearers.length > 1 ? bearers : await nearest(text, search.hits);
    const listed = candidates.map(({ entity: { id, name } }) => `${name.zh} / ${name.en} {${id}}`).join(', ');
    throw new UserError(
      'BAD_INPUT',
      bearers.length > 1
        ? `\`${argument}\`: ${bearers.length} entities bear the name "${text}".`
        : `\`${argument}\`: no entity has the id or name "${text}".`,
      listed === ''
        ? '`search` finds entities by any part of a name, pinyin or initials.'
        : `${bearers.length > 1 ? 'Give the id of one' : 'Nearest by search'}: ${listed}.`,
    );
  };
}

/** Error for an entity whose id was found, but which the dataset no longer has: an import replaced the dataset. */
export function replacedMeanwhile(name: string): UserError {
  return new UserError(
    'NOT_READY',
    `"${name}" was not found: the dataset has just been replaced.`,
    'Call the tool again.',
  );
}
