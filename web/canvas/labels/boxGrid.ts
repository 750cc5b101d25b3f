/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies inside the window, at least `margin` pixels from its rim. */
export function isInside(
  { left, top, right, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
  margin: number,
): boolean {
  return left >= margin && top >= margin && right <= width - margin && bottom <= height - margin;
}

export interface BoxGrid<Item> {
  readonly add: (box: Box, item: Item) => void;
  /** Visits each item that overlaps a box once, until the visitor returns true. Returns whether it did. */
  readonly some: (box: Box, visit: (item: Item, box: Box) => boolean) => boolean;
}

const CELL = 80;

/** A spatial index that finds the boxes overlapping a given one. */
export function createBoxGrid<Item>(): BoxGrid<Item> {
  interface Entry {
    readonly box: Box;
    readonly item: Item;
    /** Number of the last search that visited it, so that a box in several cells is visited once. */
    lastSearch: number;
  }
  const cells = new Map<number, Entry[]>();
  let search = 0;
  const keyOf = (column: number, row: number): number => column * 1_000_003 + row;
  return {
    add: (box, item) => {
      const entry: Entry = { box, item, lastSearch: 0 };
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
        for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
          const cell = cells.get(keyOf(column, row));
          if (cell) cell.push(entry);
          else cells.set(keyOf(column, row), [entry]);
        }
      }
    },
    some: (box, visit) => {
      search += 1;
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
        for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
          for (const entry of cells.get(keyOf(column, row)) ?? []) {
            if (entry.lastSearch === search) continue;
            entry.lastSearch = search;
            if (overlap(box, entry.box) && visit(entry.item, entry.box)) return true;
          }
        }
      }
      return false;
    },
  };
}
