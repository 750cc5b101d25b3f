import './RelationPanel.css';
import { formatDate, formatSpan } from '../../i18n/dates.ts';
import { toSentence } from '../../i18n/sentence.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { Citations } from '../facts/Citations.tsx';
import { DataText } from '../facts/DataText.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';
import { RelationPresenceNote } from './PresenceNote.tsx';

/** A relation with its qualifiers and citations. */
export function RelationPanel({ id }: { readonly id: string }) {
  const text = useText();
  const language = useLanguage();
  const { predicates } = useVocabulary();
  const { citation } = useActions();
  const relation = useStore((state) => state.graph.relations.get(id));
  const predicate = predicates.get(relation?.predicate.id ?? '');
  if (!relation || !predicate) return <p className="panel">{text.panel.notFound}</p>;

  const { verb, tail } = toSentence(predicate.label[language]);
  const period = formatSpan(relation.start, relation.end, language);
  const status =
    relation.status === 'ASSERTED'
      ? text.relation.asserted
      : relation.reason
        ? text.relation.impliedBecause(relation.reason[language])
        : text.relation.impliedWithoutReason;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    [text.relation.role, relation.role?.[language]],
    [text.relation.date, relation.date && formatDate(relation.date, language)],
    [text.relation.period, period],
    [text.relation.rank, relation.rank === null ? null : text.relation.rankValue(relation.rank)],
    [text.relation.edition, relation.edition === null ? null : text.relation.editionValue(relation.edition)],
    [text.relation.note, relation.note?.[language]],
    [text.relation.status, status],
  ];

  return (
    <article className="panel relation-panel">
      <header>
        <p className="eyebrow">{text.relation.label}</p>
        <h2 className="sentence">
          <EntityLink id={relation.subject.id} />{' '}
          <span className="sentence-verb">
            <DataText>{verb}</DataText>
          </span>{' '}
          <EntityLink id={relation.object.id} />
          {tail && (
            <span className="sentence-verb">
              {' '}
              <DataText>{tail}</DataText>
            </span>
          )}
        </h2>
      </header>
      <RelationPresenceNote relation={relation} />
      <dl className="fields">
        {fields.map(
          ([name, value]) =>
            value && (
              <div key={name} className="field">
                <dt>{name}</dt>
                <dd>
                  <DataText>{value}</DataText>
                </dd>
              </div>
            ),
        )}
        {relation.place && (
          <div className="field">
            <dt>{text.relation.place}</dt>
            <dd>
              <EntityLink id={relation.place.id} name={relation.place.name} />
            </dd>
          </div>
        )}
      </dl>
      <section>
        <h3>
          {text.relation.citations} <span className="count">{text.number(relation.citations.length)}</span>
        </h3>
        <Citations owner={relation.id} citations={relation.citations} as="rows" />
      </section>
      <div className="panel-buttons">
        <button type="button" className="button" onClick={() => void citation.open(id)}>
          <Icon name="quote" />
          {text.actions.cite}
        </button>
      </div>
    </article>
  );
}
