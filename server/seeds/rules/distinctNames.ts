import { fold } from '../../search/fold.ts';
import { readingOfName } from '../../search/readings.ts';
import { positionOf } from '../files/schema.ts';
import { describePosition } from '../problem.ts';
import type { EntityRecord, Rule } from '../seeds.ts';

/** Shorter names sound alike too often by chance. In characters. */
const SHORTEST_READING = 3;

/** Entities with equal or equal-sounding names are declared distinct. */
export const distinctNames: Rule = ({ entities }, report) => {
  const groups = new Map<string, EntityRecord[]>();
  for (const entity of entities) {
    for (const key of similarityKeys(entity)) groups.set(key, [...(groups.get(key) ?? []), entity]);
  }
  for (const [key, group] of groups) {
    const similarity = key.startsWith('name ') ? 'has the same name as' : 'sounds like';
    for (const [later, other] of pairs(group)) {
      if (other.id === later.id || areDistinct(other, later)) continue;
      const where = describePosition(other.at);
      const message = `"${later.id}" ${similarity} "${other.id}" (${where}): merge them, or add "distinct_from: [${other.id}]".`;
      report(positionOf(later, 'name'), message);
    }
  }
};

function pairs<T>(items: readonly T[]): (readonly [later: T, earlier: T])[] {
  return items.flatMap((later, index) => items.slice(0, index).map((earlier) => [later, earlier] as const));
}

function similarityKeys({ aliases, name, pinyin, type }: EntityRecord): Set<string> {
  const keys = [name.zh, name.en, ...(aliases ?? [])].map(fold).filter((form) => form !== '');
  const reading = pinyin ?? readingOfName(name.zh, type);
  const sounds = [...fold(name.zh)].length >= SHORTEST_READING && reading !== '' ? [`sound ${type} ${reading}`] : [];
  return new Set([...keys.map((key) => `name ${key}`), ...sounds]);
}

function areDistinct(a: EntityRecord, b: EntityRecord): boolean {
  return (a.distinct_from ?? []).includes(b.id) || (b.distinct_from ?? []).includes(a.id);
}
