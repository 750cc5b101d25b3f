import { disableTwoFingerTaps } from '../drawing/rendererInternals.ts';
import { bindBoxSelection, bindDrag, bindSpacePanning } from './bindDrag.ts';
import { bindHover } from './bindHover.ts';
import { bindRightClick, bindTaps } from './bindTaps.ts';
import { bindWheel } from './bindWheel.ts';
import type { GestureContext } from './gesture.ts';

const BINDINGS = [bindTaps, bindRightClick, bindBoxSelection, bindDrag, bindHover, bindSpacePanning, bindWheel];

/** Reports gestures from Cytoscape's events. Selections and moves take effect when the next graph is shown. */
export function bindGestures(context: GestureContext): () => void {
  const unbind = BINDINGS.map((bind) => bind(context));
  disableTwoFingerTaps(context.cy, context.host);
  return () => {
    for (const end of unbind) end();
  };
}
