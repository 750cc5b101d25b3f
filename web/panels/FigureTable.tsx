import './FigureTable.css';
import type { Figure } from '../api/entity.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Language } from '../i18n/language.ts';
import { useLanguage, useText } from '../state/useStore.ts';
import { Citations } from './Citations.tsx';
import { EntityLink } from './EntityLink.tsx';

/** The numbers that the documents give, exactly as printed. */
export function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  const text = useText();
  const language = useLanguage();
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
        {figures.map((figure) => {
          const about = [
            figure.scope?.[language],
            figure.status === 'IMPLIED' &&
              (figure.reason ? text.relation.impliedBecause(figure.reason[language]) : text.relation.implied),
          ].filter(Boolean);
          return (
            <tbody key={figure.id}>
              <tr>
                <th scope="row">{figure.measure.label[language]}</th>
                <td className="figure-amount">{formatAmount(figure, language)}</td>
                <td>{figure.asOf ? formatDate(figure.asOf, language) : '–'}</td>
              </tr>
              <tr className="figure-about">
                <td colSpan={3}>
                  {about.length > 0 && <p>{about.join(' · ')}</p>}
                  {figure.accordingTo && (
                    <p>
                      {text.figure.accordingTo} <EntityLink id={figure.accordingTo.id} />
                    </p>
                  )}
                  <Citations owner={figure.id} citations={figure.citations} />
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
    </section>
  );
}

/** `> 1.7 万部`; a unit that is a sign stands at the digits: `51.6%`. */
function formatAmount({ comparator, amount, unit }: Figure, language: Language): string {
  const label = unit.label[language];
  const joined = /^[%/]/.test(label) ? `${amount}${label}` : `${amount} ${label}`;
  return comparator === '=' ? joined : `${comparator} ${joined}`;
}
