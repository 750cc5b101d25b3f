import { useState } from 'react';
import { LONGEST_PATH } from '../../api/paths.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { pluralOf, useVocabulary } from '../../state/useView.ts';
import { type QueryCondition, singleValue, valuesOf } from '../../state/view/queryConditions.ts';
import { ConditionChips } from './ConditionChips.tsx';
import { EntityField } from './EntityField.tsx';
import { AddSelect, CheckField, NumberField, RelationFields, SelectField } from './RelationFields.tsx';

/** The conditions of a path search: the active ones as chips, and the fields to change them. */
export function PathConditions({ conditions }: { readonly conditions: readonly QueryCondition[] }) {
  const text = useText();
  const language = useLanguage();
  const { paths } = useActions();
  const { types } = useVocabulary();
  const [isOpen, setIsOpen] = useState(false);
  const typeChoices = [...types.values()].map((type) => ({ id: type.id, label: pluralOf(type, language) }));
  const labels = text.conditions;
  const add = (condition: QueryCondition) => void paths.addCondition(condition);
  const remove = (kind: QueryCondition['kind'], value: string) => void paths.removeConditions([{ kind, value }]);
  const prefers = valuesOf(conditions, 'prefer');

  return (
    <section className="path-conditions">
      <details className="conditions" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          {labels.heading}
          {conditions.length > 0 && <span className="count">{text.number(conditions.length)}</span>}
        </summary>
        {isOpen && (
          <div className="condition-fields">
            <SelectField
              label={labels.mode}
              value={singleValue(conditions, 'mode') ?? ''}
              choices={[
                { id: '', label: labels.shortest },
                { id: 'all', label: labels.all },
              ]}
              onChange={(value) => (value === '' ? remove('mode', 'all') : add({ kind: 'mode', value }))}
            />
            <SelectField
              label={labels.longest}
              value={singleValue(conditions, 'length') ?? String(LONGEST_PATH)}
              choices={Array.from({ length: LONGEST_PATH }, (_, index) => ({
                id: String(index + 1),
                label: text.path.length(index + 1),
              }))}
              onChange={(value) =>
                value === String(LONGEST_PATH)
                  ? remove('length', singleValue(conditions, 'length') ?? '')
                  : add({ kind: 'length', value })
              }
            />
            <fieldset>
              <legend>{labels.passes}</legend>
              <EntityField
                field="via"
                label={labels.viaEntity}
                onChoose={(value) => void paths.addCondition({ kind: 'via', value })}
              />
              <AddSelect
                label={labels.viaTypes}
                choices={typeChoices.filter(({ id }) => !valuesOf(conditions, 'via-type').includes(id))}
                onAdd={(value) => add({ kind: 'via-type', value })}
              />
            </fieldset>
            <fieldset>
              <legend>{labels.avoids}</legend>
              <EntityField
                field="avoid"
                label={labels.avoidEntity}
                onChoose={(value) => void paths.addCondition({ kind: 'avoid', value })}
              />
              <AddSelect
                label={labels.avoidTypes}
                choices={typeChoices.filter(({ id }) => !valuesOf(conditions, 'avoid-type').includes(id))}
                onAdd={(value) => add({ kind: 'avoid-type', value })}
              />
              <NumberField
                label={labels.hubsAbove}
                min={1}
                max={9999}
                value={singleValue(conditions, 'hubs')}
                onChange={(value) =>
                  value === null ? remove('hubs', singleValue(conditions, 'hubs') ?? '') : add({ kind: 'hubs', value })
                }
              />
            </fieldset>
            <fieldset>
              <legend>{labels.relations}</legend>
              <RelationFields
                conditions={conditions}
                directions={{ out: labels.out, in: labels.in }}
                add={add}
                remove={remove}
              />
            </fieldset>
            <fieldset>
              <legend>{labels.prefers}</legend>
              <CheckField
                label={labels.preferDocuments}
                checked={prefers.includes('documents')}
                onChange={(on) => (on ? add({ kind: 'prefer', value: 'documents' }) : remove('prefer', 'documents'))}
              />
              <CheckField
                label={labels.preferLowDegree}
                checked={prefers.includes('low_degree')}
                onChange={(on) => (on ? add({ kind: 'prefer', value: 'low_degree' }) : remove('prefer', 'low_degree'))}
              />
            </fieldset>
          </div>
        )}
      </details>
      <ConditionChips conditions={conditions} onRemove={(condition) => void paths.removeConditions([condition])} />
    </section>
  );
}
