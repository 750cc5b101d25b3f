import type { Point } from '../../../server/model/geometry.ts';
import { formatFields, formatList, splitList, unescapeItem } from '../../../server/model/linkFragment.ts';
import type { Language } from '../../i18n/language.ts';
import { FILTER_KEYS, type FilterValues, PAGE_FILTERS, toFilterValues } from './pageFilters.ts';
import type { ActiveDocument, ActivePath, Selection, View } from './view.ts';
import { formatViewPart, parseViewPart, type ViewPart } from './viewParts.ts';

/**
 * Content of a link. It is in the fragment of the address: browsers do not send that to the server, so the server's
 * limit on the length of addresses does not apply.
 *
 * `data` dataset version · `lang` zh or en · `view` parts in order · `hide` entities · `without` types ·
 * `select` entities (`e:`) and relations (`r:`) · `pin` entities · `path` the highlighted path · `document` the open
 * document, with `.only` if facts that only it supports are highlighted · `at` positions
 */
export interface Link extends FilterValues {
  /** Null if the link has none. */
  readonly version: string | null;
  readonly language: Language | null;
  /** Null means the start view: the link has no `view` field. */
  readonly parts: readonly ViewPart[] | null;
  readonly hidden: readonly string[];
  readonly selection: Selection;
  readonly pinned: readonly string[];
  readonly path: ActivePath | null;
  readonly document: ActiveDocument | null;
  /** Positions in the order of the entities that the parts add; null is the default position. */
  readonly positions: readonly (Point | null)[];
  /** Invalid fields of the link, as `name=value`. */
  readonly problems: readonly string[];
}

export interface LinkContext {
  readonly version: string;
  readonly language: Language;
  /** Ids of the entities that the parts add, in order. */
  readonly ids: readonly string[];
  /** Position of an entity that has none in the link. */
  readonly defaultPosition: (id: string) => Point | null;
}

/** Formats the fragment of a link, without `#`. */
export function formatLink(view: View, { version, language, ids, defaultPosition }: LinkContext): string {
  const selected = [
    ...view.selection.entities.map((id) => `e:${id}`),
    ...view.selection.relations.map((id) => `r:${id}`),
  ];
  const fields: readonly (readonly [string, string])[] = [
    ['data', formatList([version])],
    ['lang', language],
    ['view', view.parts.map(formatViewPart).join('~')],
    ['hide', formatList(view.hidden)],
    ...FILTER_KEYS.map((key) => [PAGE_FILTERS[key].linkPart, formatList(view[key])] as const),
    ['select', formatList(selected)],
    ['pin', formatList(view.pinned)],
    ['path', view.path ? formatViewPart({ kind: 'path', ...view.path }).slice('path.'.length) : ''],
    ['document', view.document ? formatDocument(view.document) : ''],
    ['at', formatPositions(ids.map((id) => positionInLink(view.positions.get(id), defaultPosition(id))))],
  ];
  return formatFields(fields);
}

