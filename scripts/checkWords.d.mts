export const RULES: readonly { readonly reason: string }[];
export function wordProblems(root: string): string[];
export function wordProblemsIn(file: string, text: string): string[];
