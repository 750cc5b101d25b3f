import type { Core } from 'cytoscape';
import type { Point } from '../../../server/model/geometry.ts';
import { isolate } from '../../../server/model/isolate.ts';
import { wrapLabel } from '../../layouts/wrapLabel.ts';
import type { CanvasGraph } from '../CanvasGraph.ts';
import type { Viewport } from '../camera/viewport.ts';
import { type Brush, PALETTES } from '../drawing/palette.ts';
import { type Box, overlap } from '../labels/boxGrid.ts';
import { boxOf, type PlannedLabel } from '../labels/labelSpots.ts';
import type { AreaShape } from './areaShapes.ts';
import { areaProminence, recede } from './areaZoom.ts';

/** Pixels of the bitmap: a window of 1440 by 900 with half of it on each side. */
const MAX_PIXELS = 2_500_000;
const REST_MS = 150;
/** The bitmap is drawn again at once if it is enlarged or reduced by more than this. */
const MAX_SCALE = 2;
/** Further than this, in pixels, a press on a name was a drag. */
const CLICK_DISTANCE = 5;

/** Areas around groups of nodes, drawn below the graph, and their names, which are buttons above it. */
export interface Areas {
  readonly update: (graph: CanvasGraph) => void;
  /**
   * Returns the labels of nodes that are drawn beside the names of areas, which give way to `avoided`. All other labels but the
   * first ones give way to names.
   */
  readonly keepLabels: (
    labels: readonly PlannedLabel[],
    isFirst: (label: PlannedLabel) => boolean,
    nodeAt: (id: string) => Point | null,
    avoided: readonly Box[],
  ) => readonly PlannedLabel[];
  /** Paints the areas, for an image. */
  readonly paint: (context: CanvasRenderingContext2D, viewport: Viewport) => void;
  readonly paintNames: (brush: Brush, viewport: Viewport) => void;
  readonly destroy: () => void;
}

interface Name {
  readonly shape: AreaShape;
  readonly element: HTMLButtonElement;
  readonly width: number;
  readonly height: number;
}

interface Drawn {
  readonly viewport: Viewport;
  /** The part of the plane that the bitmap covers, at zoom 1. */
  readonly region: Box;
}

/**
 * A bitmap of the areas moves with the camera as a layer of the page, which costs a frame nothing. It is drawn again when
 * nodes have moved, when the camera rests, and when it no longer covers the window.
 *
 * @param changed Called when the names cover other labels than before.
 */
