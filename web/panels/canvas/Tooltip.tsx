import './Tooltip.css';
import { langOf } from '../../i18n/language.ts';
import { formatWhen, toSentence } from '../../i18n/sentence.ts';
import { useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';

/** The full name of the entity, or the sentence of the relation, under the pointer. */
export function Tooltip() {
  const tooltip = useStore((state) => state.tooltip);
  if (!tooltip || tooltip.target.kind === 'background') return null;
  const { target, at } = tooltip;
  return (
    <div
      className="tooltip"
      aria-hidden="true"
      style={{ left: Math.min(at.x + 14, innerWidth - 300), top: Math.min(at.y + 16, innerHeight - 90) }}
    >
      {target.kind === 'node' ? <AboutEntity id={target.id} /> : <AboutRelation id={target.id} />}
    </div>
  );
}

function AboutEntity({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { types } = useVocabulary();
  const entity = useStore((state) => state.graph.entities.get(id));
  if (!entity) return null;
  const other = entity.name[language === 'zh' ? 'en' : 'zh'];
  return (
    <>
      <strong lang={langOf(entity.name[language])}>{entity.name[language]}</strong>
      {other !== entity.name[language] && <span lang={langOf(other)}>{other}</span>}
      <span>{entity.kind?.label[language] ?? types.get(entity.type.id)?.label[language]}</span>
    </>
  );
}

function AboutRelation({ id }: { readonly id: string }) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { predicates } = useVocabulary();
  const relation = useStore((state) => state.graph.relations.get(id));
  const predicate = predicates.get(relation?.predicate.id ?? '');
  if (!relation || !predicate) return null;
  const { verb, tail } = toSentence(predicate.label[language]);
  const when = formatWhen(relation, language);
  const documents = new Set(relation.citations.map((citation) => citation.document.id)).size;
  return (
    <>
      <strong>{[nameOf(relation.subject.id), verb, nameOf(relation.object.id), tail].filter(Boolean).join(' ')}</strong>
      <span>
        {[when, text.documents.count(documents), relation.status === 'IMPLIED' && text.relation.implied]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}
