import './FigureTable.css';
import { Fragment } from 'react';
import { formatAmount } from '../../../server/model/formatAmount.ts';
import { groupBy } from '../../../server/model/groupBy.ts';
import type { FigureCardFragment } from '../../api/generated/operations.ts';
import { formatDate } from '../../i18n/dates.ts';
import { formatImplied } from '../../i18n/implied.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { Citations } from './Citations.tsx';
import { DataText } from './DataText.tsx';
import { EntityLink } from './EntityLink.tsx';

interface Props<Figure> {
  readonly figures: readonly Figure[];
  /** Groups figures about several entities by entity. */
  readonly subjectOf?: (figure: Figure) => { readonly id: string };
}

/** Figures exactly as the documents print them. */
export function FigureTable<Figure extends FigureCardFragment>({ figures, subjectOf }: Props<Figure>) {
  const text = useText();
  const groups = groupBy(figures, (figure) => subjectOf?.(figure).id ?? '');
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
          </tr>
        </thead>
        {[...groups].map(([subject, group]) => (
          <Fragment key={subject}>
            {subject !== '' && (
              <tbody className="figure-subject">
                <tr>
                  <th colSpan={3} scope="rowgroup">
                    <EntityLink id={subject} />
                  </th>
                </tr>
              </tbody>
            )}
            {group.map((figure) => (
              <FigureRows key={figure.id} figure={figure} />
            ))}
          </Fragment>
        ))}
      </table>
    </section>
  );
}

function FigureRows({ figure }: { readonly figure: FigureCardFragment }) {
  const text = useText();
  const language = useLanguage();
  const { citation } = useActions();
  const measure = figure.measure.label[language];
  const { text: amount, printed } = formatAmount(figure, figure.unit.label, language);
  const asOf = figure.asOf && formatDate(figure.asOf, language);
  const named = joinTexts([measure, amount, asOf], text.listSeparator);
  const about = joinTexts([figure.scope?.[language], formatImplied(figure, text, language)]);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <DataText>{measure}</DataText>
        </th>
        <td className="figure-amount">
          {amount}
          {printed && (
            <span className="figure-printed" lang="zh-Hans">
              {printed}
            </span>
          )}
        </td>
        <td>{asOf || '–'}</td>
      </tr>
      <tr className="figure-about">
        <td colSpan={3}>
          {about && <p>{about}</p>}
          {figure.accordingTo && (
            <p>
              {text.figure.accordingTo} <EntityLink id={figure.accordingTo.id} name={figure.accordingTo.name} />
            </p>
          )}
          <Citations
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
    </tbody>
  );
}
