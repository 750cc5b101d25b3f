import { isEqual } from 'es-toolkit';
import { countCharacters } from '../../server/model/characters.ts';
import { MAX_NAME_LENGTH } from '../../server/model/entity.ts';
import type { FoundFact, LineHit, SearchHit, TextHit } from '../api/search.ts';
import type { Language } from '../i18n/language.ts';

/*
 * The search field and its results as a value. Results belong to the text that they answer: Enter waits for the answer to
 * the present text, and results of another text cannot be chosen.
 */

export interface Search {
  readonly text: string;
  /** `tooLong`: the text exceeds the limit of the server, so it is not sent. */
  readonly status: 'idle' | 'tooLong' | 'searching' | 'found' | 'failed';
  /** Text that the results answer; `text` may be newer. */
  readonly searchedText: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly texts: readonly TextHit[];
  readonly lines: readonly LineHit[];
  /** Ids of documents. */
  readonly documents: readonly string[];
  /** Ids of commands of the page. */
  readonly commands: readonly string[];
  /** Questions of the gallery. */
  readonly questions: readonly FoundQuestion[];
  /** Index of the result that Enter chooses, in the order of `searchResults`. */
  readonly active: number;
  /** Set if Enter was pressed before the answer; the first result is chosen when it arrives. */
  readonly awaited: Choice | null;
}

/** Effect of choosing a result. */
export type Choice = 'open' | 'add';

export interface FoundQuestion {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Page that shows and runs the question. */
  readonly address: string;
}

export type SearchResult =
  | { readonly kind: 'entity' | 'document' | 'command'; readonly id: string }
  | { readonly kind: 'question'; readonly question: FoundQuestion }
  | { readonly kind: 'fact'; readonly fact: FoundFact };

export type SearchAnswer = Pick<Search, 'hits' | 'total' | 'texts' | 'lines' | 'documents' | 'commands' | 'questions'>;

/** The search after an event, and the result that is to be opened or added now. */
export interface SearchStep {
  readonly search: Search;
  readonly chosen: { readonly result: SearchResult; readonly choice: Choice } | null;
}

export const NO_SEARCH: Search = {
  text: '',
  status: 'idle',
  searchedText: '',
  hits: [],
  total: 0,
  texts: [],
  lines: [],
  documents: [],
  commands: [],
  questions: [],
  active: 0,
  awaited: null,
};

/** Returns the number of characters that count for the limit, or null if the text may be sent. */
export function excessiveLength(text: string): number | null {
  const length = countCharacters(text.trim());
  return length > MAX_NAME_LENGTH ? length : null;
}

/** Whether results of the present text are shown: those of the server or, while it is searching, hits among loaded names. */
export function isAnswered({ text, searchedText }: Search): boolean {
  return text === searchedText;
}

/** Returns the result of a line: the fact that cites it, or else its document. */
export function resultOfLine({ document, facts: [fact] }: LineHit): SearchResult {
  return fact ? { kind: 'fact', fact } : { kind: 'document', id: document.id };
}

/** Returns the results of the present text in the order of the list. */
export function searchResults(search: Search): readonly SearchResult[] {
  if (!isAnswered(search)) return [];
  const hits = search.hits.map(({ entity }) => ({ kind: 'entity' as const, id: entity.id }));
  // The others are still those of the text before.
  if (search.status === 'searching') return hits;
  return [
    ...hits,
    ...search.documents.map((id) => ({ kind: 'document' as const, id })),
    ...search.commands.map((id) => ({ kind: 'command' as const, id })),
    ...search.questions.map((question) => ({ kind: 'question' as const, question })),
    ...search.texts.map(({ fact }) => ({ kind: 'fact' as const, fact })),
    ...search.lines.map(resultOfLine),
  ];
}

/** Sets the text. Its status is `searching` if it has to be sent. */
export function typeText(search: Search, text: string): Search {
  if (text.trim() === '') return { ...NO_SEARCH, text, searchedText: text };
  if (excessiveLength(text) !== null) return { ...NO_SEARCH, text, status: 'tooLong' };
  return { ...search, text, status: 'searching', awaited: null };
}

/** Shows hits among the loaded names until the answer to the text arrives. */
export function showLoaded(search: Search, text: string, hits: readonly SearchHit[]): Search {
  if (search.text !== text || search.status !== 'searching' || hits.length === 0) return search;
  return { ...search, hits, searchedText: text, active: 0 };
}

/** Chooses the active result, or waits for the answer to the present text if the server may know a better one. */
export function pressEnter(search: Search, choice: Choice): SearchStep {
  const isBest = search.status !== 'searching' || search.active > 0 || search.hits[0]?.match.kind === 'EXACT';
  if (isAnswered(search) && isBest) return { search, chosen: chosenOf(search, choice) };
  return { search: search.status === 'searching' ? { ...search, awaited: choice } : search, chosen: null };
}

/** Stops waiting for a result to choose. */
export function stopAwaiting(search: Search): Search {
  return search.awaited === null ? search : { ...search, awaited: null };
}

/** Takes over the answer to a text, unless the text has changed. */
export function receiveAnswer(search: Search, text: string, answer: SearchAnswer): SearchStep {
  if (search.text !== text) return { search, chosen: null };
  const found: Search = { ...search, ...answer, status: 'found', searchedText: text, active: 0, awaited: null };
  // A result that the user has made the active one stays it.
  const active = search.active > 0 ? searchResults(search)[search.active] : undefined;
  const place = active ? searchResults(found).findIndex((result) => isEqual(result, active)) : 0;
  const moved = { ...found, active: Math.max(0, place) };
  return { search: moved, chosen: search.awaited && chosenOf(moved, search.awaited) };
}

/** Records that a text got no answer, unless the text has changed. Hits among loaded names stay. */
export function failSearch(search: Search, text: string): Search {
  if (search.text !== text) return search;
  const { hits, total, searchedText, active } = isAnswered(search) ? search : NO_SEARCH;
  return { ...NO_SEARCH, text, status: 'failed', searchedText, hits, total, active };
}

/** Makes the next or the previous result the active one. */
export function moveActive(search: Search, by: 1 | -1): Search {
  const { length } = searchResults(search);
  return length === 0 ? search : { ...search, active: (search.active + by + length) % length };
}

function chosenOf(search: Search, choice: Choice): SearchStep['chosen'] {
  const result = searchResults(search)[search.active];
  return result ? { result, choice } : null;
}
