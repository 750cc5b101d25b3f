import './EntityLink.css';
import { langOf } from '../i18n/language.ts';
import { useActions, useStore } from '../state/useStore.ts';
import { useNameOf, useVocabulary } from '../state/useView.ts';
import { TypeMark } from '../theme/TypeMark.tsx';

/** The name of an entity with the mark of its type; a click goes there. */
export function EntityLink({ id }: { readonly id: string }) {
  const nameOf = useNameOf();
  const { selecting } = useActions();
  const { types } = useVocabulary();
  const type = useStore((state) => state.graph.entities[id]?.type.id);
  const name = nameOf(id);
  return (
    <button type="button" className="entity-link" onClick={() => void selecting.goTo(id)}>
      <TypeMark type={types.get(type ?? '')} />
      <span lang={langOf(name)}>{name}</span>
    </button>
  );
}
