import './DocumentReader.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { GraphDocument } from '../../api/dataset.ts';
import type { DocumentFact } from '../../api/documentText.ts';
import { factsByLine } from '../../state/selectors/factsByLine.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';
import { MarkedText } from './MarkedText.tsx';

interface Props {
  readonly document: GraphDocument;
  /** 1-based number of the current line. */
  readonly line: number;
}

/** The whole text of a document. Cited lines are marked, and the current line shows its facts. */
export function DocumentReader({ document: { id, title }, line }: Props) {
  const text = useText();
  const language = useLanguage();
  const { documents, facts } = useActions();
  const available = useStore((state) => state.dataset?.meta.passagesAvailable ?? false);
  const loaded = useStore((state) => state.texts.get(id));
  const value = loaded?.status === 'loaded' ? loaded.value : null;
  return (
    <article className="panel document-reader">
      <header>
        <button
          type="button"
          className="icon-button"
          aria-label={text.reader.close}
          title={text.reader.close}
          onClick={() => documents.showLine(null)}
        >
          <Icon name="back" />
        </button>
        <h2 title={title[language]}>
          <DataText>{title[language]}</DataText>
        </h2>
      </header>
      {!available && <p className="callout">{text.citation.unavailable}</p>}
      {available && loaded?.status === 'loaded' && !value?.lines && (
        <p className="callout">{text.citation.unreadable}</p>
      )}
      {loaded?.status === 'loading' && <p role="status">{text.panel.loading}</p>}
      {loaded?.status === 'failed' && (
        <p className="callout">
          {text.panel.failed}
          <button type="button" className="button" onClick={() => void facts.loadText(id)}>
            {text.actions.retry}
          </button>
        </p>
      )}
      {value?.lines && <Lines lines={value.lines} facts={value.facts} line={line} />}
    </article>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly facts: readonly DocumentFact[];
  readonly line: number;
}

function Lines({ lines, facts, line }: LinesProps) {
  const text = useText();
  const { documents } = useActions();
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const byLine = useMemo(() => factsByLine(facts), [facts]);
  const matches = useMemo(() => {
    const folded = wanted.trim().toLowerCase();
    return folded === ''
      ? []
      : lines.flatMap((content, index) => (content.toLowerCase().includes(folded) ? [index + 1] : []));
  }, [lines, wanted]);

  useEffect(() => {
    list.current?.children[line - 1]?.scrollIntoView({ block: 'nearest' });
  }, [line]);

  const step = (by: 1 | -1) => {
    const next = by === 1 ? matches.find((match) => match > line) : matches.findLast((match) => match < line);
    const found = next ?? matches.at(by === 1 ? 0 : -1);
    if (found !== undefined) documents.showLine(found);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };

  return (
    <>
      <search className="reader-search">
        <input
          type="search"
          className="text-field"
          aria-label={text.reader.find}
          placeholder={text.reader.find}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span role="status">
          {wanted.trim() !== '' && text.reader.matches(matches.indexOf(line) + 1, matches.length)}
        </span>
        {([-1, 1] as const).map((by) => {
          const label = by === 1 ? text.reader.next : text.reader.previous;
          return (
            <button
              key={by}
              type="button"
              className={by === 1 ? 'icon-button' : 'icon-button previous'}
              aria-label={label}
              title={label}
              disabled={matches.length === 0}
              onClick={() => step(by)}
            >
              <Icon name="chevron" />
            </button>
          );
        })}
      </search>
      <p className="faint">{text.reader.hint}</p>
      <ol className="reader-lines" ref={list}>
        {lines.map((content, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: the number of a line is its identity.
            key={index}
            number={index + 1}
            content={content}
            wanted={wanted.trim()}
            facts={byLine.get(index + 1) ?? []}
            isCurrent={line === index + 1}
          />
        ))}
      </ol>
    </>
  );
}

interface LineProps {
  readonly number: number;
  readonly content: string;
  readonly wanted: string;
  readonly facts: readonly DocumentFact[];
  readonly isCurrent: boolean;
}

function Line({ number, content, wanted, facts, isCurrent }: LineProps) {
  const text = useText();
  const { documents } = useActions();
  const marked = <MarkedText text={content} wanted={wanted} />;
  const className = ['reader-line', facts.length > 0 && 'cited', isCurrent && 'current'].filter(Boolean).join(' ');
  return (
    <li className={className}>
      <span className="line-number">{number}</span>
      {facts.length > 0 ? (
        <button
          type="button"
          aria-expanded={isCurrent}
          title={text.reader.line(number, facts.length)}
          lang="zh-Hans"
          onClick={() => documents.showLine(number)}
        >
          <bdi>{marked}</bdi>
        </button>
      ) : (
        <p lang="zh-Hans">
          <bdi>{marked}</bdi>
        </p>
      )}
      {isCurrent && facts.length > 0 && <LineFacts number={number} facts={facts} />}
    </li>
  );
}

/** The facts that cite a line, in the language of the page; named entities in one row. */
function LineFacts({ number, facts }: { readonly number: number; readonly facts: readonly DocumentFact[] }) {
  const text = useText();
  const language = useLanguage();
  const { selection } = useActions();
  const open = ({ kind, id, entities: [entity = id, ...others] }: DocumentFact) =>
    kind === 'relation' ? selection.goToRelation(id, [entity, ...others]) : selection.goTo(entity);
  const button = (fact: DocumentFact) => (
    <button type="button" className="link" onClick={() => void open(fact)}>
      <DataText>{fact.label[language]}</DataText>
    </button>
  );
  const entities = facts.filter(({ kind }) => kind === 'entity');
  return (
    <section className="line-facts" aria-label={text.reader.factsOf(number)}>
      <ul>{facts.map((fact) => fact.kind !== 'entity' && <li key={fact.id}>{button(fact)}</li>)}</ul>
      {entities.length > 0 && (
        <p>
          <span className="faint">{text.reader.mentions}</span>
          {entities.map((fact) => (
            <span key={fact.id}>{button(fact)}</span>
          ))}
        </p>
      )}
    </section>
  );
}
