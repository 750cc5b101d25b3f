import { z } from 'zod';
import type { Status } from './generated/operations.ts';
import { documents, first, from, lang, minDocuments, offset, status, to } from './inputSchemas.ts';
import { type Lang, toLanguage } from './toOutput.ts';

/** What the lists of relations and of figures have in common: how they are filtered, sorted and told page by page. */

/** By what says them, how, how often, and when. */
export const STATEMENT_FILTERS = { documents, status, minDocuments, from, to };

/** What follows `sort`, of which each list has its own. */
export const PAGE_ARGUMENTS = { descending: z.boolean().default(false), first: first(20), offset, lang };

interface StatementFilters {
  readonly documents: readonly string[];
  readonly status: keyof typeof STATUSES;
  readonly minDocuments: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
}

/** None for any. */
const STATUSES = { any: [], asserted: ['ASSERTED'], implied: ['IMPLIED'] } satisfies Record<string, readonly Status[]>;

export function toStatementFilter({ documents, status, minDocuments, from, to, text }: StatementFilters) {
  return {
    documents,
    statuses: STATUSES[status],
    minDocuments,
    from: from ?? null,
    to: to ?? null,
    text: text ?? null,
  };
}

interface ListPart {
  readonly descending: boolean;
  readonly first: number;
  readonly offset: number;
  readonly lang: Lang;
}

export function toListVariables<By extends string>(by: By, { descending, first, offset, lang }: ListPart) {
  const direction = descending ? ('DESCENDING' as const) : ('ASCENDING' as const);
  return { sort: { by, direction }, first, offset, lang: toLanguage(lang) };
}
