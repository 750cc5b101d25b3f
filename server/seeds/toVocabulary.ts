import { indexById } from '../model/indexById.ts';
import { didYouMean } from '../model/nearest.ts';
import { findTakenNames } from '../model/neo4jNames.ts';
import {
  type EntityType,
  type Measure,
  type Predicate,
  SHAPES,
  type Unit,
  type Vocabulary,
} from '../model/vocabulary.ts';
import type { MeasuresFile, PredicatesFile, TypesFile, UnitsFile } from './files/fileSchemas.ts';
import { type Located, positionOf } from './files/schema.ts';
import type { Report } from './problem.ts';
import { toText } from './seedFacts.ts';

export interface VocabularyFiles {
  readonly types: TypesFile;
  readonly predicates: PredicatesFile;
  readonly measures: MeasuresFile;
  readonly units: UnitsFile;
}

/** Builds the vocabulary with groups and base units resolved. Reports problems between and within the lists. */
export function toVocabulary(files: VocabularyFiles, report: Report): Vocabulary {
  const { predicates } = files.predicates;
  const groups = files.predicates.groups ?? [];
  for (const entries of [files.types.types, groups, predicates, files.measures.measures, files.units.units]) {
    reportRepeatedIds(entries, report);
  }
  for (const type of files.types.types) reportRepeatedIds(type.kinds, report);
  reportTakenIds(files, report);
  reportSharedStyles(files.types.types, report);
  const types = files.types.types.map(toType);
  const units = toUnits(files.units, report);
  return {
    types,
    predicates: toPredicates(files.predicates, types, report),
    measures: toMeasures(files, report),
    units,
  };
}

function reportRepeatedIds(entries: readonly (Located & { readonly id: string })[], report: Report): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.id)) report(positionOf(entry, 'id'), `"${entry.id}" is a duplicate id.`);
    seen.add(entry.id);
  }
}

/** Reports ids that are unique in their list, but not in Neo4j or in the ids of facts. */
function reportTakenIds({ measures, predicates, types }: VocabularyFiles, report: Report): void {
  for (const { kind, name, term } of findTakenNames(distinct(types.types), distinct(predicates.predicates))) {
    report(positionOf(term, 'id'), `the ${kind} "${term.id}" needs another id: its name in Neo4j, ${name}, is taken.`);
  }
  const predicateIds = new Set(predicates.predicates.map(({ id }) => id));
  for (const measure of measures.measures) {
    if (!predicateIds.has(measure.id)) continue;
    const message = `"${measure.id}" is also a predicate, so that a figure could get the id of a relation: choose another id.`;
    report(positionOf(measure, 'id'), message);
  }
}

/** Leaves out repeated ids, which are reported as such. */
function distinct<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...indexById(entries.toReversed()).values()].reverse();
}

/** Reports types that share a colour, or a shape while others are unused: the page identifies types by both. */
function reportSharedStyles(types: TypesFile['types'], report: Report): void {
  const unused = SHAPES.filter((shape) => types.every((type) => type.shape !== shape));
  for (const [index, type] of types.entries()) {
    const earlier = types.slice(0, index);
    const sameShape = earlier.find(({ shape }) => shape === type.shape);
    if (sameShape && unused.length > 0) {
      const message = `"${type.id}" has the same shape as "${sameShape.id}". Unused shapes: ${unused.join(', ')}.`;
      report(positionOf(type, 'shape'), message);
    }
    for (const theme of ['light', 'dark'] as const) {
      const sameColor = earlier.find(({ color }) => color[theme] === type.color[theme]);
      if (!sameColor) continue;
      const message = `"${type.id}" has the ${theme} colour of "${sameColor.id}": choose another.`;
      report(positionOf(type.color, theme), message);
    }
  }
}

function toType({ id, label, group, shape, color, schema_org, dated, kinds }: TypesFile['types'][number]): EntityType {
  const typeIsDated = dated ?? false;
  return {
    id,
    label: toText(label),
    plural: label.plural,
    group,
    shape,
    color: { light: color.light, dark: color.dark },
    schemaOrg: schema_org,
    dated: typeIsDated,
    kinds: kinds.map((kind) => ({ id: kind.id, label: toText(kind), dated: kind.dated ?? typeIsDated })),
  };
}

