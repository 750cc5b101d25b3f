export type Need = 'chromium' | 'chinese-fonts' | 'java' | 'maven' | 'curl' | 'python' | 'r';
export function needsOfTests(): Need[];
export function ensureSystemPackages(names?: readonly Need[]): Need[];
export function describeMissing(names: readonly Need[]): string;
export function chromiumPath(): string | null;
export function isDockerRunning(): boolean;
