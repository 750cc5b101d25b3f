import { diameterOf } from '../../../server/model/geometry.ts';
import type { LocalisedText } from '../../../server/model/vocabulary.ts';
import type { DatasetInfo, EntityType } from '../../api/dataset.ts';
import type { EntityCard } from '../../api/subgraph.ts';
import { CATEGORY_COLORS, type CategoryColors } from '../../canvas/drawing/categoryColors.ts';
import { entitiesOf, type Graph } from '../graph.ts';
import { measureOf, type SizeBy } from '../view/appearance.ts';
import type { View } from '../view/view.ts';

/** The entities that have one colour, and the reason. */
export interface ColorClass {
  readonly id: string;
  /** A text of the dataset, or a word that the dictionaries translate. */
  readonly label: LocalisedText | ColorWord;
  readonly color: string;
}

export type ColorWord = 'other' | 'missing' | 'several' | 'stated' | 'partlyImplied' | 'implied';

/** How entities look. The canvas and every legend use it, so that they agree. */
export interface Appearance {
  /** In the order of the legend. */
  readonly classes: readonly ColorClass[];
  readonly classOf: (entity: EntityCard) => ColorClass;
  readonly sizeOf: (entity: EntityCard) => number;
}

export interface AppearanceContext {
  readonly types: readonly EntityType[];
  readonly documents: DatasetInfo['documents'];
  readonly communities: DatasetInfo['meta']['communities'];
  readonly theme: 'light' | 'dark';
}

export function appearanceOf(view: View, graph: Graph, context: AppearanceContext): Appearance {
  return { ...colorsOf(view, graph, context), sizeOf: sizesOf(view, graph) };
}

/** Colours of marks of types in lists: neutral while colours show something else. */
export function typeColor(
  type: EntityType | undefined,
  color: View['color'],
  theme: AppearanceContext['theme'],
): string | null {
  if (color !== 'type' || !type) return null;
  return theme === 'dark' ? type.colorDark : type.colorLight;
}

/** Returns the diameters of entities. Areas are in proportion to values. */
export function sizesOf(view: View, graph: Graph): Appearance['sizeOf'] {
  if (view.size === 'neighbors') return diameterOf;
  const numberOf = valuesOf(view.size, graph);
  const largest = entitiesOf(view, graph).reduce((most, entity) => Math.max(most, numberOf(entity) ?? 0), 0);
  return (entity) => {
    const value = numberOf(entity);
    if (value === null || largest <= 0) return MISSING_SIZE;
    return Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, value) / largest));
  };
}

const MISSING_SIZE = 12;
const SMALLEST = 16;
const LARGEST = 72;

function valuesOf(size: SizeBy, graph: Graph): (entity: EntityCard) => number | null {
  if (size === 'pagerank') return ({ centrality }) => centrality;
  if (size === 'betweenness') return ({ betweenness }) => betweenness;
  const id = measureOf(size);
  const values = graph.measures?.find((measure) => measure.id === id)?.values;
  return (entity) => values?.get(entity.id) ?? null;
}

type Colors = Pick<Appearance, 'classes' | 'classOf'>;

function colorsOf(view: View, graph: Graph, context: AppearanceContext): Colors {
  const colors = CATEGORY_COLORS[context.theme];
  switch (view.color) {
    case 'type':
      return byType(context, colors);
    case 'community':
      return byCategory(
        context.communities.map(({ index, label }) => ({ id: String(index), label })),
        ({ community }) => String(community),
        colors,
      );
    case 'document':
      return byDocument(context, colors);
    case 'status':
      return byStatus(graph, colors);
    case 'date':
      return byYear(view, graph, colors);
  }
}

function byType({ types, theme }: AppearanceContext, { missing }: CategoryColors): Colors {
  const classes = types.map(
    (type): ColorClass => ({ id: type.id, label: type.label, color: typeColor(type, 'type', theme) ?? missing }),
  );
  return byId(classes, ({ type }) => type.id, missing);
}

