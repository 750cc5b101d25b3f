import './EntityLink.css';
import type { LocalisedText } from '../../../server/model/vocabulary.ts';
import { useActions, useLanguage, useStore } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { DataText } from './DataText.tsx';
import { TypeMark } from './TypeMark.tsx';

interface Props {
  readonly id: string;
  /** Shown while the entity is not loaded. */
  readonly name?: LocalisedText;
  /** Whether a list of everything marks it as selected. */
  readonly isSelected?: boolean;
}

/** The name of an entity with the mark of its type; a click selects and shows the entity. */
export function EntityLink({ id, name: given, isSelected = false }: Props) {
  const language = useLanguage();
  const { selection } = useActions();
  const { types } = useVocabulary();
  const entity = useStore((state) => state.graph.entities.get(id));
  const name = (entity?.name ?? given)?.[language] ?? id;
  return (
    <button
      type="button"
      className="entity-link"
      {...(isSelected ? { 'aria-current': true } : {})}
      onClick={() => void selection.goTo(id)}
    >
      {entity && <TypeMark type={types.get(entity.type.id)} />}
      <DataText>{name}</DataText>
    </button>
  );
}
