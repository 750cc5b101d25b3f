import './StartPanel.css';
import { useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVisible } from '../../state/useView.ts';
import { DataText } from '../facts/DataText.tsx';
import { DocumentLink } from '../facts/DocumentLink.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';

const LISTED = 8;

/** The panel without a selection: introduces the graph and lists connected entities, communities and documents. */
export function StartPanel() {
  const text = useText();
  const language = useLanguage();
  const dataset = useStore((state) => state.dataset);
  const { entities } = useVisible();
  if (!dataset) return null;
  const { counts, communities } = dataset.meta;
  const connected = entities.toSorted((a, b) => b.neighborCount - a.neighborCount).slice(0, LISTED);
  return (
    <article className="panel">
      <header>
        <h2>{text.start.heading}</h2>
      </header>
      <div>
        <p className="prose">{text.start.intro(counts.entities, counts.relations, counts.documents)}</p>
        <p className="prose faint">{text.start.howTo}</p>
      </div>
      {connected.length > 0 && (
        <section>
          <h3>{text.start.connected}</h3>
          <ul className="start-list">
            {connected.map((entity) => (
              <li key={entity.id}>
                <EntityLink id={entity.id} />
                <span className="count" title={text.start.neighbors(entity.neighborCount)}>
                  {text.number(entity.neighborCount)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{text.start.communities}</h3>
        <ul className="start-list">
          {communities.slice(0, LISTED).map((community) => (
            <li key={community.index}>
              <DataText>{community.label[language]}</DataText>
              <span className="count" title={text.start.size(community.size)}>
                {text.number(community.size)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{text.documents.heading}</h3>
        <ul className="start-list">
          {dataset.documents.map((document) => (
            <li key={document.id}>
              <DocumentLink id={document.id} />
              <span className="count">{text.documents.lines(document.lineCount)}</span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
