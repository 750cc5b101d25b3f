import { compare } from '../model/compare.ts';

/** Where something stands: a file, as it is to be printed, and a 1-based line. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Something that a curator has to mend. */
export interface Problem extends Place {
  readonly message: string;
}

/** How a check says what it found. */
export type Report = (place: Place, message: string) => void;

/** `file:line: message`, the form that editors and terminals make a link of. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** By file, line, message; what was found twice in one place is said once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  );
}