/** The first categories have a colour each, the rest one together. */
function byCategory(
  categories: readonly Pick<ColorClass, 'id' | 'label'>[],
  idOf: (entity: EntityCard) => string | null,
  { categories: palette, other, missing }: CategoryColors,
): Colors {
  const colored = categories.flatMap(({ id, label }, index): readonly ColorClass[] => {
    const color = palette[index];
    return color === undefined ? [] : [{ id, label, color }];
  });
  const rest = new Set(categories.slice(colored.length).map(({ id }) => id));
  return byId(
    rest.size > 0 ? [...colored, { id: 'other', label: 'other', color: other }] : colored,
    (entity) => {
      const id = idOf(entity);
      return id !== null && rest.has(id) ? 'other' : id;
    },
    missing,
  );
}

function byDocument({ documents }: AppearanceContext, colors: CategoryColors): Colors {
  const known = documents.filter(({ curated }) => curated).map(({ id, title }) => ({ id, label: title }));
  return byCategory(
    [{ id: 'several', label: 'several' }, ...known],
    ({ documents: [first, second] }) => (second ? 'several' : (first?.id ?? null)),
    colors,
  );
}

function byStatus(graph: Graph, colors: CategoryColors): Colors {
  const stated = new Set<string>();
  const implied = new Set<string>();
  for (const { subject, object, status } of graph.relations.values())
    for (const { id } of [subject, object]) (status === 'IMPLIED' ? implied : stated).add(id);
  return byCategory(
    (['stated', 'partlyImplied', 'implied'] as const).map((word) => ({ id: word, label: word })),
    ({ id }) => (implied.has(id) ? (stated.has(id) ? 'partlyImplied' : 'implied') : stated.has(id) ? 'stated' : null),
    colors,
  );
}

/** Years in up to as many classes as there are colours, each with about as many entities. */
function byYear(view: View, graph: Graph, { sequence, missing }: CategoryColors): Colors {
  const yearOf = yearsOf(graph);
  const years = entitiesOf(view, graph)
    .flatMap((entity) => yearOf(entity) ?? [])
    .sort((a, b) => a - b);
  const distinct = [...new Set(years)];
  const starts =
    distinct.length <= sequence.length
      ? distinct
      : [...new Set(sequence.map((_, index) => years[Math.floor((index * years.length) / sequence.length)] ?? 0))];
  const classes = starts.map((start, index): ColorClass => {
    const next = starts[index + 1];
    const end = next === undefined ? (years.at(-1) ?? start) : (distinct[distinct.indexOf(next) - 1] ?? start);
    const span = start === end ? `${start}` : `${start}–${end}`;
    // Fewer classes than colours are spread over these. The last class has the last colour, which stands out most.
    const back = ((starts.length - 1 - index) * (sequence.length - 1)) / Math.max(1, starts.length - 1);
    const color = sequence[sequence.length - 1 - Math.round(back)] ?? missing;
    return { id: String(start), label: { zh: `${span} 年`, en: span }, color };
  });
  const startOf = (year: number): number | undefined => starts.findLast((start) => start <= year);
  return byId(
    classes,
    (entity) => {
      const year = yearOf(entity);
      return year === null ? null : String(startOf(year));
    },
    missing,
  );
}

/** Returns the year in which an entity began, or else that of its first dated relation. */
export function yearsOf(graph: Graph): (entity: EntityCard) => number | null {
  const first = new Map<string, number>();
  for (const { subject, object, date, start } of graph.relations.values()) {
    const year = toYear(date ?? start);
    if (year === null) continue;
    for (const { id } of [subject, object]) first.set(id, Math.min(year, first.get(id) ?? year));
  }
  return ({ id, start }) => toYear(start) ?? first.get(id) ?? null;
}

function toYear(edtf: string | null): number | null {
  const [year] = /\d{4}/.exec(edtf ?? '') ?? [];
  return year === undefined ? null : Number(year);
}

function byId(classes: readonly ColorClass[], idOf: (entity: EntityCard) => string | null, missing: string): Colors {
  const none: ColorClass = { id: 'missing', label: 'missing', color: missing };
  const known = new Map(classes.map((each) => [each.id, each]));
  return { classes: [...classes, none], classOf: (entity) => known.get(idOf(entity) ?? '') ?? none };
}
