import { describe, expect, test } from 'vitest';
import {
  centerOn,
  fitBox,
  interpolate,
  isInView,
  keepCenter,
  MAX_ZOOM,
  MIN_ZOOM,
  panIntoView,
  type Viewport,
  zoomAt,
} from '../../../web/canvas/camera/viewport.ts';

const WINDOW = { width: 1000, height: 800 };
const onScreen = ({ zoom, pan }: Viewport, x: number, y: number) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y });

describe('viewport', () => {
  test('fits a box into the window with a margin, in the middle', () => {
    const viewport = fitBox({ left: -2000, right: 2000, top: -900, bottom: 900 }, WINDOW, 20);
    expect(viewport).toEqual({ zoom: 0.24, pan: { x: 500, y: 400 } });
  });

  test('enlarges a single node only so far', () => {
    const viewport = fitBox({ left: 90, right: 110, top: 40, bottom: 60 }, WINDOW, 20);
    expect(viewport.zoom).toBeLessThan(2);
    expect(onScreen(viewport, 100, 50).x).toBeCloseTo(500);
  });

  test('zooms around a fixed point, within bounds', () => {
    const viewport = { zoom: 1, pan: { x: 30, y: -20 } };
    const at = { x: 200, y: 300 };
    const before = { x: (at.x - 30) / 1, y: (at.y + 20) / 1 };
    expect(onScreen(zoomAt(viewport, 1.6, at), before.x, before.y)).toEqual(at);
    expect(zoomAt(viewport, 1000, at).zoom).toBe(MAX_ZOOM);
    expect(zoomAt(viewport, 0.0001, at).zoom).toBe(MIN_ZOOM);
  });

  test('centres a point without changing the zoom', () => {
    expect(onScreen(centerOn({ x: 40, y: 60 }, 0.5, WINDOW), 40, 60)).toEqual({ x: 500, y: 400 });
  });

  test('keeps the point in the middle of a window that gets another size', () => {
    const before = { zoom: 0.5, pan: { x: 480, y: 370 } };
    const after = keepCenter(before, WINDOW, { width: 400, height: 900 });
    expect(after).toEqual({ zoom: 0.5, pan: { x: 180, y: 420 } });
    expect(onScreen(after, 40, 60)).toEqual({ x: 200, y: 450 });
  });

  test('pans no further than needed to show points clearly', () => {
    const viewport = { zoom: 1, pan: { x: 0, y: 0 } };
    expect(panIntoView([{ x: 500, y: 400 }], viewport, WINDOW)).toEqual(viewport);
    expect(panIntoView([], viewport, WINDOW)).toEqual(viewport);
    expect(panIntoView([{ x: 990, y: -100 }], viewport, WINDOW).pan).toEqual({ x: -38, y: 148 });
  });

  test('shows the last of several points if they do not fit together', () => {
    const [far, near, last] = [
      { x: -3000, y: 400 },
      { x: 700, y: 400 },
      { x: 1400, y: 400 },
    ];
    const viewport = panIntoView([far, near, last], { zoom: 1, pan: { x: 0, y: 0 } }, WINDOW);
    expect([far, near, last].map((point) => isInView(point, viewport, WINDOW))).toEqual([false, true, true]);
  });

  test('an animation begins at one viewport and ends at the other', () => {
    const [from, to] = [
      { zoom: 1, pan: { x: 0, y: 10 } },
      { zoom: 2, pan: { x: 100, y: 30 } },
    ];
    expect([interpolate(from, to, 0), interpolate(from, to, 1)]).toEqual([from, to]);
    expect(interpolate(from, to, 0.5)).toEqual({ zoom: 1.5, pan: { x: 50, y: 20 } });
  });
});
