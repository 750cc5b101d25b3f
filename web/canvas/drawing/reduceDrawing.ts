import type { Core } from 'cytoscape';
import type { Viewport } from '../camera/viewport.ts';
import type { Box } from '../labels/boxGrid.ts';
import {
  boundsOfElements,
  drawElements,
  interceptDrawing,
  isDragging,
  keepUndragged,
  onChangedElements,
  replacePainting,
  requestDrawing,
  setLayersVisible,
} from './rendererInternals.ts';

/** Fewer elements are drawn anew in each frame, so that they stay sharp at every zoom. */
export const MANY_ELEMENTS = 400;
const REST_MS = 120;
/** The picture is drawn again if it is enlarged or reduced by more than this. */
const MAX_SCALE = 1.6;
const MIN_SCALE = 0.5;
const MAX_PIXELS = 12_000_000;

interface Picture {
  readonly zoom: number;
  /** The part of the plane that it shows. */
  readonly region: Box;
  /** The part of the plane for which it suffices: unlimited where the graph ends. */
  readonly suffices: Box;
}

export interface ReducedDrawing {
  /** Sets the number of elements. */
  readonly setCount: (count: number) => void;
  readonly destroy: () => void;
}

/**
 * Draws no more than what changes in a large graph. While the camera moves, a picture of the graph moves with it as a layer of
 * the page; the graph is drawn again when the camera rests. While the user drags nodes, only these and their edges are drawn.
 */
export function reduceDrawing(cy: Core, host: HTMLElement): ReducedDrawing {
  const surface = document.createElement('canvas');
  surface.style.cssText =
    'position:absolute;left:0;top:0;z-index:0;transform-origin:0 0;pointer-events:none;display:none';
  surface.width = 0;
  host.append(surface);

  let isLarge = false;
  let isMoving = false;
  let picture: Picture | null = null;
  /** Whether an element changed since the last frame. A fade, for example, changes some in each frame. */
  let hasChanged = false;
  /** Whether the layer of elements that are not dragged shows all of them and nothing else. */
  let isUndraggedDrawn = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const viewport = (): Viewport => ({ zoom: cy.zoom(), pan: cy.pan() });
  const onChange = (): void => {
    hasChanged = true;
    isUndraggedDrawn = false;
  };
  const onViewport = (): void => {
    isUndraggedDrawn = false;
    if (!isLarge || isDragging(cy)) return;
    isMoving = true;
    clearTimeout(rest);
    rest = setTimeout(() => {
      isMoving = false;
      requestDrawing(cy);
    }, REST_MS);
  };
  cy.on('viewport', onViewport);
  cy.on('add remove resize', onChange);
  onChangedElements(cy, (changed) => {
    hasChanged = true;
    if (changed === 'others') isUndraggedDrawn = false;
  });

  /** Draws the window and half of it on each side, as far as the graph extends. */
  const drawPicture = (): Picture => {
    const { zoom, pan } = viewport();
    const [width, height] = [cy.width(), cy.height()];
    const { x1, y1, x2, y2 } = boundsOfElements(cy);
    const graph = {
      left: x1 * zoom + pan.x,
      top: y1 * zoom + pan.y,
      right: x2 * zoom + pan.x,
      bottom: y2 * zoom + pan.y,
    };
    // Whole pixels, so that a pan by whole pixels keeps the picture sharp.
    const left = Math.floor(Math.max(graph.left, -width / 2));
    const top = Math.floor(Math.max(graph.top, -height / 2));
    const right = Math.max(left + 1, Math.ceil(Math.min(graph.right, width * 1.5)));
    const bottom = Math.max(top + 1, Math.ceil(Math.min(graph.bottom, height * 1.5)));
    const density = Math.min(devicePixelRatio, Math.sqrt(MAX_PIXELS / ((right - left) * (bottom - top))));
    surface.width = Math.round((right - left) * density);
    surface.height = Math.round((bottom - top) * density);
    surface.style.width = `${right - left}px`;
    surface.style.height = `${bottom - top}px`;
    const toPlane = (box: Box): Box => ({
      left: (box.left - pan.x) / zoom,
      top: (box.top - pan.y) / zoom,
      right: (box.right - pan.x) / zoom,
      bottom: (box.bottom - pan.y) / zoom,
    });
    const region = toPlane({ left, top, right, bottom });
    const context = surface.getContext('2d');
    if (!context) throw new Error('The browser provides no 2D drawing context.');
    context.setTransform(density * zoom, 0, 0, density * zoom, (pan.x - left) * density, (pan.y - top) * density);
    drawElements(cy, context, { x1: region.left, y1: region.top, x2: region.right, y2: region.bottom });
    const suffices = {
      left: left <= graph.left ? Number.NEGATIVE_INFINITY : region.left,
      top: top <= graph.top ? Number.NEGATIVE_INFINITY : region.top,
      right: right >= graph.right ? Number.POSITIVE_INFINITY : region.right,
      bottom: bottom >= graph.bottom ? Number.POSITIVE_INFINITY : region.bottom,
    };
    return { zoom, region, suffices };
  };

  const canShow = ({ zoom: drawnZoom, suffices }: Picture): boolean => {
    const { zoom, pan } = viewport();
    const scale = zoom / drawnZoom;
    return (
      scale <= MAX_SCALE &&
      scale >= MIN_SCALE &&
      suffices.left * zoom + pan.x <= 0 &&
      suffices.top * zoom + pan.y <= 0 &&
      suffices.right * zoom + pan.x >= cy.width() &&
      suffices.bottom * zoom + pan.y >= cy.height()
    );
  };

  const showPicture = ({ zoom: drawnZoom, region }: Picture): void => {
    const { zoom, pan } = viewport();
    const scale = zoom / drawnZoom;
    const [x, y] = [region.left * zoom + pan.x, region.top * zoom + pan.y];
    const place = scale === 1 ? `${Math.round(x)}px,${Math.round(y)}px` : `${x}px,${y}px`;
    surface.style.transform = `translate(${place}) scale(${scale})`;
  };
  const setShown = (isShown: boolean): void => {
    if (isShown === (surface.style.display === '')) return;
    surface.style.display = isShown ? '' : 'none';
    setLayersVisible(cy, !isShown);
    if (isShown) return;
    // A hidden surface would keep its memory.
    surface.width = 0;
    picture = null;
  };

  replacePainting(cy);
  interceptDrawing(cy, (draw) => {
    if (hasChanged) picture = null;
    if (isMoving && !hasChanged) {
      if (!picture || !canShow(picture)) picture = drawPicture();
      showPicture(picture);
      setShown(true);
      // The overlay is painted with each drawing.
      cy.emit('render');
      return;
    }
    hasChanged = false;
    if (isDragging(cy) && isUndraggedDrawn) keepUndragged(cy);
    draw();
    isUndraggedDrawn = isDragging(cy);
    setShown(false);
  });

  return {
    setCount: (count) => {
      isLarge = count > MANY_ELEMENTS;
    },
    destroy: () => {
      clearTimeout(rest);
      cy.off('viewport', onViewport);
      cy.off('add remove resize', onChange);
      surface.remove();
    },
  };
}
