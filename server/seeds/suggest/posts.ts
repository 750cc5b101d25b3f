import { POSTS } from './persons.ts';
import type { Reading, RelationFound } from './reading.ts';
import { POST_LABELS } from './relationPatterns.ts';

const POST = `(?:[\\p{Script=Han}a-z]{0,12}(?:${POSTS}))`;
const POST_LIST = new RegExp(`^${POST}(?:[、兼]${POST})*$`, 'u');

/** Finds ORGANISATION POST PERSON, also with several organisations. A 创始人 founded the organisation. */
export function findPosts({ participants, propose, text }: Reading): RelationFound[] {
  const { comparable, printed } = text;
  return participants.flatMap((person, index) => {
    if (person.type !== 'person') return [];
    const found: RelationFound[] = [];
    let { start } = person;
    let post = '';
    for (const organisation of participants.slice(0, index).reverse()) {
      const gap = comparable.slice(organisation.end, start);
      const isPost = POST_LIST.test(gap.replace(/[、,]$/, ''));
      if (isPost) post = printed.slice(organisation.end, start).replace(/[、，,]$/, '');
      // 江海大学 in 江海大学新闻学院 is no further organisation.
      const isList = post !== '' && gap === '、';
      if (!isPost && !isList && !(post !== '' && gap === '')) break;
      start = organisation.start;
      if (gap === '') continue;
      const role = post.replace(/(?:联合)?创始人[、兼]?|[、兼](?:联合)?创始人/, '');
      if (role !== post) found.push(...propose(person, ['founded'], organisation));
      if (role !== '') {
        found.push(
          ...propose(person, ['holds_post_at'], organisation, { role: { zh: role, en: translatePosts(role) } }),
        );
      }
    }
    return found;
  });
}

/** Returns "?" for a post without an English label. */
function translatePosts(role: string): string {
  const labels = role.split(/[、兼]/).map((post) => POST_LABELS[post.toUpperCase()]);
  return labels.every((label) => label !== undefined) ? labels.join(' and ') : '?';
}
