export type Need = 'chromium' | 'chinese-fonts' | 'java' | 'maven' | 'networkx' | 'requests' | 'curl' | 'python';
export function needsOfTests(): Need[];
export function ensureSystemPackages(names?: readonly Need[]): Need[];
export function describeMissing(names: readonly Need[]): string;
export function dockerAnswers(): boolean;
