import { defined } from '../context/vocabularyIndex.ts';
import type { FigureResolvers } from '../generated/resolvers.ts';
import { labelFigure } from './labels.ts';
import { when } from './when.ts';

export const Figure: FigureResolvers = {
  label: (figure, { lang }, context) => labelFigure(figure, lang, context),
  subject: (figure, _args, { loaders }) => loaders.existingEntity(figure.subject),
  measure: (figure, _args, { vocabulary }) => defined(vocabulary.measures, figure.measure),
  unit: (figure, _args, { vocabulary }) => defined(vocabulary.units, figure.unit),
  accordingTo: (figure, _args, { loaders }) =>
    figure.accordingTo === null ? null : loaders.existingEntity(figure.accordingTo),
  when,
  documents: (figure, _args, { loaders }) => figure.documents.map(loaders.existingDocument),
};
