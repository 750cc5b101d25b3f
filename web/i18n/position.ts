import type { Language } from './language.ts';

/** Formats a latitude and a longitude in degrees: 北纬30.66°，东经104.07°; 30.66° N, 104.07° E. */
export function formatPosition(latitude: number, longitude: number, language: Language): string {
  const north = latitude >= 0;
  const east = longitude >= 0;
  const [y, x] = [`${Math.abs(latitude)}°`, `${Math.abs(longitude)}°`];
  return language === 'zh'
    ? `${north ? '北纬' : '南纬'}${y}，${east ? '东经' : '西经'}${x}`
    : `${y} ${north ? 'N' : 'S'}, ${x} ${east ? 'E' : 'W'}`;
}
