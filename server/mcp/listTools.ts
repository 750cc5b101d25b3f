import { z } from 'zod';
import { documents, first, from, lang, lines, minDocuments, offset, origins, status, to } from './inputSchemas.ts';
import { toEnum } from './toOutput.ts';

/* Arguments and variables that the lists of relations and of figures share. */

export const STATEMENT_FILTERS = { documents, lines, status, minDocuments, from, to, origins };

export const PAGE_ARGUMENTS = { descending: z.boolean().default(false), first: first(20), offset, lang };

type StatementFilters = z.output<z.ZodObject<typeof STATEMENT_FILTERS>> & { readonly text?: string | undefined };

export function toStatementFilter({
  documents,
  lines,
  status,
  minDocuments,
  from,
  to,
  origins,
  text,
}: StatementFilters) {
  return {
    documents,
    lines,
    statuses: status === 'any' ? [] : [toEnum(status)],
    minDocuments,
    from: from ?? null,
    to: to ?? null,
    origins: origins.map(toEnum),
    text: text ?? null,
  };
}

type PageArguments<Sort> = z.output<z.ZodObject<typeof PAGE_ARGUMENTS>> & {
  readonly sort: Sort;
  readonly origins: z.output<typeof origins>;
};

export function toListVariables<Sort extends string>(page: PageArguments<Sort>) {
  const { sort, descending, origins, first, offset, lang } = page;
  const direction = descending ? ('DESCENDING' as const) : ('ASCENDING' as const);
  return { sort: { by: toEnum(sort), direction, origins: origins.map(toEnum) }, first, offset, lang: toEnum(lang) };
}
