import './chips.css';
import './DocumentChips.css';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { documentsOf } from '../../state/view/activeDocument.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';

/** The documents in the view, each with a button to remove it, and the highlighting of one document. */
export function DocumentChips() {
  const text = useText();
  const nameOf = useNameOf();
  const { documents } = useActions();
  const view = useStore((state) => state.view);
  const ids = documentsOf(view);
  if (ids.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={text.documents.heading}>
      {ids.map((id) => {
        const title = nameOf(id);
        return (
          <li key={id} className="chip document-chip">
            <button type="button" className="document-chip-title" title={title} onClick={() => documents.open(id)}>
              <Icon name="document" />
              <DataText>{title}</DataText>
            </button>
            <button
              type="button"
              className="document-chip-close"
              aria-label={text.documents.removeOne(title)}
              title={text.documents.remove}
              onClick={() => void documents.remove(id)}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
      {view.document?.onlyHere && (
        <li>
          <button
            type="button"
            className="chip highlighting"
            aria-label={joinTexts([text.documents.onlyHereChip, text.documents.stopHighlighting], text.listSeparator)}
            onClick={() => void documents.highlightOnlyHere(false)}
          >
            {text.documents.onlyHereChip}
            <Icon name="close" />
          </button>
        </li>
      )}
    </ul>
  );
}
