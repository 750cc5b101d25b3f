import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useNameOf, useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';
import { EntityField } from './EntityField.tsx';

/** One end of the paths: the chosen entity, or the field to choose it. */
export function PathEnd({ field, id }: { readonly field: 'from' | 'to'; readonly id: string | null }) {
  const text = useText();
  const nameOf = useNameOf();
  const language = useLanguage();
  const { paths, selection } = useActions();
  const { types } = useVocabulary();
  const type = useStore((state) => (id === null ? undefined : state.graph.entities.get(id)?.type.id));
  const label = text.path.fields[field];
  if (id === null)
    return <EntityField field={field} label={label} onChoose={(chosen) => void paths.setEnd(field, chosen)} />;
  return (
    <div className="path-field">
      <span className="path-field-label">{label}</span>
      <div className="path-end">
        <button type="button" className="entity-link" onClick={() => void selection.goTo(id)}>
          <TypeMark type={types.get(type ?? '')} />
          <DataText>{nameOf(id)}</DataText>
          <span className="faint">
            <DataText>{types.get(type ?? '')?.label[language] ?? ''}</DataText>
          </span>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={text.path.clearField(label)}
          title={text.path.clearField(label)}
          onClick={() => void paths.setEnd(field, null)}
        >
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
