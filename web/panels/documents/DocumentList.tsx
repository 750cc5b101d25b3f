import './DocumentList.css';
import type { GraphDocument } from '../../api/dataset.ts';
import { formatDate } from '../../i18n/dates.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { DocumentLink } from '../facts/DocumentLink.tsx';
import { SupportTable } from './SupportTable.tsx';

/** All documents with the number of facts that each supports. */
export function DocumentList() {
  const text = useText();
  const documents = useStore((state) => state.dataset?.documents ?? null);
  if (!documents) return null;
  return (
    <article className="panel document-list">
      <header>
        <h2 className="eyebrow">{text.documents.count(documents.length)}</h2>
        <p className="faint">{text.documents.intro}</p>
      </header>
      <ol>
        {documents.map((document) => (
          <Entry key={document.id} document={document} />
        ))}
      </ol>
    </article>
  );
}

function Entry({ document }: { readonly document: GraphDocument }) {
  const text = useText();
  const language = useLanguage();
  const { documents } = useActions();
  const { id, publisher, published, authors, lineCount, curated } = document;
  const about = joinTexts([
    id,
    publisher?.[language] ?? joinTexts(authors, text.listSeparator),
    published && formatDate(published, language),
    text.documents.lines(lineCount),
  ]);
  const isOpen = useStore((state) => state.view.document?.id === id);
  return (
    <li className="document-entry" {...(isOpen ? { 'aria-current': true } : {})}>
      <h3>
        <DocumentLink id={id} />
      </h3>
      <p className="document-about">{about}</p>
      {curated ? (
        <>
          <SupportTable document={document} />
          <button type="button" className="button" onClick={() => void documents.showGraph(id)}>
            {text.documents.showGraph}
          </button>
        </>
      ) : (
        <p className="faint">{text.documents.notCurated}</p>
      )}
    </li>
  );
}
