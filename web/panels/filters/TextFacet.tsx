import { useRef } from 'react';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { conditionOf } from '../../state/view/pageFilters.ts';

let sessions = 0;

/** A field for a part of a name, in Chinese, English or pinyin. */
export function TextFacet() {
  const text = useText();
  const { filters } = useActions();
  const condition = useStore((state) => conditionOf('text', state.view.filter));
  const session = useRef('');
  return (
    <input
      type="search"
      className="text-field"
      aria-label={text.filters.fields.text}
      placeholder={text.filters.textPlaceholder}
      maxLength={100}
      value={condition?.text ?? ''}
      onFocus={() => {
        sessions += 1;
        session.current = `text ${sessions}`;
      }}
      onChange={({ target: { value } }) =>
        value.trim() === ''
          ? filters.remove('text', session.current)
          : filters.set({ field: 'text', text: value }, session.current)
      }
    />
  );
}
