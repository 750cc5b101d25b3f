/**
 * Diameter of an entity on the canvas, in pixels at zoom 1. The area grows with the number of neighbours up to a maximum.
 * The layout on the server and the page both use it.
 */
export function diameterOf({ neighborCount }: { readonly neighborCount: number }): number {
  return Math.round(Math.min(64, 16 + 5.5 * Math.sqrt(neighborCount)));
}
