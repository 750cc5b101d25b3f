import { useState } from 'react';
import type { PngOptions } from '../../canvas/Canvas.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useVisible } from '../../state/useView.ts';
import { DataForm } from './DataForm.tsx';
import { Dialog } from './Dialog.tsx';

const SCALES: readonly PngOptions['scale'][] = [1, 2, 3, 4];
const AREAS: readonly PngOptions['area'][] = ['view', 'all'];

/** Exports an image of the view, or data. */
export function ExportDialog() {
  const text = useText();
  return (
    <Dialog title={text.exporting.title}>
      <ImageForm />
      <DataForm />
    </Dialog>
  );
}

function ImageForm() {
  const text = useText();
  const { exports } = useActions();
  const counts = useStore((state) => state.dataset?.meta.counts);
  const { entities, relations } = useVisible();
  const [scale, setScale] = useState<PngOptions['scale']>(2);
  const [area, setArea] = useState<PngOptions['area']>('view');
  const [drawing, setDrawing] = useState(false);

  const save = async () => {
    setDrawing(true);
    const background = getComputedStyle(document.documentElement).getPropertyValue('--canvas').trim();
    await exports.savePng({ scale, area, background });
    setDrawing(false);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{text.exporting.image}</h3>
      {counts && (
        <p>
          {text.exporting.about(
            text.status.shown(entities.length, counts.entities, relations.length, counts.relations),
          )}
        </p>
      )}
      <fieldset>
        <legend>{text.exporting.area}</legend>
        <div className="choices">
          {AREAS.map((choice) => (
            <label key={choice}>
              <input type="radio" name="area" checked={area === choice} onChange={() => setArea(choice)} />
              {text.exporting[choice]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{text.exporting.scale}</legend>
        <div className="choices">
          {SCALES.map((choice) => (
            <label key={choice}>
              <input type="radio" name="scale" checked={scale === choice} onChange={() => setScale(choice)} />
              {text.exporting.scaleOf(choice)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="dialog-actions">
        <button type="submit" className="button primary" disabled={drawing}>
          {drawing ? text.exporting.drawing : text.exporting.save}
        </button>
      </div>
    </form>
  );
}
