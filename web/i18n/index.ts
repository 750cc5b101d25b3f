import { type Dictionary, en } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

export const DICTIONARIES = { zh, en } satisfies Record<Language, Dictionary>;
