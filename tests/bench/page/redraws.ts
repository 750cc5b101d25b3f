import type { Page } from 'playwright-core';
import type { Point } from '../../../server/model/geometry.ts';

export const GESTURES = ['pan', 'zoom', 'drag'] as const;
export type Gesture = (typeof GESTURES)[number];

const GESTURE_MS = 2500;

/**
 * Returns the redraws per second during a gesture that begins at a point. The page sends itself one event in each frame, so
 * that every frame has to draw another picture. Chromium starts the next frame only when the last one is drawn.
 */
export async function countRedraws(page: Page, gesture: Gesture, at: Point): Promise<number> {
  // Hovering highlights the node as a user would see it, and textures of earlier zooms are made.
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(1500);
  const redraws = await page.evaluate(runGesture, { gesture, at, milliseconds: GESTURE_MS });
  await page.waitForTimeout(1000);
  return redraws;
}

/** Runs in the page. */
async function runGesture({
  gesture,
  at,
  milliseconds,
}: {
  readonly gesture: Gesture;
  readonly at: Point;
  readonly milliseconds: number;
}): Promise<number> {
  const target = document.elementFromPoint(at.x, at.y);
  if (!target) throw new Error('There is no element at the point.');
  const common = { bubbles: true, cancelable: true, view: window };
  const send = (type: string, { x, y }: Point, buttons: number) =>
    target.dispatchEvent(new MouseEvent(type, { ...common, clientX: x, clientY: y, buttons }));
  const wheel = (deltaY: number) =>
    target.dispatchEvent(new WheelEvent('wheel', { ...common, clientX: at.x, clientY: at.y, deltaY }));
  if (gesture !== 'zoom') send('mousedown', at, 1);
  let last = at;
  let frames = 0;
  const start = performance.now();
  const end = await new Promise<number>((resolve) => {
    const step = () => {
      const now = performance.now();
      if (now - start >= milliseconds) {
        resolve(now);
        return;
      }
      frames += 1;
      // In and out again, and once around: by time, so that a slow page draws the same pictures, but fewer.
      const share = (now - start) / milliseconds;
      if (gesture === 'zoom') wheel(share < 0.5 ? -30 : 30);
      else {
        const angle = share * 2 * Math.PI;
        last = { x: at.x + 150 * Math.sin(angle), y: at.y + 100 * (1 - Math.cos(angle)) };
        send('mousemove', last, 1);
      }
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  if (gesture !== 'zoom') send('mouseup', last, 0);
  return (frames * 1000) / (end - start);
}
