import { joinTexts } from '../../i18n/joinTexts.ts';
import { pathKey } from '../../state/graph.ts';
import type { Connection } from '../../state/state.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { withoutCondition } from '../../state/view/queryConditions.ts';
import { Icon } from '../../theme/icons.tsx';
import { EntityLink } from '../facts/EntityLink.tsx';
import { ConditionChips } from './ConditionChips.tsx';

/** A small subgraph that connects several entities, and their shared neighbours. */
export function ConnectionPanel({ connection }: { readonly connection: Connection }) {
  const text = useText();
  const nameOf = useNameOf();
  const { paths, expansion } = useActions();
  const found = useStore((state) => state.graph.paths);
  const { ids, conditions, result } = connection;
  const names = (list: readonly string[]) => joinTexts(list.map(nameOf), text.listSeparator);
  return (
    <article className="panel paths-panel">
      <header>
        <h2>{text.connection.heading(ids.length)}</h2>
        <p className="subline">{names(ids)}</p>
      </header>
      <ConditionChips
        conditions={conditions}
        onRemove={(condition) => void paths.connect(ids, withoutCondition(conditions, condition))}
      />
      {!result && <p role="status">{text.path.searching}</p>}
      {result && (
        <>
          <section>
            <h3>{text.connection.tree}</h3>
            {result.tree.paths.length > 0 && <p className="faint">{text.connection.treeHint}</p>}
            <ul className="connection-paths">
              {result.tree.paths.map((path) => {
                const entities = found.get(pathKey({ ...path, conditions }))?.paths[path.index]?.entities ?? [];
                return (
                  <li key={`${path.from} ${path.to}`}>
                    {joinTexts(
                      entities.map(({ id }) => nameOf(id)),
                      ' — ',
                    )}
                  </li>
                );
              })}
            </ul>
            {result.tree.unreached.length > 0 && (
              <p className="callout">{text.connection.unreached(names(result.tree.unreached))}</p>
            )}
            {result.tree.paths.length > 0 && (
              <p className="panel-buttons">
                <button type="button" className="button primary" onClick={() => void paths.showConnection()}>
                  <Icon name="path" />
                  {text.connection.show}
                </button>
              </p>
            )}
          </section>
          <section>
            <h3>
              {text.connection.shared} <span className="count">{text.number(result.connectorCount)}</span>
            </h3>
            {result.connectors.length === 0 && <p className="faint">{text.connection.noShared}</p>}
            <ul>
              {result.connectors.map(({ id, connects }) => (
                <li key={id} className="connector">
                  <EntityLink id={id} />
                  <span className="faint" title={names(connects)}>
                    {connects.length === ids.length ? text.connection.all : names(connects)}
                  </span>
                </li>
              ))}
            </ul>
            {result.connectorCount > result.connectors.length && (
              <p className="faint">{text.connection.first(result.connectors.length)}</p>
            )}
            {result.connectors.length > 0 && (
              <p className="panel-buttons">
                <button
                  type="button"
                  className="button"
                  onClick={() => void expansion.addAll(result.connectors.map(({ id }) => id))}
                >
                  <Icon name="plus" />
                  {text.connection.addShared(result.connectors.length)}
                </button>
              </p>
            )}
          </section>
        </>
      )}
      <p className="panel-buttons">
        <button type="button" className="button" onClick={paths.closeConnection}>
          {text.connection.back}
        </button>
      </p>
    </article>
  );
}
