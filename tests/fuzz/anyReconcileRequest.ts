import fc from 'fast-check';
import { type Dictionaries, HOSTILE_TEXTS } from './words.ts';

/** A request to the reconciliation service. */
export interface ReconcileRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly contentType: string | null;
  readonly body: string | null;
}

type Parameter = readonly [name: string, value: string];

const FIELDS = ['nameZh', 'nameEn', 'aliases', 'description', 'type', 'kind', 'start', 'end', 'latitude', 'degree'];
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** Any request to /reconcile: most are right, some have hostile texts, some another form than the protocol demands. */
export function anyReconcileRequest(words: Dictionaries): fc.Arbitrary<ReconcileRequest> {
  const hostile = fc.constantFrom(...HOSTILE_TEXTS);
  const usually = <Usual, Other>(usual: fc.Arbitrary<Usual>, ...others: readonly fc.Arbitrary<Other>[]) =>
    fc.oneof({ weight: 30, arbitrary: usual }, ...others.map((arbitrary) => ({ weight: 1, arbitrary })));
  const anyOf = (values: readonly string[]) => usually(fc.constantFrom(...values), hostile);

  const [name, id, type] = [anyOf(words.names), anyOf(words.entities), anyOf(words.types)];
  const property = anyOf([
    ...FIELDS.map((field) => `entity.${field}`),
    ...words.predicates.flatMap((predicate) => [predicate, `${predicate}.inverse`]),
    ...words.measures,
  ]);
  const value = fc.oneof(name, id, fc.double(), fc.boolean(), fc.record({ id }));
  const query = fc.record(
    {
      query: name,
      type: fc.oneof(type, fc.array(type, { maxLength: 2 })),
      type_strict: anyOf(['any', 'should', 'all']),
      limit: usually(fc.constantFrom(1, 2, 5, 50, 200), fc.constantFrom(201, 0, -1, 1.5)),
      properties: fc.array(fc.record({ pid: property, v: fc.oneof(value, fc.array(value, { maxLength: 2 })) }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: ['query'] },
  );
  const extension = fc.record({
    ids: fc.array(id, { maxLength: 4 }),
    properties: fc.array(
      fc.record(
        { id: property, settings: fc.record({ lang: anyOf(['zh', 'en']) }, { requiredKeys: [] }) },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 3 },
    ),
  });
  const queries = fc.dictionary(anyOf(['q0', 'q1', '0', '1']), query, { minKeys: 1, maxKeys: 3 });

  const parameter = (name: string, text: fc.Arbitrary<string>): fc.Arbitrary<Parameter> =>
    text.map((given) => [name, given]);
  const asJson = (content: fc.Arbitrary<unknown>) =>
    usually(
      content.map((given) => JSON.stringify(given)),
      fc.json(),
      hostile,
    );
  const batch = fc.oneof(parameter('queries', asJson(queries)), parameter('extend', asJson(extension)));
  const prefix = parameter(
    'prefix',
    name.map((text) => text.slice(0, 3)),
  );
  /** The parameter, or in some requests none or several of the same name. */
  const some = (one: fc.Arbitrary<Parameter>) => usually(fc.tuple(one), fc.array(one, { maxLength: 3 }));

  const get = (path: string, parameters: fc.Arbitrary<readonly Parameter[]>): fc.Arbitrary<ReconcileRequest> =>
    parameters.map((given) => ({
      method: 'GET',
      path: `/reconcile${path}?${new URLSearchParams(given.map(([field, text]) => [field, text]))}`,
      contentType: null,
      body: null,
    }));
  const post = (contentType: string | null, body: fc.Arbitrary<string | null>): fc.Arbitrary<ReconcileRequest> =>
    body.map((text) => ({ method: 'POST', path: '/reconcile', contentType, body: text }));
  return fc.oneof(
    { weight: 4, arbitrary: get('', some(batch)) },
    {
      weight: 8,
      arbitrary: post(
        FORM,
        some(batch).map((given) => `${new URLSearchParams(given.map(([field, text]) => [field, text]))}`),
      ),
    },
    // The protocol has only forms; but the server reads JSON elsewhere.
    {
      weight: 2,
      arbitrary: post(
        JSON_TYPE,
        usually(
          some(batch).map((given) => JSON.stringify(Object.fromEntries(given))),
          fc.json(),
          hostile,
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: post(
        JSON_TYPE,
        fc.record({ queries, extend: extension }, { requiredKeys: [] }).map((given) => JSON.stringify(given)),
      ),
    },
    { weight: 1, arbitrary: post(null, fc.constant(null)) },
    { weight: 3, arbitrary: get('/suggest/entity', some(prefix)) },
    { weight: 1, arbitrary: get('/suggest/type', some(prefix)) },
    { weight: 1, arbitrary: get('/suggest/property', some(prefix)) },
    {
      weight: 2,
      arbitrary: get(
        '/properties',
        some(fc.oneof(parameter('type', type), parameter('limit', anyOf(['1', '5', '0'])))),
      ),
    },
    { weight: 2, arbitrary: get('/preview', some(parameter('id', id))) },
  );
}
