import { formatAmount } from '../../i18n/amounts.ts';
import { formatCompact } from '../../i18n/compactNumber.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import type { AxisUnit, ChartPoint } from '../../state/selectors/chartSeries.ts';
import { useLanguage, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import type { PlacedPoint } from './placePoints.ts';
import { dateText } from './pointTexts.ts';

interface Props {
  readonly placed: PlacedPoint;
  readonly unit: AxisUnit;
  readonly width: number;
  readonly height: number;
  readonly onOpen: (point: ChartPoint) => void;
}

const CARD_WIDTH = 260;
/** Space between a point and its card. */
const DISTANCE = 16;

/** The statements of the documents about a point: the number as printed, its date, scope, source and lines. */
export function PointCard({ placed: { point, series, x, y }, unit, width, height, onOpen }: Props) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { figure } = point;
  const cardWidth = Math.min(CARD_WIDTH, width - 8);
  // Beside the point, so that the card does not reach beyond the chart; in a narrow chart above or below it.
  const isBeside = x > cardWidth + DISTANCE || width - x > cardWidth + DISTANCE;
  const left = !isBeside
    ? Math.max(4, Math.min(x - cardWidth / 2, width - cardWidth - 4))
    : width - x > cardWidth + DISTANCE
      ? x + DISTANCE
      : x - cardWidth - DISTANCE;
  const offset = isBeside ? -40 : DISTANCE;
  const place = y > height / 2 ? { bottom: Math.max(0, height - y + offset) } : { top: Math.max(0, y + offset) };
  const amount = formatAmount(figure, language);
  const converted = `${formatCompact(figure.value / unit.factor, language)} ${unit.label[language]}`;
  const about = joinTexts([series.scope?.[language], dateText(point, language, text.chart)]);
  return (
    <div className="chart-card" style={{ width: cardWidth, left, ...place }}>
      <p>
        <DataText>{nameOf(series.entity)}</DataText>
      </p>
      <p className="chart-card-value">
        {amount}
        {!says(amount, converted) && <span className="faint"> {text.chart.converted(converted)}</span>}
      </p>
      <p>{about}</p>
      {figure.accordingTo && (
        <p>
          {text.figure.accordingTo} <DataText>{figure.accordingTo.name[language]}</DataText>
        </p>
      )}
      {figure.status === 'IMPLIED' && (
        <p>{figure.reason ? text.relation.impliedBecause(figure.reason[language]) : text.relation.implied}</p>
      )}
      {point.contradictedBy.length > 0 && (
        <p className="chart-card-warning">
          {text.chart.contradictedBy(
            joinTexts(
              point.contradictedBy.map(
                (other) => `${formatAmount(other, language)} [${other.citations.map(formatCitation).join(', ')}]`,
              ),
              text.listSeparator,
            ),
          )}
        </p>
      )}
      <p className="faint">
        {figure.citations
          .map(
            (citation) =>
              `${nameOf(citation.document.id)} ${text.citation.lines(citation.firstLine, citation.lastLine)}`,
          )
          .join(text.listSeparator)}
      </p>
      <button type="button" className="button chart-card-open" onClick={() => onOpen(point)}>
        {text.chart.open}
      </button>
    </div>
  );
}

/** Whether a text has an amount already, perhaps with other spaces or more zeros after the decimal point. */
function says(text: string, amount: string): boolean {
  const plain = (one: string): string =>
    one
      .replace(/\s/g, '')
      .replace(/(\.\d*?)0+(?!\d)/g, '$1')
      .replace(/\.(?!\d)/g, '');
  return plain(text).includes(plain(amount));
}
