import type { FoundPath } from '../../api/paths.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatWhen, toSentence } from '../../i18n/sentence.ts';
import { describePath } from '../../state/selectors/describePath.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { Citations } from '../facts/Citations.tsx';
import { DataText } from '../facts/DataText.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

type StepRelation = FoundPath['steps'][number]['relations'][number];

/** A path as a sentence with its sources. The active one has every relation of each step. */
export function PathRow({
  path,
  index,
  active,
}: {
  readonly path: FoundPath;
  readonly index: number;
  readonly active: boolean;
}) {
  const text = useText();
  const { paths } = useActions();
  const facts = describePath(path);
  const about = joinTexts([
    text.path.length(facts.length),
    text.path.sources(facts.documents),
    facts.years && text.path.years(...facts.years),
    facts.cost !== facts.length && text.path.cost(facts.cost),
  ]);
  const preview = () => paths.preview(index);
  const leave = () => paths.preview(null);
  return (
    <li
      className={active ? 'path-row active' : 'path-row'}
      onPointerEnter={preview}
      onPointerLeave={leave}
      onFocus={preview}
      onBlur={leave}
    >
      <button type="button" className="path-row-main" aria-pressed={active} onClick={() => void paths.showPath(index)}>
        <span className="path-sentence">
          {path.entities.map(({ id }, position) => (
            <PathWord key={id} id={id} step={path.steps[position - 1]} />
          ))}
        </span>
        <span className="path-about">{about}</span>
      </button>
      {active ? (
        <ol className="path-steps">
          <li>
            <EntityLink id={path.entities[0]?.id ?? ''} />
          </li>
          {path.steps.map((step) => (
            <li key={step.to}>
              {step.relations.map((relation) => (
                <PathRelation key={relation.id} relation={relation} to={step.to} />
              ))}
              <EntityLink id={step.to} />
            </li>
          ))}
        </ol>
      ) : (
        <div className="path-sources">
          {path.steps.map(({ relations }) => {
            const [best] = relations.toSorted((a, b) => b.citations.length - a.citations.length);
            return best && <Citations key={best.id} owner={best.id} citations={best.citations} />;
          })}
        </div>
      )}
    </li>
  );
}

/** An entity of the sentence, after the predicate that leads to it. */
function PathWord({ id, step }: { readonly id: string; readonly step: FoundPath['steps'][number] | undefined }) {
  const nameOf = useNameOf();
  const verbOf = useVerb();
  const [relation] = step?.relations ?? [];
  return (
    <>
      {relation && (
        <>
          {' '}
          <span className="path-verb">
            <DataText>{verbOf(relation, id)}</DataText>
          </span>{' '}
        </>
      )}
      <strong>
        <DataText>{nameOf(id)}</DataText>
      </strong>
    </>
  );
}

/** A relation of a step, with its inverse label if the path follows it backwards. */
function PathRelation({ relation, to }: { readonly relation: StepRelation; readonly to: string }) {
  const text = useText();
  const language = useLanguage();
  const verbOf = useVerb();
  const when = formatWhen(relation, language);
  return (
    <div className="path-relation">
      <span>{joinTexts([verbOf(relation, to), when, relation.status === 'IMPLIED' && text.relation.implied])}</span>
      {relation.status === 'IMPLIED' && relation.reason && (
        <p className="faint">
          <DataText>{relation.reason[language]}</DataText>
        </p>
      )}
      <Citations owner={relation.id} citations={relation.citations} />
    </div>
  );
}

/** Returns the predicate of a relation that leads to an entity. */
function useVerb(): (relation: StepRelation, to: string) => string {
  const language = useLanguage();
  const { predicates } = useVocabulary();
  return ({ predicate: { id }, object }, to) => {
    const predicate = predicates.get(id);
    const { verb, tail } = toSentence(predicate?.[object.id === to ? 'label' : 'inverse'][language] ?? id);
    return tail ? `${verb}…${tail}` : verb;
  };
}
