import { basename } from 'node:path';
import { showRefusedCharacters } from '../model/characters.ts';
import { compare } from '../model/compare.ts';
import { isolateRuns } from '../model/isolate.ts';

/** A file and a line, from 1. */
export interface FilePosition {
  readonly file: string;
  readonly line: number;
}

/** A problem that a curator has to look at. The seeds cannot be loaded while they have errors. */
export interface Problem extends FilePosition {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Formats a position without its folder, for messages about another file. */
export function describePosition({ file, line }: FilePosition): string {
  return `${basename(file)}, line ${line}`;
}

export type Report = (position: FilePosition, message: string) => void;

/** Returns a function that adds problems of one severity to a list. */
export function reportTo(problems: Problem[], severity: Problem['severity']): Report {
  return (position, message) => problems.push({ ...position, severity, message });
}

/**
 * Formats a problem as `file:line: message`, which editors and terminals turn into a link. Control characters are shown,
 * and names in right-to-left scripts are isolated.
 */
export function formatProblem({ file, line, message, severity }: Problem): string {
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${showRefusedCharacters(`${file}:${line}`)}: ${kind}${isolateRuns(showRefusedCharacters(message))}`;
}

/** Sorts by file, line and message, and removes duplicates. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  );
}
