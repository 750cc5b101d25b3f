import type { Dictionary } from './en.ts';
import type { Language } from './language.ts';

interface MaybeImplied {
  readonly status: 'ASSERTED' | 'IMPLIED';
  readonly reason: { readonly zh: string; readonly en: string } | null;
}

/** Says that a fact is implied, and why; null for a fact that its lines state. */
export function formatImplied({ status, reason }: MaybeImplied, text: Dictionary, language: Language): string | null {
  if (status === 'ASSERTED') return null;
  return reason ? text.relation.impliedBecause(reason[language]) : text.relation.implied;
}
