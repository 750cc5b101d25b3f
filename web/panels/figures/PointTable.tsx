import { useMemo, useState } from 'react';
import { compare } from '../../../server/model/compare.ts';
import { formatAmount } from '../../i18n/amounts.ts';
import { createCollator } from '../../i18n/collator.ts';
import { formatCompact } from '../../i18n/compactNumber.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import type { AxisUnit, ChartPoint, ChartSeries } from '../../state/selectors/chartSeries.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { dateText } from './pointTexts.ts';

interface Props {
  readonly series: readonly ChartSeries[];
  readonly unit: AxisUnit;
  readonly label: string;
}

interface Row {
  readonly point: ChartPoint;
  readonly series: ChartSeries;
}

type Column = 'entity' | 'scope' | 'date' | 'amount';

/** The points of a chart as a table that can be sorted; each row opens its evidence. */
export function PointTable({ series, unit, label }: Props) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const [sort, setSort] = useState<{ readonly by: Column; readonly descending: boolean } | null>(null);
  const rows = useMemo(() => {
    const all = series.flatMap((one): readonly Row[] => one.points.map((point) => ({ point, series: one })));
    if (!sort) return all;
    const collator = createCollator(language);
    const comparers: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
      entity: (a, b) => collator.compare(nameOf(a.series.entity), nameOf(b.series.entity)),
      scope: (a, b) => collator.compare(a.series.scope?.[language] ?? '', b.series.scope?.[language] ?? ''),
      date: (a, b) => compare(a.point.time?.first ?? Infinity, b.point.time?.first ?? Infinity),
      amount: (a, b) => compare(a.point.figure.value, b.point.figure.value),
    };
    const sorted = [...all].sort(comparers[sort.by]);
    return sort.descending ? sorted.reverse() : sorted;
  }, [series, sort, language, nameOf]);

  const columns: readonly (readonly [Column, string])[] = [
    ['entity', text.chart.entity],
    ['scope', text.chart.scope],
    ['date', text.figure.asOf],
    ['amount', text.figure.amount],
  ];
  return (
    <div className="point-table-frame">
      <table className="point-table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(([id, heading]) => {
              const isSorted = sort?.by === id;
              const direction = sort?.descending ? 'descending' : 'ascending';
              return (
                <th key={id} scope="col" aria-sort={isSorted ? direction : 'none'}>
                  <button type="button" onClick={() => setSort({ by: id, descending: isSorted && !sort.descending })}>
                    {heading}
                    <span aria-hidden="true">{isSorted ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              );
            })}
            <th scope="col">{text.chart.convertedTo(unit.label[language])}</th>
            <th scope="col">{text.relation.citations}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PointRow key={row.point.figure.id} row={row} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PointRow({ row: { point, series }, unit }: { readonly row: Row; readonly unit: AxisUnit }) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { charts } = useActions();
  const { figure } = point;
  return (
    <tr>
      <th scope="row">
        <DataText>{nameOf(series.entity)}</DataText>
      </th>
      <td>{series.scope && <DataText>{series.scope[language]}</DataText>}</td>
      <td className="point-date">{dateText(point, language, text.chart)}</td>
      <td className="point-amount">
        {formatAmount(figure, language)}
        {point.contradictedBy.length > 0 && <span className="point-note warning">{text.chart.contradicted}</span>}
        {figure.status === 'IMPLIED' && <span className="point-note">{text.relation.implied}</span>}
      </td>
      <td className="point-number">{formatCompact(figure.value / unit.factor, language)}</td>
      <td>
        {figure.accordingTo && (
          <span className="point-source">
            <DataText>{figure.accordingTo.name[language]}</DataText>
          </span>
        )}
        {figure.citations.map((citation) => {
          const key = formatCitation(citation);
          return (
            <button
              key={key}
              type="button"
              className="citation"
              aria-label={text.citation.open(key, nameOf(citation.document.id))}
              title={nameOf(citation.document.id)}
              onClick={() => void charts.openEvidence(figure.subject.id, figure.id, key)}
            >
              {key}
            </button>
          );
        })}
      </td>
    </tr>
  );
}
