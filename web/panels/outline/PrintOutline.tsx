import './PrintOutline.css';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatDate } from '../../i18n/dates.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVisible } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { Outline } from './Outline.tsx';

/** Number of entities on paper; a page has about four of them with their relations. */
const PRINTED = 80;

/** The printed page: a picture of the graph, the view as text, and the documents that it cites. Rendered only while printing, since it repeats the whole view. */
export function PrintOutline() {
  const text = useText();
  const language = useLanguage();
  const meta = useStore((state) => state.dataset?.meta);
  const { entities, relations } = useVisible();
  const documents = useStore((state) => state.dataset?.documents);
  const { canvas, page } = useActions();
  const [picture, setPicture] = useState<string | null>(null);

  useEffect(() => {
    // The browser prints right after this event, without waiting for React.
    const before = () => {
      flushSync(() => page.setPrinting(true));
      flushSync(() => setPicture(canvas()?.snapshot() ?? ''));
    };
    const after = () => {
      page.setPrinting(false);
      setPicture(null);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [canvas, page]);

  if (picture === null || !meta) return null;
  return (
    <main className="print-outline">
      <h1>
        <DataText>{meta.title[language]}</DataText>
      </h1>
      <p>
        {text.status.shown(entities.length, meta.counts.entities, relations.length, meta.counts.relations)} ·{' '}
        {text.status.data(meta.curatedOn)} · {text.status.version(meta.version)}
      </p>
      {picture !== '' && <img src={picture} alt={text.graph.label} />}
      {entities.length > PRINTED && <p>{text.outline.printedFirst(PRINTED, entities.length)}</p>}
      <Outline limit={PRINTED} />
      <h2>{text.documents.heading}</h2>
      <ul className="print-documents">
        {documents?.map(({ id, title, published }) => (
          <li key={id}>
            {id}: <DataText>{title[language]}</DataText>
            {published && ` (${formatDate(published, language)})`}
          </li>
        ))}
      </ul>
    </main>
  );
}
