import { z } from 'zod';
import type { Status } from './generated/operations.ts';
import { documents, first, from, lang, minDocuments, offset, status, to } from './inputSchemas.ts';
import { type Lang, toLanguage } from './toOutput.ts';

/* Arguments and variables that the lists of relations and of figures share. */

export const STATEMENT_FILTERS = { documents, status, minDocuments, from, to };

export const PAGE_ARGUMENTS = { descending: z.boolean().default(false), first: first(20), offset, lang };

interface StatementFilters {
  readonly documents: readonly string[];
  readonly status: keyof typeof STATUSES;
  readonly minDocuments: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
}

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

interface PageArguments {
  readonly descending: boolean;
  readonly first: number;
  readonly offset: number;
  readonly lang: Lang;
}

export function toListVariables<By extends string>(by: By, { descending, first, offset, lang }: PageArguments) {
  const direction = descending ? ('DESCENDING' as const) : ('ASCENDING' as const);
  return { sort: { by, direction }, first, offset, lang: toLanguage(lang) };
}
