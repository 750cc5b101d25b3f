import './Passage.css';
import { useEffect, useRef } from 'react';
import type { RelationCard } from '../../api/subgraph.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { DocumentLink } from './DocumentLink.tsx';

interface Props {
  readonly owner: string;
  readonly citation: RelationCard['citations'][number];
}

/** The cited lines with their context, or the reason why they are not available. */
export function Passage({ owner, citation }: Props) {
  const text = useText();
  const { documents } = useActions();
  const available = useStore((state) => state.dataset?.meta.passagesAvailable ?? false);
  const reading = useStore((state) => state.passages.get(owner));
  const key = formatCitation(citation);
  const found = reading?.status === 'loaded' ? reading.value.find((cited) => formatCitation(cited) === key) : undefined;

  const root = useRef<HTMLElement>(null);

  // A chart or a table opens it from outside the panel.
  const status = reading?.status;
  useEffect(() => {
    if (status !== 'loading') root.current?.scrollIntoView({ block: 'nearest' });
  }, [status]);

  return (
    <section ref={root} className="passage" aria-label={`${text.citation.passage}: ${key}`}>
      <h4>
        <DocumentLink id={citation.document.id} plain /> · {text.citation.lines(citation.firstLine, citation.lastLine)}
      </h4>
      {!available && <p>{text.citation.unavailable}</p>}
      {available && reading?.status === 'loading' && <p role="status">{text.citation.loading}</p>}
      {available && (reading?.status === 'failed' || (reading?.status === 'loaded' && !found?.passage)) && (
        <p>{text.citation.unreadable}</p>
      )}
      {found?.passage && (
        <ol lang="zh-Hans">
          {found.passage.lines.map((line) => (
            <li key={line.number}>
              <span className="line-number">{line.number}</span>
              {line.cited ? (
                <mark>
                  <bdi>{line.text}</bdi>
                </mark>
              ) : (
                <bdi>{line.text}</bdi>
              )}
            </li>
          ))}
        </ol>
      )}
      {available && (
        <button
          type="button"
          className="button"
          onClick={() => documents.read(citation.document.id, citation.firstLine)}
        >
          {text.reader.openHere}
        </button>
      )}
    </section>
  );
}
