/* Fragments of the tools' operations, all of which have the variable `$lang`. */

/** Data for the end of every answer. */
export const FRAME = /* GraphQL */ `
  fragment Frame on Query {
    meta { version curatedOn licence title { zh en } }
  }
`;

export const CITED = /* GraphQL */ `
  fragment Cited on Citation {
    document { id label(lang: $lang) file published }
    firstLine
    lastLine
  }
`;

export const ENTITY_NAMED = /* GraphQL */ `
  fragment EntityNamed on Entity {
    id
    name { zh en }
    type { id }
    kind { id }
  }
`;

/** Needs ENTITY_NAMED and CITED. */
export const ENTITY_BRIEF = /* GraphQL */ `
  fragment EntityBrief on Entity {
    ...EntityNamed
    description { zh en }
    degree
    citations { ...Cited }
  }
`;

/** Needs CITED. */
export const RELATION_STATED = /* GraphQL */ `
  fragment RelationStated on Relation {
    id
    label(lang: $lang)
    subject { id }
    predicate { id }
    object { id }
    note { zh en }
    when { date origin }
    status
    reason { zh en }
    citations { ...Cited }
  }
`;

/** Needs CITED. */
export const FIGURE_STATED = /* GraphQL */ `
  fragment FigureStated on Figure {
    id
    label(lang: $lang)
    subject { id }
    measure { id }
    value
    unit { base }
    asOf
    when { date origin }
    accordingTo { name { zh en } }
    status
    reason { zh en }
    citations { ...Cited }
  }
`;
