import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, overlap } from '../../../web/canvas/labels/boxGrid.ts';
import { type LabelCandidate, visibleLabels } from '../../../web/canvas/labels/visibleLabels.ts';

const box = (left: number, top: number, width = 60, height = 16): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A node of ten pixels whose label can be below or above it. */
const candidate = (id: string, x: number, y: number, part: Partial<LabelCandidate> = {}): LabelCandidate => ({
  id,
  spots: [box(x - 30, y + 8), box(x - 30, y - 24)],
  nodeBox: box(x - 5, y - 5, 10, 10),
  importance: 0,
  rank: 1,
  mayCover: false,
  isKept: false,
  ...part,
});

const anyCandidates = fc
  .array(
    fc.record({
      x: fc.integer({ min: -200, max: 600 }),
      y: fc.integer({ min: -200, max: 400 }),
      importance: fc.integer({ min: 0, max: 5 }),
      rank: fc.integer({ min: 0, max: 4 }),
      mayCover: fc.boolean(),
      isKept: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map(({ x, y, ...part }, index) => candidate(`n${index}`, x, y, part)));

describe('visibleLabels', () => {
  test('no two labels overlap', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const boxes = [...visibleLabels(candidates).values()];
        boxes.forEach((a, index) => {
          for (const b of boxes.slice(index + 1)) expect(overlap(a, b)).toBe(false);
        });
      }),
    );
  });

  test('the order of the candidates does not matter', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const sorted = (of: readonly LabelCandidate[]) => [...visibleLabels(of)].sort(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(candidates.toReversed())).toEqual(sorted(candidates));
      }),
    );
  });

  test('the most important of the first labels is always drawn', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const hovered = candidate('hovered', 100, 100, {
          rank: 0,
          mayCover: true,
          importance: Number.POSITIVE_INFINITY,
        });
        expect(visibleLabels([...candidates, hovered]).has('hovered')).toBe(true);
      }),
    );
  });

  test('the more important of two labels takes the spot', () => {
    const [less, more] = [candidate('less', 0, 0), candidate('more', 20, 0, { importance: 1 })];
    // The spots below overlap, so `more` is labelled below and `less` above.
    expect(visibleLabels([less, more]).get('more')).toEqual(more.spots[0]);
    expect(visibleLabels([less, more]).get('less')).toEqual(less.spots[1]);
    const crowded = { ...less, spots: less.spots.slice(0, 1) };
    expect([...visibleLabels([crowded, more]).keys()]).toEqual(['more']);
  });

  test('a label takes another spot rather than cover a node', () => {
    const named = candidate('named', 0, 0, { importance: 1 });
    const below: LabelCandidate = { ...candidate('below', 0, 16), spots: [] };
    expect(visibleLabels([named, below]).get('named')).toEqual(named.spots[1]);
  });

  test('an unimportant label may cover nodes only if it is selected', () => {
    const crowd = Array.from({ length: 20 }, (_, index) => ({
      ...candidate(`crowd${index}`, index * 6, 16, { importance: 9 }),
      spots: [],
    }));
    const lesser = { ...candidate('lesser', 50, 0), spots: [box(20, 8)] };
    expect(visibleLabels([...crowd, lesser]).has('lesser')).toBe(false);
    expect(visibleLabels([...crowd, { ...lesser, rank: 0, mayCover: true }]).has('lesser')).toBe(true);
  });

  test('an important label may cover a few dots, but no larger node', () => {
    const named = { ...candidate('named', 50, 0, { importance: 9 }), spots: [box(20, 8)] };
    const dot: LabelCandidate = { ...candidate('dot', 30, 16), spots: [] };
    expect(visibleLabels([named, dot]).has('named')).toBe(true);
    expect(visibleLabels([named, { ...dot, nodeBox: box(20, 6, 20, 20) }]).has('named')).toBe(false);
  });

  test('a kept label stays at its spot or gives way, but does not move', () => {
    const kept = candidate('kept', 0, 0, { isKept: true });
    const chosen = candidate('chosen', 20, 0, { rank: 0 });
    expect(visibleLabels([kept, candidate('other', 20, 0, { rank: 2 })]).get('kept')).toEqual(kept.spots[0]);
    expect([...visibleLabels([kept, chosen]).keys()]).toEqual(['chosen']);
  });
});