function toPredicates(file: PredicatesFile, types: readonly EntityType[], report: Report): Predicate[] {
  const entries = file.groups ?? [];
  const groups = new Map(
    entries.map(({ id, label, inverse }) => [id, { id, label: toText(label), inverse: toText(inverse) }]),
  );
  for (const group of entries) {
    if (file.predicates.some((entry) => entry.group === group.id)) continue;
    report(positionOf(group, 'id'), `no predicate is in the group "${group.id}".`);
  }
  return file.predicates.map((entry, index) => {
    if (entry.group !== null && !groups.has(entry.group)) {
      report(
        positionOf(entry, 'group'),
        `unknown group "${entry.group}".${didYouMean(entry.group, [...groups.keys()])}`,
      );
    }
    const typesOf = (key: 'subject' | 'object') => {
      for (const name of entry[key]) {
        if (resolveTypes(name, types).length > 0) continue;
        const known = ['any', ...types.flatMap((type) => [type.id, type.group])];
        report(positionOf(entry, key), `unknown type or group "${name}".${didYouMean(name, [...new Set(known)])}`);
      }
      const allowed = new Set(entry[key].flatMap((name) => resolveTypes(name, types)));
      return types.map((type) => type.id).filter((id) => allowed.has(id));
    };
    const [subjectTypes, objectTypes] = [typesOf('subject'), typesOf('object')];
    const symmetric = entry.symmetric ?? false;
    if (symmetric && subjectTypes.join() !== objectTypes.join()) {
      const message = `"${entry.id}" is symmetric, so its subject and object must be the same types.`;
      report(positionOf(entry, 'symmetric'), message);
    }
    const earlier = file.predicates.slice(0, index).find(({ derived_from: from }) => from === entry.derived_from);
    if (entry.derived_from !== null && earlier) {
      const message = `"${earlier.id}" is derived from ${entry.derived_from} already.`;
      report(positionOf(entry, 'derived_from'), message);
    }
    reportDatedBy(entry, { subject: subjectTypes, object: objectTypes }, types, report);
    return {
      id: entry.id,
      label: toText(entry.label),
      inverse: toText(entry.inverse),
      group: groups.get(entry.group ?? '') ?? null,
      symmetric,
      datedBy: entry.dated_by,
      inheritsDates: entry.inherits_dates ?? false,
      derivedFrom: entry.derived_from === 'according_to' ? 'accordingTo' : entry.derived_from,
      subjectTypes,
      objectTypes,
      qualifiers: entry.qualifiers,
    };
  });
}

/** Reports keys about dates that can tell no date. */
function reportDatedBy(
  entry: PredicatesFile['predicates'][number],
  typesOfEnd: Readonly<Record<'subject' | 'object', readonly string[]>>,
  types: readonly EntityType[],
  report: Report,
): void {
  const { dated_by: end, id } = entry;
  if (end === null) {
    if (!entry.inherits_dates) return;
    report(
      positionOf(entry, 'inherits_dates'),
      `"${id}" has "inherits_dates", so it needs "dated_by": subject or object.`,
    );
    return;
  }
  if (entry.symmetric) {
    const message = `"${id}" is symmetric, so its dates cannot come from the ${end}: leave "dated_by" out.`;
    report(positionOf(entry, 'dated_by'), message);
    return;
  }
  const dated = types.filter((type) => type.dated).map((type) => type.id);
  if (typesOfEnd[end].length === 0 || typesOfEnd[end].some((type) => dated.includes(type))) return;
  const remedy = `Choose the other end, leave "dated_by" out, or give a type "dated: true" in types.yaml.`;
  report(positionOf(entry, 'dated_by'), `the ${end} of "${id}" has no type with dates. ${remedy}`);
}

/** Returns the ids of the types that a type's id, a group's name or `any` stands for. */
function resolveTypes(name: string, types: readonly EntityType[]): string[] {
  return types.filter((type) => name === 'any' || type.id === name || type.group === name).map((type) => type.id);
}

function toMeasures({ measures, units }: VocabularyFiles, report: Report): Measure[] {
  const bases = units.units.filter((unit) => unit.base === null).map((unit) => unit.id);
  return measures.measures.map((entry) => {
    for (const base of entry.dimension) {
      if (bases.includes(base)) continue;
      report(positionOf(entry, 'dimension'), `"${base}" is not a base unit.${didYouMean(base, bases)}`);
    }
    return { id: entry.id, label: toText(entry.label), dimension: entry.dimension };
  });
}

function toUnits(file: UnitsFile, report: Report): Unit[] {
  const bases = file.units.filter((unit) => unit.base === null).map((unit) => unit.id);
  return file.units.map((entry) => {
    if ((entry.base === null) !== (entry.factor === null)) {
      report(entry.at, `unit "${entry.id}" needs both "base" and "factor", or neither.`);
    }
    if (entry.base !== null && !bases.includes(entry.base)) {
      report(positionOf(entry, 'base'), `"${entry.base}" is not a base unit.${didYouMean(entry.base, bases)}`);
    }
    return { id: entry.id, label: toText(entry.label), base: entry.base ?? entry.id, factor: entry.factor ?? 1 };
  });
}
