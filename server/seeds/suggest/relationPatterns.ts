import type { LocalisedText } from '../../model/vocabulary.ts';

/**
 * Position of the ends:
 * - `verb`: SUBJECT VERB OBJECT
 * - `reverse`: OBJECT VERB SUBJECT
 * - `by`: 由 SUBJECT VERB的 OBJECT, or OBJECT由 SUBJECT VERB
 * - `means`: 由 OBJECT VERB的 SUBJECT, or SUBJECT由 OBJECT VERB
 * - `place`: SUBJECT 在 OBJECT VERB
 * - `host`: OBJECT 在 SUBJECT VERB
 * - `toward`: SUBJECT 对 OBJECT VERB
 * - `into`: 将 OBJECT VERB SUBJECT
 * - `with`: SUBJECT 以 OBJECT VERB, or 以 OBJECT VERB的 SUBJECT
 * - `under`: 在 SUBJECT VERB下，OBJECT
 * - `together`: SUBJECT 与 OBJECT VERB
 * - `earlier`: OBJECT…SUBJECT VERB
 */
export type Arrangement =
  | 'verb'
  | 'reverse'
  | 'by'
  | 'means'
  | 'place'
  | 'host'
  | 'toward'
  | 'into'
  | 'with'
  | 'under'
  | 'together'
  | 'earlier';

export interface VerbPattern {
  /** Words with | between them. */
  readonly words: string;
  /** The first predicate of the vocabulary that allows the types of both ends is proposed. */
  readonly predicates: readonly string[];
  readonly arrangements: readonly Arrangement[];
  /** Types or groups of types of the ends, if the predicates allow more. */
  readonly subject?: readonly string[];
  readonly object?: readonly string[];
  /** Words that the rest of the clause must have. */
  readonly only?: RegExp;
  /** Words in the rest of the clause with which the verb means something else. */
  readonly unless?: RegExp;
  /** Roles of the subject in English, by their words. */
  readonly roles?: Readonly<Record<string, string>>;
}

const TOPICS = ['concept', 'technology', 'production', 'programme'];

