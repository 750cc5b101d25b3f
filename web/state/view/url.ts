import type { Point } from '../../../server/model/geometry.ts';
import {
  formatFields,
  formatList,
  splitFields,
  splitList,
  trimPunctuation,
  withoutText,
} from '../../../server/model/linkFragment.ts';
import type { Area } from '../../canvas/camera/viewport.ts';
import type { Language } from '../../i18n/language.ts';
import type { LinkExcess } from '../../i18n/messages.ts';
import { formatTable, type LinkedTable, parseTable } from '../tableLink.ts';
import {
  type FieldItems,
  formatLinkedValues,
  LINK_ID,
  LINKED_NAMES,
  type LinkedValues,
  parseLinkedValues,
  toLinkedValues,
} from './linkFields.ts';
import { EMPTY_VIEW, type View } from './view.ts';
import { formatViewPart, parseViewPart, type ViewPart } from './viewParts.ts';

/**
 * Content of a link. It is in the fragment of the address: browsers do not send that to the server, so the server's
 * limit on the length of addresses does not apply.
 *
 * `data` dataset version · `lang` zh or en · `view` parts in order · the fields in `linkFields.ts` · `camera` the visible
 * area · `table` the table below the canvas · `at` positions
 */
export interface Link extends LinkedValues {
  /** Null if the link has none. */
  readonly version: string | null;
  readonly language: Language | null;
  /** Null means the start view: the link has no `view` field. */
  readonly parts: readonly ViewPart[] | null;
  /** The part of the graph that the window showed; null for all of it. */
  readonly camera: Area | null;
  /** The table below the canvas; null if the link has none. */
  readonly table: LinkedTable | null;
  /** Positions in the order of the entities that the parts add; null is the default position. */
  readonly positions: readonly (Point | null)[];
  /** Invalid fields of the link, as `name=value`. */
  readonly problems: readonly string[];
  /** Ids that the link has in another letter case, as `[in the link, as read]`. */
  readonly respelled: readonly (readonly [string, string])[];
  /** Limit that the link exceeds; then the link, or only its positions, are ignored. */
  readonly excess: LinkExcess | null;
}

/** Limits of a link. The view of the whole graph, with every entity moved by hand, needs less than half. */
export const LINK_LIMITS = {
  characters: 100_000,
  /** Items of all lists. */
  parts: 5_000,
  /** Expansions and paths, which the server has to search. */
  searches: 500,
  positions: 10_000,
};

export interface LinkContext {
  readonly version: string;
  readonly language: Language;
  /** Null, or absent, if the window shows all of it. */
  readonly camera?: Area | null;
  /** The table, if it is shown. */
  readonly table?: LinkedTable | null;
  /** Ids of the entities that the parts add, in order. */
  readonly ids: readonly string[];
  /** Position of an entity that has none in the link. */
  readonly defaultPosition: (id: string) => Point | null;
}

/** Formats the fragment of a link, without `#`. */
export function formatLink(
  view: View,
  { version, language, camera, table, ids, defaultPosition }: LinkContext,
): string {
  return formatFields([
    ['data', formatList([version])],
    ['lang', language],
    ['view', view.parts.map(formatViewPart).join('~')],
    ...formatLinkedValues(view),
    ['camera', camera ? formatArea(camera) : ''],
    ['table', table ? formatTable(table) : ''],
    ['at', formatPositions(ids.map((id) => positionInLink(view.positions.get(id), defaultPosition(id))))],
  ]);
}

/** Parses a fragment, with or without `#`. Never throws; invalid fields are listed in `problems`. */
export function parseLink(fragment: string): Link {
  const { characters, parts: maxParts } = LINK_LIMITS;
  if (fragment.length > characters) return refusedLink({ of: 'characters', limit: characters, value: fragment.length });
  const fields = splitFields(fragment);
  const count = fields.reduce((sum, [, value]) => sum + value.split('~').length, 0);
  if (count > maxParts) return refusedLink({ of: 'parts', limit: maxParts, value: count });

  const problems: string[] = [];
  const respelled = new Map<string, string>();
  const values = new Map<string, string>();
  for (const [name, value] of fields) {
    if (FIELDS.has(name)) values.set(name, value);
    // A link that was typed without the name of the field: `#entity.iqiyi`.
    else if (name === '' && splitList(value).every((item) => parseViewPart(item.toLowerCase())))
      values.set('view', value);
    else if (!TRACKING.test(name)) problems.push(name === '' ? value : `${name}=${value}`);
  }

  const addProblem = (name: string, value: string) => problems.push(`${name}=${value}`);
  /** Ids have lower case only. Notes those that the link has in another case. */
  const toLower = (item: string): string => {
    const lower = item.toLowerCase();
    if (lower === item) return item;
    for (const word of item.split(/[.:+]/).slice(1)) if (/[A-Z]/.test(word)) respelled.set(word, word.toLowerCase());
    return lower;
  };
  const list = (name: string): readonly string[] => splitList(values.get(name) ?? '');
  const itemsOf = (name: string): FieldItems => ({
    each: (parse) =>
      list(name).flatMap((item) => {
        const parsed = parse(toLower(item));
        if (parsed === null) addProblem(name, item);
        return parsed ?? [];
      }),
    ids: () =>
      list(name).flatMap((item) => {
        const id = toLower(`.${trimPunctuation(item)}`).slice(1);
        if (LINK_ID.test(id)) return id;
        addProblem(name, item);
        return [];
      }),
  });

  const [version = null] = itemsOf('data').ids();
  const [language = null] = itemsOf('lang').each((item) => (item === 'zh' || item === 'en' ? item : null));
  let hasStart = false;
  const readable = itemsOf('view').each((item) => {
    const part = parseViewPart(trimPunctuation(item));
    const isStart = part?.kind === 'start' || part?.kind === 'all';
    // Views have at most one of these, as the first part.
    if (isStart && hasStart) return null;
    hasStart ||= isStart;
    return part;
  });
  const parts = [...new Map(readable.map((part) => [formatViewPart(part), part])).values()];
  const searches = parts.filter(({ kind }) => kind === 'expand' || kind === 'path').length;
  if (searches > LINK_LIMITS.searches)
    return refusedLink({ of: 'searches', limit: LINK_LIMITS.searches, value: searches });
  const linked = parseLinkedValues(itemsOf);
  const [camera = null] = itemsOf('camera').each((item) => parseArea(withoutText(item, 'end')));
  const table = parseTable(list('table').map(toLower), (item) => addProblem('table', item));
  const positions = parsePositions(withoutText(values.get('at') ?? '', 'end').toLowerCase());
  if (positions.invalid !== null) addProblem('at', positions.invalid);

  const view = values.get('view');
  return {
    ...EMPTY_LINK,
    version,
    language,
    // If no part is valid, the start view is more useful than an empty canvas.
    parts: view === undefined || (view !== '' && parts.length === 0) ? null : parts,
    ...linked,
    camera,
    table,
    // Positions are in the order of the entities, which an invalid part leaves unknown.
    positions: readable.length === list('view').length ? positions.valid : [],
    problems,
    respelled: [...respelled],
    excess: positions.excess,
  };
}

