import './Legend.css';
import { useMemo } from 'react';
import { entitiesOf } from '../../state/graph.ts';
import { visibleEntities } from '../../state/selectors/visible.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { pluralOf, useVocabulary } from '../../state/useView.ts';
import { ColorKey, SizeKey } from '../appearance/AppearanceKey.tsx';
import { DataText } from '../facts/DataText.tsx';
import { TypeMark } from '../facts/TypeMark.tsx';

/** The meaning of shapes, colours and lines. The entries of the types are also the filter by type. */
export function Legend() {
  const text = useText();
  const language = useLanguage();
  const { edits } = useActions();
  const { types } = useVocabulary();
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  const counts = useMemo(() => {
    const shown = new Set(visibleEntities(view, graph).map((entity) => entity.id));
    const byType = new Map<string, { all: number; shown: number }>();
    for (const { id, type } of entitiesOf(view, graph)) {
      const count = byType.get(type.id) ?? { all: 0, shown: 0 };
      byType.set(type.id, { all: count.all + 1, shown: count.shown + (shown.has(id) ? 1 : 0) });
    }
    return byType;
  }, [view, graph]);
  const present = [...types.values()].filter((type) => counts.has(type.id));
  const ids = present.map((type) => type.id);

  return (
    <section className="legend">
      <h2 className="eyebrow">{text.legend.title}</h2>
      <ul>
        {present.map((type) => {
          const { all, shown } = counts.get(type.id) ?? { all: 0, shown: 0 };
          const on = !view.hiddenTypes.includes(type.id);
          const label = pluralOf(type, language);
          return (
            <li key={type.id} className={on ? 'legend-type' : 'legend-type off'}>
              <button
                type="button"
                className="legend-toggle"
                aria-pressed={on}
                title={text.legend.hint}
                onClick={(event) => (event.altKey ? edits.onlyType(type.id, ids) : edits.toggleType(type.id))}
              >
                <TypeMark type={type} />
                <span className="legend-name">
                  <DataText>{label}</DataText>
                </span>
                <span className="legend-count" title={text.legend.shownOf(shown, all)}>
                  {shown === all ? text.number(all) : `${text.number(shown)}/${text.number(all)}`}
                </span>
              </button>
              <button
                type="button"
                className="legend-only"
                aria-label={text.legend.onlyLabel(label)}
                onClick={() => edits.onlyType(type.id, ids)}
              >
                {text.legend.only}
              </button>
            </li>
          );
        })}
      </ul>
      <ColorKey />
      <h2 className="eyebrow">{text.legend.relations}</h2>
      <ul className="legend-lines">
        <LineSample className="many" label={text.legend.manyDocuments} />
        <LineSample className="one" label={text.legend.oneDocument} />
        <LineSample className="implied" label={text.legend.implied} />
        <li>
          <span className="legend-badge" aria-hidden="true">
            +9
          </span>
          {text.legend.badge}
        </li>
        <SizeKey />
      </ul>
    </section>
  );
}

function LineSample({ className, label }: { readonly className: string; readonly label: string }) {
  return (
    <li>
      <svg className={className} viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
        <path d="M1 7h30" />
      </svg>
      {label}
    </li>
  );
}