/** Verbs of news prose. Where two patterns match at one position, the longer word counts. */
export const VERB_PATTERNS: readonly VerbPattern[] = [
  // events
  { words: '举行|举办|召开|开幕|闭幕|落幕|上演', predicates: ['held_in'], arrangements: ['place'] },
  { words: '举行|举办|召开', predicates: ['part_of'], arrangements: ['place'], subject: ['event'], object: ['event'] },
  {
    words: '举行|举办|设有',
    predicates: ['part_of'],
    arrangements: ['reverse'],
    subject: ['event'],
    object: ['event'],
  },
  { words: '为主题', predicates: ['has_theme'], arrangements: ['with'] },
  { words: '为主题|为题材|为背景', predicates: ['depicts'], arrangements: ['with'] },
  {
    words: '主办|举办',
    predicates: ['organised'],
    arrangements: ['verb', 'by'],
    object: ['event', 'award', 'programme', 'platform'],
    roles: { 主办: 'Organiser' },
  },
  {
    words: '承办|执行',
    predicates: ['carries_out'],
    arrangements: ['verb', 'by'],
    roles: { 承办: 'Local organiser', 执行: 'Execution' },
  },
  { words: '协办', predicates: ['organised'], arrangements: ['verb', 'by'], roles: { 协办: 'Co-organiser' } },
  {
    words: '实施|开展',
    predicates: ['carries_out'],
    arrangements: ['verb', 'by'],
    roles: { 实施: 'Runs it', 开展: 'Runs it' },
  },
  { words: '出席|参加|参会', predicates: ['attended'], arrangements: ['verb'] },
  { words: '出席|参会|主持|代表发言|代表参加', predicates: ['attended'], arrangements: ['earlier'], object: ['event'] },
  {
    words: '发言|讲话|致辞|演讲|会上表示|会上指出',
    predicates: ['spoke_at'],
    arrangements: ['place', 'earlier'],
    subject: ['person'],
    object: ['event'],
  },
  { words: '参展|展出|亮相', predicates: ['exhibited_at'], arrangements: ['place', 'verb'] },
  { words: '展现|展示|展出', predicates: ['exhibited_at'], arrangements: ['reverse'], subject: ['technology', 'work'] },
  {
    words: '发布|启动|成立|上线|发起',
    predicates: ['released_at'],
    arrangements: ['place'],
    subject: ['report', 'policy', 'programme', 'award', 'production', 'technology', 'platform'],
  },
  { words: '参与|加入', predicates: ['participates_in', 'attended'], arrangements: ['verb'] },
  // organisations
  { words: '指导', predicates: ['guided'], arrangements: ['verb', 'by', 'under'] },
  { words: '支持|扶持|领导', predicates: ['supported'], arrangements: ['verb', 'by', 'under'] },
  {
    words: '旗下',
    predicates: ['owns'],
    arrangements: ['verb'],
    subject: ['company'],
    object: ['platform', 'technology'],
  },
  {
    words: '旗下|下属单位|下属',
    predicates: ['part_of'],
    arrangements: ['reverse'],
    subject: ['company', 'media', 'broadcaster', 'institute', 'association'],
  },
  {
    words: '包括|涵盖',
    predicates: ['part_of'],
    arrangements: ['reverse'],
    subject: ['concept', 'technology'],
    object: ['concept', 'technology', 'place'],
  },
  {
    words: '涵盖|覆盖|探讨|讨论|研讨|共话',
    predicates: ['about'],
    arrangements: ['verb'],
    subject: ['event', 'report', 'award'],
    object: TOPICS,
  },
  { words: '隶属于|隶属', predicates: ['part_of'], arrangements: ['verb'] },
  { words: '合作|联合|携手|签约', predicates: ['cooperates_with'], arrangements: ['together'] },
  { words: '创立|创办|创建|成立', predicates: ['founded'], arrangements: ['verb'] },
  { words: '运营', predicates: ['operates'], arrangements: ['verb', 'by'] },
  { words: '管理', predicates: ['operates'], arrangements: ['by'], roles: { 管理: 'Management' } },
  { words: '投资', predicates: ['invested_in'], arrangements: ['verb', 'by'] },
  { words: '引进|引入', predicates: ['attracted'], arrangements: ['verb'] },
  { words: '位于|坐落于|落户', predicates: ['located_in'], arrangements: ['verb'] },
  { words: '更名为', predicates: ['renamed_to'], arrangements: ['verb'] },
  {
    words: '监管|规范|治理|检查|整治',
    predicates: ['regulates'],
    arrangements: ['verb', 'toward'],
    subject: ['regulator'],
  },
  // works
  {
    words: '出品|制作|自制|打造',
    predicates: ['produced'],
    arrangements: ['verb', 'by'],
    roles: { 制作: 'Production', 自制: 'Original production' },
  },
  { words: '播出|开播|热播|上线', predicates: ['streams', 'launched'], arrangements: ['verb', 'host'] },
  { words: '播出|热播|上线|推出|登陆', predicates: ['exported_to'], arrangements: ['place'] },
  { words: '执导', predicates: ['directed'], arrangements: ['verb', 'by'] },
  { words: '主演|出演', predicates: ['starred_in'], arrangements: ['verb', 'by'] },
  { words: '采购|购买', predicates: ['buys'], arrangements: ['verb'] },
  { words: '了解到|关注到|报道|采访', predicates: ['reported_on'], arrangements: ['verb'] },
  { words: '撰写', predicates: ['wrote'], arrangements: ['verb', 'by'] },
  { words: '改编自', predicates: ['adapted_from'], arrangements: ['verb'] },
  { words: '讲述|展现|展示|描绘|表现|反映', predicates: ['depicts'], arrangements: ['verb'] },
  { words: '荣获|获得|斩获|摘得|获|获评', predicates: ['won', 'selected_for'], arrangements: ['verb'], unless: /提名/ },
  { words: '入选|入围', predicates: ['selected_for'], arrangements: ['verb', 'earlier'], subject: ['production'] },
  {
    words: '提名',
    predicates: ['nominated_for'],
    arrangements: ['verb', 'place'],
    subject: ['production', 'person', 'technology'],
  },
  { words: '进入|登上|登顶|位居|跻身|位列', predicates: ['ranked_in'], arrangements: ['verb'] },
  // programmes and texts
  { words: '编制|编撰|编写', predicates: ['compiled'], arrangements: ['verb', 'by'] },
  { words: '发布|印发|出台|下发|刊发', predicates: ['issued', 'launched'], arrangements: ['verb', 'by'] },
  {
    words: '推出|启动|发起|设立',
    predicates: ['launched'],
    arrangements: ['verb', 'by'],
    object: ['production', 'programme', 'policy', 'report', 'award', 'event', 'technology', 'platform'],
  },
  { words: '研发|开发|自研', predicates: ['developed'], arrangements: ['verb', 'by'] },
  // technology and modes
  {
    words: '采用|运用|使用|利用|借助|依托|应用|通过|用|以|基于|搭载|部署|落地|实现|完善|融合|引入|支持|生成',
    predicates: ['uses_technology'],
    arrangements: ['verb'],
    object: ['technology'],
  },
  { words: '生成|制作|创作', predicates: ['uses_technology'], arrangements: ['means'], object: ['technology'] },
  {
    words: '用于|应用于|应用到|应用在',
    predicates: ['uses_technology'],
    arrangements: ['into'],
    object: ['technology'],
  },
  { words: '应用|使用', predicates: ['uses_technology'], arrangements: ['host'], object: ['technology'] },
  { words: '坚持|践行|贯彻|推行|秉持', predicates: ['practises'], arrangements: ['verb'] },
  {
    words: '采用|运用|用|通过|探索|形成|提出',
    predicates: ['practises'],
    arrangements: ['verb'],
    only: /模式|策略|战略|理念|路径|方式|机制|组合拳/,
  },
  { words: '接入|集成|支持', predicates: ['integrated_with'], arrangements: ['verb'] },
  {
    words: '出海至|登陆|走向|推向|进军|辐射|覆盖|进入',
    predicates: ['exported_to'],
    arrangements: ['verb'],
  },
  { words: '融合|结合|联动', predicates: ['combined_with'], arrangements: ['together'] },
  // influence and aims
  {
    words: '推动|促进|带动|助力|赋能|弘扬|推介|拉动|助推|推进|壮大|繁荣|培育|讲好|传承|激活|引领',
    predicates: ['promotes'],
    arrangements: ['verb'],
    object: TOPICS,
  },
  { words: '推介|宣推', predicates: ['promotes'], arrangements: ['toward'] },
  { words: '重塑|改变|革新|重构|颠覆|刷新', predicates: ['transforms'], arrangements: ['verb'], object: TOPICS },
  { words: '构建|打造|建设|建立|形成|搭建', predicates: ['builds'], arrangements: ['verb'], object: TOPICS },
  {
    words: '聚焦|关注|围绕',
    predicates: ['about'],
    arrangements: ['verb'],
    subject: ['event', 'report', 'award', 'policy'],
    object: TOPICS,
  },
  {
    words: '聚焦|主攻|重点发展|深耕|关注|围绕',
    predicates: ['focuses_on'],
    arrangements: ['verb'],
    subject: ['person', 'organisation', 'place', 'production', 'programme'],
    object: TOPICS,
  },
  { words: '力争|剑指|致力于|迈向', predicates: ['aims_at'], arrangements: ['verb'] },
  { words: '提出', predicates: ['raises_issue'], arrangements: ['toward'], only: /要求|挑战/ },
];

