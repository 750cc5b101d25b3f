import './TableTab.css';
import { useLanguage, useText } from '../../state/useStore.ts';
import { useVisible, useVocabulary } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

/** The entities of the view as a table. */
export function TableTab() {
  const text = useText();
  const language = useLanguage();
  const { types } = useVocabulary();
  const { entities } = useVisible();
  return (
    <table className="view-table">
      <caption className="visually-hidden">{text.table.heading}</caption>
      <thead>
        <tr>
          <th scope="col">{text.table.name}</th>
          <th scope="col">{text.filters.fields.type}</th>
          <th scope="col">{text.entity.relations}</th>
        </tr>
      </thead>
      <tbody>
        {entities.map((entity) => (
          <tr key={entity.id}>
            <th scope="row">
              <EntityLink id={entity.id} />
            </th>
            <td>
              <DataText>{types.get(entity.type.id)?.label[language] ?? entity.type.id}</DataText>
            </td>
            <td className="number">{text.number(entity.neighborCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
