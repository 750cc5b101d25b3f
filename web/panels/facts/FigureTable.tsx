import './FigureTable.css';
import { Fragment } from 'react';
import { formatAmount } from '../../../server/model/formatAmount.ts';
import { groupBy } from '../../../server/model/groupBy.ts';
import type { FigureCardFragment } from '../../api/generated/operations.ts';
import { formatDate } from '../../i18n/dates.ts';
import { formatImplied } from '../../i18n/implied.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { chartableUnit } from '../../state/selectors/chartSeries.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { CitationLine, useOpenCitation } from './Citations.tsx';
import { DataText } from './DataText.tsx';
import { EntityLink } from './EntityLink.tsx';
import { Passage } from './Passage.tsx';

interface Props<Figure> {
  readonly figures: readonly Figure[];
  /** Id of the entity that all figures are about, or a function that groups them by entity. */
  readonly subject: string | ((figure: Figure) => { readonly id: string });
}

/** Figures exactly as the documents print them, by measure. */
export function FigureTable<Figure extends FigureCardFragment>({ figures, subject }: Props<Figure>) {
  const text = useText();
  const groups = groupBy(figures, (figure) => (typeof subject === 'string' ? subject : subject(figure).id));
  return (
    <section>
      <h3 id="figures">
        {text.entity.figures} <span className="count">{text.number(figures.length)}</span>
      </h3>
      <table className="figure-table" aria-labelledby="figures">
        <thead>
          <tr>
            <th scope="col">{joinTexts([text.figure.amount, text.figure.asOf])}</th>
            <th scope="col">{text.figure.sources}</th>
          </tr>
        </thead>
        {[...groups].map(([id, group]) => (
          <Fragment key={id}>
            {typeof subject !== 'string' && (
              <tbody className="figure-subject">
                <tr>
                  <th colSpan={2} scope="rowgroup">
                    <EntityLink id={id} />
                  </th>
                </tr>
              </tbody>
            )}
            {[...groupBy(group, ({ measure }) => measure.id)].map(([measure, ofMeasure]) => (
              <tbody key={measure}>
                <MeasureRow figures={ofMeasure} subject={id} />
                {ofMeasure.map((figure) => (
                  <FigureRow key={figure.id} figure={figure} />
                ))}
              </tbody>
            ))}
          </Fragment>
        ))}
      </table>
    </section>
  );
}

/** The name of a measure above its figures, with a button for their chart if there is something to draw. */
function MeasureRow({
  figures,
  subject,
}: {
  readonly figures: readonly FigureCardFragment[];
  readonly subject: string;
}) {
  const text = useText();
  const language = useLanguage();
  const { charts } = useActions();
  const [first] = figures;
  if (!first) return null;
  const { id, label } = first.measure;
  const measure = label[language];
  const unit = chartableUnit(figures);
  return (
    <tr className="figure-measure">
      <th colSpan={2} scope="rowgroup">
        <DataText>{measure}</DataText>
        {unit !== null && (
          <button
            type="button"
            className="icon-button in-row"
            aria-label={text.chart.show(measure)}
            title={text.chart.show(measure)}
            onClick={() => charts.open({ measure: id, unit, entities: [subject] })}
          >
            <Icon name="chart" />
          </button>
        )}
      </th>
    </tr>
  );
}

function FigureRow({ figure }: { readonly figure: FigureCardFragment }) {
  const text = useText();
  const language = useLanguage();
  const { citation } = useActions();
  const opened = useOpenCitation(figure.id, figure.citations);
  const measure = figure.measure.label[language];
  const { text: amount, printed } = formatAmount(figure, figure.unit.label, language);
  const asOf = figure.asOf && formatDate(figure.asOf, language);
  const named = joinTexts([measure, amount, asOf], text.listSeparator);
  const about = joinTexts([figure.scope?.[language], formatImplied(figure, text, language)]);
  return (
    <>
      <tr>
        <td>
          <span className="figure-amount">{amount}</span> {asOf && <span className="figure-date">{asOf}</span>}
          {printed && (
            <span className="figure-printed" lang="zh-Hans">
              {printed}
            </span>
          )}
          {about && <p className="figure-about">{about}</p>}
          {figure.accordingTo && (
            <p className="figure-about">
              {text.figure.accordingTo} <EntityLink id={figure.accordingTo.id} name={figure.accordingTo.name} />
            </p>
          )}
        </td>
        <td>
          <CitationLine
            owner={figure.id}
            citations={figure.citations}
            action={
              <button
                type="button"
                className="icon-button in-row"
                aria-label={text.figure.cite(named)}
                title={text.actions.cite}
                onClick={() => void citation.open(figure.id)}
              >
                <Icon name="quote" />
              </button>
            }
          />
        </td>
      </tr>
      {opened && (
        <tr>
          <td colSpan={2}>
            <Passage owner={figure.id} citation={opened} />
          </td>
        </tr>
      )}
    </>
  );
}
