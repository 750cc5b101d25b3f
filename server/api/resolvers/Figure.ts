import { toFigureLabel } from '../../model/statementLabels.ts';
import type { FigureResolvers } from '../generated/resolvers.ts';
import { defined } from '../vocabularyIndex.ts';

export const Figure: FigureResolvers = {
  async label(figure, { lang }, { loaders, vocabulary }) {
    const { name: subject } = await loaders.existingEntity(figure.subject);
    const measure = defined(vocabulary.measures, figure.measure);
    return toFigureLabel(figure, { subject, measure, unit: defined(vocabulary.units, figure.unit) }, lang);
  },
  subject: (figure, _args, { loaders }) => loaders.existingEntity(figure.subject),
  measure: (figure, _args, { vocabulary }) => defined(vocabulary.measures, figure.measure),
  unit: (figure, _args, { vocabulary }) => defined(vocabulary.units, figure.unit),
  accordingTo: (figure, _args, { loaders }) =>
    figure.accordingTo === null ? null : loaders.existingEntity(figure.accordingTo),
};
