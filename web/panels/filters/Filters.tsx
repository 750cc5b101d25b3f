import './Filters.css';
import { useActions, useStore, useText } from '../../state/useStore.ts';
import { useVocabulary } from '../../state/useView.ts';
import {
  conditionOf,
  type FilterField,
  hasConditions,
  isRangeField,
  isValuesField,
} from '../../state/view/pageFilters.ts';
import { ColorKey } from '../appearance/AppearanceKey.tsx';
import { DatesFacet } from './DatesFacet.tsx';
import { FacetSection } from './FacetSection.tsx';
import { LineLegend } from './LineLegend.tsx';
import { RangeFacet } from './RangeFacet.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { TextFacet } from './TextFacet.tsx';
import { ValueFacet } from './ValueFacet.tsx';

const ENTITY_FIELDS: readonly FilterField[] = ['text', 'kind', 'community', 'neighbors'];
const RELATION_FIELDS: readonly FilterField[] = ['predicate', 'document', 'status', 'sources', 'dates'];

/** The facets of the view. The first one, the types, is also the legend of shapes and colours. */
export function Filters() {
  const text = useText();
  const { filters } = useActions();
  const { types } = useVocabulary();
  const filter = useStore((state) => state.view.filter);
  return (
    <div className="filters">
      <section className="facet">
        <header className="filters-header">
          <h2 className="eyebrow">{text.filters.fields.type}</h2>
          {hasConditions(filter) && (
            <button type="button" className="link" onClick={filters.clear}>
              {text.filters.clear}
            </button>
          )}
        </header>
        <ValueFacet field="type" order={[...types.keys()]} />
      </section>
      <ColorKey />
      <LineLegend />
      <Facets heading={text.filters.ofEntities} fields={ENTITY_FIELDS} />
      <Facets heading={text.filters.ofRelations} note={text.filters.relationRule} fields={RELATION_FIELDS} />
      <section className="filters-mode">
        <h2 className="eyebrow" id="filters-mode">
          {text.filters.mode}
        </h2>
        <div className="segmented" role="radiogroup" aria-labelledby="filters-mode">
          {[false, true].map((dims) => (
            <label key={String(dims)}>
              <input
                type="radio"
                name="filters-mode"
                checked={filter.dims === dims}
                onChange={() => filters.setDims(dims)}
              />
              {dims ? text.filters.dim : text.filters.hide}
            </label>
          ))}
        </div>
      </section>
      <SavedFilters />
    </div>
  );
}

function Facets({
  heading,
  note,
  fields,
}: {
  readonly heading: string;
  readonly note?: string;
  readonly fields: readonly FilterField[];
}) {
  const text = useText();
  const filter = useStore((state) => state.view.filter);
  return (
    <section className="facets">
      <h2 className="eyebrow">{heading}</h2>
      {note && <p className="facet-note">{note}</p>}
      {fields.map((field) => (
        <FacetSection key={field} label={text.filters.fields[field]} isActive={conditionOf(field, filter) !== null}>
          {isValuesField(field) && <ValueFacet field={field} />}
          {isRangeField(field) && <RangeFacet field={field} />}
          {field === 'text' && <TextFacet />}
          {field === 'dates' && <DatesFacet />}
        </FacetSection>
      ))}
    </section>
  );
}
