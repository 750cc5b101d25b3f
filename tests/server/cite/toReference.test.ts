import { describe, expect, test } from 'vitest';
import {
  type Citing,
  datasetReference,
  documentReference,
  entityReference,
  figureReference,
  queryReference,
  relationReference,
} from '../../../server/cite/toReference.ts';
import { type Link, parseLink } from '../../../web/state/view/url.ts';
import { buildWorld, graphDocument, text } from '../../support/world.ts';

const { dataset, entity, figure, relation } = buildWorld();
const { version } = dataset;
const citing: Citing = {
  dataset,
  publicUrl: 'https://graph.example',
  accessed: null,
  documents: new Map(dataset.documents.map((document) => [document.id, document])),
};

describe('the explorer reads the address of', () => {
  const NOTHING: Link = { ...parseLink(''), version };
  const read = ({ url }: { readonly url: string | null }) => {
    expect(url).toMatch(/^https:\/\/graph\.example\/#/);
    return parseLink(new URL(url ?? '').hash);
  };

  test('the dataset', () => {
    expect(read(datasetReference(citing))).toEqual(NOTHING);
  });

  test('an entity', () => {
    expect(read(entityReference(entity('wang-bo'), citing))).toEqual({
      ...NOTHING,
      parts: [{ kind: 'entity', id: 'wang-bo' }],
      selection: { entities: ['wang-bo'], relations: [] },
    });
  });

  test('a relation, with both its ends', () => {
    const id = 'wang-bo--spoke_at--hai-convention';
    expect(read(relationReference(relation(id), text('甲', 'A'), citing))).toEqual({
      ...NOTHING,
      parts: [
        { kind: 'entity', id: 'wang-bo' },
        { kind: 'entity', id: 'hai-convention' },
      ],
      selection: { entities: [], relations: [id] },
    });
  });

  test('a relation of an entity to itself', () => {
    const self = relation('yunfan--owns--yunfan');
    expect(read(relationReference(self, text('甲', 'A'), citing)).parts).toEqual([{ kind: 'entity', id: 'yunfan' }]);
  });

  test('a figure, which the panel of its subject shows', () => {
    const link = read(figureReference(figure('microdrama--users--7-persons'), text('甲', 'A'), citing));
    expect(link.selection).toEqual({ entities: ['microdrama'], relations: [] });
  });

  test('a document', () => {
    expect(read(documentReference(graphDocument('d1'), citing))).toEqual({
      ...NOTHING,
      parts: [{ kind: 'document', id: 'd1' }],
      document: { id: 'd1', onlyHere: false, line: null },
    });
  });
});

describe('a key', () => {
  const keyOf = (id: string) => entityReference({ ...entity('wang-bo'), id }, citing).key;

  test('is the id with the version of the dataset', () => {
    expect(keyOf('wang-bo')).toBe(`wang-bo-${version}`);
  });

  test('has only characters that BibTeX accepts, and is unique for each id', () => {
    const keys = ['王博', '王搏', 'wang bo', 'wang,bo', '-'].map(keyOf);
    for (const key of keys) expect(key).toMatch(/^[\w.:-]+$/);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('the key and address of a query depend on its text and variables', () => {
  const query = { name: null, query: '{meta{version}}', variables: null };
  const first = queryReference(query, citing);
  expect(queryReference(query, citing)).toEqual(first);
  const { searchParams } = new URL(first.url ?? '');
  expect([...searchParams]).toEqual([['query', '{meta{version}}']]);
  const other = queryReference({ ...query, variables: '{"id":"王博&"}' }, citing);
  expect(other.key).not.toBe(first.key);
  expect(new URL(other.url ?? '').searchParams.get('variables')).toBe('{"id":"王博&"}');
});

test('without a public address references have no address', () => {
  const nowhere = { ...citing, publicUrl: null };
  expect(datasetReference(nowhere).url).toBeNull();
  expect(queryReference({ name: 'Q', query: '{a}', variables: null }, nowhere).url).toBeNull();
});
