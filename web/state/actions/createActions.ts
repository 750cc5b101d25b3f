import type { RunQuery } from '../../api/client.ts';
import type { StartData } from '../../api/startData.ts';
import type { Canvas } from '../../canvas/Canvas.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { appearanceActions } from './appearance.ts';
import { chartActions } from './charts.ts';
import { citationActions } from './citation.ts';
import { createContext } from './context.ts';
import { documentActions } from './documents.ts';
import { editActions } from './edits.ts';
import { expansionActions } from './expansion.ts';
import { exportActions } from './exports.ts';
import { factActions } from './facts.ts';
import { filterActions } from './filters.ts';
import { focusActions } from './focus.ts';
import { layoutActions } from './layouts.ts';
import { createLoader } from './loader.ts';
import { navigationActions } from './navigation.ts';
import { pageActions } from './page.ts';
import { pathActions } from './paths.ts';
import { type SearchedCommands, searchActions } from './search.ts';
import { selectionActions } from './selection.ts';
import { tableActions } from './table.ts';

/** Creates all actions, grouped by subject. Only actions call the server. */
export function createActions(
  store: Store<State>,
  runQuery: RunQuery,
  startData: Promise<StartData | null>,
  commands: SearchedCommands,
) {
  let canvas: Canvas | null = null;
  const context = createContext(store, runQuery, startData, () => canvas);
  const loader = createLoader(context);
  const page = pageActions(context);
  const layouts = layoutActions(context);
  const navigation = navigationActions(context, loader, page, layouts);
  const expansion = expansionActions(context, loader);
  const paths = pathActions(context, loader);
  const documents = documentActions(context, loader, expansion, navigation);
  const appearance = appearanceActions(context);
  const selection = selectionActions(context, expansion, paths, appearance);
  const facts = factActions(context, loader);
  return {
    navigation,
    expansion,
    paths,
    documents,
    facts,
    search: searchActions(context, loader, expansion, documents, selection, commands),
    selection,
    focus: focusActions(context, loader),
    edits: editActions(context),
    appearance,
    layouts,
    filters: filterActions(context),
    page,
    table: tableActions(context, loader, facts, selection, page),
    charts: chartActions(context, facts, page),
    exports: exportActions(context),
    citation: citationActions(context),
    dismiss: context.dismiss,
    reconnect: context.reconnect,
    canvas: (): Canvas | null => canvas,
    setCanvas: (next: Canvas | null): void => {
      canvas = next;
    },
  };
}

export type Actions = ReturnType<typeof createActions>;
