import type { Dataset } from '../../server/model/dataset.ts';

export type Word = string | number;
export type Dictionaries = ReturnType<typeof dictionariesOf>;
export type Dictionary = keyof Dictionaries;

/** Greatest number of ids of each sort, and of words of any other sort. */
const IDS = 40;
const WORDS = 60;

/** Words of a dataset for the arguments of queries, so that most queries find something. */
export function dictionariesOf(dataset: Dataset) {
  const { documents, entities, figures, redirects, relations, vocabulary } = dataset;
  const byDegree = entities.toSorted((a, b) => b.degree - a.degree);
  const hubs = byDegree.slice(0, IDS / 2);
  const named = [...hubs, ...spread(byDegree.slice(IDS / 2), IDS / 2)];
  const [someRelations, someFigures] = [spread(relations, IDS), spread(figures, IDS)];
  const formerIds = spread(redirects, 3).map(({ from }) => from);
  const texts = (facts: readonly (string | undefined)[]) => unique(facts.flatMap(wordsIn));
  return {
    hubs: idsOf(hubs),
    entities: [...idsOf(named), ...formerIds],
    nodes: [...[documents, named, someRelations, someFigures].flatMap(idsOf), ...formerIds],
    names: unique(
      named.flatMap(({ aliases, forms, name }) => [
        ...[name.zh, name.en, name.zh.slice(0, 2), name.en.slice(0, 3)],
        ...[...aliases, ...forms.map(({ pinyin }) => pinyin)].slice(0, 2),
      ]),
    ),
    types: idsOf(vocabulary.types),
    kinds: vocabulary.types.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}/${kind.id}`)),
    predicates: idsOf(vocabulary.predicates),
    measures: idsOf(vocabulary.measures),
    units: idsOf(vocabulary.units),
    comparators: ['=', '≈', '≥', '>', '≤', '<'],
    documents: idsOf(documents),
    publishers: texts(documents.map(({ publisher }) => publisher?.zh)),
    authors: unique(documents.flatMap(({ authors }) => authors)),
    titles: texts(documents.flatMap(({ title }) => [title.zh, title.en])),
    lines: [...someRelations, ...someFigures].flatMap(({ citations }) =>
      citations.map(({ document, lines: [first, last] }) => `${document}:${first}-${last}`),
    ),
    descriptions: texts(named.flatMap(({ description }) => [description.zh, description.en])),
    roles: texts(relations.flatMap(({ role }) => [role?.zh, role?.en])),
    notes: texts(relations.flatMap(({ note }) => [note?.zh, note?.en])),
    reasons: texts([...relations, ...figures].flatMap(({ reason }) => [reason?.zh, reason?.en])),
    scopes: texts(figures.flatMap(({ scope }) => [scope?.zh, scope?.en])),
    days: ['0001-01-01', '2015-06-30', '2020', '2020-02-29', '2023-12-31', '2023-34', '2024-03', '9999-12-31'],
    communities: unique(named.map(({ community }) => community)),
    sizes: [1, 2, 3, 5, 10, 25, 200],
    steps: [1, 2, 3],
    numbers: [0, 1, 2, 3, 5, 6, 25, 50, 200, 2_000],
    amounts: unique([0, 0.5, 1, ...someFigures.map(({ value }) => value)]),
    centralities: unique(named.flatMap(({ betweenness, centrality }) => [betweenness, centrality])),
    degreesOfArc: unique(entities.flatMap(({ latitude, longitude }) => [latitude ?? 30, longitude ?? 110])),
    queries: [
      '{ meta { version } }',
      '{ entity(id: "nrta") { degree } }',
      'query Q($n: Int) { overview(limit: $n) { totalNeighbors } }',
    ],
    variables: ['{}', '{"n":3}', 'null'],
  } satisfies Readonly<Record<string, readonly Word[]>>;
}

/** Dictionaries by the name of an argument or of a field of an input type, preceded by its owner where the name is ambiguous. */
const BY_NAME: Readonly<Record<string, Dictionary>> = {
  ...{ ids: 'entities', id: 'entities', 'paths.from': 'hubs', 'paths.to': 'hubs', 'common.ids': 'hubs' },
  ...{ 'node.id': 'nodes', 'nodes.ids': 'nodes', 'cite.id': 'nodes' },
  ...{ 'document.id': 'documents', 'DocumentFilter.ids': 'documents', documents: 'documents', lines: 'lines' },
  ...{ name: 'names', names: 'names', 'search.text': 'names', 'EntityFilter.text': 'names' },
  ...{ 'DocumentFilter.text': 'titles', publisher: 'publishers', author: 'authors' },
  ...{ 'RelationFilter.text': 'notes', role: 'roles', note: 'notes', reason: 'reasons', 'FigureFilter.text': 'scopes' },
  ...{ description: 'descriptions', types: 'types', kinds: 'kinds', communities: 'communities' },
  ...{ predicates: 'predicates', measures: 'measures', units: 'units', comparators: 'comparators' },
  ...{ from: 'days', to: 'days', accessed: 'days', query: 'queries', variables: 'variables' },
  ...{ first: 'sizes', limit: 'sizes', depth: 'steps', maxLength: 'steps', atLeast: 'steps', context: 'steps' },
  ...{ minValue: 'amounts', maxValue: 'amounts', minCentrality: 'centralities', maxCentrality: 'centralities' },
  ...{ minBetweenness: 'centralities', maxBetweenness: 'centralities' },
  ...{
    minLatitude: 'degreesOfArc',
    maxLatitude: 'degreesOfArc',
    minLongitude: 'degreesOfArc',
    maxLongitude: 'degreesOfArc',
  },
};

/**
 * Returns the name of the dictionary for an argument, or undefined if there is none.
 *
 * @param owner name of the query's field or of the input type that has the argument.
 */
export function dictionaryFor(owner: string, name: string): Dictionary | undefined {
  return BY_NAME[`${owner}.${name}`] ?? BY_NAME[name];
}

/** Texts that break careless programs. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\u0000',
    '\n',
    '"',
    "'",
    '\\',
    '`',
    '\ud800',
    '\u202e',
    '\u2028',
    '𠮷',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    'İ',
    'ß',
  ],
  ...['__proto__', 'constructor', 'toString', 'then', 'null', 'undefined', 'NaN', '-1', '1e999', '0x10'],
  ...["' OR 1=1 --", "'}) DETACH DELETE (n) //", '$id', '{{id}}', '../../etc/passwd', '<script>alert(1)</script>'],
  ...['name:*', '*', '?', '~2', '"star river"~5', '(a OR b) AND NOT c', '[a TO z]', 'a/b', 'a\\b', '&& || ! ^'],
  ...[
    '%00',
    '%E0%A4%A',
    'nobody',
    'd999',
    'iqiyi--',
    '--',
    'd000:0',
    'd000:5-1',
    'd000:99999',
    '2024-13',
    '2024-02-30',
    '24',
  ],
  ...['星'.repeat(300), 'a'.repeat(301), 'a '.repeat(150), '\ud83d'.repeat(20), 'z'.repeat(5_000)],
];

/** Numbers at and beyond the bounds of arguments. */
export const HOSTILE_INTEGERS: readonly number[] = [-1, 0, 201, 2_001, 2_147_483_647, -2_147_483_648];
export const HOSTILE_NUMBERS: readonly number[] = [-1, 0, 5e-324, -1.7e308, 1.7e308, 0.1, 2 ** 53];

/** Returns at most `count` items at equal distances. */
function spread<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / count));
  return items.filter((_, index) => index % step === 0);
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}

function unique<Item>(items: readonly Item[]): Item[] {
  return spread([...new Set(items)], WORDS);
}

/** Returns a word of a text and a part of it: two Chinese characters, or the first Latin word. */
function wordsIn(text: string | undefined): string[] {
  if (text === undefined || text === '') return [];
  const [word = text] = text.split(' ');
  return [word.slice(0, 8), text.slice(2, 4)].filter((part) => part.trim() !== '');
}
