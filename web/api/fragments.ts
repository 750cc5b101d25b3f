export const ENTITY_CARD = /* GraphQL */ `
  fragment EntityCard on Entity {
    id
    type { id }
    kind { id label { zh en } }
    name { zh en }
    pinyin
    degree
    neighborCount
    centrality
    betweenness
    community
    documents { id }
    start
    end
    x
    y
  }
`;

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
    place { id name { zh en } pinyin }
    note { zh en }
    when { date origin }
    status
    reason { zh en }
    citations { document { id } firstLine lastLine }
  }
`;

/** Without the subject, which only some tables and charts show. */
export const FIGURE_CARD = /* GraphQL */ `
  fragment FigureCard on Figure {
    id
    measure { id label { zh en } }
    amount
    unit { id label { zh en } base factor }
    comparator
    value
    asOf
    when { date origin }
    scope { zh en }
    accordingTo { id name { zh en } pinyin }
    status
    reason { zh en }
    citations { document { id } firstLine lastLine }
  }
`;
