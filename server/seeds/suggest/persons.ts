import type { RunningText, Span } from './runningText.ts';

export const POSTS =
  '董事长|总裁|首席\\p{Script=Han}{2,4}官|ceo|cto|coo|cfo|总经理|经理|组长|牵头人|发言人|总编辑|主编|编辑|主任|司长|局长|部长|处长|院长|校长|会长|理事长|秘书长|书记|市长|省长|台长|所长|' +
  '记者|教授|研究员|院士|博士|导演|编剧|制片人|出品人|监制|创始人|负责人|主持人|主播|演员|作者|分析师|总监|老师|先生|女士';

/** Family names of nine in ten people, and those of two characters. */
const FAMILY_NAMES =
  '(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|端木|' +
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁])';

/** Words and punctuation after a name. */
const AFTER_NAME =
  '(?=[,。、;:!?()《》“”\\s]|$|表示|认为|指出|介绍|说|称|在|和|与|及|任|出席|发言|致辞|等|从|就|分享|发布|宣布|对|为|将|谈|坦言|强调|透露|分析|主持|执导)';

const NAME_AFTER_POST = new RegExp(
  `(?:${POSTS})(${FAMILY_NAMES}\\p{Script=Han}(?:${AFTER_NAME}|\\p{Script=Han}))`,
  'gu',
);
const NAME_BEFORE_POST = new RegExp(`(${FAMILY_NAMES}\\p{Script=Han}{1,2})(?=(?:${POSTS}))`, 'gu');

/** Words that begin with a family name, and posts in the position of a name. */
const NO_NAME =
  /^(?:高级|高校|文化|方面|公司|国家|时任|曾任|任职|常务|关于|关键|关注|欧美|安全|成员|成都|江苏|金融|石油|单位|项目|华语|严格|包括|司局)|[副总]$/u;

/** Finds names of two to four characters next to the word for a post. */
export function findPersons({ comparable }: RunningText): Span[] {
  const spans = [NAME_AFTER_POST, NAME_BEFORE_POST].flatMap((pattern) =>
    [...comparable.matchAll(pattern)].map(({ 0: match, 1: name = '', index }) => {
      const start = index + match.indexOf(name);
      return { start, end: start + name.length };
    }),
  );
  const unique = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...unique.values()].filter(({ end, start }) => !NO_NAME.test(comparable.slice(start, end)));
}
