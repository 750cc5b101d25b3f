/** A sign that begins a formula, also in its wide or small form, which spreadsheets read in the same way. */
const FORMULA = /^['"\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]./su;
const CONTROL = /^['"]*[\t\r\n]./s;
const NEGATIVE_NUMBER = /^-\d+(?:\.\d+)?%?$/;

/**
 * Adds an apostrophe to a text that a spreadsheet might run as a formula, also where apostrophes, quotation marks, spaces or
 * invisible characters precede the sign, so that removing one apostrophe always restores the text.
 */
export function guardFormula(text: string): string {
  const isFormula = FORMULA.test(text) && !NEGATIVE_NUMBER.test(text);
  return isFormula || CONTROL.test(text) ? `'${text}` : text;
}