/** A relation that follows from a printed name. */
export interface NamePattern {
  /** Position of the object's name in the subject's name, or directly before it. */
  readonly position: 'start' | 'end' | 'inside' | 'before';
  /** Types, groups of types, or kinds as `place/city`. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  /** End of the subject's name. */
  readonly ending?: RegExp;
  readonly predicate: string;
  /** Null if the text states the relation. */
  readonly reason: LocalisedText | null;
}

export const FOLLOWS_FROM_NAME = { zh: '由名称推知', en: 'Follows from its name' };
const FOLLOWS_FROM_FULL_NAME = { zh: '由机构全称推知', en: 'Follows from the full name of the unit' };
/** Departments and other parts of organisations. A company in the name of another one may be anything. */
const UNIT = /[部司局处室系]$|中心$|学院$|研究[所院]$|委员会$|工委$|事业群$|分[社台]$|总?站$/;
const REGIONS = ['place/province', 'place/city', 'place/district'];

export const NAME_PATTERNS: readonly NamePattern[] = [
  ...(['start', 'before'] as const).map(
    (position): NamePattern => ({
      position,
      subject: ['organisation'],
      object: ['organisation'],
      ending: UNIT,
      predicate: 'part_of',
      reason: FOLLOWS_FROM_FULL_NAME,
    }),
  ),
  {
    position: 'start',
    subject: ['organisation'],
    object: REGIONS,
    predicate: 'located_in',
    reason: { zh: '由机构名称推知', en: 'Follows from the name of the organisation' },
  },
  {
    position: 'before',
    subject: ['place'],
    object: ['place'],
    predicate: 'located_in',
    reason: { zh: '原文把省名印在市名之前', en: 'The text prints the province before the city' },
  },
  { position: 'before', subject: ['event'], object: ['event'], predicate: 'part_of', reason: null },
  { position: 'before', subject: ['award'], object: ['award'], predicate: 'part_of', reason: null },
  {
    position: 'end',
    subject: ['concept', 'technology'],
    object: ['concept', 'technology'],
    predicate: 'is_a',
    reason: FOLLOWS_FROM_NAME,
  },
  {
    position: 'start',
    subject: ['technology', 'production', 'concept', 'programme'],
    object: ['technology'],
    predicate: 'uses_technology',
    reason: FOLLOWS_FROM_NAME,
  },
  {
    position: 'inside',
    subject: ['report', 'policy', 'award', 'event', 'programme'],
    object: ['concept', 'technology'],
    predicate: 'about',
    reason: FOLLOWS_FROM_NAME,
  },
];

