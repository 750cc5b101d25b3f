import './PathPanel.css';
import { LONGEST_PATH } from '../../api/paths.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatWhen, toSentence } from '../../i18n/sentence.ts';
import { pathKey } from '../../state/graph.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { Citations } from '../facts/Citations.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

/** The shortest path between two entities, each step with its citations. */
export function PathPanel() {
  const text = useText();
  const nameOf = useNameOf();
  const { paths } = useActions();
  const search = useStore((state) => state.pathSearch);
  const path = useStore((state) => state.view.path);
  const found = useStore((state) =>
    state.view.path ? state.graph.paths.get(pathKey(state.view.path.from, state.view.path.to)) : undefined,
  );
  const current = path ? found?.paths[path.index] : undefined;

  return (
    <article className="panel">
      <header>
        <p className="eyebrow">{text.path.heading}</p>
        {current && <h2>{text.path.length(current.length)}</h2>}
        {search?.status === 'searching' && <p role="status">{text.path.searching}</p>}
        {search?.status === 'notFound' && search.from && search.to && (
          <p className="prose" role="status">
            {text.path.none(nameOf(search.from), nameOf(search.to), LONGEST_PATH)}
          </p>
        )}
      </header>
      {path && found && found.paths.length > 1 && !search && (
        <div className="path-position">
          <button
            type="button"
            className="icon-button previous"
            aria-label={text.path.previous}
            title={text.path.previous}
            disabled={path.index === 0}
            onClick={() => void paths.showPath(path.index - 1)}
          >
            <Icon name="arrow" />
          </button>
          <span>{text.path.position(path.index + 1, found.totalCount)}</span>
          <button
            type="button"
            className="icon-button"
            aria-label={text.path.next}
            title={text.path.next}
            disabled={path.index + 1 >= found.paths.length}
            onClick={() => void paths.showPath(path.index + 1)}
          >
            <Icon name="arrow" />
          </button>
        </div>
      )}
      {current && !search && (
        <ol className="path-steps">
          <li>
            <EntityLink id={current.entities[0]?.id ?? ''} />
          </li>
          {current.steps.map((step) => (
            <li key={step.to}>
              {step.relations.map((relation) => (
                <PathRelation key={relation.id} relation={relation} to={step.to} />
              ))}
              <EntityLink id={step.to} />
            </li>
          ))}
        </ol>
      )}
      <p className="panel-buttons">
        <button type="button" className="button" onClick={paths.closePath}>
          {text.path.close}
          <span className="keys" aria-hidden="true">
            Esc
          </span>
        </button>
      </p>
    </article>
  );
}

type StepRelation = Parameters<typeof formatWhen>[0] & {
  readonly id: string;
  readonly predicate: { readonly id: string };
  readonly object: { readonly id: string };
  readonly status: 'ASSERTED' | 'IMPLIED';
  readonly citations: Parameters<typeof Citations>[0]['citations'];
};

/** A relation of a step, with its inverse label if the path follows it backwards. */
function PathRelation({ relation, to }: { readonly relation: StepRelation; readonly to: string }) {
  const text = useText();
  const language = useLanguage();
  const { predicates } = useVocabulary();
  const predicate = predicates.get(relation.predicate.id);
  const isForward = relation.object.id === to;
  const { verb, tail } = toSentence(predicate?.[isForward ? 'label' : 'inverse'][language] ?? relation.predicate.id);
  const when = formatWhen(relation, language);
  return (
    <div className="path-relation">
      <span>
        {joinTexts([tail ? `${verb}…${tail}` : verb, when, relation.status === 'IMPLIED' && text.relation.implied])}
      </span>
      <Citations owner={relation.id} citations={relation.citations} />
    </div>
  );
}
