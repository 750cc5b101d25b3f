import { type ReactNode, useState } from 'react';
import {
  addedAmong,
  countByPredicate,
  countByType,
  hiddenAmong,
  MAX_DIRECT_EXPANSION,
  matchingNeighbors,
} from '../../state/selectors/chooseNeighbors.ts';
import type { Neighbors } from '../../state/state.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { addCondition, type QueryCondition, withoutCondition } from '../../state/view/queryConditions.ts';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';
import { ConditionChips } from '../paths/ConditionChips.tsx';
import { RelationFields } from '../paths/RelationFields.tsx';
import { Dialog } from './Dialog.tsx';

const STEPS = [10, MAX_DIRECT_EXPANSION, 50, 100];

type Mode = 'expand' | 'collapse';

interface Props {
  readonly id: string;
  /** Null while they load. */
  readonly neighbors: Neighbors | null;
  /** The conditions with which the dialog begins. */
  readonly conditions: readonly QueryCondition[];
}

/** Selects which hidden neighbours to add, or which of those that expansions added to remove. */
export function ExpandChooser({ id, neighbors, conditions }: Props) {
  const text = useText();
  const nameOf = useNameOf();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const [chosenMode, setMode] = useState<Mode>('expand');
  const hidden = neighbors && hiddenAmong(neighbors, view, graph);
  const added = neighbors && addedAmong(neighbors, view, graph);
  const canExpand = hidden !== null && hidden.entities.length > 0;
  const canCollapse = added !== null && added.entities.length > 0;
  const mode = chosenMode === 'expand' && !canExpand && canCollapse ? 'collapse' : chosenMode;
  const candidates = mode === 'expand' ? hidden : added;

  return (
    <Dialog title={text.chooser.title[mode](nameOf(id))}>
      {!candidates && (
        <p className="dialog-body" role="status">
          {text.chooser.loading}
        </p>
      )}
      {neighbors && candidates && (
        <ChooserForm mode={mode} candidates={candidates} given={conditions} loaded={neighbors.entities.length}>
          {canExpand && canCollapse && (
            <fieldset>
              <legend>{text.chooser.mode}</legend>
              {(['expand', 'collapse'] as const).map((each) => (
                <label key={each}>
                  <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
                  {text.chooser.modes[each]}
                </label>
              ))}
            </fieldset>
          )}
        </ChooserForm>
      )}
    </Dialog>
  );
}

function ChooserForm({
  mode,
  candidates,
  given,
  loaded,
  children,
}: {
  readonly mode: Mode;
  readonly candidates: Neighbors;
  readonly given: readonly QueryCondition[];
  /** Number of neighbours among which to choose. */
  readonly loaded: number;
  readonly children: ReactNode;
}) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { expansion, page } = useActions();
  const { types, predicates } = useVocabulary();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [conditions, setConditions] = useState(given);
  // Null stands for all, as in collapsing without a choice.
  const [numbers, setNumbers] = useState<Readonly<Record<Mode, number | null>>>({
    expand: MAX_DIRECT_EXPANSION,
    collapse: null,
  });

  const vocabulary = [...predicates.values()];
  const choice = { types: chosen, conditions };
  const ofAllTypes = matchingNeighbors(candidates, { types: [], conditions }, vocabulary);
  const available = matchingNeighbors(candidates, choice, vocabulary).length;
  const wanted = numbers[mode];
  const setWanted = (number: number | null) => setNumbers({ ...numbers, [mode]: number });
  const count = wanted === null ? available : Math.min(wanted, available);
  const listed = [
    ...countByType(ofAllTypes),
    // A chosen type stays in the list, so that the user can deselect it.
    ...chosen.filter((id) => !ofAllTypes.some(({ type }) => type.id === id)).map((id) => ({ id, count: 0 })),
  ];
  const offered = countByPredicate(candidates, choice, vocabulary).map(({ id, count: n }) => ({
    id,
    label: text.chooser.withCount(predicates.get(id)?.label[language] ?? id, n),
  }));
  const name = nameOf(candidates.id);
  const directions = { out: text.chooser.out(name), in: text.chooser.in(name) };
  const remove = (condition: QueryCondition) => setConditions((current) => withoutCondition(current, condition));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (mode === 'collapse') expansion.collapseChosen(choice, count);
        else void expansion.expandChosen(choice, count);
      }}
    >
      {children}
      <p>{text.chooser.candidates[mode](candidates.entities.length, loaded, candidates.total)}</p>
      <fieldset>
        <legend>{text.chooser.types}</legend>
        <label>
          <input type="checkbox" checked={chosen.length === 0} onChange={() => setChosen([])} />
          {text.chooser.all}
          <span className="count">{text.number(ofAllTypes.length)}</span>
        </label>
        {listed.map(({ id, count: ofType }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])}
            />
            <TypeMark type={types.get(id)} />
            <DataText>{types.get(id)?.label[language] ?? id}</DataText>
            <span className="count">{text.number(ofType)}</span>
          </label>
        ))}
      </fieldset>
      <details className="conditions" open={given.length > 0}>
        <summary>{text.chooser.relations}</summary>
        <div className="condition-fields">
          <RelationFields
            conditions={conditions}
            directions={directions}
            predicates={offered}
            add={(condition) => setConditions((current) => addCondition(current, condition) ?? current)}
            remove={(kind, value) => remove({ kind, value })}
          />
        </div>
      </details>
      <ConditionChips conditions={conditions} directions={directions} onRemove={remove} />
      {available > 0 && (
        <fieldset>
          <legend>{text.chooser.number[mode]}</legend>
          <div className="choices">
            {STEPS.filter((step) => step < available).map((step) => (
              <label key={step}>
                <input type="radio" name="wanted" checked={wanted === step} onChange={() => setWanted(step)} />
                {text.number(step)}
              </label>
            ))}
            <label>
              <input type="radio" name="wanted" checked={count === available} onChange={() => setWanted(null)} />
              {text.chooser.everything(available)}
            </label>
          </div>
        </fieldset>
      )}
      <p className="field-status" role="status">
        {available === 0 && text.chooser.none}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={page.closeDialog}>
          {text.chooser.cancel}
        </button>
        <button type="submit" className="button primary" disabled={count === 0}>
          {text.chooser.submit[mode](count)}
        </button>
      </div>
    </form>
  );
}
