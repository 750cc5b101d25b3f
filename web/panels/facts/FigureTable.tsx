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
            <th scope="col">{text.figure.measure}</th>
            <th scope="col">{text.figure.amount}</th>
            <th scope="col">{text.figure.asOf}</th>
            <th scope="col">{text.figure.sources}</th>
          </tr>
        </thead>
        {[...groups].map(([id, group]) => (
          <Fragment key={id}>
            {typeof subject !== 'string' && (
              <tbody className="figure-subject">
                <tr>
                  <th colSpan={4} scope="rowgroup">
                    <EntityLink id={id} />
                  </th>
                </tr>
              </tbody>
            )}
            {[...groupBy(group, ({ measure }) => measure.id)].map(([measure, ofMeasure]) => (
              <tbody key={measure}>
                {ofMeasure.map((figure, index) => (
                  <FigureRow
                    key={figure.id}
                    figure={figure}
                    subject={id}
                    isFirst={index === 0}
                    unit={chartableUnit(ofMeasure)}
                  />
                ))}
              </tbody>
            ))}
          </Fragment>
        ))}
      </table>
    </section>
  );
}

interface RowProps {
  readonly figure: FigureCardFragment;
  readonly subject: string;
  /** Whether it is the first row of its measure, which shows the name of the measure. */
  readonly isFirst: boolean;
  /** Unit for a chart of the measure; null if there is nothing to draw. */
  readonly unit: string | null;
}

function FigureRow({ figure, subject, isFirst, unit }: RowProps) {
  const text = useText();
  const language = useLanguage();
  const { citation, charts } = useActions();
  const opened = useOpenCitation(figure.id, figure.citations);
  const measure = figure.measure.label[language];
  const { text: amount, printed } = formatAmount(figure, figure.unit.label, language);
  const asOf = figure.asOf && formatDate(figure.asOf, language);
  const named = joinTexts([measure, amount, asOf], text.listSeparator);
  const about = joinTexts([figure.scope?.[language], formatImplied(figure, text, language)]);
  return (
    <>
      <tr>
        <th scope="row">
          <span className={isFirst ? undefined : 'visually-hidden'}>
            <DataText>{measure}</DataText>
          </span>
          {isFirst && unit !== null && (
            <button
              type="button"
              className="icon-button in-row"
              aria-label={text.chart.show(measure)}
              title={text.chart.show(measure)}
              onClick={() => charts.open({ measure: figure.measure.id, unit, entities: [subject] })}
            >
              <Icon name="chart" />
            </button>
          )}
        </th>
        <td>
          <span className="figure-amount">{amount}</span>
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
        <td>{asOf || '–'}</td>
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
          <td colSpan={4}>
            <Passage owner={figure.id} citation={opened} />
          </td>
        </tr>
      )}
    </>
  );
}
