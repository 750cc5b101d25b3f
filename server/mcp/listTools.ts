import { z } from 'zod';
import { documents, first, from, lang, minDocuments, offset, status, to } from './inputSchemas.ts';
import { toEnum } from './toOutput.ts';

/* Arguments and variables that the lists of relations and of figures share. */

export const STATEMENT_FILTERS = { documents, status, minDocuments, from, to };

export const PAGE_ARGUMENTS = { descending: z.boolean().default(false), first: first(20), offset, lang };

type StatementFilters = z.output<z.ZodObject<typeof STATEMENT_FILTERS>> & { readonly text?: string | undefined };

export function toStatementFilter({ documents, status, minDocuments, from, to, text }: StatementFilters) {
  return {
    documents,
    statuses: status === 'any' ? [] : [toEnum(status)],
    minDocuments,
    from: from ?? null,
    to: to ?? null,
    text: text ?? null,
  };
}

type PageArguments<Sort> = z.output<z.ZodObject<typeof PAGE_ARGUMENTS>> & { readonly sort: Sort };

export function toListVariables<Sort extends string>({ sort, descending, first, offset, lang }: PageArguments<Sort>) {
  const direction = descending ? ('DESCENDING' as const) : ('ASCENDING' as const);
  return { sort: { by: toEnum(sort), direction }, first, offset, lang: toEnum(lang) };
}
