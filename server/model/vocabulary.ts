/** A text in both languages of the graph. Neither is empty. */
export interface LocalisedText {
  readonly zh: string;
  readonly en: string;
}

export function textsOf(...texts: readonly (LocalisedText | null)[]): string[] {
  return texts.flatMap((text) => (text === null ? [] : [text.zh, text.en]));
}

export interface Kind {
  readonly id: string;
  readonly label: LocalisedText;
  /** Whether its entities have dates: that of its type, unless the vocabulary says otherwise. */
  readonly dated: boolean;
}

/** Node shapes that a type may have, as Cytoscape names them. */
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

/** A type of entity, with the shape and colours of its nodes. */
export interface EntityType {
  readonly id: string;
  readonly label: LocalisedText;
  readonly plural: string;
  /** Name by which a predicate refers to several types. */
  readonly group: string;
  readonly shape: NodeShape;
  /** CSS colours for the light and the dark theme. */
  readonly color: { readonly light: string; readonly dark: string };
  /** schema.org class of the type's entities; null if schema.org has none. */
  readonly schemaOrg: string | null;
  /** Whether its entities happen or come out at a time, so that their dates tell when relations with them held. */
  readonly dated: boolean;
  readonly kinds: readonly Kind[];
}

/** Predicates that lists show under one heading, because they mean much the same: who attended, spoke and exhibited. */
export interface PredicateGroup {
  readonly id: string;
  /** Heading for what an entity is the subject of: "参加", "took part in". */
  readonly label: LocalisedText;
  /** Heading for what an entity is the object of: "参加者", "participants". */
  readonly inverse: LocalisedText;
}

export interface Predicate {
  readonly id: string;
  /** Label read from the subject: "出品", "produced". */
  readonly label: LocalisedText;
  /** Label read from the object: "出品方", "was produced by". */
  readonly inverse: LocalisedText;
  /** Null if its relations have a heading of their own. */
  readonly group: PredicateGroup | null;
  readonly symmetric: boolean;
  /** End whose dates tell when the relation held, if it has none of its own; null if neither end tells. */
  readonly datedBy: 'subject' | 'object' | null;
  /** Whether the other end has the dates of `datedBy`, if it has none of its own. */
  readonly inheritsDates: boolean;
  /** Qualifier of other statements from which its relations follow: see server/dataset/deriveRelations.ts. */
  readonly derivedFrom: 'place' | 'accordingTo' | null;
  /** Ids of the entity types allowed at each end, with groups and `any` resolved. */
  readonly subjectTypes: readonly string[];
  readonly objectTypes: readonly string[];
  /** Qualifiers that its relations may have: see fields.ts. */
  readonly qualifiers: readonly string[];
}

export interface Measure {
  readonly id: string;
  readonly label: LocalisedText;
  /** Base units of its figures. */
  readonly dimension: readonly string[];
}

export interface Unit {
  readonly id: string;
  readonly label: LocalisedText;
  /** Unit that `factor` converts to; the unit's own id for a base unit. */
  readonly base: string;
  readonly factor: number;
}

/** Closed lists that facts refer to, in the order of their files. */
export interface Vocabulary {
  readonly types: readonly EntityType[];
  readonly predicates: readonly Predicate[];
  readonly measures: readonly Measure[];
  readonly units: readonly Unit[];
}

/** Returns the vocabulary without its mapping to schema.org, which is not part of the version or of JSON exports. */
export function withoutSchemaOrg(vocabulary: Vocabulary) {
  return { ...vocabulary, types: vocabulary.types.map(({ schemaOrg, ...type }) => type) };
}