export function createAreas(
  element: HTMLElement,
  host: HTMLElement,
  cy: Core,
  { onOpen, changed }: { readonly onOpen: (id: string) => void; readonly changed: () => void },
): Areas {
  const surface = document.createElement('canvas');
  surface.className = 'areas';
  surface.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none';
  host.before(surface);
  const layer = document.createElement('div');
  layer.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none;z-index:1';
  // In the host, so that a wheel or a drag over a name moves the camera.
  host.append(layer);
  element.style.isolation = 'isolate';

  let graph: Pick<CanvasGraph, 'nodes' | 'areas' | 'theme'> | null = null;
  let shapes: readonly AreaShape[] = [];
  let paths: readonly Path2D[] = [];
  let names: readonly Name[] = [];
  let shownNames: readonly { readonly name: Name; readonly box: Box }[] = [];
  /** How far names were moved up or down when labels were last planned; null for those that are left out. */
  let shifts: ReadonlyMap<Name, number | null> = new Map();
  let drawn: Drawn | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  const viewport = (): Viewport => ({ zoom: cy.zoom(), pan: cy.pan() });

  const paint: Areas['paint'] = (context, { zoom, pan }) => {
    const prominence = areaProminence(zoom);
    context.save();
    context.translate(pan.x, pan.y);
    context.scale(zoom, zoom);
    context.lineJoin = 'round';
    for (const [index, { area }] of shapes.entries()) {
      const path = paths[index];
      if (!path) continue;
      context.fillStyle = area.color;
      context.strokeStyle = area.color;
      context.globalAlpha = 0.06 + 0.1 * prominence;
      context.fill(path, 'evenodd');
      context.globalAlpha = 0.25 + 0.3 * prominence;
      context.lineWidth = 1.5 / zoom;
      context.stroke(path);
    }
    context.restore();
  };

  /** Draws the bitmap for the current viewport and half a window around it. */
  const draw = (): void => {
    clearTimeout(rest);
    rest = undefined;
    const { zoom, pan } = viewport();
    const [width, height] = [cy.width(), cy.height()];
    if (shapes.length === 0 || width === 0) {
      surface.style.display = 'none';
      drawn = null;
      return;
    }
    const size = { width: width * 2, height: height * 2 };
    const density = Math.min(devicePixelRatio, Math.sqrt(MAX_PIXELS / (size.width * size.height)));
    surface.width = Math.round(size.width * density);
    surface.height = Math.round(size.height * density);
    surface.style.width = `${size.width}px`;
    surface.style.height = `${size.height}px`;
    surface.style.display = '';
    const context = surface.getContext('2d');
    if (!context) return;
    context.scale(density, density);
    paint(context, { zoom, pan: { x: pan.x + width / 2, y: pan.y + height / 2 } });
    const [left, top] = [(-width / 2 - pan.x) / zoom, (-height / 2 - pan.y) / zoom];
    drawn = {
      viewport: { zoom, pan },
      region: { left, top, right: left + size.width / zoom, bottom: top + size.height / zoom },
    };
    place();
  };

  /** Moves bitmap and names to the viewport. */
  const place = (): void => {
    if (!drawn) return;
    const { zoom, pan } = viewport();
    const scale = zoom / drawn.viewport.zoom;
    const { left, top } = drawn.region;
    surface.style.transform = `translate(${left * zoom + pan.x}px,${top * zoom + pan.y}px) scale(${scale})`;
    placeNames(zoom, pan);
  };

  /** @param avoided Boxes to which the names give way; unless given, the names give way as they did before. */
  const placeNames = (zoom: number, pan: Point, avoided?: readonly Box[]): void => {
    const prominence = areaProminence(zoom);
    const placed: { name: Name; box: Box }[] = [];
    const found = new Map<Name, number | null>();
    for (const name of names) {
      const { element: button, shape, width, height } = name;
      const scale = 0.8 + 0.2 * prominence;
      const middle = { x: shape.middle.x * zoom + pan.x, y: shape.middle.y * zoom + pan.y };
      const isOutside = middle.x < 0 || middle.y < 0 || middle.x > cy.width() || middle.y > cy.height();
      // The rim of the window cuts no name.
      const x = within(middle.x, (width * scale) / 2, cy.width());
      const y = within(middle.y, (height * scale) / 2, cy.height());
      // A name that would overlap another moves up or down, or is left out.
      const before = avoided ? 0 : (shifts.get(name) ?? 0);
      const isLeftOut = isOutside || (!avoided && shifts.get(name) === null);
      const shift = [before, -height, height].find((by) => {
        const box = boxAround(x, y + by, width * scale, height * scale);
        return (
          !isLeftOut && ![...placed.map((other) => other.box), ...(avoided ?? [])].some((one) => overlap(one, box))
        );
      });
      if (!isOutside) found.set(name, shift ?? null);
      button.style.visibility = shift === undefined ? 'hidden' : '';
      if (shift === undefined) continue;
      placed.push({ name, box: boxAround(x, y + shift, width * scale, height * scale) });
      button.style.transform = `translate(${Math.round(x - width / 2)}px,${Math.round(y + shift - height / 2)}px) scale(${scale})`;
      button.style.opacity = String(0.65 + 0.35 * prominence);
    }
    shownNames = placed;
    if (avoided) shifts = found;
  };

  const onViewport = (): void => {
    if (!drawn) return;
    const { zoom, pan } = viewport();
    const scale = zoom / drawn.viewport.zoom;
    const { region } = drawn;
    const isCovered =
      region.left * zoom + pan.x <= 0 &&
      region.top * zoom + pan.y <= 0 &&
      region.right * zoom + pan.x >= cy.width() &&
      region.bottom * zoom + pan.y >= cy.height();
    if (!isCovered || scale > MAX_SCALE || scale < 1 / MAX_SCALE) {
      draw();
      return;
    }
    place();
    clearTimeout(rest);
    rest = setTimeout(draw, REST_MS);
  };
  cy.on('viewport resize', onViewport);

  const setNames = (theme: CanvasGraph['theme']): void => {
    const palette = PALETTES[theme];
    layer.replaceChildren();
    names = shapes.map((shape) => {
      const button = nameButton(shape, palette.text, palette.background, onOpen);
      layer.append(button);
      return { shape, element: button, width: button.offsetWidth, height: button.offsetHeight };
    });
  };

  return {
    update: (next) => {
      const before = graph;
      graph = next;
      const isSame =
        before !== null &&
        before.theme === next.theme &&
        sameAreas(before.areas, next.areas) &&
        (next.areas.length === 0 || samePositions(before.nodes, next.nodes));
      if (isSame) return;
      turn += 1;
      const own = turn;
      const show = (found: readonly AreaShape[]): void => {
        if (own !== turn) return;
        shapes = found;
        paths = shapes.map(({ rings }) => toPath(rings));
        setNames(next.theme);
        draw();
        placeNames(cy.zoom(), cy.pan());
        changed();
      };
      if (next.areas.length === 0) show([]);
      else {
        void import('./areaShapes.ts').then(
          ({ areaShapes }) => own === turn && show(areaShapes(next)),
          // The next change of the graph loads it again.
          () => {
            if (own === turn) graph = null;
          },
        );
      }
    },
    keepLabels: (labels, isFirst, nodeAt, avoided) => {
      if (names.length === 0) return labels;
      placeNames(cy.zoom(), cy.pan(), avoided);
      const free = labels.filter((label) => {
        const at = label.kind === 'node' && !isFirst(label) ? nodeAt(label.id) : null;
        return !at || !shownNames.some(({ box }) => overlap(box, boxOf(label, at)));
      });
      return recede(free, areaProminence(cy.zoom()));
    },
    paint,
    paintNames: ({ context, palette, family }, { zoom, pan }) => {
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.font = `600 15px ${family}`;
      context.lineJoin = 'round';
      context.lineWidth = 4;
      context.strokeStyle = palette.background;
      context.fillStyle = palette.text;
      for (const { area, middle } of shapes) {
        const lines = wrapLabel(area.label).map(isolate);
        const [x, y] = [middle.x * zoom + pan.x, middle.y * zoom + pan.y];
        for (const draw of ['strokeText', 'fillText'] as const)
          for (const [index, line] of lines.entries())
            context[draw](line, x, y + (index - (lines.length - 1) / 2) * 19);
      }
    },
    destroy: () => {
      turn += 1;
      clearTimeout(rest);
      cy.off('viewport resize', onViewport);
      surface.remove();
      layer.remove();
    },
  };
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** The canvas is one stop of the keyboard, so the buttons are only for pointers; the legend has the same groups. */
function nameButton(
  { area }: AreaShape,
  text: string,
  background: string,
  onOpen: (id: string) => void,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'area-name';
  button.textContent = wrapLabel(area.label).map(isolate).join('\n');
  button.style.cssText = `position:absolute;left:0;top:0;padding:3px 4px;white-space:pre;border:0;background:none;cursor:pointer;
pointer-events:auto;font:600 15px/1.25 var(--font-sans, sans-serif);text-align:center;color:${text};
border-bottom:3px solid ${area.color};text-shadow:${['1px 1px', '-1px 1px', '1px -1px', '-1px -1px'].map((at) => `${at} 2px ${background}`).join()}`;
  let pressed: Point | null = null;
  button.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => {
    pressed = { x, y };
  });
  button.addEventListener('click', ({ clientX, clientY }) => {
    if (pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) <= CLICK_DISTANCE) onOpen(area.id);
  });
  return button;
}

