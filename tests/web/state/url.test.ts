import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, type LinkContext, linkToView, parseLink } from '../../../web/state/view/url.ts';
import { EMPTY_VIEW, type View } from '../../../web/state/view/view.ts';
import { anyPoint, anyView } from './arbitraries.ts';

const IDS = ['a', 'b-2', 'constructor', '10', '9'];
const nowhere = () => null;

function context(part: Partial<LinkContext> = {}): LinkContext {
  return { version: 'abc123', language: 'zh', ids: IDS, defaultPosition: nowhere, ...part };
}

/** Formats a link to a view and parses it again. */
function throughLink(view: View, given: LinkContext): View {
  const link = parseLink(formatLink(view, given));
  expect(link.problems).toEqual([]);
  return linkToView(link, given.ids, given.defaultPosition);
}

describe('a link', () => {
  test('restores any view', () => {
    fc.assert(
      fc.property(anyView(IDS), (view) => {
        expect(throughLink(view, context())).toEqual(view);
      }),
    );
  });

  test('restores positions with any default positions', () => {
    fc.assert(
      fc.property(anyView(IDS), fc.array(fc.option(anyPoint), { minLength: 5, maxLength: 5 }), (view, homes) => {
        const defaultPosition = (id: string) => homes[IDS.indexOf(id)] ?? null;
        expect(throughLink(view, context({ defaultPosition }))).toEqual(view);
      }),
    );
  });

  test('contains version, language and the visible area', () => {
    const camera = { x: -1200, y: 35, width: 900, height: 1 };
    const link = parseLink(formatLink(EMPTY_VIEW, context({ language: 'en', camera })));
    expect([link.version, link.language, link.camera]).toEqual(['abc123', 'en', camera]);
    expect(parseLink('#camera=0_5_1_2').problems).toEqual(['camera=0_5_1_2']);
  });

  test('of a restored view is the same link', () => {
    fc.assert(
      fc.property(anyView(IDS), (view) => {
        const written = formatLink(view, context());
        expect(formatLink(throughLink(view, context()), context())).toBe(written);
      }),
    );
  });

  test('omits default positions', () => {
    const defaultPosition = (id: string) => ({ x: IDS.indexOf(id), y: 0 });
    const positions = new Map(IDS.map((id) => [id, defaultPosition(id)]));
    const moved = new Map([...positions, ['constructor', { x: 36, y: -1 }]]);
    const view: View = { ...EMPTY_VIEW, parts: [{ kind: 'start', limit: 5 }] };
    expect(formatLink({ ...view, positions }, context({ defaultPosition }))).toBe('data=abc123&lang=zh&view=start.5');
    expect(formatLink({ ...view, positions: moved }, context({ defaultPosition }))).toBe(
      'data=abc123&lang=zh&view=start.5&at=*2.10_-1',
    );
  });

  test('to an empty view differs from the link to the start view', () => {
    expect(parseLink(formatLink(EMPTY_VIEW, context())).parts).toEqual([]);
    expect(parseLink('').parts).toBeNull();
  });
});

describe('a broken link', () => {
  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseLink(text).problems).toBeInstanceOf(Array);
      }),
    );
  });

  test('lists invalid fields as problems and keeps the others', () => {
    const link = parseLink(
      '#view=start.40~expnd.x&select=e:a~q:b&lang=fr&at=1_2.zz!&document=d0.all&hide=%E0%A4%A&foo=1&bar',
    );
    expect(link.parts).toEqual([{ kind: 'start', limit: 40 }]);
    expect(link.selection).toEqual({ entities: ['a'], relations: [] });
    expect(link.problems.toSorted()).toEqual(
      ['foo=1', 'bar', 'lang=fr', 'view=expnd.x', 'select=q:b', 'at=zz', 'document=d0.all', 'hide=\ufffd%A'].toSorted(),
    );
  });

  test('without a valid part opens the start view', () => {
    expect(parseLink('view=nonsense').parts).toBeNull();
  });
});
