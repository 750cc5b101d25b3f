import './PrintOutline.css';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVisible } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { Outline } from './Outline.tsx';

/** The printed page: the view as text. Rendered only while printing, since it repeats the whole view. */
export function PrintOutline() {
  const text = useText();
  const language = useLanguage();
  const meta = useStore((state) => state.dataset?.meta);
  const { entities, relations } = useVisible();
  const [printing, setPrinting] = useState(false);

  useEffect(() => {
    // The browser prints right after this event, without waiting for React.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);

  if (!printing || !meta) return null;
  return (
    <div className="print-outline">
      <h1>
        <DataText>{meta.title[language]}</DataText>
      </h1>
      <p>
        {text.status.shown(entities.length, meta.counts.entities, relations.length, meta.counts.relations)} ·{' '}
        {text.status.data(meta.curatedOn)} · {text.status.version(meta.version)}
      </p>
      <Outline />
    </div>
  );
}
