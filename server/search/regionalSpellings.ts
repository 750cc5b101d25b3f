/*
 * British and American spellings of English words. A rule that makes a word that does not exist does no harm, because
 * nothing matches it.
 */

/** The British and the American text, as parts of regular expressions; a group stands for the rest of the word. */
const PAIRS: readonly (readonly [british: string, american: string])[] = [
  ['(cent|theat|met|lit|fib|calib|spect|lust)re', '$1er'],
  ['(behavi|col|fav|flav|harb|hon|hum|lab|neighb|rum|sav|vap)our', '$1or'],
  ['is(e|ed|er|es|ing|ation|ational|ations)', 'iz$1'],
  ['ys(e|ed|er|es|ing)', 'yz$1'],
  ['(cata|dia|ana|mono|pro|epi)logue', '$1log'],
  ['(defen|licen|offen|preten)ce', '$1se'],
  ['(cancel|channel|counsel|label|level|model|signal|travel|tunnel)l(ed|er|ing|or)', '$1$2'],
  ['(fulfi|enro|insta|skilfu)l', '$1ll'],
  ['programme', 'program'],
  ['practise', 'practice'],
  ['grey', 'gray'],
  ['jewellery', 'jewelry'],
  ['ageing', 'aging'],
  ['judgement', 'judgment'],
  ['aluminium', 'aluminum'],
  ['cosy', 'cozy'],
  ['tyre', 'tire'],
];

interface Rule {
  readonly pattern: RegExp;
  readonly replacement: string;
}

const RULES: readonly Rule[] = PAIRS.flatMap(([british, american]) => [
  toRule(british, american),
  toRule(...reverse(british, american)),
]);

function toRule(from: string, to: string): Rule {
  return { pattern: new RegExp(`${from}(s?)$`), replacement: `${to}$${from.split('(').length}` };
}

/** Exchanges the sides of a pair: its groups move into the text that had references to them. */
function reverse(british: string, american: string): [from: string, to: string] {
  const groups = british.match(/\([^)]*\)/g) ?? [];
  const from = groups.reduce((text, group, index) => text.replace(`$${index + 1}`, group), american);
  const to = groups.reduce((text, group, index) => text.replace(group, `$${index + 1}`), british);
  return [from, to];
}

/** Returns the other spellings of a word in lower case: `center` for `centre` and the reverse. */
export function regionalSpellings(word: string): readonly string[] {
  const others = RULES.filter(({ pattern }) => pattern.test(word)).map(({ pattern, replacement }) =>
    word.replace(pattern, replacement),
  );
  return [...new Set(others)].filter((other) => other !== word);
}
