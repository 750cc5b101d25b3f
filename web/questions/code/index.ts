import type { CodeForm } from './CodeForm.ts';
import { toCurl } from './toCurl.ts';
import { toPython } from './toPython.ts';
import { toR } from './toR.ts';
import { toTypeScript } from './toTypeScript.ts';

/** All programming languages, in the order of the gallery. */
export const CODE_FORMS: readonly CodeForm[] = [
  { id: 'curl', name: 'curl', write: toCurl },
  { id: 'python', name: 'Python', write: toPython },
  { id: 'r', name: 'R', write: toR },
  { id: 'typescript', name: 'TypeScript', write: toTypeScript },
];
