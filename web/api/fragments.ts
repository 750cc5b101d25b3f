/** What the canvas, lists and labels need of an entity. */
export const ENTITY_CARD = /* GraphQL */ `
  fragment EntityCard on Entity {
    id
    type { id }
    kind { id label { zh en } }
    name { zh en }
    neighborCount
    centrality
    community
    x
    y
  }
`;

/** What a relation says and who says it; its ends are in the cache as entities. */
export const RELATION_CARD = /* GraphQL */ `
  fragment RelationCard on Relation {
    id
    subject { id }
    predicate { id }
    object { id }
    role { zh en }
    date
    start
    end
    rank
    edition
    place { id name { zh en } }
    note { zh en }
    status
    reason { zh en }
    citations { document { id } firstLine lastLine }
  }
`;

/** A number as a table shows it; whom it is about is asked where a table has several subjects. */
export const FIGURE_CARD = /* GraphQL */ `
  fragment FigureCard on Figure {
    id
    measure { id label { zh en } }
    amount
    unit { id label { zh en } }
    comparator
    asOf
    scope { zh en }
    accordingTo { id name { zh en } }
    status
    reason { zh en }
    citations { document { id } firstLine lastLine }
  }
`;
