export function importProblems(root: string): string[];
