/** Number of parts of a link that a message lists. */
export const LISTED = 5;

/** Shortens a part of a link for a message. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A message of the server with its hint, shortened. */
export function quoted(text: string, hint: string | null): string {
  const whole = hint ? `${text} ${hint}` : text;
  return whole.length > 400 ? `${whole.slice(0, 400)}…` : whole;
}
