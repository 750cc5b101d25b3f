/** A text in the two languages of the graph. Neither is ever empty. */
export interface LocalisedText {
  readonly zh: string;
  readonly en: string;
}

export interface Kind {
  readonly id: string;
  readonly label: LocalisedText;
}

/** The outlines that a type may have on the canvas and beside its name: Cytoscape's words for them. */
export const SHAPES = [
  'ellipse',
  'rectangle',
  'round-rectangle',
  'cut-rectangle',
  'bottom-round-rectangle',
  'barrel',
  'rhomboid',
  'diamond',
  'round-diamond',
  'round-triangle',
  'pentagon',
  'round-pentagon',
  'hexagon',
  'round-hexagon',
  'octagon',
  'round-octagon',
  'tag',
  'round-tag',
  'star',
] as const;
export type NodeShape = (typeof SHAPES)[number];

/** A type of entity, and how the page draws it. */
export interface EntityType {
  readonly id: string;
  readonly label: LocalisedText;
  readonly plural: string;
  /** Lets a predicate name several types at once. */
  readonly group: string;
  readonly shape: NodeShape;
  /** CSS colours for the light and the dark theme. */
  readonly color: { readonly light: string; readonly dark: string };
  /** The schema.org class that every entity of the type belongs to; null where schema.org has none. */
  readonly schemaOrg: string | null;
  readonly kinds: readonly Kind[];
}

export interface Predicate {
  readonly id: string;
  /** Read from the subject: "出品", "produced". */
  readonly label: LocalisedText;
  /** Read from the object: "出品方", "was produced by". */
  readonly inverse: LocalisedText;
  readonly symmetric: boolean;
  /** Ids of the entity types that may stand at each end (groups and `any` already resolved). */
  readonly subjectTypes: readonly string[];
  readonly objectTypes: readonly string[];
  /** Names of the qualifiers that its relations may carry: see fields.ts. */
  readonly qualifiers: readonly string[];
}

export interface Measure {
  readonly id: string;
  readonly label: LocalisedText;
  /** Base units that its figures may be given in. */
  readonly dimension: readonly string[];
}

export interface Unit {
  readonly id: string;
  readonly label: LocalisedText;
  /** The unit that `factor` converts to; its own id for a base unit. */
  readonly base: string;
  readonly factor: number;
}

/** The closed lists that every fact refers to, in the order of their files. */
export interface Vocabulary {
  readonly types: readonly EntityType[];
  readonly predicates: readonly Predicate[];
  readonly measures: readonly Measure[];
  readonly units: readonly Unit[];
}

/** The vocabulary without its mapping to schema.org, which is no part of the dataset's version or of its JSON. */
export function withoutSchemaOrg(vocabulary: Vocabulary) {
  return { ...vocabulary, types: vocabulary.types.map(({ schemaOrg, ...type }) => type) };
}
