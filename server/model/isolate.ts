/** Letters of scripts written from right to left, by Unicode block: Hebrew, Arabic and those after them. */
const LETTERS = '[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
const RIGHT_TO_LEFT = new RegExp(LETTERS, 'u');
const RUNS = new RegExp(`${LETTERS}(?:\\s*${LETTERS})*`, 'gu');
const ISOLATED = /\u2068[^\u2069]*\u2069/g;

/**
 * Encloses a text with right-to-left letters in U+2068 and U+2069, so that it does not reorder the text beside it: without
 * them `[d000:4]` after a Hebrew name is displayed as `[4:000d]`. Returns any other text as it is, and so a text of several
 * lines, which has nothing beside it.
 */
export function isolate(text: string): string {
  const needed = !text.includes('\n') && RIGHT_TO_LEFT.test(text.replaceAll(ISOLATED, ''));
  return needed ? `\u2068${text}\u2069` : text;
}

/** Isolates each run of right-to-left letters in a text of unknown parts, such as an error message. */
export function isolateRuns(text: string): string {
  return text.replaceAll(RUNS, '\u2068$&\u2069');
}

/** Isolates every text in plain data, and in the results of its functions. */
export function isolateTexts<T>(value: T): T {
  return isolateAny(value) as T;
}

function isolateAny(value: unknown): unknown {
  if (typeof value === 'string') return isolate(value);
  if (typeof value === 'function') return (...given: unknown[]) => isolateAny(value(...given));
  if (Array.isArray(value)) return value.map(isolateAny);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, isolateAny(entry)]));
}
