import { useMemo } from 'react';
import type { EntityType, GraphDocument, Predicate } from '../api/dataset.ts';
import type { EntityCard, RelationCard } from '../api/subgraph.ts';
import type { Language } from '../i18n/language.ts';
import type { Message, StepLabel } from '../i18n/messages.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { visibleEntities, visibleRelations } from './selectors/visible.ts';
import { useLanguage, useStore, useText } from './useStore.ts';

/** Returns the entities and relations on the canvas. */
export function useVisible(): {
  readonly entities: readonly EntityCard[];
  readonly relations: readonly RelationCard[];
} {
  const view = useStore((state) => state.view);
  const graph = useStore((state) => state.graph);
  return useMemo(
    () => ({ entities: visibleEntities(view, graph), relations: visibleRelations(view, graph) }),
    [view, graph],
  );
}

/** Returns the vocabulary and the documents by id. */
export function useVocabulary(): {
  readonly types: ReadonlyMap<string, EntityType>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly documents: ReadonlyMap<string, GraphDocument>;
} {
  const dataset = useStore((state) => state.dataset);
  return useMemo(
    () => ({
      types: new Map(dataset?.vocabulary.types.map((type) => [type.id, type])),
      predicates: new Map(dataset?.vocabulary.predicates.map((predicate) => [predicate.id, predicate])),
      documents: new Map(dataset?.documents.map((document) => [document.id, document])),
    }),
    [dataset],
  );
}

/** Returns a function that finds the name of an entity or the title of a document; the id if it is unknown. */
export function useNameOf(): (id: string) => string {
  const language = useLanguage();
  const entities = useStore((state) => state.graph.entities);
  const { documents } = useVocabulary();
  return (id) => (entities.get(id)?.name ?? documents.get(id)?.title)?.[language] ?? id;
}

/** Returns functions that format undo steps and messages in the current language. */
export function useMessages(): {
  readonly formatStep: (step: StepLabel) => string;
  readonly formatMessage: (message: Message) => string;
} {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const layoutOf = (id: string) => LAYOUTS.find((layout) => layout.id === id)?.label[language] ?? id;
  const formatStep = (step: StepLabel) => text.step(step, nameOf, layoutOf);
  return { formatStep, formatMessage: (message) => text.message(message, nameOf, formatStep) };
}

/** Returns the plural name of a type: 平台, Platforms. */
export function pluralOf(type: EntityType, language: Language): string {
  return language === 'zh' ? type.label.zh : type.plural;
}