/** Parses a fragment, with or without `#`. Never throws; invalid fields are listed in `problems`. */
export function parseLink(fragment: string): Link {
  const problems: string[] = [];
  const values = new Map<string, string>();
  for (const field of fragment.replace(/^#/, '').split('&')) {
    if (field === '') continue;
    const end = field.indexOf('=');
    const name = end < 0 ? field : field.slice(0, end);
    if (end < 0 || !FIELDS.has(name)) problems.push(field);
    else values.set(name, field.slice(end + 1));
  }

  const addProblem = (name: string, value: string) => problems.push(`${name}=${value}`);
  const list = (name: string): readonly string[] =>
    splitList(values.get(name)).flatMap((text) => {
      const item = unescapeItem(text);
      if (item === null) addProblem(name, text);
      return item ?? [];
    });

  const language = values.get('lang') ?? null;
  if (language !== null && language !== 'zh' && language !== 'en') addProblem('lang', language);

  const view = values.get('view');
  const parts = splitList(view).flatMap((text) => {
    const part = parseViewPart(text);
    if (!part) addProblem('view', text);
    return part ?? [];
  });

  const selected = list('select');
  for (const item of selected) if (!/^[er]:./.test(item)) addProblem('select', item);
  const selectedOf = (prefix: string) =>
    selected.filter((item) => item.startsWith(prefix) && item.length > 2).map((item) => item.slice(2));

  const pathText = values.get('path');
  const path = pathText ? parseViewPart(`path.${pathText}`) : null;
  if (pathText && !path) addProblem('path', pathText);

  const documentText = values.get('document');
  const document = documentText ? parseDocument(documentText) : null;
  if (documentText && !document) addProblem('document', documentText);

  const positionsText = values.get('at') ?? '';
  const positions = parsePositions(positionsText);
  if (!positions) addProblem('at', positionsText);

  return {
    version: list('data')[0] ?? null,
    language: language === 'zh' || language === 'en' ? language : null,
    // If no part is valid, the start view is more useful than an empty canvas.
    parts: view === undefined || (view !== '' && parts.length === 0) ? null : parts,
    hidden: list('hide'),
    ...toFilterValues((key) => list(PAGE_FILTERS[key].linkPart)),
    selection: { entities: selectedOf('e:'), relations: selectedOf('r:') },
    pinned: list('pin'),
    path: path?.kind === 'path' ? { from: path.from, to: path.to, index: path.index } : null,
    document,
    positions: positions ?? [],
    problems,
  };
}

/** Converts a link into a view, once its parts are loaded. `ids` are the entities of the parts, in order. */
export function linkToView(link: Link, ids: readonly string[], defaultPosition: (id: string) => Point | null): View {
  const positions = new Map(
    ids.flatMap((id, index) => {
      const at = link.positions[index] ?? defaultPosition(id);
      return at ? [[id, at] as const] : [];
    }),
  );
  const { parts, hidden, selection, pinned, path, document } = link;
  const filters = toFilterValues((key) => link[key]);
  return { parts: parts ?? [], hidden, ...filters, selection, pinned, path, document, positions };
}

const FIELDS = new Set([
  'data',
  'lang',
  'view',
  'hide',
  ...FILTER_KEYS.map((key) => PAGE_FILTERS[key].linkPart),
  'select',
  'pin',
  'path',
  'document',
  'at',
]);

function formatDocument({ id, onlyHere }: ActiveDocument): string {
  return onlyHere ? `${id}.only` : id;
}

function parseDocument(text: string): ActiveDocument | null {
  const onlyHere = text.endsWith('.only');
  const part = parseViewPart(`document.${onlyHere ? text.slice(0, -'.only'.length) : text}`);
  return part?.kind === 'document' ? { id: part.id, onlyHere } : null;
}

/** Returns null for the default position, which links omit. */
function positionInLink(at: Point | undefined, standard: Point | null): Point | null {
  return at && !(standard && standard.x === at.x && standard.y === at.y) ? at : null;
}

/** Joins by dots: `x_y` in base 36 for each position, `*n` for n default ones. Default ones at the end are left out. */
function formatPositions(positions: readonly (Point | null)[]): string {
  const words: string[] = [];
  let skipped = 0;
  for (const position of positions) {
    if (!position) {
      skipped += 1;
      continue;
    }
    if (skipped > 0) words.push(`*${skipped}`);
    skipped = 0;
    words.push(`${position.x.toString(36)}_${position.y.toString(36)}`);
  }
  return words.join('.');
}

const POSITION = /^(-?[0-9a-z]{1,6})_(-?[0-9a-z]{1,6})$/;

function parsePositions(text: string): readonly (Point | null)[] | null {
  const positions: (Point | null)[] = [];
  for (const word of text === '' ? [] : text.split('.')) {
    const [, x, y] = POSITION.exec(word) ?? [];
    const skip = /^\*(\d{1,4})$/.exec(word);
    if (x && y) positions.push({ x: Number.parseInt(x, 36), y: Number.parseInt(y, 36) });
    else if (skip?.[1]) positions.push(...Array<null>(Number(skip[1])).fill(null));
    else return null;
  }
  return positions;
}
