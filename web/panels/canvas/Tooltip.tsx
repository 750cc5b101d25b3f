import { useRef } from 'react';
import './Tooltip.css';
import { formatImplied } from '../../i18n/implied.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { formatWhen, toSentence } from '../../i18n/sentence.ts';
import { useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { usePlaceAt } from './usePlaceAt.ts';

/** The full name of the entity, or the sentence of the relation, under the pointer. */
export function Tooltip() {
  const tooltip = useStore((state) => state.tooltip);
  const box = useRef<HTMLDivElement>(null);
  usePlaceAt(box, tooltip ? { x: tooltip.at.x + 14, y: tooltip.at.y + 16 } : undefined);
  if (!tooltip || tooltip.target.kind === 'background') return null;
  const { target } = tooltip;
  return (
    <div ref={box} className="tooltip" aria-hidden="true">
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
      <strong>
        <DataText>{entity.name[language]}</DataText>
      </strong>
      {other !== entity.name[language] && (
        <span>
          <DataText>{other}</DataText>
        </span>
      )}
      <span>
        <DataText>{(entity.kind ?? types.get(entity.type.id))?.label[language] ?? entity.type.id}</DataText>
      </span>
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
      <strong>{joinTexts([nameOf(relation.subject.id), verb, nameOf(relation.object.id), tail], ' ')}</strong>
      <span>{joinTexts([when, text.documents.count(documents), formatImplied(relation, text, language)])}</span>
    </>
  );
}
