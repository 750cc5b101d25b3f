/**
 * How large an entity is drawn: its diameter in pixels at zoom 1. Its area grows with the number of its neighbours, up to
 * a point. The layout of the whole graph leaves room for it, and the page draws it.
 */
export function diameterOf({ neighborCount }: { readonly neighborCount: number }): number {
  return Math.round(Math.min(64, 16 + 5.5 * Math.sqrt(neighborCount)));
}
