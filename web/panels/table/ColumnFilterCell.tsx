import { countChoices, isReadable } from '../../state/selectors/tableRows.ts';
import type { TableRow } from '../../state/table.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import type { TableColumn } from './columns.tsx';

interface Props {
  readonly column: TableColumn<TableRow>;
  readonly columns: readonly TableColumn<TableRow>[];
  /** All rows, of which the choices are counted. */
  readonly rows: readonly TableRow[];
}

/** The condition of a column: a text, a choice with counts, or a range. */
export function ColumnFilterCell({ column, columns, rows }: Props) {
  const text = useText();
  const { table } = useActions();
  const filters = useStore((state) => state.table.filters[state.table.kind]);
  const [first = '', last = ''] = filters[column.id] ?? [];
  const { values, label } = column;

  const field = (value: string, name: string, hint: string, change: (value: string) => void) => {
    const isWrong = !isReadable(values, value);
    const reason =
      isWrong && (values.type === 'number' || values.type === 'date') && text.table.unreadable[values.type];
    return (
      <input
        type="text"
        className={value === '' ? undefined : 'active'}
        aria-label={name}
        aria-invalid={isWrong}
        placeholder={hint}
        title={reason || name}
        inputMode={values.type === 'number' ? 'decimal' : 'text'}
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
            <Choices column={column} columns={columns} rows={rows} chosen={first} />
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

function Choices({ column, columns, rows, chosen }: Props & { readonly chosen: string }) {
  const text = useText();
  const filters = useStore((state) => state.table.filters[state.table.kind]);
  const { values } = column;
  if (values.type !== 'choice') return null;
  const counts = countChoices(rows, columns, filters, column);
  const missing = chosen !== '' && !counts.some(([choice]) => choice === chosen);
  return [...counts, ...(missing ? [[chosen, 0] as const] : [])].map(([choice, count]) => (
    <option key={choice} value={choice}>
      {`${values.label(choice)} (${text.number(count)})`}
    </option>
  ));
}
