import { toRelationLabel } from '../../model/statementLabels.ts';
import type { RelationResolvers } from '../generated/resolvers.ts';
import { defined } from '../vocabularyIndex.ts';

export const Relation: RelationResolvers = {
  async label(relation, { lang }, { loaders, vocabulary }) {
    const [subject, object, place] = await Promise.all([
      loaders.existingEntity(relation.subject),
      loaders.existingEntity(relation.object),
      relation.place === null ? null : loaders.existingEntity(relation.place),
    ]);
    const predicate = defined(vocabulary.predicates, relation.predicate);
    const words = { subject: subject.name, predicate, object: object.name, place: place?.name ?? null };
    return toRelationLabel(relation, words, lang);
  },
  subject: (relation, _args, { loaders }) => loaders.existingEntity(relation.subject),
  predicate: (relation, _args, { vocabulary }) => defined(vocabulary.predicates, relation.predicate),
  object: (relation, _args, { loaders }) => loaders.existingEntity(relation.object),
  place: (relation, _args, { loaders }) => (relation.place === null ? null : loaders.existingEntity(relation.place)),
  documents: (relation, _args, { loaders }) => Promise.all(relation.documents.map(loaders.existingDocument)),
};
