import type { Point } from '../../../server/model/geometry.ts';
import { formatFields, formatList, splitList, unescapeItem } from '../../../server/model/linkFragment.ts';
import type { Language } from '../../i18n/language.ts';
import { FILTER_KEYS, type FilterValues, PAGE_FILTERS, toFilterValues } from './pageFilters.ts';
import type { ActiveDocument, ActivePath, Selection, View } from './view.ts';
import { formatViewPart, parseViewPart, type ViewPart } from './viewParts.ts';

/**
 * A link is the fragment of the address: it never leaves the browser, so no server's limit on the length of an address
 * cuts a large view.
 *
 * `data` dataset version · `lang` zh or en · `view` parts in order · `hide` entities · `without` types ·
 * `select` entities (`e:`) and relations (`r:`) · `pin` entities · `path` the emphasised one · `document` the one that is
 * read, with `.only` where what only it supports is marked · `at` positions
 */
export interface Link extends FilterValues {
  /** Null where the link does not say. */
  readonly version: string | null;
  readonly language: Language | null;
  /** Null where the link names no view at all: then the start view is meant. */
  readonly parts: readonly ViewPart[] | null;
  readonly hidden: readonly string[];
  readonly selection: Selection;
  readonly pinned: readonly string[];
  readonly path: ActivePath | null;
  readonly document: ActiveDocument | null;
  /** Places of the entities that the parts bring, in their order; null = its own place. */
  readonly places: readonly (Point | null)[];
  /** Parts that could not be read, as `name=value`; they are left out. */
  readonly problems: readonly string[];
}

/** What a link carries beside the view. */
export interface LinkContext {
  readonly version: string;
  readonly language: Language;
  /** The entities that the parts bring, in order. */
  readonly ids: readonly string[];
  /** Where an entity stands if the link says nothing. */
  readonly home: (id: string) => Point | null;
}

/** The fragment of the link to a view, without `#`. */
export function formatLink(view: View, { version, language, ids, home }: LinkContext): string {
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
    ['at', formatPositions(ids.map((id) => positionInLink(view.positions[id], home(id))))],
  ];
  return formatFields(fields);
}

/** Reads a fragment, with or without `#`. Never throws: what it cannot read it names in `problems`. */
export function parseLink(fragment: string): Link {
  const problems: string[] = [];
  const values = new Map<string, string>();
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    const name = cut < 0 ? part : part.slice(0, cut);
    if (cut < 0 || !PARTS.has(name)) problems.push(part);
    else values.set(name, part.slice(cut + 1));
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
  const selectedOf = (mark: string) =>
    selected.filter((item) => item.startsWith(mark) && item.length > 2).map((item) => item.slice(2));

  const pathText = values.get('path');
  const path = pathText ? parseViewPart(`path.${pathText}`) : null;
  if (pathText && !path) addProblem('path', pathText);

  const documentText = values.get('document');
  const document = documentText ? parseDocument(documentText) : null;
  if (documentText && !document) addProblem('document', documentText);

  const placesText = values.get('at') ?? '';
  const places = parsePositions(placesText);
  if (!places) addProblem('at', placesText);

  return {
    version: list('data')[0] ?? null,
    language: language === 'zh' || language === 'en' ? language : null,
    // A view of which nothing could be read is better answered with the start view than with an empty canvas.
    parts: view === undefined || (view !== '' && parts.length === 0) ? null : parts,
    hidden: list('hide'),
    ...toFilterValues((key) => list(PAGE_FILTERS[key].linkPart)),
    selection: { entities: selectedOf('e:'), relations: selectedOf('r:') },
    pinned: list('pin'),
    path: path?.kind === 'path' ? { from: path.from, to: path.to, index: path.index } : null,
    document,
    places: places ?? [],
    problems,
  };
}

/** The view that a link means, once its parts have been read. Entities without a place in it have no position yet. */
export function viewOf(link: Link, ids: readonly string[], home: (id: string) => Point | null): View {
  const positions = Object.fromEntries(
    ids.flatMap((id, index) => {
      const at = link.places[index] ?? home(id);
      return at ? [[id, at]] : [];
    }),
  );
  const { parts, hidden, selection, pinned, path, document } = link;
  const filters = toFilterValues((key) => link[key]);
  return { parts: parts ?? [], hidden, ...filters, selection, pinned, path, document, positions };
}

const PARTS = new Set([
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

function positionInLink(at: Point | undefined, home: Point | null): Point | null {
  return at && !(home && home.x === at.x && home.y === at.y) ? at : null;
}

/** `x_y` in base 36 for each place, `*n` for n that stand at home, parted by dots; those at the end are left out. */
function formatPositions(places: readonly (Point | null)[]): string {
  const words: string[] = [];
  let home = 0;
  for (const place of places) {
    if (!place) {
      home += 1;
      continue;
    }
    if (home > 0) words.push(`*${home}`);
    home = 0;
    words.push(`${place.x.toString(36)}_${place.y.toString(36)}`);
  }
  return words.join('.');
}

const PLACE = /^(-?[0-9a-z]{1,6})_(-?[0-9a-z]{1,6})$/;

function parsePositions(text: string): readonly (Point | null)[] | null {
  const places: (Point | null)[] = [];
  for (const word of text === '' ? [] : text.split('.')) {
    const place = PLACE.exec(word);
    const skip = /^\*(\d{1,4})$/.exec(word);
    if (place?.[1] && place[2]) places.push({ x: Number.parseInt(place[1], 36), y: Number.parseInt(place[2], 36) });
    else if (skip?.[1]) places.push(...Array<null>(Number(skip[1])).fill(null));
    else return null;
  }
  return places;
}
