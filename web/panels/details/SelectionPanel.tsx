import { useMemo } from 'react';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { toSentence } from '../../i18n/sentence.ts';
import { CONNECTABLE } from '../../state/actions/paths.ts';
import { filteredSelection } from '../../state/selectors/visible.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

/** Longer lists are cut; the table has everything. */
const MAX_LISTED = 100;

/** The panel of several selected entities or relations, with the actions for all of them. */
export function SelectionPanel() {
  const text = useText();
  const nameOf = useNameOf();
  const { edits, filters, paths, selection } = useActions();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const filtered = useMemo(() => filteredSelection(view, graph), [view, graph]);
  const filteredCount = filtered.entities.length + filtered.relations.length;
  const { entities, relations } = useStore((state) => state.view.selection);
  const pinned = useStore((state) => entities.every((id) => state.view.pinned.includes(id)));
  const [from, to] = entities;
  const { predicates } = useVocabulary();
  const language = useLanguage();
  const sentenceOf = (id: string): string => {
    const relation = graph.relations.get(id);
    const predicate = predicates.get(relation?.predicate.id ?? '');
    if (!relation || !predicate) return id;
    const { verb, tail } = toSentence(predicate.label[language]);
    return joinTexts([nameOf(relation.subject.id), verb, nameOf(relation.object.id), tail], ' ');
  };
  const two = entities.length === 2 && relations.length === 0;
  return (
    <article className="panel">
      <header>
        <h2>{text.selection.heading(entities.length + relations.length)}</h2>
      </header>
      {filteredCount > 0 && (
        <p className="callout" role="status">
          {view.filter.dims ? text.selection.dimmed(filteredCount) : text.selection.filtered(filteredCount)}
          <button type="button" className="button" onClick={() => filters.show(filtered)}>
            {text.entity.show}
          </button>
        </p>
      )}
      {two && from && to && (
        <section>
          <p>{text.selection.pathHint}</p>
          <p className="panel-buttons">
            <button type="button" className="button primary" onClick={() => void paths.find(from, to)}>
              <Icon name="path" />
              {text.actions.path}
            </button>
          </p>
        </section>
      )}
      {entities.length >= CONNECTABLE.min && entities.length <= CONNECTABLE.max && (
        <p className="panel-buttons">
          <button type="button" className="button" onClick={() => void paths.connect(entities)}>
            <Icon name="path" />
            {text.actions.connect(entities.length)}
          </button>
        </p>
      )}
      {entities.length > 0 && (
        <section>
          <h3>{text.selection.entities}</h3>
          <ul>
            {entities.slice(0, MAX_LISTED).map((id) => (
              <li key={id} aria-label={nameOf(id)}>
                <EntityLink id={id} />
                {filtered.entities.includes(id) && (
                  <span className="faint">{view.filter.dims ? text.search.dimmed : text.search.filtered}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {relations.length > 0 && (
        <section>
          <h3>{text.selection.relations}</h3>
          <ul>
            {relations.slice(0, MAX_LISTED).map((id) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => selection.open('relation', id)}>
                  {sentenceOf(id)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="panel-buttons">
        {entities.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => edits.hide(entities)}>
              <Icon name="hide" />
              {text.actions.hide}
            </button>
            <button type="button" className="button" onClick={() => edits.hideOthers(entities)}>
              {text.actions.hideOthers}
            </button>
            <button type="button" className="button" onClick={() => edits.togglePinned(entities)}>
              <Icon name="pin" />
              {pinned ? text.actions.unpin : text.actions.pin}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={selection.clearSelection}>
          {text.actions.clearSelection}
        </button>
      </div>
    </article>
  );
}
