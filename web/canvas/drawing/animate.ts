/** Calls `step` in each frame with the eased share of time passed, from 0 to 1. Returns a function that stops it. */
export function animate(milliseconds: number, step: (share: number) => void, done: () => void = () => {}): () => void {
  let start: number | null = null;
  let frame = requestAnimationFrame(function next(now) {
    start ??= now;
    const share = Math.min(1, (now - start) / milliseconds);
    step(easeInOut(share));
    if (share < 1) frame = requestAnimationFrame(next);
    else done();
  });
  return () => cancelAnimationFrame(frame);
}

export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function easeInOut(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2;
}
