import type { RunningText, Span } from './runningText.ts';

const SUFFIXES =
  '公司|集团|协会|学会|商会|联盟|研究院|研究所|实验室|中心|大学|学院|总局|(?<![格布结全大开破棋僵])局|委员会|电视台|广播台|总台|平台|基金会|基金|' +
  '论坛|大会|峰会|博览会|座谈会|研讨会|推介会|发布会|年会|大赛|盛典|传媒|影视|影业|出版社|报社|通讯社|工作室|俱乐部|有限责任公司|分公司';

/** Greedy: 江海大学媒体研究院 is one name. */
const NAME = new RegExp(`^.+(?:${SUFFIXES})`, 'u');

/** Text without punctuation. */
const RUN = /[\p{Script=Han}a-z0-9·&()]+/gu;

/** Words between names, or after a name; captured, so that `split` keeps them. */
const BETWEEN_NAMES =
  /([由和与及在对向从等的是为了将被据到以并让把给至于也不]|联合|携手|参加|出席|举办|举行|主办|承办|协办|召开|成立|加入|来自|通过|推出|担任|发布|记者|其中|以及|或者|包括|作为|使用|建设|打造|搭建|依托|带动|进行|设立|旗下|邀请|纷纷|正如|如|体现出|简称|\d{4}年(?!会))/u;

/** Beginnings of generic terms, which are not names. */
const NO_NAME =
  /^(?:[各该本此这那其某多几每全两]|所有|相关|有关|主要|重点|头部|大型|一[个批些家]|[短长]?视频|社交|直播|电商|网络视听|网络|新媒体|\d+余?[个家场部])/u;

/** Finds names of organisations and events by their last words. */
export function findOrganisations({ comparable }: RunningText): Span[] {
  return [...comparable.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    let start = index;
    return run.split(BETWEEN_NAMES).flatMap((part) => {
      const at = start;
      start += part.length;
      const name = NAME.exec(part)?.[0];
      return name && isName(name) ? [{ start: at, end: at + name.length }] : [];
    });
  });
}

function isName(name: string): boolean {
  const stem = name.replace(new RegExp(`(?:${SUFFIXES})$`, 'u'), '');
  const hasOpenBracket = name.split('(').length !== name.split(')').length;
  return [...stem].length >= 2 && [...name].length <= LONGEST && !NO_NAME.test(name) && !hasOpenBracket;
}

/** Longer matches are sentences. */
const LONGEST = 30;
