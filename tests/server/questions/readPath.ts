/**
 * Reads the value of an answer at a path such as `relations.nodes[].object.id`, where `[]` maps over the items of a list.
 */
export function readPath(answer: unknown, path: string): unknown {
  return readSteps(answer, path.split('.'));
}

function readSteps(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || value === null) return value;
  if (!step.endsWith('[]')) return readSteps(fieldOf(value, step), rest);
  const list = fieldOf(value, step.slice(0, -2));
  if (!Array.isArray(list)) throw new Error(`there is no list at "${step}"`);
  return list.map((item) => readSteps(item, rest));
}

function fieldOf(value: unknown, key: string): unknown {
  const found = new Map<string, unknown>(Object.entries(Object(value))).get(key);
  if (found === undefined && key === 'length' && Array.isArray(value)) return value.length;
  if (found === undefined) throw new Error(`there is no "${key}"`);
  return found;
}
