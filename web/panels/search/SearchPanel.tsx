import './SearchPanel.css';
import { useLanguage, useStore, useText } from '../../state/useStore.ts';
import { DataText } from '../facts/DataText.tsx';
import { Filters } from '../filters/Filters.tsx';
import { useFirstDrawing } from '../useFirstDrawing.ts';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';

export const SEARCH_PANEL_ID = 'search-panel';

/** The left column: title, search with its results, and filters. */
export function SearchPanel() {
  const text = useText();
  const language = useLanguage();
  const title = useStore((state) => state.dataset?.meta.title[language]);
  const searching = useStore((state) => state.search.text.trim() !== '');
  const isDrawn = useFirstDrawing();
  const isOpen = useStore((state) => state.panes.search.isOpen);
  return (
    <aside
      id={SEARCH_PANEL_ID}
      className={`search-panel${searching ? ' searching' : ''}${isOpen ? '' : ' collapsed'}`}
      aria-label={text.search.label}
    >
      <h1 className="brand">
        <DataText>{title ?? text.page.title}</DataText>
      </h1>
      <SearchBox />
      {searching && <SearchResults />}
      <div className="search-panel-filters">{isDrawn && <Filters />}</div>
    </aside>
  );
}
