import { type RefObject, useLayoutEffect } from 'react';
import type { Point } from '../../../server/model/geometry.ts';

/** The least distance from the rim of the window, in pixels. */
const RIM = 8;

/** Places a fixed element at a point of the window, moved so that the window shows it whole if it fits. */
export function usePlaceAt(box: RefObject<HTMLElement | null>, at: Point | undefined): void {
  useLayoutEffect(() => {
    if (!at || !box.current) return;
    const { width, height } = box.current.getBoundingClientRect();
    box.current.style.left = `${Math.max(RIM, Math.min(at.x, innerWidth - width - RIM))}px`;
    box.current.style.top = `${Math.max(RIM, Math.min(at.y, innerHeight - height - RIM))}px`;
  });
}
