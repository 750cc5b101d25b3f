import { z } from 'zod';

/* Answers of the Reconciliation Service API 0.2, by path. The preview is a page. */

const text = z.string().min(1);
const named = z.strictObject({ id: text, name: text });

const candidate = z.strictObject({
  ...{ ...named.shape, description: text, type: z.tuple([named]), match: z.boolean(), score: z.int().min(0).max(100) },
  features: z.array(z.strictObject({ id: text, value: z.union([z.boolean(), z.number()]) })).min(1),
});
const cell = z.union([named, z.strictObject({ str: text }), z.strictObject({ float: z.number() })]);
const batch = z.record(z.string(), z.strictObject({ result: z.array(candidate) }));
const extended = z.strictObject({
  meta: z.array(named),
  rows: z.record(z.string(), z.record(z.string(), z.array(cell))),
});
const manifest = z.looseObject({ versions: z.tuple([z.literal('0.2')]), identifierSpace: text });

export const RECONCILE_ANSWERS: Readonly<Record<string, z.ZodType>> = {
  '/reconcile': z.union([batch, extended, manifest]),
  '/reconcile/suggest/entity': z.strictObject({
    result: z.array(z.strictObject({ ...named.shape, description: text, notable: z.tuple([named]) })),
  }),
  '/reconcile/suggest/type': z.strictObject({ result: z.array(named) }),
  '/reconcile/suggest/property': z.strictObject({ result: z.array(named) }),
  '/reconcile/properties': z.strictObject({
    type: text.optional(),
    limit: z.int().min(1).optional(),
    properties: z.array(named),
  }),
};
