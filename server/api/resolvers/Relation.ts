import { defined } from '../context/vocabularyIndex.ts';
import type { RelationResolvers } from '../generated/resolvers.ts';
import { labelRelation } from './labels.ts';
import { when } from './when.ts';

export const Relation: RelationResolvers = {
  label: (relation, { lang }, context) => labelRelation(relation, lang, context),
  subject: (relation, _args, { loaders }) => loaders.existingEntity(relation.subject),
  predicate: (relation, _args, { vocabulary }) => defined(vocabulary.predicates, relation.predicate),
  object: (relation, _args, { loaders }) => loaders.existingEntity(relation.object),
  place: (relation, _args, { loaders }) => (relation.place === null ? null : loaders.existingEntity(relation.place)),
  when,
  documents: (relation, _args, { loaders }) => relation.documents.map(loaders.existingDocument),
};
