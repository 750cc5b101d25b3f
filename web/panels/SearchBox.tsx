import './SearchBox.css';
import type { KeyboardEvent } from 'react';
import { useActions, useExplorer, useStore, useText } from '../state/useStore.ts';
import { Icon } from '../theme/icons.tsx';

export const SEARCH_ID = 'search';
export const HITS_ID = 'hits';

export function hitId(index: number): string {
  return `hit-${index}`;
}

/** The search field. Arrows move in the results below it, Enter goes to a hit, Ctrl+Enter only adds it. */
export function SearchBox() {
  const text = useText();
  const { store } = useExplorer();
  const { searching, selecting, growing } = useActions();
  const search = useStore((state) => state.search);
  const hasHits = search.hits.length > 0;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const hit = store.get().search.hits[store.get().search.active];
    if (event.key === 'ArrowDown') searching.moveInHits(1);
    else if (event.key === 'ArrowUp') searching.moveInHits(-1);
    else if (event.key === 'Enter' && hit && (event.ctrlKey || event.metaKey)) void growing.add(hit.entity.id);
    else if (event.key === 'Enter' && hit) void selecting.goTo(hit.entity.id);
    else if (event.key === 'Escape' && search.text !== '') searching.clearSearch();
    else if (event.key === 'Escape') event.currentTarget.blur();
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
        aria-expanded={hasHits}
        aria-controls={HITS_ID}
        {...(hasHits ? { 'aria-activedescendant': hitId(search.active) } : {})}
        placeholder={text.search.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={search.text}
        onChange={(event) => searching.search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {search.text === '' ? (
        <span className="keys" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          className="icon-button"
          aria-label={text.search.clear}
          title={text.search.clear}
          onClick={searching.clearSearch}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
