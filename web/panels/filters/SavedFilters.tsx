import { type FormEvent, useState } from 'react';
import { MAX_FILTER_NAME } from '../../state/savedFilters.ts';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { isSameFilter } from '../../state/view/filters.ts';
import { hasConditions } from '../../state/view/pageFilters.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from '../facts/DataText.tsx';

/** The named filters: apply, rename, delete, and save the present one. */
export function SavedFilters() {
  const text = useText();
  const { filters } = useActions();
  const saved = useStore((state) => state.savedFilters);
  const filter = useStore((state) => state.view.filter);
  /** Name of the filter that is renamed; an empty text for the present one. */
  const [renamed, setRenamed] = useState<string | null>(null);
  if (saved.length === 0 && !hasConditions(filter)) return null;

  const finish = (name: string) => {
    if (renamed === '') filters.save(name);
    else if (renamed !== null) filters.rename(renamed, name);
    setRenamed(null);
  };
  return (
    <section className="saved-filters">
      <h2 className="eyebrow">{text.filters.saved}</h2>
      <ul>
        {saved.map(({ name, filter: stored }) => (
          <li key={name}>
            {renamed === name ? (
              <NameForm initial={name} onDone={finish} onCancel={() => setRenamed(null)} />
            ) : (
              <>
                <button
                  type="button"
                  className="saved-filter"
                  aria-pressed={isSameFilter(stored, filter)}
                  title={text.filters.apply(name)}
                  onClick={() => filters.apply(name)}
                >
                  <DataText>{name}</DataText>
                </button>
                <button
                  type="button"
                  className="icon-button in-row"
                  aria-label={text.filters.rename(name)}
                  title={text.filters.rename(name)}
                  onClick={() => setRenamed(name)}
                >
                  <Icon name="edit" />
                </button>
                <button
                  type="button"
                  className="icon-button in-row"
                  aria-label={text.filters.delete(name)}
                  title={text.filters.delete(name)}
                  onClick={() => filters.delete(name)}
                >
                  <Icon name="close" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {renamed === '' && <NameForm initial="" onDone={finish} onCancel={() => setRenamed(null)} />}
      {renamed === null && hasConditions(filter) && (
        <button type="button" className="link" onClick={() => setRenamed('')}>
          {text.filters.save}
        </button>
      )}
    </section>
  );
}

function NameForm({
  initial,
  onDone,
  onCancel,
}: {
  readonly initial: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const [name, setName] = useState(initial);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onDone(name);
  };
  return (
    <form
      className="saved-filter-form"
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        type="text"
        className="text-field"
        aria-label={text.filters.name}
        placeholder={text.filters.name}
        maxLength={MAX_FILTER_NAME}
        ref={(field) => field?.focus()}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {text.filters.saveName}
      </button>
    </form>
  );
}