/** Words before a name that is not the subject of the verb behind it. */
export const ADJUNCT = /(?:[在于对将把向与和为以从由被让]|通过|围绕|基于|依托|关于|随着|谈及)$/;

/** Words for posts in English, for roles. */
export const POST_LABELS: Readonly<Record<string, string>> = {
  董事长: 'Chair',
  总裁: 'President',
  副总裁: 'Vice President',
  高级副总裁: 'Senior Vice President',
  总经理: 'General Manager',
  副总经理: 'Deputy General Manager',
  首席执行官: 'Chief Executive Officer',
  CEO: 'Chief Executive Officer',
  CTO: 'Chief Technology Officer',
  总编辑: 'Editor-in-Chief',
  副总编辑: 'Deputy Editor-in-Chief',
  主任: 'Director',
  副主任: 'Deputy Director',
  司长: 'Director-General',
  副司长: 'Deputy Director-General',
  局长: 'Director',
  副局长: 'Deputy Director',
  会长: 'President',
  副会长: 'Vice President',
  秘书长: 'Secretary-General',
  副秘书长: 'Deputy Secretary-General',
  理事长: 'Chair',
  副理事长: 'Vice-Chair',
  院长: 'Dean',
  副院长: 'Deputy Dean',
  教授: 'Professor',
  研究员: 'Researcher',
  记者: 'Reporter',
  负责人: 'Head',
  组长: 'Team leader',
  部长: 'Minister',
  副部长: 'Vice Minister',
};
