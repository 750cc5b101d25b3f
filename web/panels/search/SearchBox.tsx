import './SearchBox.css';
import type { KeyboardEvent } from 'react';
import { searchResults } from '../../state/search.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { GRAPH_ID } from '../canvas/GraphCanvas.tsx';

export const SEARCH_ID = 'search';
export const RESULTS_ID = 'search-results';

export function resultId(index: number): string {
  return `result-${index}`;
}

/** The search field. Arrow keys move through the results, Enter opens a result, Ctrl+Enter adds it to the view. */
export function SearchBox() {
  const text = useText();
  const { search } = useActions();
  const current = useStore((state) => state.search);
  const { text: typed, active, status } = current;
  const hasResults = searchResults(current).length > 0;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // During composition, Enter and arrow keys control the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') search.moveActiveHit(1);
    else if (event.key === 'ArrowUp') search.moveActiveHit(-1);
    else if (event.key === 'Enter') search.pressEnter(event.ctrlKey || event.metaKey ? 'add' : 'open');
    else if (event.key === 'Escape' && typed !== '') search.clearSearch();
    else if (event.key === 'Escape') document.getElementById(GRAPH_ID)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="search-box">
      <Icon name="search" />
      <input
        id={SEARCH_ID}
        type="text"
        role="combobox"
        aria-label={text.search.label}
        aria-autocomplete="list"
        aria-invalid={status === 'tooLong'}
        aria-expanded={hasResults}
        aria-controls={RESULTS_ID}
        {...(hasResults ? { 'aria-activedescendant': resultId(active) } : {})}
        placeholder={text.search.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onChange={(event) => search.search(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => void search.prepare()}
        onBlur={search.stopAwaiting}
      />
      {typed === '' ? (
        <span className="keys" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          className="icon-button"
          aria-label={text.search.clear}
          title={text.search.clear}
          onClick={search.clearSearch}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
