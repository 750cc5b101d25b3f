import './DocumentPanel.css';
import { useMemo } from 'react';
import type { GraphDocument } from '../../api/dataset.ts';
import { formatDate } from '../../i18n/dates.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { onlyInDocument } from '../../state/selectors/onlyInDocument.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';
import { FigureTable } from '../facts/FigureTable.tsx';
import { DocumentReader } from './DocumentReader.tsx';
import { SupportTable } from './SupportTable.tsx';

const HASH_LENGTH = 12;

/** A document with its metadata, the facts that it supports, and its figures. */
export function DocumentPanel({ id }: { readonly id: string }) {
  const text = useText();
  const language = useLanguage();
  const document = useVocabulary().documents.get(id);
  const { page, citation, documents } = useActions();
  const line = useStore((state) => (state.view.document?.id === id ? state.view.document.line : null));
  if (!document) return <p className="panel">{text.panel.notFound}</p>;
  if (line !== null) return <DocumentReader document={document} line={line} />;

  const title = document.title[language];
  const other = document.title[language === 'zh' ? 'en' : 'zh'];
  const fields: readonly (readonly [string, string])[] = [
    [text.documents.publisher, document.publisher?.[language] ?? ''],
    [text.documents.published, document.published ? formatDate(document.published, language) : ''],
    [text.documents.authors, joinTexts(document.authors, text.listSeparator)],
    [text.documents.file, document.file],
    [text.documents.length, text.documents.lines(document.lineCount)],
  ];
  return (
    <article className="panel document-panel">
      <header>
        <p className="type-line">
          <Icon name="document" />
          {text.documents.one(id)}
        </p>
        <h2>
          <DataText>{title}</DataText>
        </h2>
        {other !== title && (
          <p className="subline">
            <DataText>{other}</DataText>
          </p>
        )}
      </header>
      {document.curated ? <Support document={document} /> : <p className="callout">{text.documents.notCurated}</p>}
      <dl className="fields">
        {fields.map(
          ([name, value]) =>
            value && (
              <div key={name} className="field">
                <dt>{name}</dt>
                <dd>
                  <DataText>{value}</DataText>
                </dd>
              </div>
            ),
        )}
        <div className="field">
          <dt>SHA-256</dt>
          <dd className="hash" title={document.sha256}>
            {document.sha256.slice(0, HASH_LENGTH)}…
          </dd>
        </div>
      </dl>
      <div className="panel-buttons">
        <button type="button" className="button" onClick={() => documents.read(id)}>
          <Icon name="document" />
          {text.reader.open}
        </button>
        <button type="button" className="button" onClick={() => void citation.open(id)}>
          <Icon name="quote" />
          {text.actions.cite}
        </button>
      </div>
      <Figures id={id} />
      <p>
        <button type="button" className="button" onClick={() => page.setTab('documents')}>
          {text.documents.all}
        </button>
      </p>
    </article>
  );
}

/** The numbers of supported facts, with buttons to show or highlight these facts. */
function Support({ document }: { readonly document: GraphDocument }) {
  const { id } = document;
  const text = useText();
  const { documents } = useActions();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const highlighted = view.document?.onlyHere ?? false;
  const isShown = view.parts.some((part) => part.kind === 'document' && part.id === id);
  const isAlone = isShown && view.parts.length === 1;
  const onlyHere = useMemo(
    () => (highlighted ? onlyInDocument(id, view, graph) : null),
    [highlighted, id, view, graph],
  );
  return (
    <section>
      <SupportTable document={document} />
      {!isAlone && (
        <div className="panel-buttons">
          <button type="button" className="button primary" onClick={() => void documents.showGraph(id)}>
            {text.documents.showGraph}
          </button>
          {!isShown && (
            <button type="button" className="button" onClick={() => void documents.addGraph(id)}>
              <Icon name="plus" />
              {text.actions.addToView}
            </button>
          )}
        </div>
      )}
      <button
        type="button"
        className="switch"
        role="switch"
        aria-checked={highlighted}
        onClick={() => void documents.highlightOnlyHere(!highlighted)}
      >
        {text.documents.highlightOnlyHere}
      </button>
      {onlyHere && (
        <p className="document-only-here">
          {text.documents.onlyHereCounts(onlyHere.entities.length, onlyHere.relations.length)}
        </p>
      )}
    </section>
  );
}

function Figures({ id }: { readonly id: string }) {
  const text = useText();
  const { facts } = useActions();
  const figures = useStore((state) => state.figures.get(id));
  if (figures?.status === 'loaded') {
    return figures.value.length > 0 ? <FigureTable figures={figures.value} subject={({ subject }) => subject} /> : null;
  }
  if (figures?.status === 'failed') {
    return (
      <p className="callout">
        {text.panel.failed}
        <button type="button" className="button" onClick={() => void facts.loadFigures(id)}>
          {text.actions.retry}
        </button>
      </p>
    );
  }
  return (
    <p className="faint" role="status">
      {text.panel.loading}
    </p>
  );
}
