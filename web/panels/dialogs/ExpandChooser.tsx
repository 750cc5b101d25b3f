import { useState } from 'react';
import type { EntityCard } from '../../api/subgraph.ts';
import { countByType, MAX_DIRECT_EXPANSION } from '../../state/selectors/chooseNeighbors.ts';
import { presenceOf } from '../../state/selectors/visible.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';
import { Dialog } from './Dialog.tsx';

const STEPS = [10, MAX_DIRECT_EXPANSION, 50, 100];

/** Selects which of many hidden neighbours to add: their types and number, the most connected first. */
export function ExpandChooser({
  id,
  neighbors,
}: {
  readonly id: string;
  readonly neighbors: readonly EntityCard[] | null;
}) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { expansion, page } = useActions();
  const { types } = useVocabulary();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState(MAX_DIRECT_EXPANSION);

  const hidden = (neighbors ?? []).filter((neighbor) => presenceOf(neighbor.id, view, graph) !== 'shown');
  const available = chosen.length === 0 ? hidden.length : hidden.filter(({ type }) => chosen.includes(type.id)).length;
  const count = Math.min(wanted, available);

  return (
    <Dialog title={text.chooser.title(nameOf(id))}>
      {!neighbors && (
        <p className="dialog-body" role="status">
          {text.chooser.loading}
        </p>
      )}
      {neighbors && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void expansion.expandChosen(chosen, count);
          }}
        >
          <p>{text.chooser.hidden(hidden.length)}</p>
          <fieldset>
            <legend>{text.chooser.types}</legend>
            <label>
              <input type="checkbox" checked={chosen.length === 0} onChange={() => setChosen([])} />
              {text.chooser.all}
              <span className="count">{text.number(hidden.length)}</span>
            </label>
            {countByType(hidden).map(({ type, count: ofType }) => (
              <label key={type}>
                <input
                  type="checkbox"
                  checked={chosen.includes(type)}
                  onChange={() =>
                    setChosen(chosen.includes(type) ? chosen.filter((other) => other !== type) : [...chosen, type])
                  }
                />
                <TypeMark type={types.get(type)} />
                <DataText>{types.get(type)?.label[language] ?? type}</DataText>
                <span className="count">{text.number(ofType)}</span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{text.chooser.number}</legend>
            <div className="choices">
              {STEPS.filter((step) => step < available).map((step) => (
                <label key={step}>
                  <input type="radio" name="wanted" checked={wanted === step} onChange={() => setWanted(step)} />
                  {text.number(step)}
                </label>
              ))}
              <label>
                <input type="radio" name="wanted" checked={wanted >= available} onChange={() => setWanted(available)} />
                {text.chooser.everything(available)}
              </label>
            </div>
          </fieldset>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={page.closeDialog}>
              {text.chooser.cancel}
            </button>
            <button type="submit" className="button primary" disabled={count === 0}>
              {text.chooser.add(count)}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
