import './Outline.css';
import { useMemo } from 'react';
import { formatCitation, formatWhen, toSentence } from '../../i18n/sentence.ts';
import { type OutlineEntry, toOutline } from '../../state/selectors/outline.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

/** The view as text, for screen readers, phones and print; with a limit only the most central entities. */
export function Outline({ limit = Number.POSITIVE_INFINITY }: { readonly limit?: number }) {
  const text = useText();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const outline = useMemo(() => toOutline(view, graph), [view, graph]);
  return (
    <article className="panel">
      <header className="outline-header">
        <h2 className="eyebrow">{text.outline.heading}</h2>
        <button type="button" className="button" onClick={() => globalThis.print()}>
          <Icon name="print" />
          {text.outline.print}
        </button>
      </header>
      {outline.length === 0 && <p>{text.outline.none}</p>}
      <ol>
        {outline.slice(0, limit).map((entry) => (
          <Entry key={entry.entity.id} entry={entry} />
        ))}
      </ol>
    </article>
  );
}

/** An entity with the relations of which it is the subject: `A 出品 B (2024) [d000:58]`. */
function Entry({ entry: { entity, relations } }: { readonly entry: OutlineEntry }) {
  const text = useText();
  const language = useLanguage();
  const { selection } = useActions();
  const { types, predicates } = useVocabulary();
  return (
    <li className="outline-entry">
      <h3>
        <EntityLink id={entity.id} />
        <span className="count">
          <DataText>{types.get(entity.type.id)?.label[language] ?? entity.type.id}</DataText>
        </span>
      </h3>
      {relations.length > 0 && (
        <ul>
          {relations.map(({ relation, object }) => {
            const { verb, tail } = toSentence(
              predicates.get(relation.predicate.id)?.label[language] ?? relation.predicate.id,
            );
            const when = formatWhen(relation, language);
            return (
              <li key={relation.id}>
                <button type="button" onClick={() => selection.open('relation', relation.id)}>
                  <span className="visually-hidden">
                    <DataText>{entity.name[language]}</DataText>{' '}
                  </span>
                  <DataText>{verb}</DataText> <DataText>{object.name[language]}</DataText>{' '}
                  {tail && <DataText>{tail}</DataText>} {when && text.outline.at(when)}{' '}
                  <span className="outline-citations">[{relation.citations.map(formatCitation).join(', ')}]</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
