import './SupportTable.css';
import type { GraphDocument } from '../../api/dataset.ts';
import { useText } from '../../state/useStore.ts';

const FACTS = ['entities', 'relations', 'figures'] as const;

/** The numbers of facts that a document supports, and of those that no other document supports. */
export function SupportTable({ document }: { readonly document: GraphDocument }) {
  const text = useText();
  const { support, supportOnlyHere } = document;
  return (
    <table className="support-table" aria-label={text.documents.support}>
      <thead>
        <tr>
          <td />
          {FACTS.map((fact) => (
            <th key={fact} scope="col">
              {text.documents.facts[fact]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.documents.supported}</th>
          {FACTS.map((fact) => (
            <td key={fact}>{text.number(support[fact])}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{text.documents.onlyHere}</th>
          {FACTS.map((fact) => (
            <td key={fact}>
              {text.number(supportOnlyHere[fact])}
              <ShareBar share={support[fact] === 0 ? 0 : supportOnlyHere[fact] / support[fact]} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** A share as a bar, hidden from screen readers because the number is beside it. */
function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="share-bar" aria-hidden="true">
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  );
}
