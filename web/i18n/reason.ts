import type { SearchHit } from '../api/search.ts';
import type { Dictionary } from './en.ts';
import type { Language } from './language.ts';

/** Formats the reason for a search hit: `gdzj: initials of alias 广电总局`. */
export function formatReason(hit: SearchHit, query: string, dictionary: Dictionary, language: Language): string {
  const typed = query.trim();
  const { reason } = dictionary.search;
  const matched = formatMatch(hit, typed, dictionary, language);
  const { forgiven, spelling } = hit.match;
  if (forgiven !== null) return reason.forgiven[forgiven](typed, matched);
  return spelling === 'VARIANT' ? matched + reason.otherSpelling : matched;
}

function formatMatch(hit: SearchHit, typed: string, { search: { reason } }: Dictionary, language: Language): string {
  const { kind, field, text, forgiven } = hit.match;
  // A similar sound is not the pinyin of the name.
  if (kind === 'PINYIN' && forgiven === null)
    return field === 'ALIAS' ? reason.pinyinAlias(typed, text) : reason.pinyin(typed, text);
  if (kind === 'INITIALS') return field === 'ALIAS' ? reason.initialsAlias(typed, text) : reason.initials(typed, text);
  if (kind === 'MIXED') return field === 'ALIAS' ? reason.mixedAlias(typed, text) : reason.mixed(typed, text);
  if (field === 'ALIAS') return reason.alias(text);
  if (text === hit.entity.name[language]) return reason.name;
  return field === 'NAME_ZH' ? reason.nameZh(text) : reason.nameEn(text);
}
