import { dictionaryOf } from '../i18n/index.ts';
import type { Language } from '../i18n/language.ts';
import type { Message, StepLabel } from '../i18n/messages.ts';
import type { LayoutId } from '../layouts/layoutIds.ts';
import type { State } from './state.ts';

/** Functions that format parts of the state in one language. */
export interface Formats {
  /** Returns the name of an entity or the title of a document; the id if it is unknown. */
  readonly nameOf: (id: string) => string;
  readonly formatStep: (step: StepLabel) => string;
  readonly formatMessage: (message: Message) => string;
}

export function formatsIn(language: Language, { graph, dataset }: Pick<State, 'graph' | 'dataset'>): Formats {
  const text = dictionaryOf(language);
  const nameOf = (id: string) =>
    (graph.entities.get(id)?.name ?? dataset?.documents.find((document) => document.id === id)?.title)?.[language] ??
    id;
  const layoutOf = (id: string) => text.layouts.names[id as LayoutId] ?? id;
  const formatStep = (step: StepLabel) => text.step(step, nameOf, layoutOf);
  return { nameOf, formatStep, formatMessage: (message) => text.message(message, nameOf, formatStep) };
}
