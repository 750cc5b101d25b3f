import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import {
  failSearch,
  isAnswered,
  moveActive,
  NO_SEARCH,
  pressEnter,
  receiveAnswer,
  type Search,
  type SearchStep,
  typeText,
} from '../../state/search.ts';
import { type PathField, pathFormOf } from '../../state/state.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { HitContent } from '../search/HitContent.tsx';

const NO_RESULTS = { texts: [], lines: [], documents: [], commands: [], questions: [] };

/** A field that chooses an entity: by its name, pinyin or initials, or by a click on the graph. */
export function EntityField({
  field,
  label,
  onChoose,
}: {
  readonly field: PathField;
  readonly label: string;
  readonly onChoose: (id: string) => void;
}) {
  const text = useText();
  const id = useId();
  const { search: actions, paths } = useActions();
  const [search, setSearch] = useState<Search>(NO_SEARCH);
  // Answers arrive after later keystrokes, so they change the latest value.
  const latest = useRef(search);
  const controller = useRef<AbortController>(null);
  const picking = useStore((state) => pathFormOf(state).picking === field);
  useEffect(() => () => controller.current?.abort(), []);

  const set = (next: Search) => {
    latest.current = next;
    setSearch(next);
  };
  const choose = (chosen: string) => {
    controller.current?.abort();
    set(NO_SEARCH);
    onChoose(chosen);
  };
  const take = ({ search: next, chosen }: SearchStep) => {
    set(next);
    if (chosen?.result.kind === 'entity') choose(chosen.result.id);
  };
  const type = (typed: string) => {
    controller.current?.abort();
    set(typeText(latest.current, typed));
    if (latest.current.status !== 'searching') return;
    controller.current = new AbortController();
    void actions.suggestEntities(typed, controller.current.signal).then((found) => {
      if (!found) set(failSearch(latest.current, typed));
      else take(receiveAnswer(latest.current, typed, { ...NO_RESULTS, hits: found, total: found.length }));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // During composition, Enter and arrow keys control the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown') set(moveActive(latest.current, 1));
    else if (event.key === 'ArrowUp') set(moveActive(latest.current, -1));
    else if (event.key === 'Enter') take(pressEnter(latest.current, 'open'));
    else if (event.key === 'Escape' && search.text !== '') set(NO_SEARCH);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const hits = search.hits;
  const isOpen = search.text.trim() !== '' && hits.length > 0;
  const isEmpty = search.status === 'found' && isAnswered(search) && hits.length === 0;
  return (
    <div className="path-field">
      <label className="path-field-label" htmlFor={id}>
        {label}
      </label>
      <div className="entity-field">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-hits`}
          {...(isOpen ? { 'aria-activedescendant': `${id}-${search.active}` } : {})}
          placeholder={picking ? text.path.pickNow : text.search.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={search.text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="icon-button"
          aria-pressed={picking}
          aria-label={text.path.pick(label)}
          title={text.path.pick(label)}
          onClick={() => paths.pick(picking ? null : field)}
        >
          <Icon name="target" />
        </button>
      </div>
      <div
        id={`${id}-hits`}
        className="entity-field-hits"
        role="listbox"
        aria-label={text.search.results}
        hidden={!isOpen}
      >
        {isOpen &&
          hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and handles the keys.
            <div
              key={hit.entity.id}
              id={`${id}-${index}`}
              className="hit"
              role="option"
              aria-selected={index === search.active}
              tabIndex={-1}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => set({ ...latest.current, active: index })}
              onClick={() => isAnswered(search) && choose(hit.entity.id)}
            >
              <HitContent hit={hit} searchedText={search.searchedText} />
            </div>
          ))}
      </div>
      <p className="field-status" role="status">
        {isEmpty && text.search.none(search.searchedText)}
        {search.status === 'failed' && text.search.failed}
        {picking && text.path.pickHint}
      </p>
    </div>
  );
}
