import './AppearanceKey.css';
import { useMemo } from 'react';
import { appearanceOf } from '../../state/selectors/appearance.ts';
import { visibleEntities } from '../../state/selectors/visible.ts';
import { resolveTheme } from '../../state/state.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { measureOf } from '../../state/view/appearance.ts';
import { DataText } from '../facts/DataText.tsx';

/** The meaning of colours, unless they show the type, which the legend of types explains. A click selects the entities. */
export function ColorKey() {
  const text = useText();
  const language = useLanguage();
  const { selection } = useActions();
  const by = useStore((state) => state.view.color);
  const entries = useColorEntries();
  if (by === 'type' || entries.length === 0) return null;
  return (
    <>
      <h2 className="eyebrow">{text.appearance.colorKey(text.appearance.colorBy[by])}</h2>
      <ul className="color-key">
        {entries.map(({ id, label, color, entities }) => (
          <li key={id}>
            <button type="button" title={text.appearance.selectThese} onClick={() => selection.selectAndFit(entities)}>
              <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                <circle cx="7" cy="7" r="6" fill={color} />
              </svg>
              <span className="color-key-name">
                {typeof label === 'string' ? text.appearance.words[label] : <DataText>{label[language]}</DataText>}
              </span>
              <span className="color-key-count">{text.number(entities.length)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useColorEntries() {
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const dataset = useStore((state) => state.dataset);
  const theme = useStore(resolveTheme);
  return useMemo(() => {
    if (!dataset || view.color === 'type') return [];
    const { vocabulary, documents, meta } = dataset;
    const context = { types: vocabulary.types, documents, communities: meta.communities, theme };
    const { classes, classOf } = appearanceOf(view, graph, context);
    const members = new Map(classes.map(({ id }) => [id, [] as string[]]));
    for (const entity of visibleEntities(view, graph)) members.get(classOf(entity).id)?.push(entity.id);
    return classes.flatMap((each) => {
      const entities = members.get(each.id) ?? [];
      return entities.length > 0 ? [{ ...each, entities }] : [];
    });
  }, [view, graph, dataset, theme]);
}

/** The meaning of sizes. */
export function SizeKey() {
  const text = useText();
  const language = useLanguage();
  const size = useStore((state) => state.view.size);
  const measures = useStore((state) => state.graph.measures);
  const id = measureOf(size);
  const measure = measures?.find((known) => known.id === id)?.label[language] ?? id;
  return (
    <li>
      <svg viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
        <circle cx="6" cy="7" r="3.500" />
        <circle cx="22" cy="7" r="6.500" />
      </svg>
      {measure === null ? text.appearance.sizeKey[size as 'neighbors'] : text.appearance.measureKey(measure)}
    </li>
  );
}