/** A smooth path through the middles of the sides of each ring. */
function toPath(rings: readonly (readonly Point[])[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    const points = ring.slice(0, -1);
    const middle = (index: number): Point => {
      const [a, b] = [points[index % points.length], points[(index + 1) % points.length]];
      return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : { x: 0, y: 0 };
    };
    const start = middle(points.length - 1);
    path.moveTo(start.x, start.y);
    for (const [index, { x, y }] of points.entries()) {
      const end = middle(index);
      path.quadraticCurveTo(x, y, end.x, end.y);
    }
    path.closePath();
  }
  return path;
}

function sameAreas(a: CanvasGraph['areas'], b: CanvasGraph['areas']): boolean {
  return (
    a.length === b.length &&
    a.every((area, index) => {
      const other = b[index];
      return (
        other !== undefined &&
        area.id === other.id &&
        area.label === other.label &&
        area.color === other.color &&
        area.nodes.length === other.nodes.length &&
        area.nodes.every((id, position) => id === other.nodes[position])
      );
    })
  );
}

function samePositions(a: CanvasGraph['nodes'], b: CanvasGraph['nodes']): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, x, y }, index) => {
      const other = b[index];
      return other?.id === id && other.x === x && other.y === y;
    })
  );
}

/** Returns the position nearest to `at` that is at least `margin` from both ends of a length. */
function within(at: number, margin: number, length: number): number {
  return Math.max(margin, Math.min(at, length - margin));
}
