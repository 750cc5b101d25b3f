import { useEffect, useState } from 'react';
import { LONGEST_PATH, PATHS_LIMIT } from '../../api/paths.ts';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { pathKey } from '../../state/graph.ts';
import { PATH_ORDERS, type PathOrder, sortPaths } from '../../state/selectors/describePath.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { singleValue } from '../../state/view/queryConditions.ts';
import { Icon } from '../../theme/icons.tsx';
import { PathRow } from './PathRow.tsx';
import { SelectField } from './RelationFields.tsx';
import { useConditionText } from './useConditionText.ts';

/** The paths of the active search; without a path, the conditions that exclude all of them. */
export function PathResults() {
  const text = useText();
  const { paths } = useActions();
  const [order, setOrder] = useState<PathOrder>('best');
  const path = useStore((state) => state.view.path);
  const found = useStore((state) => (state.view.path ? state.graph.paths.get(pathKey(state.view.path)) : undefined));
  if (!path || !found) return null;
  if (found.paths.length === 0) return <NoPath />;
  const { totalCount } = found;
  const shown = found.paths.length;

  return (
    <section className="path-results" aria-label={text.path.results}>
      <p className="path-total" role="status">
        {text.path.total(totalCount, shown)}
      </p>
      {shown > 1 && (
        <SelectField
          label={text.path.sort}
          value={order}
          choices={PATH_ORDERS.map((id) => ({ id, label: text.path.orders[id] }))}
          onChange={(value) => setOrder(PATH_ORDERS.find((known) => known === value) ?? 'best')}
        />
      )}
      <ol className="path-list">
        {sortPaths(found.paths, order).map((index) => {
          const listed = found.paths[index];
          return listed && <PathRow key={index} path={listed} index={index} active={path.index === index} />;
        })}
      </ol>
      <p className="panel-buttons">
        {shown > 1 && (
          <button type="button" className="button" onClick={() => void paths.showAllPaths()}>
            {text.path.showAll(shown)}
          </button>
        )}
        {totalCount > shown && shown <= PATHS_LIMIT && (
          <button type="button" className="button" onClick={() => void paths.loadMorePaths()}>
            {text.search.showMore}
          </button>
        )}
      </p>
    </section>
  );
}

/** Names the conditions without which there would be a path, and offers to remove them. */
function NoPath() {
  const text = useText();
  const nameOf = useNameOf();
  const textOf = useConditionText();
  const { paths } = useActions();
  const path = useStore((state) => state.view.path);
  const without = useStore((state) => state.pathsWithout);
  const search = path ? pathKey(path) : '';
  useEffect(() => void (search && paths.searchWithout()), [search, paths]);
  if (!path) return null;
  const results = without?.search === search ? without.results : null;
  const helpful = (results ?? []).filter(({ totalCount }) => totalCount > 0);
  const single = helpful.filter(({ dropped }) => dropped.length === 1);
  // All conditions at once only if no single one helps.
  const offered = single.length > 0 ? single : helpful;
  const longest = Number(singleValue(path.conditions, 'length') ?? LONGEST_PATH);

  return (
    <section className="path-results">
      <p className="prose">
        {path.conditions.length === 0
          ? text.path.none(nameOf(path.from), nameOf(path.to), longest)
          : text.path.noneUnder(nameOf(path.from), nameOf(path.to))}
      </p>
      {path.conditions.length > 0 && (
        <>
          {!results && <p role="status">{text.path.searchingWithout}</p>}
          {results && offered.length === 0 && <p>{text.path.noneWithout(LONGEST_PATH)}</p>}
          {offered.length > 0 && (
            <>
              <p role="status">{single.length > 0 ? text.path.blockedBy : text.path.blockedTogether}</p>
              <ul className="path-blockers">
                {offered.map(({ dropped, totalCount, length }) => {
                  const name = joinTexts(dropped.map(textOf), text.listSeparator);
                  return (
                    <li key={name}>
                      <button type="button" className="button" onClick={() => void paths.removeConditions(dropped)}>
                        <Icon name="close" />
                        {text.path.drop(name)}
                      </button>
                      <span className="faint">{text.path.wouldFind(totalCount, length ?? 0)}</span>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
