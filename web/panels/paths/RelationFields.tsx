import './Conditions.css';
import { useId, useState } from 'react';
import { useLanguage, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import {
  addCondition,
  type ConditionKind,
  type QueryCondition,
  singleValue,
  valuesOf,
} from '../../state/view/queryConditions.ts';

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** The conditions on relations, which path searches and expansions share. */
export function RelationFields({
  conditions,
  directions,
  predicates: offered,
  add,
  remove,
}: {
  readonly conditions: readonly QueryCondition[];
  /** Names of the two directions. */
  readonly directions: { readonly out: string; readonly in: string };
  /** Predicates to choose from; all of them if left out. */
  readonly predicates?: readonly Choice[];
  readonly add: (condition: QueryCondition) => void;
  readonly remove: (kind: ConditionKind, value: string) => void;
}) {
  const text = useText();
  const language = useLanguage();
  const { predicates } = useVocabulary();
  const labels = text.conditions;
  const chosen = valuesOf(conditions, 'predicate');
  const choices = offered ?? [...predicates.values()].map(({ id, label }) => ({ id, label: label[language] }));
  const removeSingle = (kind: ConditionKind) => remove(kind, singleValue(conditions, kind) ?? '');

  return (
    <>
      <AddSelect
        label={labels.predicates}
        choices={choices.filter(({ id }) => !chosen.includes(id))}
        onAdd={(value) => add({ kind: 'predicate', value })}
      />
      <SelectField
        label={labels.direction}
        value={singleValue(conditions, 'direction') ?? ''}
        choices={[
          { id: '', label: labels.bothDirections },
          { id: 'out', label: directions.out },
          { id: 'in', label: directions.in },
        ]}
        onChange={(value) => (value === '' ? removeSingle('direction') : add({ kind: 'direction', value }))}
      />
      {(['from', 'to'] as const).map((kind) => (
        <DateField
          key={kind}
          kind={kind}
          label={labels.bounds[kind]}
          value={singleValue(conditions, kind)}
          onChange={(value) => (value === null ? removeSingle(kind) : add({ kind, value }))}
        />
      ))}
      <NumberField
        label={labels.minDocuments}
        min={2}
        max={99}
        value={singleValue(conditions, 'documents')}
        onChange={(value) => (value === null ? removeSingle('documents') : add({ kind: 'documents', value }))}
      />
      <CheckField
        label={labels.asserted}
        checked={singleValue(conditions, 'status') !== null}
        onChange={(on) => (on ? add({ kind: 'status', value: 'asserted' }) : removeSingle('status'))}
      />
    </>
  );
}

export function SelectField({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="condition-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A list from which each choice is added; the chosen ones are shown elsewhere. */
export function AddSelect({
  label,
  choices,
  onAdd,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly onAdd: (value: string) => void;
}) {
  const text = useText();
  return (
    <SelectField
      label={label}
      value=""
      choices={[{ id: '', label: text.conditions.add }, ...choices]}
      onChange={(value) => value !== '' && onAdd(value)}
    />
  );
}

export function CheckField({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="condition-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}

export function NumberField({
  label,
  min,
  max,
  value,
  onChange,
}: {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: string | null;
  /** Null removes the number. */
  readonly onChange: (value: string | null) => void;
}) {
  const text = useText();
  const isValid = (typed: string) => /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
  return (
    <TypedField
      label={label}
      value={value ?? ''}
      isValid={isValid}
      problem={text.conditions.numberProblem(min, max)}
      placeholder={text.conditions.any}
      numeric
      onChange={(typed) => onChange(typed === '' ? null : String(Number(typed)))}
    />
  );
}

function DateField({
  kind,
  label,
  value,
  onChange,
}: {
  readonly kind: 'from' | 'to';
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const text = useText();
  return (
    <TypedField
      label={label}
      value={value ?? ''}
      isValid={(typed) => addCondition([], { kind, value: typed }) !== null}
      problem={text.conditions.dateProblem}
      placeholder={text.conditions.dateExample}
      onChange={(typed) => onChange(typed === '' ? null : typed)}
    />
  );
}

/** A text field that takes effect when the user leaves it or presses Enter. */
function TypedField({
  label,
  value,
  isValid,
  problem,
  placeholder,
  numeric = false,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly isValid: (typed: string) => boolean;
  readonly problem: string;
  readonly placeholder: string;
  readonly numeric?: boolean;
  readonly onChange: (typed: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const trimmed = shown.trim();
  const isWrong = typed !== null && trimmed !== '' && !isValid(trimmed);
  const [isReported, setIsReported] = useState(false);
  const apply = () => {
    setIsReported(isWrong);
    if (typed === null || isWrong) return;
    setTyped(null);
    if (trimmed !== value) onChange(trimmed);
  };
  return (
    <div className="condition-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={numeric ? 'numeric' : 'text'}
        autoComplete="off"
        placeholder={placeholder}
        value={shown}
        aria-invalid={isWrong && isReported}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          apply();
        }}
      />
      <p id={`${id}-problem`} className="field-status problem" role="status">
        {isWrong && isReported && problem}
      </p>
    </div>
  );
}
