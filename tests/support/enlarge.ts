import type { Dataset } from '../../server/model/dataset.ts';
import type { Entity } from '../../server/model/entity.ts';

/**
 * Returns a dataset that is `times` as large: the original and copies that are not connected to it, so that neighbourhoods stay
 * the same. The copies have other names and sort last, so that the beginning of every list stays the same.
 */
export function enlarge(dataset: Dataset, times: number): Dataset {
  const copies = Array.from({ length: times - 1 }, (_, index) => copyOf(dataset, index + 1));
  const all = [dataset, ...copies];
  return {
    ...dataset,
    version: `${dataset.version}-${times}`,
    entities: sorted(all.flatMap(({ entities }) => entities)),
    relations: sorted(all.flatMap(({ relations }) => relations)),
    figures: sorted(all.flatMap(({ figures }) => figures)),
  };
}

function copyOf({ entities, relations, figures }: Dataset, number: number) {
  const rename = (id: string) => `zz${number}-${id}`;
  const withSubject = (id: string, subject: string) => rename(subject) + id.slice(subject.length);
  return {
    entities: entities.map((entity) => ({ ...withOtherNames(entity, number), id: rename(entity.id) })),
    relations: relations.map((relation) => {
      const { id, subject, predicate, object } = relation;
      const rest = id.slice(`${subject}--${predicate}--${object}`.length);
      return {
        ...relation,
        id: `${rename(subject)}--${predicate}--${rename(object)}${rest}`,
        subject: rename(subject),
        object: rename(object),
      };
    }),
    figures: figures.map((figure) => ({
      ...figure,
      value: -1,
      id: withSubject(figure.id, figure.subject),
      subject: rename(figure.subject),
    })),
  };
}

function withOtherNames(entity: Entity, number: number): Entity {
  const other = (text: string) => [...text].map((character) => shift(character, number)).join('');
  return {
    ...entity,
    name: { zh: other(entity.name.zh), en: other(entity.name.en) },
    aliases: entity.aliases.map(other),
    forms: entity.forms.map((form) => ({ ...form, text: other(form.text), pinyin: other(form.pinyin) })),
    degree: 0,
    centrality: 0,
    betweenness: 0,
  };
}

/** Returns the letter or Chinese character that is `places` further in its alphabet or block. */
function shift(character: string, places: number): string {
  const code = character.codePointAt(0) ?? 0;
  for (const [first, last] of [
    [0x61, 0x7a],
    [0x41, 0x5a],
    [0x4e00, 0x9fff],
  ] as const) {
    if (code >= first && code <= last)
      return String.fromCodePoint(first + ((code - first + places) % (last - first + 1)));
  }
  return character;
}

function sorted<T extends { readonly id: string }>(facts: readonly T[]): readonly T[] {
  return facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
