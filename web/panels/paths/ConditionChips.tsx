import '../filters/chips.css';
import { useText } from '../../state/useStore.ts';
import type { QueryCondition } from '../../state/view/queryConditions.ts';
import { Icon } from '../../theme/icons.tsx';
import { useConditionText } from './useConditionText.ts';

/** The active conditions, each with a button to remove it. */
export function ConditionChips({
  conditions,
  directions,
  onRemove,
}: {
  readonly conditions: readonly QueryCondition[];
  /** Names of the two directions, if they are not those of paths. */
  readonly directions?: { readonly out: string; readonly in: string };
  readonly onRemove: (condition: QueryCondition) => void;
}) {
  const text = useText();
  const textOf = useConditionText();
  if (conditions.length === 0) return null;
  return (
    <ul className="condition-chips" aria-label={text.conditions.heading}>
      {conditions.map((condition) => {
        const { kind, value } = condition;
        const label =
          directions && kind === 'direction' ? directions[value === 'out' ? 'out' : 'in'] : textOf(condition);
        return (
          <li key={`${kind} ${value}`}>
            <button
              type="button"
              className="chip"
              aria-label={text.conditions.remove(label)}
              onClick={() => onRemove(condition)}
            >
              {label}
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
