import './AppearancePanel.css';
import { type KeyboardEvent, useRef } from 'react';
import { joinTexts } from '../../i18n/joinTexts.ts';
import { LAYOUT_IDS } from '../../layouts/layoutIds.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import { COLOR_BY, parseColor, parseGroupBy, parseSize, SIZE_BY } from '../../state/view/appearance.ts';
import { hasAreas } from '../../state/view/changeAppearance.ts';
import { Icon } from '../../theme/icons.tsx';
import { useBorrowedFocus } from '../useBorrowedFocus.ts';

/** Layout, colours, sizes, groups and areas. Stays open while they are tried out. */
export function AppearancePanel() {
  const text = useText();
  const language = useLanguage();
  const { layouts, appearance } = useActions();
  const view = useStore((state) => state.view);
  const { predicates } = useVocabulary();
  const measures = useStore((state) => state.graph.measures);
  const isRunning = useStore((state) => state.layoutRun !== null);
  const root = useRef<HTMLElement>(null);

  useBorrowedFocus(root);

  const close = appearance.closePanel;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (isRunning) layouts.stop();
    else close();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section
      ref={root}
      className="appearance-panel"
      role="dialog"
      aria-label={text.appearance.title}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2>{text.appearance.title}</h2>
        <button type="button" className="icon-button" aria-label={text.actions.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <fieldset>
        <legend className="eyebrow">{text.actions.layout}</legend>
        <div className="appearance-layouts">
          {LAYOUT_IDS.map((id) => (
            <button
              key={id}
              type="button"
              className="button"
              aria-pressed={id === view.layout.id}
              onClick={() => void layouts.run(id)}
            >
              {text.layouts.names[id]}
            </button>
          ))}
        </div>
        {view.layout.isChanged && (
          <span className="appearance-hint">
            {joinTexts([text.layouts.names[view.layout.id], text.layouts.changed], ': ')}
          </span>
        )}
      </fieldset>
      <label>
        <span className="eyebrow">{text.appearance.color}</span>
        <select
          value={view.color}
          onChange={({ target }) => appearance.setColor(parseColor(target.value) ?? view.color)}
        >
          {COLOR_BY.map((by) => (
            <option key={by} value={by}>
              {text.appearance.colorBy[by]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="eyebrow">{text.appearance.size}</span>
        <select value={view.size} onChange={({ target }) => appearance.setSize(parseSize(target.value) ?? view.size)}>
          {SIZE_BY.map((by) => (
            <option key={by} value={by}>
              {text.appearance.sizeBy[by]}
            </option>
          ))}
          {measures && measures.length > 0 && (
            <optgroup label={text.appearance.measures}>
              {measures
                .filter(({ id, values }) => values.size > 1 || view.size === `measure.${id}`)
                .map(({ id, label, values }) => (
                  <option key={id} value={`measure.${id}`}>
                    {text.appearance.measure(label[language], values.size)}
                  </option>
                ))}
            </optgroup>
          )}
        </select>
      </label>
      <label>
        <span className="eyebrow">{text.appearance.groups}</span>
        <select
          value={view.groupBy}
          onChange={({ target }) => appearance.setGroupBy(parseGroupBy(target.value) ?? view.groupBy)}
        >
          {(['none', 'type', 'community'] as const).map((by) => (
            <option key={by} value={by}>
              {text.appearance.groupBy[by]}
            </option>
          ))}
          <optgroup label={text.appearance.groupByPredicate}>
            {[...predicates.values()].map(({ id, label }) => (
              <option key={id} value={`predicate.${id}`}>
                {label[language]}
              </option>
            ))}
          </optgroup>
        </select>
        {view.groupBy !== 'none' && <span className="appearance-hint">{text.appearance.groupsHint}</span>}
      </label>
      {view.openGroups.length > 0 && (
        <button type="button" className="button" onClick={appearance.closeGroups}>
          {text.appearance.closeGroups}
        </button>
      )}
      <label className="appearance-check">
        <input
          type="checkbox"
          checked={hasAreas(view)}
          onChange={({ target }) => appearance.setAreas(target.checked ? 'on' : 'off')}
        />
        {text.appearance.areas}
      </label>
      {hasAreas(view) && <span className="appearance-hint">{text.appearance.areasHint}</span>}
    </section>
  );
}
