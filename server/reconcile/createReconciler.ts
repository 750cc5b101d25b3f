import { chunk } from 'es-toolkit';
import type { Api } from '../api/createApi.ts';
import { errorOf } from '../api/execution/formatErrors.ts';
import type { LocalisedText, Vocabulary } from '../model/vocabulary.ts';
import { fold } from '../search/fold.ts';
import { type Cell, findProperty, type Property, propertiesOf } from './properties.ts';
import type { CandidateQuery, Extension, PropertyValue } from './requests.ts';

type Language = keyof LocalisedText;

interface Named {
  readonly id: string;
  readonly name: LocalisedText;
  readonly description: LocalisedText;
  readonly type: { readonly id: string; readonly label: LocalisedText };
}

interface Hit {
  readonly match: { readonly kind: string };
  readonly entity: Named;
}

/** The selected values of an entity, as p0, p1 and so on. A fact or document has no `id`, because the query selects nothing of it. */
interface ReadEntity {
  readonly id?: string;
  readonly [selection: `p${number}`]: unknown;
}

/** Candidates if a query does not say how many. */
const DEFAULT_LIMIT = 10;
const WHOLE_NAME: ReadonlySet<string> = new Set(['EXACT', 'WHOLE']);
/** Score of a name by the kind of its match, 0 to 100. Kinds that are not listed come after these. */
const NAME_SCORES: Readonly<Record<string, number>> = {
  EXACT: 100,
  WHOLE: 95,
  PREFIX: 80,
  WORD: 75,
  SUBSTRING: 65,
  PINYIN: 65,
  MIXED: 60,
  INITIALS: 55,
};
const LOWEST_NAME_SCORE = 40;
/** Share of the properties in a score, if the query has any. */
const PROPERTY_SHARE = 0.4;
/** Entities and properties in one query, so that it stays below the API's limits. */
const IDS_AT_ONCE = 20;
const PROPERTIES_AT_ONCE = 10;

const SEARCH = /* GraphQL */ `
  query Candidates($text: String!, $types: [ID!], $first: Int!) {
    search(text: $text, types: $types, first: $first) {
      hits { match { kind } entity { id name { zh en } description { zh en } type { id label { zh en } } } }
    }
  }
`;

export type Reconciler = ReturnType<typeof createReconciler>;