const EMPTY_LINK: Link = {
  ...toLinkedValues(EMPTY_VIEW),
  version: null,
  language: null,
  parts: null,
  camera: null,
  table: null,
  positions: [],
  problems: [],
  respelled: [],
  excess: null,
};

function refusedLink(excess: LinkExcess): Link {
  return { ...EMPTY_LINK, excess };
}

/** Returns whether a text has a field or a part of a link. Other fragments are anchors of the page, or nothing. */
export function isLink(text: string): boolean {
  if (text.length > LINK_LIMITS.characters) return true;
  return splitFields(text).some(([name, value]) => FIELDS.has(name) || (name === '' && isPartList(value)));
}

function isPartList(text: string): boolean {
  return splitList(text).every((item) => parseViewPart(trimPunctuation(item).toLowerCase()));
}

/** Parameters that messengers, mail services and advertisers add to links, without punctuation before the name. */
const TRACKING =
  /^(utm_\w+|[a-z]{0,3}clk?id|[gw]braid|gad_\w+|g[al]|mc_[ce]id|mkt_tok|hs\w+|igshi?d?|srsltid|spm|scm|from|isappinstalled|nsukey|chksm|scene|subscene|wxshare_count|sharer?_\w+|xhsshare|tt_from|vd_source|timestamp|ref|source|si|feature|amp)$/;

/** Converts a link into a view, once its parts are loaded. `ids` are the entities of the parts, in order. */
export function linkToView(link: Link, ids: readonly string[], defaultPosition: (id: string) => Point | null): View {
  const positions = new Map(
    ids.flatMap((id, index) => {
      const at = link.positions[index] ?? defaultPosition(id);
      return at ? [[id, at] as const] : [];
    }),
  );
  return { ...toLinkedValues(link), parts: link.parts ?? [], positions };
}

const FIELDS = new Set(['data', 'lang', 'view', ...LINKED_NAMES, 'camera', 'table', 'at']);

/** `width_height_x_y` in base 36; a minus sign at the beginning would be lost as punctuation around the link. */
function formatArea({ x, y, width, height }: Area): string {
  return [width, height, x, y].map((value) => value.toString(36)).join('_');
}

const AREA = /^([0-9a-z]{1,6})_([0-9a-z]{1,6})_(-?[0-9a-z]{1,6})_(-?[0-9a-z]{1,6})$/;

function parseArea(text: string): Area | null {
  const [, ...words] = AREA.exec(text) ?? [];
  const [width = 0, height = 0, x = 0, y = 0] = words.map((word) => Number.parseInt(word, 36));
  return width > 0 && height > 0 ? { x, y, width, height } : null;
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
/** A number of positions that are the default. */
const SKIP = /^\*(\d{1,4})$/;

/** Returns the positions before the first invalid word, and that word. */
function parsePositions(text: string): {
  readonly valid: readonly (Point | null)[];
  readonly invalid: string | null;
  readonly excess: LinkExcess | null;
} {
  const words = text === '' ? [] : text.split('.');
  const skips = words.map((word) => Number(SKIP.exec(word)?.[1] ?? 1));
  const value = skips.reduce((sum, skip) => sum + skip, 0);
  const limit = LINK_LIMITS.positions;
  if (value > limit) return { valid: [], invalid: null, excess: { of: 'positions', limit, value } };
  const end = words.findIndex((word) => !POSITION.test(word) && !SKIP.test(word));
  const valid = words.slice(0, end < 0 ? words.length : end).flatMap((word, index) => {
    const [, x, y] = POSITION.exec(word) ?? [];
    if (x && y) return [{ x: Number.parseInt(x, 36), y: Number.parseInt(y, 36) }];
    return Array<null>(skips[index] ?? 0).fill(null);
  });
  return { valid, invalid: words[end] ?? null, excess: null };
}
