import { useEffect, useMemo } from 'react';
import { choicesKey } from '../../state/actions/table.ts';
import { MAX_TEXT, serverFilters, toChoicesRequest } from '../../state/selectors/tableRequest.ts';
import { countChoices, isReadable } from '../../state/selectors/tableRows.ts';
import { groupChoice, type TableRow } from '../../state/table.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import type { TableColumn } from './columns.tsx';
import { type Rows, TYPING_MS, useListSettings } from './useRows.ts';

interface Props {
  readonly column: TableColumn<TableRow>;
  readonly data: Rows;
}

/** The condition of a column: a text, a choice with counts, or a range. */
export function ColumnFilterCell({ column, data }: Props) {
  const text = useText();
  const { table } = useActions();
  const kind = useStore((state) => state.table.kind);
  const filters = useStore((state) => state.table.filters[state.table.kind]);
  const filter = filters[column.id] ?? (['', ''] as const);
  const [first, last] = filter;
  const { values, label } = column;
  if (data.request && !serverFilters(kind, column.id)) {
    const reason = text.table.notFilterable(label);
    return (
      <td className="column-filter-cell" title={reason}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{reason}</span>
      </td>
    );
  }

  const isWrong = !isReadable(values, filter);
  const field = (value: string, name: string, hint: string, change: (value: string) => void) => {
    const reason = isWrong && values.type !== 'choice' && text.table.unreadable[values.type];
    return (
      <input
        type="text"
        className={value === '' ? undefined : 'active'}
        aria-label={name}
        aria-invalid={isWrong && value !== ''}
        placeholder={hint}
        title={reason || name}
        inputMode={values.type === 'number' ? 'decimal' : 'text'}
        maxLength={MAX_TEXT}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    );
  };

  return (
    <td className="column-filter-cell">
      <div className="column-filter">
        {values.type === 'choice' ? (
          <select
            className={first === '' ? undefined : 'active'}
            aria-label={text.table.filterOf(label)}
            value={first}
            onChange={(event) => table.setFilter(column.id, [event.target.value, ''])}
          >
            <option value="">{text.table.any}</option>
            <Choices column={column} data={data} chosen={first} />
          </select>
        ) : values.type === 'text' ? (
          field(first, text.table.filterOf(label), text.table.contains, (value) =>
            table.setFilter(column.id, [value, '']),
          )
        ) : (
          <>
            {field(first, text.table.from(label), text.table.least, (value) =>
              table.setFilter(column.id, [value, last]),
            )}
            {field(last, text.table.to(label), text.table.most, (value) => table.setFilter(column.id, [first, value]))}
          </>
        )}
      </div>
    </td>
  );
}

function Choices({ column, data, chosen }: Props & { readonly chosen: string }) {
  const text = useText();
  const inView = useViewChoices(column, data);
  const onServer = useServerChoices(column, data);
  const { values } = column;
  if (values.type !== 'choice') return null;
  const choices = data.request ? onServer : inView;
  const isMissing = chosen !== '' && !choices.some(({ value }) => value === chosen);
  const all = isMissing ? [...choices, { value: chosen, label: values.label(chosen), count: 0 }] : choices;
  return all.map(({ value, label, count }) => (
    <option key={value} value={value}>
      {`${label} (${text.number(count)})`}
    </option>
  ));
}

interface CountedChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function useViewChoices(column: TableColumn<TableRow>, { columns, unfiltered }: Rows): readonly CountedChoice[] {
  const filters = useStore((state) => state.table.filters[state.table.kind]);
  const { values } = column;
  if (values.type !== 'choice') return [];
  return countChoices(unfiltered, columns, filters, column).map(([value, count]) => ({
    value,
    label: values.label(value),
    count,
  }));
}

/** The server counts the choices among all rows that pass the other columns. */
function useServerChoices(column: TableColumn<TableRow>, { request: shown }: Rows): readonly CountedChoice[] {
  const language = useLanguage();
  const { table } = useActions();
  const { predicates } = useVocabulary();
  const settings = useListSettings();
  const loaded = useStore((state) => state.table.choices);
  const request = useMemo(
    () => shown && toChoicesRequest(settings, column.id, { language, predicates }),
    [shown, settings, column.id, language, predicates],
  );
  useEffect(() => {
    if (!request) return;
    const timer = setTimeout(() => void table.loadChoices(request), TYPING_MS);
    return () => clearTimeout(timer);
  }, [table, request]);
  const { values } = column;
  const choices = request && loaded.get(choicesKey(request, language));
  if (!choices || values.type !== 'choice') return [];
  const labelled = choices.map(({ value, label, count }) => {
    const own = values.label(value);
    return { value, label: own === value ? label : own, count };
  });
  if (column.id !== 'predicate') return labelled;
  const groups = new Map<string, number>();
  for (const { value, count } of choices) {
    const group = predicates.get(value)?.group;
    if (group) groups.set(groupChoice(group.id), (groups.get(groupChoice(group.id)) ?? 0) + count);
  }
  const grouped = [...groups].map(([value, count]) => ({ value, label: values.label(value), count }));
  return [...labelled, ...grouped].sort((a, b) => b.count - a.count);
}
