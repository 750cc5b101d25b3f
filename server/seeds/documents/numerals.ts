const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const NUMERAL = '〇零一二三四五六七八九十百千两';

/**
 * Returns patterns for Chinese numerals of an amount: 四; 二, 两, 双; 十二; 一百二十; 千; 半. The numeral of 1 may be omitted
 * before a unit that begins with a numeral: 突破万亿元.
 */
export function numeralsFor(amount: string, unit: string): RegExp[] {
  const alone = numeralForms(amount).map((form) => new RegExp(`(?<![${NUMERAL}])${form}(?![${NUMERAL}])`));
  const unitAlone = () => new RegExp(`(?<![\\d${NUMERAL}])${escapeRegExp(unit)}`);
  return amount === '1' && /^[十百千万亿]/.test(unit) ? [...alone, unitAlone()] : alone;
}

/** A label may contain any character: 万人(次). */
function escapeRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function numeralForms(amount: string): string[] {
  if (amount === '0.5') return ['半'];
  if (!/^\d{1,8}$/.test(amount)) return [];
  const number = Number(amount);
  const plain = number < 10_000 ? belowTenThousand(number) : withMyriads(number);
  const forms = [plain, [...amount].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')];
  if (number === 2) forms.push('两', '双');
  if (plain.startsWith('一十') || /^一[百千万]$/.test(plain)) forms.push(plain.slice(1));
  if (/^二[百千万]/.test(plain)) forms.push(`两${plain.slice(1)}`);
  return [...new Set(forms)];
}

function withMyriads(number: number): string {
  const [high, low] = [Math.floor(number / 10_000), number % 10_000];
  const tail = low === 0 ? '' : `${low < 1_000 ? '零' : ''}${belowTenThousand(low)}`;
  return `${belowTenThousand(high)}万${tail}`;
}

/** Writes one 零 for adjacent zeros between other digits: 二百零五 is 205. */
function belowTenThousand(number: number): string {
  if (number === 0) return '零';
  const digits = [...String(number)].map(Number);
  const written = digits.map((digit, index) => {
    const place = PLACES[digits.length - 1 - index] ?? '';
    return digit === 0 ? '零' : `${DIGITS[digit]}${place}`;
  });
  return written.join('').replace(/零+/g, '零').replace(/零$/, '');
}
