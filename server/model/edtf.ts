export interface DayRange {
  /** YYYY-MM-DD; null if the interval is open at that end. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

const INSTANT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const FIRST_QUARTER = 33;

/**
 * Parses the part of EDTF (ISO 8601-2) that the documents need: 2024, 2024-03, 2024-03-28, quarters 2023-33 … 2023-36, and
 * intervals of those with `/`, which may be open (`..`) at one end. Returns the first and last possible day, or null.
 */
export function parseEdtf(text: string): DayRange | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  const [first, last = first] = parts.map((part) =>
    part === '..' && parts.length === 2 ? { earliest: null, latest: null } : parseInstant(part),
  );
  if (!first || !last || (!first.latest && !last.earliest)) return null;
  if (first.earliest && last.latest && first.earliest > last.latest) return null;
  return { earliest: first.earliest, latest: last.latest };
}

function parseInstant(text: string): DayRange | null {
  const match = INSTANT.exec(text);
  if (!match?.[1]) return null;
  const [, year, month, day] = match;
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const number = Number(month);
  if (!day && number >= FIRST_QUARTER && number < FIRST_QUARTER + 4) {
    const start = (number - FIRST_QUARTER) * 3 + 1;
    return { earliest: dayString(year, start, 1), latest: dayString(year, start + 2, daysIn(Number(year), start + 2)) };
  }
  if (number < 1 || number > 12) return null;
  const days = daysIn(Number(year), number);
  if (!day) return { earliest: dayString(year, number, 1), latest: dayString(year, number, days) };
  return Number(day) >= 1 && Number(day) <= days ? { earliest: text, latest: text } : null;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayString(year: string, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
