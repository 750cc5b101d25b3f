import { expect, test } from 'vitest';
import { readLinkedQuery } from '../../../web/graphiql/linkedQuery.ts';

const QUERY = '{\n  meta {\n    version\n  }\n}';

test.each([
  '?query=%7Bmeta%7Bversion%7D%7D&variables=%7B%22a%22:1%7D',
  '?query={meta{version}}&amp;variables={"a":1}',
  '?query={meta{version}}&variables={"a":1}。',
  '?query={me%E2%80%8Bta{version}}&variables={"a":1}%C2%AD',
  '?utm_source=x&query={meta{version}}.&variables={"a":1})&utm_medium=y',
])('the query of %s is read as it was written', (search) => {
  expect(readLinkedQuery(search)).toEqual({ initialQuery: QUERY, initialVariables: '{\n  "a": 1\n}' });
});

test('without a query there is none, and invalid GraphQL stays as it is', () => {
  expect(readLinkedQuery('?variables={}')).toBeNull();
  expect(readLinkedQuery('?query={a')).toEqual({ initialQuery: '{a', initialVariables: '' });
});
