import './Outline.css';
import { memo, useEffect, useMemo, useRef } from 'react';
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
  const outline = toOutline(view, graph);
  const { selection } = view;
  const selectedRelations = useMemo(() => new Set(selection.relations), [selection]);
  const list = useRef<HTMLOListElement>(null);

  // A selection made elsewhere comes into view.
  const latest = selection.relations.at(-1) ?? selection.entities.at(-1);
  useEffect(() => {
    if (latest !== undefined)
      list.current?.querySelector(`[data-item="${CSS.escape(latest)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [latest]);

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
      <ol ref={list}>
        {outline.slice(0, limit).map((entry) => (
          <Entry
            key={entry.entity.id}
            entry={entry}
            isSelected={selection.entities.includes(entry.entity.id)}
            selectedRelations={entry.relations
              .flatMap(({ relation: { id } }) => (selectedRelations.has(id) ? [id] : []))
              .join(' ')}
          />
        ))}
      </ol>
    </article>
  );
}

interface EntryProps {
  readonly entry: OutlineEntry;
  readonly isSelected: boolean;
  /** Ids with spaces between them, so that the entries without a change are not rendered again. */
  readonly selectedRelations: string;
}

/** An entity with the relations of which it is the subject: `A 出品 B (2024) [d000:58]`. */
const Entry = memo(function Entry({ entry: { entity, relations }, isSelected, selectedRelations }: EntryProps) {
  const text = useText();
  const language = useLanguage();
  const { selection } = useActions();
  const { types, predicates } = useVocabulary();
  const selectedIds = selectedRelations.split(' ');
  return (
    <li className="outline-entry">
      <h3 data-item={entity.id}>
        <EntityLink id={entity.id} isSelected={isSelected} />
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
              <li key={relation.id} data-item={relation.id}>
                <button
                  type="button"
                  {...(selectedIds.includes(relation.id) ? { 'aria-current': true } : {})}
                  onClick={() => selection.open('relation', relation.id)}
                >
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
});
