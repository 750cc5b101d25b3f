import { useState } from 'react';
import { DATA_FORMATS, type DataFormat } from '../../api/exportData.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useVisible } from '../../state/useView.ts';

/** The form that exports data in one of the formats. */
export function DataForm() {
  const text = useText();
  const { exports } = useActions();
  const total = useStore((state) => state.dataset?.meta.counts.entities);
  const { entities } = useVisible();
  const [format, setFormat] = useState<DataFormat>('csv');
  const [everything, setEverything] = useState(entities.length === 0);
  const [saving, setSaving] = useState(false);

  const save = async () => {
    setSaving(true);
    await exports.saveData(format, everything ? null : entities.map(({ id }) => id));
    setSaving(false);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{text.exporting.data}</h3>
      <p>{text.exporting.withCitations}</p>
      <fieldset>
        <legend>{text.exporting.area}</legend>
        <label>
          <input
            type="radio"
            name="part"
            checked={!everything}
            disabled={entities.length === 0}
            onChange={() => setEverything(false)}
          />
          {text.exporting.part(entities.length)}
        </label>
        <label>
          <input type="radio" name="part" checked={everything} onChange={() => setEverything(true)} />
          {text.exporting.everything(total ?? 0)}
        </label>
      </fieldset>
      <label>
        {text.exporting.format}
        <select
          value={format}
          onChange={({ target }) => setFormat(DATA_FORMATS.find((known) => known === target.value) ?? 'csv')}
        >
          {DATA_FORMATS.map((name) => (
            <option key={name} value={name}>
              {text.exporting.formats[name]}
            </option>
          ))}
        </select>
      </label>
      <div className="dialog-actions">
        <button type="submit" className="button primary" disabled={saving}>
          {saving ? text.exporting.saving : text.exporting.saveData}
        </button>
      </div>
    </form>
  );
}