/** Answers queries of the Reconciliation Service API from the GraphQL API, under its limits. */
export function createReconciler(api: Pick<Api, 'answer'>, vocabulary: Vocabulary) {
  const properties = propertiesOf(vocabulary);

  async function ask<Data>(query: string, variables: Record<string, unknown>, signal: AbortSignal): Promise<Data> {
    const { data, errors } = await api.answer({ query, variables, operationName: null }, signal);
    const [error] = errors ?? [];
    if (error) throw errorOf(error);
    return data as Data;
  }

  async function search(text: string, types: readonly string[] | null, first: number, signal: AbortSignal) {
    if (text.trim() === '') return [];
    const { search } = await ask<{ search: { hits: Hit[] } }>(SEARCH, { text, types, first }, signal);
    return search.hits;
  }

  /** Reads properties of entities. Former ids are followed; the values of unknown ids are empty. */
  async function readValues(ids: readonly string[], wanted: readonly Property[], signal: AbortSignal) {
    const rows = new Map(ids.map((id) => [id, new Map<string, readonly Cell[]>()]));
    for (const someProperties of chunk(wanted, PROPERTIES_AT_ONCE)) {
      const selections = someProperties.map((property, index) => property.select(`p${index}`));
      const query = `query Values($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { id ${selections.join(' ')} } } }`;
      for (const someIds of chunk(ids, IDS_AT_ONCE)) {
        const { nodes } = await ask<{ nodes: (ReadEntity | null)[] }>(query, { ids: someIds }, signal);
        for (const [index, id] of someIds.entries()) {
          const node = nodes[index];
          for (const [position, property] of someProperties.entries()) {
            rows.get(id)?.set(property.id, node?.id ? property.read(node[`p${position}`] as never, node.id) : []);
          }
        }
      }
    }
    return rows;
  }

  async function findCandidates(query: CandidateQuery, signal: AbortSignal) {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const types = [query.type ?? []].flat();
    const isStrict = query.type_strict !== 'should';
    // An entity has one type.
    if (query.type_strict === 'all' && new Set(types).size > 1) return { result: [] };
    const hits = await search(query.query, isStrict && types.length > 0 ? types : null, limit, signal);
    const wanted = (query.properties ?? []).map(({ pid, v }) => ({
      property: findProperty(properties, pid),
      values: [v].flat(),
    }));
    const rows = await readValues(
      hits.map(({ entity }) => entity.id),
      wanted.map(({ property }) => property),
      signal,
    );
    const language = languageOf(query.query);
    const candidates = hits.map(({ entity, match }) => {
      const nameScore = NAME_SCORES[match.kind] ?? LOWEST_NAME_SCORE;
      const compared = wanted.map(({ property, values }) => ({
        id: property.id,
        value: values.some((value) => hasValue(rows.get(entity.id)?.get(property.id) ?? [], value)),
      }));
      if (!isStrict && types.length > 0) compared.push({ id: 'entity.type', value: types.includes(entity.type.id) });
      const agreeing = compared.filter(({ value }) => value).length;
      const share = compared.length === 0 ? 0 : PROPERTY_SHARE;
      const agreement = compared.length === 0 ? 0 : agreeing / compared.length;
      return {
        id: entity.id,
        name: entity.name[language],
        description: entity.description[language],
        type: [{ id: entity.type.id, name: entity.type.label[language] }],
        score: Math.round((1 - share) * nameScore + share * 100 * agreement),
        match: WHOLE_NAME.has(match.kind) && agreeing === compared.length,
        features: [{ id: 'name', value: nameScore }, ...compared],
      };
    });
    const isCertain = candidates.filter(({ match }) => match).length === 1;
    const result = candidates.map((candidate) => ({ ...candidate, match: candidate.match && isCertain }));
    // Stable, so that the order of the search decides between equal scores.
    return { result: result.sort((a, b) => b.score - a.score) };
  }

  return {
    /** Candidates for each query of a batch. */
    async reconcile(batch: Readonly<Record<string, CandidateQuery>>, signal: AbortSignal) {
      const results: [key: string, result: Awaited<ReturnType<typeof findCandidates>>][] = [];
      for (const [key, query] of Object.entries(batch)) results.push([key, await findCandidates(query, signal)]);
      return Object.fromEntries(results);
    },

    /** Values of properties, for new columns of a table. */
    async extend({ ids, properties: wanted }: Extension, signal: AbortSignal) {
      const columns = wanted.map(({ id, settings }) => ({
        property: findProperty(properties, id),
        language: settings?.lang ?? 'zh',
      }));
      const values = await readValues(
        ids,
        columns.map(({ property }) => property),
        signal,
      );
      const rows = [...values].map(([id, row]) => {
        const cells = columns.map(({ language, property }) => [
          property.id,
          (row.get(property.id) ?? []).map((cell) => toCell(cell, language)),
        ]);
        return [id, Object.fromEntries(cells)];
      });
      return { meta: columns.map(({ property }) => toProposal(property)), rows: Object.fromEntries(rows) };
    },

    async suggestEntities(prefix: string, signal: AbortSignal) {
      const language = languageOf(prefix);
      const hits = await search(prefix, null, DEFAULT_LIMIT, signal);
      const result = hits.map(({ entity: { description, id, name, type } }) => ({
        ...{ id, name: name[language], description: description[language] },
        notable: [{ id: type.id, name: type.label[language] }],
      }));
      return { result };
    },

    suggestTypes(prefix: string) {
      return { result: vocabulary.types.filter((type) => resembles(type, prefix)).map(toProposal) };
    },

    suggestProperties(prefix: string) {
      return { result: properties.filter((property) => resembles(property, prefix)).map(toProposal) };
    },

    /** Properties that entities of a type can have; all properties without a type. */
    proposeProperties(type: string | null, limit: number | null) {
      const fitting = properties.filter(({ fits }) => type === null || fits(type));
      return {
        ...(type === null ? {} : { type }),
        ...(limit === null ? {} : { limit }),
        properties: fitting.slice(0, limit ?? fitting.length).map(toProposal),
      };
    },

    /** Content of the preview of an entity; null if the id is unknown. */
    async preview(id: string, signal: AbortSignal) {
      const query =
        'query Preview($id: ID!) { entity(id: $id) { id name { zh en } aliases description { zh en } degree } }';
      const { entity } = await ask<{ entity: Preview | null }>(query, { id }, signal);
      return entity;
    },
  };
}

export interface Preview extends Pick<Named, 'id' | 'name' | 'description'> {
  readonly aliases: readonly string[];
  readonly degree: number;
}

function toProposal({ id, label }: { readonly id: string; readonly label: LocalisedText }) {
  return { id, name: `${label.en} ${label.zh}` };
}

function resembles({ id, label }: { readonly id: string; readonly label: LocalisedText }, prefix: string): boolean {
  const wanted = fold(prefix);
  return [id, label.zh, label.en].some((text) => fold(text).includes(wanted));
}

/** Language of the names in an answer: Chinese if the text has Chinese characters. */
function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

function toCell(cell: Cell, language: Language) {
  if ('id' in cell) return { id: cell.id, name: cell.name[language] };
  if ('float' in cell) return cell;
  return { str: typeof cell.str === 'string' ? cell.str : cell.str[language] };
}

/** Compares a value by its id or number, or else by its text in either language. */
function hasValue(cells: readonly Cell[], value: PropertyValue): boolean {
  if (typeof value === 'object') return cells.some((cell) => 'id' in cell && cell.id === value.id);
  return cells.some((cell) => {
    if ('float' in cell) return cell.float === Number(value);
    const text = 'id' in cell ? cell.name : cell.str;
    const texts = typeof text === 'string' ? [text] : [text.zh, text.en];
    return texts.some((text) => fold(text) === fold(String(value))) || ('id' in cell && cell.id === value);
  });
}
