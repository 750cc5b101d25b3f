import './Citations.css';
import type { ReactNode } from 'react';
import type { RelationCard } from '../../api/subgraph.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { DocumentLink } from './DocumentLink.tsx';
import { Passage } from './Passage.tsx';

type Citation = RelationCard['citations'][number];

interface Props {
  /** The entity, relation or figure that is cited. */
  readonly owner: string;
  readonly citations: readonly Citation[];
  /** `rows` show the title of the document beside each citation. */
  readonly as?: 'chips' | 'rows';
  /** A button after the last citation. */
  readonly action?: ReactNode;
}

/** The citations of a fact; an open one shows its passage. */
export function Citations(props: Props) {
  const opened = useOpenCitation(props.owner, props.citations);
  return (
    <div className="citations">
      <CitationLine {...props} />
      {opened && <Passage owner={props.owner} citation={opened} />}
    </div>
  );
}

/** Returns the citation whose passage is shown. */
export function useOpenCitation(owner: string, citations: readonly Citation[]): Citation | undefined {
  const open = useStore((state) => (state.openCitation?.owner === owner ? state.openCitation.citation : null));
  return citations.find((citation) => formatCitation(citation) === open);
}

/** The citations of a fact, without passage. */
export function CitationLine({ owner, citations, as = 'chips', action }: Props) {
  const text = useText();
  return (
    <div className="citations-line">
      <ul className={as}>
        {citations.map((citation) => (
          <li key={formatCitation(citation)}>
            <CitationChip owner={owner} citation={citation} />
            {as === 'rows' && (
              <span className="citation-about">
                <DocumentLink id={citation.document.id} plain /> ·{' '}
                {text.citation.lines(citation.firstLine, citation.lastLine)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {action}
    </div>
  );
}

/** A citation: `d000:15`. */
function CitationChip({ owner, citation }: { readonly owner: string; readonly citation: Citation }) {
  const text = useText();
  const language = useLanguage();
  const { facts } = useActions();
  const { documents } = useVocabulary();
  const key = formatCitation(citation);
  const open = useStore((state) => state.openCitation?.owner === owner && state.openCitation.citation === key);
  const title = documents.get(citation.document.id)?.title[language] ?? '';
  return (
    <button
      type="button"
      className="citation"
      aria-expanded={open}
      aria-label={text.citation.open(key, title)}
      title={title}
      onClick={() => void facts.toggleCitation(owner, key)}
    >
      {key}
    </button>
  );
}
