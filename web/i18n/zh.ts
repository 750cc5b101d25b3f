import { LONGEST_PATH } from '../api/paths.ts';
import type { Dictionary } from './en.ts';
import type { Failure, LinkExcess, LinkReport, MissingItem } from './messages.ts';
import { LISTED, quoted, shortened } from './quote.ts';

const digits = new Intl.NumberFormat('zh-CN');

function failure({ failure: kind, code, text, hint }: Failure): string {
  switch (kind) {
    case 'unreachable':
      return code.startsWith('HTTP_') ? `服务器没有响应（状态码 ${code.slice(5)}）。` : '服务器没有响应。';
    case 'overloaded':
      return `服务器繁忙：${quoted(text, hint)}`;
    case 'timedOut':
      return '服务器处理时间过长，已中止请求。请重试，或缩小范围。';
    case 'invalidRequest':
      return `服务器拒绝了请求：${quoted(text, hint)}`;
    case 'foreignAnswer':
      return `收到的不是服务器的响应（状态码 ${code.slice(5)}），可能来自代理或网络登录页。请检查网络后重试。`;
    case 'serverError':
      return `服务器处理请求时出错。请重试，或继续其他操作。${quoted(text, hint)}`;
  }
}

const ITEM_KINDS: Readonly<Record<MissingItem['kind'], string>> = {
  entity: '实体',
  relation: '关系',
  path: '路径',
  type: '类型',
  kind: '种类',
  predicate: '关系类型',
  document: '文档',
  community: '社区',
  measure: '指标',
};

function linkReport({ unreadable, missing, respelled, excess }: LinkReport): string {
  const sentences: string[] = [];
  if (excess) sentences.push(linkExcess(excess));
  if (missing.length > 0) {
    const items = missing.map(({ kind, id, nearest }) => {
      const near = nearest ? `（最接近：${nearest.name.zh}）` : '';
      return `${ITEM_KINDS[kind]}“${shortened(id)}”${near}`;
    });
    sentences.push(`当前数据集中没有${firstOf(items)}，已忽略。`);
    const isUnlike = missing.some(({ kind, nearest }) => kind === 'entity' && !nearest);
    if (isUnlike) sentences.push('可按名称搜索实体。');
  }
  if (unreadable.length > 0) sentences.push(`已忽略链接中的无效部分：${firstOf(unreadable.map(shortened))}。`);
  if (respelled.length > 0) {
    const ids = firstOf(respelled.map(([from, to]) => `“${shortened(from)}”已按“${shortened(to)}”打开`));
    sentences.push(`标识只用小写字母，${ids}。`);
  }
  return sentences.join('');
}

const EXCESS_UNITS = { characters: '个字符', parts: '个部分', searches: '个展开和路径', positions: '个位置' };

function linkExcess({ of, limit, value }: LinkExcess): string {
  const size = `链接有 ${digits.format(value)} ${EXCESS_UNITS[of]}，上限为 ${digits.format(limit)}。`;
  return of === 'positions' ? `${size}实体已按默认位置显示。` : `${size}因此未打开该链接。`;
}

function firstOf(texts: readonly string[]): string {
  const first = texts.slice(0, LISTED).join('、');
  return texts.length > LISTED ? `${first}等 ${digits.format(texts.length)} 项` : first;
}

export const zh: Dictionary = {
  page: {
    title: '知识图谱',
    skipToGraph: '跳转到图谱',
    loading: '正在加载…',
  },
  actions: {
    undo: '撤销',
    nothingToUndo: '没有可撤销的操作',
    nothingToRedo: '没有可重做的操作',
    layout: '布局',
    export: '导出',
    copyLink: '复制链接',
    cite: '引用',
    citeGraph: '引用本图谱',
    shortcuts: '键盘快捷键',
    theme: '外观',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    language: '语言',
    close: '关闭',
    dismiss: '关闭提示',
    more: '更多',
    expand: '展开',
    asTable: '以表格显示关系',
    chooseNeighbors: '按条件展开或收起…',
    expandByRelation: (name, relation) => `展开${name}的“${relation}”关系…`,
    collapse: '收起',
    hide: '隐藏',
    hideOthers: '隐藏其他实体',
    showHidden: (n) => `显示 ${n} 个隐藏的实体`,
    pin: '固定',
    unpin: '取消固定',
    pathFrom: '设为路径起点',
    pathTo: '设为路径终点',
    path: '查找两者之间的路径',
    connect: (n) => `查看这 ${digits.format(n)} 个实体的联系`,
    open: '查看详情',
    addToView: '添加到视图',
    fit: '适应窗口',
    showOutside: '查看',
    zoomIn: '放大',
    zoomOut: '缩小',
    showAll: '显示全部',
    showStart: '返回初始视图',
    selectAll: '全选',
    clearSelection: '取消选择',
    retry: '重试',
    goTo: (name) => `前往${name}`,
  },
  search: {
    label: '搜索图谱',
    commands: '命令',
    questions: '问题',
    opensGraphiql: '在 GraphiQL 中打开',
    placeholder: '名称、拼音或首字母',
    results: '搜索结果',
    clear: '清除搜索',
    searching: '正在搜索…',
    awaited: '正在搜索…出结果后将选择第一项。',
    tooLong: (length, max) =>
      `搜索内容有 ${digits.format(length)} 个字符，最多可搜索 ${digits.format(max)} 个，请缩短。`,
    failed: '搜索失败，继续输入将自动重试。',
    total: (n, shown) =>
      n > shown ? `共 ${digits.format(n)} 个实体，显示前 ${digits.format(shown)} 个` : `共 ${digits.format(n)} 个实体`,
    showMore: '显示更多',
    none: (text) => `没有与“${text}”匹配的结果。`,
    tryInstead: '请尝试部分名称、中文名或英文名、全拼（guangdian）或首字母（gdzj）。',
    keys: '回车：打开 · Ctrl+回车：添加到视图',
    inTexts: '正文与说明',
    textCount: (n) => `${digits.format(n)} 处文字`,
    fields: { DESCRIPTION: '简介', ROLE: '职务', NOTE: '备注', SCOPE: '范围' },
    line: (place) => `原文 ${place}`,
    uncited: '未被引用',
    onCanvas: '已在视图中',
    filtered: '被筛选隐藏',
    dimmed: '被筛选变淡',
    hidden: '已隐藏',
    reason: {
      name: '名称',
      nameZh: (text) => `中文名“${text}”`,
      nameEn: (text) => `英文名 ${text}`,
      alias: (text) => `别名“${text}”`,
      pinyin: (query, text) => `${query}：“${text}”的拼音`,
      pinyinAlias: (query, text) => `${query}：别名“${text}”的拼音`,
      initials: (query, text) => `${query}：“${text}”的首字母`,
      initialsAlias: (query, text) => `${query}：别名“${text}”的首字母`,
      mixed: (query, text) => `${query}：“${text}”的全拼、首字母或汉字混合`,
      mixedAlias: (query, text) => `${query}：别名“${text}”的全拼、首字母或汉字混合`,
      otherSpelling: '（写法不同）',
      forgiven: {
        REGIONAL_SPELLING: (_, matched) => `${matched}（英美拼写不同）`,
        HOMOPHONE: (query, matched) => `${matched}，与“${query}”同音`,
        SIMILAR_SOUND: (query, matched) => `${matched}，与“${query}”音近`,
        TYPING_ERROR: (query, matched) => `${matched}，与“${query}”差一个字母`,
      },
    },
  },
  status: {
    shown: (entities, allEntities, relations, allRelations) =>
      `显示 ${digits.format(entities)}/${digits.format(allEntities)} 个实体、${digits.format(relations)}/${digits.format(allRelations)} 条关系`,
    filters: (n) => `，${digits.format(n)} 项筛选`,
    data: (day) => `整理于 ${day}`,
    version: (version) => `版本 ${version}`,
  },
  layouts: {
    names: {
      force: '力导向',
      concentric: '同心圆（按关系数）',
      tree: '树形',
      community: '按社区分圈',
      grid: '网格（按类型）',
      map: '地图（按地点）',
      timeline: '时间轴',
    },
    changed: '之后手动调整过',
    running: (layout) => `正在布局：${layout}…`,
    stop: '停止',
    stopHint: '停止，并保留目前的位置',
    undated: (n) => `没有日期：${digits.format(n)}`,
    unplaced: (n) => `没有地点：${digits.format(n)}`,
  },
  appearance: {
    title: '布局与样式',
    color: '颜色',
    colorBy: { type: '类型', community: '社区', document: '文档', status: '依据', date: '时间' },
    colorKey: (by) => `颜色：${by}`,
    size: '大小',
    sizeBy: { neighbors: '邻居节点数', pagerank: '重要度（PageRank）', betweenness: '中介中心性' },
    measures: '文档中的数据',
    measure: (label, count) => `${label}（${digits.format(count)} 个实体）`,
    sizeKey: {
      neighbors: '越大，邻居节点越多',
      pagerank: '越大，PageRank 越高',
      betweenness: '越大，中介中心性越高',
    },
    measureKey: (measure) => `越大，${measure}越高；最小的没有这项数据`,
    groups: '分组',
    groupBy: { none: '不分组', type: '按类型', community: '按社区' },
    groupByPredicate: '按关系的另一端',
    groupsHint: '双击分组可展开',
    closeGroups: '收起已展开的分组',
    openGroup: '展开分组',
    group: (name, count) => `${name}（${digits.format(count)}）`,
    bundle: (count) => `${digits.format(count)} 条关系`,
    areasHint: '仅画出成员聚在一起的社区',
    areas: '标出社区范围',
    selectThese: '选中这些实体',
    words: {
      other: '其他',
      missing: '没有数据',
      several: '多份文档',
      stated: '原文说明',
      partlyImplied: '部分为推断',
      implied: '全部为推断',
    },
  },
  legend: {
    heading: '图例',
    manyDocuments: '两份及以上文档',
    oneDocument: '一份文档',
    implied: '推断，原文未直接说明',
    badge: '未显示的邻居节点数',
  },
  filters: {
    label: '筛选',
    fields: {
      type: '类型',
      kind: '种类',
      community: '社区',
      neighbors: '邻居节点数',
      text: '名称',
      predicate: '关系类型',
      document: '文档',
      status: '依据',
      sources: '文档数',
      dates: '日期',
    },
    documentDates: '文档日期',
    ofEntities: '实体',
    ofRelations: '关系',
    relationRule: '不符合条件的关系会隐藏，因此没有关系的实体也会隐藏；您自己添加的实体保留。',
    mode: '不符合条件的内容',
    hide: '隐藏',
    dim: '变淡',
    active: '已设筛选',
    hint: '点击隐藏或显示；Alt+点击只看此项',
    only: '只看',
    onlyLabel: (value) => `只看${value}`,
    countOf: (n, all) => `共 ${digits.format(all)} 项，其中 ${digits.format(n)} 项符合其他筛选`,
    more: (n) => `显示其余 ${digits.format(n)} 项`,
    fewer: '收起',
    search: '搜索',
    searchValues: (field) => `搜索${field}`,
    noValue: '没有匹配项。',
    textPlaceholder: '名称或拼音',
    asserted: '原文直接说明',
    implied: '推断',
    withoutKind: (type) => `${type}（未注明种类）`,
    is: (field, value) => `${field}：${value}`,
    isNot: (field, value) => `${field}不含：${value}`,
    andMore: (names, all) => `${names}等 ${digits.format(all)} 项`,
    contains: (field, part) => `${field}：“${part}”`,
    range: (min, max) =>
      min === max
        ? digits.format(min ?? 0)
        : max === null
          ? `${digits.format(min ?? 0)} 及以上`
          : min === null
            ? `${digits.format(max)} 及以下`
            : `${digits.format(min)}–${digits.format(max)}`,
    span: (from, to) => `${from} 至 ${to}`,
    anyDate: '不限',
    wholeRange: '全部',
    orUndated: '或无日期',
    lowest: (field) => `${field}：下限`,
    highest: (field) => `${field}：上限`,
    barTitle: (range, n, sort) => `${range}：${digits.format(n)} ${sort === 'entities' ? '个实体' : '条关系'}`,
    hides: (n, sort, dims) =>
      `${dims ? '变淡' : '隐藏'} ${digits.format(n)} ${sort === 'entities' ? '个实体' : '条关系'}（均符合其他筛选）`,
    kept: (n) => `另外显示 ${digits.format(n)} 项`,
    showOneSelected: (name, dims) => `${name}被筛选${dims ? '变淡' : '隐藏'}：显示`,
    showSelected: (n, dims) => `所选中有 ${digits.format(n)} 项被筛选${dims ? '变淡' : '隐藏'}：显示`,
    removeOne: (chip) => `移除筛选“${chip}”`,
    clear: '全部清除',
    clearCommand: '清除全部筛选',
    dimCommand: '被筛选的内容改为变淡',
    hideCommand: '被筛选的内容改为隐藏',
    saved: '已保存的筛选',
    save: '保存当前筛选…',
    saveName: '保存',
    name: '筛选的名称',
    apply: (name) => `应用“${name}”`,
    rename: (name) => `重命名“${name}”`,
    delete: (name) => `删除“${name}”`,
  },
  time: {
    label: '时间轴',
    play: '播放',
    pause: '暂停',
    window: '时间窗口',
    move: '移动',
    grow: '累积',
    speed: '速度',
    speeds: { slow: '慢', normal: '中', fast: '快' },
    unit: '单位',
    units: { year: '年', quarter: '季度', month: '月' },
    clear: '显示全部日期',
    datesOf: '日期',
    facts: '事实的日期',
    documents: '文档的日期',
    origins: '日期来自',
    originNames: { fact: '事实本身', event: '所属事件', document: '出处文档' },
    undated: '无日期',
    noDates: '当前视图中没有带日期的内容。',
    rule: '关系计入它可能所在的每个时段：只注明 2024 年的，计入该年的每个月；时间窗口的筛选规则相同。',
  },
  panel: {
    label: '详情',
    details: '详情',
    outline: '文字版',
    loading: '正在加载…',
    failed: '详情加载失败。',
    notFound: '当前数据集中没有此内容。',
    enlargeSheet: '展开面板',
    shrinkSheet: '收起面板',
    backTo: (tab) => `返回${tab}`,
  },
  panes: {
    dock: '表格与图表',
    resize: { search: '调整搜索栏宽度', side: '调整右侧面板宽度', dock: '调整底部面板高度' },
    hide: { search: '收起搜索栏', side: '收起右侧面板', dock: '收起底部面板' },
    show: { search: '展开搜索栏', side: '展开右侧面板', dock: '展开底部面板' },
    size: (pixels) => `${digits.format(pixels)} 像素`,
    collapsed: '已收起',
    notLoaded: '页面的这一部分加载失败。请检查网络后重试。',
    loadedLater: '服务器恢复响应后，页面的这一部分会自动加载。',
  },
  table: {
    heading: '表格',
    kind: '内容',
    kinds: { entities: '实体', relations: '关系', figures: '数据' },
    scope: '范围',
    view: '当前视图',
    all: '全部数据',
    around: (names) => `${names}及其邻居`,
    groupOf: (group) => `同类：${group}`,
    groupAsTable: (group) => `以表格显示：${group}`,
    counted: {
      entities: (n, all) => `${digits.format(n)}/${digits.format(all)} 个实体`,
      relations: (n, all) => `${digits.format(n)}/${digits.format(all)} 条关系`,
      figures: (n, all) => `${digits.format(n)}/${digits.format(all)} 条数据`,
    },
    selected: (n) => `已选 ${digits.format(n)} 行`,
    loading: (n, all) => `正在加载 ${digits.format(n)}/${digits.format(all)}…`,
    loadingRows: '正在加载…',
    limited: (n) => `表格只显示前 ${digits.format(n)} 行，请筛选。`,
    failed: '部分行加载失败。',
    rowFailed: '加载失败',
    reading: (n, all) => `正在读取 ${digits.format(n)}/${digits.format(all)} 行…`,
    stop: '停止',
    notSortable: (column) => `${column}：此范围不能按这一列排序`,
    notFilterable: (column) => `${column}：此范围不能按这一列筛选`,
    selectedFirstInView: '所选在前：只用于已全部加载的行',
    resize: (column) => `列宽：${column}`,
    width: (pixels) => `${digits.format(pixels)} 像素`,
    resetWidths: '恢复列宽',
    filter: '筛选列',
    clearFilters: '清除列筛选',
    filterOf: (column) => `筛选：${column}`,
    from: (column) => `${column}，起`,
    to: (column) => `${column}，止`,
    any: '全部',
    contains: '包含',
    least: '起',
    most: '止',
    unreadable: {
      text: '请输入文字或数字。',
      number: '请输入数字，起不大于止。',
      date: '请输入年、月、季度或日，如 2024、2024-03、2024-33、2024-03-28，起不晚于止。',
    },
    columns: '列',
    selectedFirst: '所选在前',
    copy: '复制行',
    copySelected: (n) => `复制所选 ${digits.format(n)} 行`,
    save: '将行保存为 CSV',
    sortedUp: '升序',
    sortedDown: '降序',
    more: (n) => `+${digits.format(n)}`,
    none: '没有符合条件的行。',
    noneInView: '当前视图中没有此类内容。',
    blockedBy: '以下列筛选排除了所有行：',
    blockedByView: '视图的筛选隐藏了部分实体。',
    keys: '方向键在单元格间移动，回车打开，空格选择，Shift 加方向键选择多行，Ctrl+A 全选。',
    id: '标识',
    name: '名称',
    otherName: '英文名',
    type: '类型',
    subclass: '子类',
    degree: '关系数',
    documents: '文档',
    start: '开始',
    end: '结束',
    centrality: '中心性（PageRank）',
    betweenness: '中介中心性',
    community: '社区',
    subject: '主体',
    subjectType: '主体类型',
    predicate: '关系',
    object: '客体',
    objectType: '客体类型',
    date: '日期',
    origin: '日期来源',
    origins: { FACT: '事实本身', EVENT: '所属活动', DOCUMENT: '文档' },
    status: '依据',
    statuses: { ASSERTED: '原文说明', IMPLIED: '推断' },
    sources: '出处数',
    about: '对象',
    measure: '指标',
    amount: '数值',
    unit: '单位',
    scopeOf: '统计口径',
    citations: '出处',
    idOf: (column) => `${column}（标识）`,
  },
  start: {
    heading: '探索图谱，核对每条事实',
    intro: (entities, relations, documents) =>
      `${digits.format(entities)} 个实体、${digits.format(relations)} 条关系，整理自 ${digits.format(documents)} 份文档。每条事实都标注出处行号。`,
    howTo: '单击实体或关系查看详情，双击实体展开。',
    connected: '当前视图中联系最多的实体',
    neighbors: (n) => `${digits.format(n)} 个邻居节点`,
    communities: '社区',
    size: (n) => `${digits.format(n)} 个实体`,
  },
  documents: {
    heading: '文档',
    count: (n) => `${digits.format(n)} 份文档`,
    one: (id) => `文档 ${id}`,
    intro: '每条事实都标注出处文档和行号。选择一份文档，查看它支持的事实。',
    all: '全部文档',
    support: '支持的事实',
    supported: '支持',
    onlyHere: '仅此文档',
    facts: { entities: '实体', relations: '关系', figures: '数据' },
    showGraph: '显示图谱',
    remove: '从视图中移除',
    removeOne: (title) => `从视图中移除：${title}`,
    highlightOnlyHere: '突出显示仅此文档支持的内容',
    onlyHereCounts: (entities, relations) =>
      `当前视图中有 ${digits.format(entities)} 个实体、${digits.format(relations)} 条关系仅由此文档支持，其余内容已变淡。`,
    onlyHereChip: '仅此文档支持',
    stopHighlighting: '取消突出显示',
    notCurated: '这份文档的事实尚未收录到图谱。',
    publisher: '发布者',
    published: '发布日期',
    authors: '作者',
    file: '文件',
    length: '篇幅',
    lines: (n) => `${digits.format(n)} 行`,
  },
  reader: {
    open: '阅读全文',
    openHere: '在全文中查看',
    close: '返回文档信息',
    find: '在文中查找',
    matches: (position: number, total: number) =>
      total === 0 ? '没有找到' : position === 0 ? `${total} 行` : `${position} / ${total}`,
    next: '下一处',
    previous: '上一处',
    hint: '有底色的行被引用，点选可查看由它得出的事实。',
    line: (line: number, facts: number) => `第 ${line} 行，${facts} 条事实`,
    factsOf: (line: number) => `第 ${line} 行的事实`,
    mentions: '提到',
  },
  entity: {
    english: { OFFICIAL: '通行英文名', TRANSLATION: '本图谱翻译', PINYIN: '拼音' },
    aliases: '别名',
    dates: '时间',
    position: '坐标',
    publicKnowledge: '公开资料，非文献所载',
    community: '社区',
    relations: '关系',
    headings: '关系目录',
    filterRelations: '筛选关系',
    showAll: (n) => `显示全部 ${digits.format(n)} 条`,
    moreRelations: (n) => `显示其余 ${digits.format(n)} 条关系`,
    figures: '数据',
    mentions: '提及出处',
    hiddenNeighbors: (n) => `${digits.format(n)} 个邻居节点未显示`,
    filtered: '该实体已被筛选隐藏。',
    dimmed: '该实体已被筛选变淡。',
    hidden: '该实体已隐藏。',
    absent: '该实体不在视图中。',
    show: '显示',
  },
  figure: {
    measure: '指标',
    amount: '数值',
    asOf: '时间',
    accordingTo: '数据来源',
    sources: '出处',
    cite: (figure) => `引用：${figure}`,
  },
  chart: {
    heading: '图表',
    label: (measure, entities) => `${measure}：${entities}`,
    entity: '实体',
    entities: '对比的实体',
    chosen: (shown, all) => `${digits.format(shown)}/${digits.format(all)}`,
    findEntity: '按名称筛选',
    measureCount: (measure, n) => `${measure}（${digits.format(n)}）`,
    unit: (unit) => `单位：${unit}`,
    scope: '范围',
    undated: '无日期',
    byEvent: (date) => `${date}（活动或报告的日期）`,
    byDocument: (date) => `无日期（见于${date}的文档）`,
    converted: (value) => `＝${value}`,
    convertedTo: (unit) => `换算（${unit}）`,
    contradicted: '与其他出处不符',
    contradictedBy: (others) => `另有出处给出：${others}`,
    differ: (what, values) => `${what}：各出处数值不同，${values}`,
    key: '实心：数值自带日期；空心：取活动或报告的日期，或无日期。↑ 超过，↓ 低于；横条为日期涵盖的时间。只有范围相同的数值连成一线。',
    open: '查看出处',
    show: (measure) => `以图表查看：${measure}`,
    save: '保存图表',
    none: '当前数据集中没有数据。',
    failed: '图表数据加载失败。',
    columns: (unit) => [
      '实体标识',
      '实体',
      '指标',
      '范围',
      '日期',
      '日期来源',
      '比较符',
      '数值',
      '单位',
      `换算（${unit}）`,
      '数据来源',
      '依据',
      '出处',
    ],
  },
  relation: {
    label: '关系',
    role: '角色',
    date: '日期',
    period: '期间',
    rank: '名次',
    rankValue: (n) => `第 ${n} 名`,
    edition: '届（期）',
    editionValue: (n) => `第 ${n} 届（期）`,
    place: '地点',
    note: '备注',
    status: '依据',
    asserted: '原文直接说明。',
    implied: '推断',
    filtered: '该关系已被筛选隐藏。',
    dimmed: '该关系已被筛选变淡。',
    absent: '该关系有一端不在视图中。',
    impliedBecause: (reason) => `推断：${reason}`,
    impliedWithoutReason: '由原文推断，原文未直接说明。',
    citations: '出处',
  },
  citation: {
    open: (citation, title) => `查看 ${citation}，${title}`,
    lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
    loading: '正在加载原文…',
    unavailable: '服务器上没有文档原文。启动服务器时将 DOCUMENTS_DIR 设为文档所在文件夹，即可在此显示原文。',
    unreadable: '原文加载失败。',
    passage: '原文',
  },
  selection: {
    heading: (n) => `已选择 ${digits.format(n)} 项`,
    entities: '所选实体',
    relations: '关系',
    filtered: (n) => `其中 ${digits.format(n)} 项被筛选隐藏。`,
    dimmed: (n) => `其中 ${digits.format(n)} 项被筛选变淡。`,
    pathHint: '查看所选两个实体之间的关系路径。',
  },
  path: {
    heading: '路径',
    intro: '选择两个实体，查看它们之间的关系路径。',
    fields: { from: '起点', to: '终点' },
    swap: '交换起点和终点',
    clearField: (field) => `清除“${field}”`,
    pick: (field) => `在图谱上选择：${field}`,
    pickNow: '请点击一个实体',
    pickHint: '请在图谱上点击一个实体，或输入名称。按 Esc 取消。',
    search: '查找路径',
    searching: '正在查找…',
    results: '找到的路径',
    total: (n, shown) =>
      n > shown ? `共 ${digits.format(n)} 条路径，显示前 ${digits.format(shown)} 条` : `共 ${digits.format(n)} 条路径`,
    sort: '排序',
    orders: { best: '推荐顺序', length: '步数最少', documents: '来源最多', latest: '日期最新' },
    length: (n) => `${digits.format(n)} 步`,
    sources: (n) => `每步至少 ${digits.format(n)} 个来源`,
    years: (first, last) => (first === last ? `${first}年` : `${first}–${last}年`),
    cost: (n) => `代价 ${digits.format(n)}`,
    showAll: (n) => `在图谱上显示全部 ${digits.format(n)} 条`,
    none: (from, to, longest) => `${from}与${to}之间没有 ${longest} 步以内的路径。`,
    noneUnder: (from, to) => `在这些条件下，${from}与${to}之间没有路径。`,
    searchingWithout: '正在逐个去掉条件重新查找…',
    noneWithout: (longest) => `去掉这些条件后，${longest} 步以内仍没有路径。`,
    blockedBy: '去掉以下任一条件就有路径：',
    blockedTogether: '同时去掉以下条件才有路径：',
    drop: (condition) => `去掉“${condition}”`,
    wouldFind: (n, length) => `${digits.format(n)} 条路径，最短 ${digits.format(length)} 步`,
    close: '取消突出显示',
    clear: '重新开始',
  },
  conditions: {
    heading: '条件',
    remove: (condition) => `去掉条件“${condition}”`,
    add: '添加…',
    any: '不限',
    mode: '查找',
    shortest: '最短路径',
    all: '所有路径',
    longest: '最大长度',
    passes: '经过',
    viaEntity: '经过的实体',
    viaTypes: '经过的类型',
    avoids: '避开',
    avoidEntity: '避开的实体',
    avoidTypes: '避开的类型',
    hubsAbove: '避开关系数超过此值的实体',
    relations: '关系',
    predicates: '限定关系类型',
    direction: '方向',
    bothDirections: '不限',
    bounds: { from: '起始日期', to: '截止日期' },
    minDocuments: '最少文档数',
    prefers: '优先',
    numberProblem: (min, max) => `请输入 ${min} 到 ${digits.format(max)} 之间的整数。`,
    dateProblem: '请输入年、月或日，例如 2024、2024-03 或 2024-03-28。',
    dateExample: '2024 或 2024-03',
    via: (name) => `经过${name}`,
    viaType: (type) => `经过类型“${type}”`,
    avoid: (name) => `避开${name}`,
    avoidType: (type) => `避开类型“${type}”`,
    hubs: (n) => `避开关系超过 ${digits.format(n)} 条的实体`,
    predicate: (label) => `关系：${label}`,
    out: '由主体到客体',
    in: '由客体到主体',
    from: (date) => `${date}起`,
    to: (date) => `截至${date}`,
    documents: (n) => `至少 ${digits.format(n)} 份文档`,
    asserted: '仅原文直接说明的关系',
    length: (n) => `不超过 ${digits.format(n)} 步`,
    depth: (n) => `${digits.format(n)} 层`,
    preferDocuments: '来源多的优先',
    preferLowDegree: '少经过枢纽的优先',
  },
  focus: {
    label: '聚焦',
    on: (names) => `聚焦：${names}`,
    more: (names, n) => `${names}等 ${digits.format(n + 2)} 个`,
    depth: (n) => `${n} 层`,
    grow: '扩大一层',
    shrink: '缩小一层',
    loadRest: '加载其余邻居节点',
    end: '退出聚焦',
    command: '聚焦邻居节点',
  },
  connection: {
    heading: (n) => `${digits.format(n)} 个实体之间的联系`,
    tree: '连接子图',
    treeHint: '用较少的关系把它们全部连起来。',
    unreached: (names) => `与第一个实体不连通：${names}。`,
    show: '在图谱上显示',
    shared: '共同邻居',
    noShared: '没有与其中多个实体相关的实体。',
    all: '与全部相关',
    first: (n) => `仅列出联系最多的 ${digits.format(n)} 个。`,
    addShared: (n) => `添加 ${digits.format(n)} 个共同邻居`,
    back: '返回路径查找',
  },
  chooser: {
    title: { expand: (name) => `展开${name}`, collapse: (name) => `收起${name}` },
    mode: '操作',
    modes: { expand: '添加邻居节点', collapse: '移除已展开的邻居节点' },
    candidates: {
      expand: (n, loaded, total) =>
        loaded < total
          ? `邻居节点共 ${digits.format(total)} 个，其中联系最多的 ${digits.format(loaded)} 个里有 ${digits.format(n)} 个未显示，请选择要添加的节点。`
          : `有 ${digits.format(n)} 个邻居节点未显示，请选择要添加的节点。`,
      collapse: (n) => `展开时添加了 ${digits.format(n)} 个邻居节点，请选择要移除的节点。`,
    },
    relations: '按关系、方向、日期和来源限定',
    out: (name) => `由${name}指向邻居`,
    in: (name) => `由邻居指向${name}`,
    withCount: (label, n) => `${label}（${digits.format(n)}）`,
    none: '没有符合条件的邻居节点。',
    types: '类型',
    all: '全部类型',
    number: { expand: '数量（优先添加连接最多的节点）', collapse: '数量（优先移除连接最少的节点）' },
    everything: (n) => `全部 ${digits.format(n)} 个`,
    submit: {
      expand: (n) => `添加 ${digits.format(n)} 个`,
      collapse: (n) => `移除 ${digits.format(n)} 个`,
    },
    cancel: '取消',
    loading: '正在加载邻居节点…',
  },
  outline: {
    heading: '当前视图的文字版',
    none: '视图为空。',
    print: '打印',
    printedFirst: (n, all) =>
      `以下列出 ${digits.format(all)} 个实体中最核心的 ${digits.format(n)} 个；表格和导出包含全部实体。`,
    at: (when) => `（${when}）`,
  },
  exporting: {
    title: '导出',
    image: '图片',
    data: '数据',
    format: '格式',
    formats: {
      csv: 'csv：表格，适用于 R、pandas、LibreOffice',
      xlsx: 'xlsx：工作簿，适用于 Excel、WPS、LibreOffice',
      parquet: 'parquet：带类型的表格，适用于 DuckDB、pandas、R',
      json: 'json：全部内容，一个对象',
      jsonl: 'jsonl：每行一条记录',
      graphml: 'graphml：用 NetworkX、igraph、yEd 打开',
      gexf: 'gexf：用 Gephi 打开',
      cyjs: 'cyjs：用 Cytoscape.js 打开',
      cx2: 'cx2：用 Cytoscape、NDEx 打开',
      cypher: 'cypher：导入 Neo4j',
      'json-ld': 'json-ld：关联数据',
      'n-quads': 'n-quads：关联数据，导入三元组库',
      turtle: 'turtle：关联数据，便于阅读',
      dictionary: '数据字典：各字段含义',
    },
    part: (n) => `当前视图：${digits.format(n)} 个实体`,
    everything: (n) => `整个数据集：${digits.format(n)} 个实体`,
    withCitations: '包含实体的数据、出处和所引文档。',
    saveData: '保存数据',
    saving: '正在保存…',
    scale: '尺寸',
    scaleOf: (n) => `${n} 倍`,
    area: '内容',
    view: '可见区域',
    all: '整个视图',
    save: '保存 PNG',
    drawing: '正在生成…',
    about: (shown) => `图片内容：${shown}。`,
  },
  citing: {
    title: '引用',
    format: '格式',
    plainText: '纯文本',
    copy: '复制',
    copied: '已复制',
    copyBlocked: '浏览器阻止了复制。点击文字即可选中。',
    noAddress: '服务器未设置公开地址（PUBLIC_URL），因此引文不含网址。',
    loading: '正在加载引文…',
  },
  empty: {
    heading: '视图为空',
    nothing: '请搜索实体，或返回初始视图。',
    filtered: (n) => `筛选隐藏了视图中的全部 ${digits.format(n)} 个实体。`,
    hidden: '视图中的实体已全部隐藏。',
  },
  failure,
  outage: (failed, isOpening, isRetried) => {
    const rest = isOpening ? '暂时没有可显示的内容。' : '已加载的内容仍可使用，新的请求将在恢复后发送。';
    return `${failure(failed)}${rest}${isRetried ? '将自动重试。' : ''}`;
  },
  graph: {
    label: '图谱',
    help: '方向键在实体间移动，按住 Shift 保留所选内容，Ctrl+回车加入选择，回车查看详情，E 展开，Shift+F10 打开菜单，Esc 关闭。“文字版”标签页以文字显示同一视图。',
    tools: '缩放',
    menu: (name) => `${name}的操作`,
    background: '视图',
  },
  shortcuts: {
    title: '键盘快捷键',
    search: '搜索',
    documents: '文档',
    table: '表格',
    panes: '展开或收起搜索栏、右侧面板',
    go: '在结果中：打开；添加到视图',
    nextEntity: '在图谱中：选择下一个实体',
    move: '在图谱中：移到下一个实体，保留所选内容',
    toggle: '在图谱中：将当前实体加入或移出选择',
    open: '查看详情',
    expand: '展开或收起所选实体',
    chooseNeighbors: '按条件展开或收起所选实体',
    focus: '聚焦所选实体的 1、2、3 层邻居节点',
    hide: '隐藏所选实体',
    hideOthers: '隐藏其他实体',
    pin: '固定或取消固定',
    undo: '撤销',
    redo: '重做',
    selectAll: '全选',
    fit: '缩放至所选内容或全部',
    zoom: '放大或缩小；聚焦时扩大或缩小一层',
    layout: '重新布局',
    menu: '所选实体的菜单',
    escape: '关闭、取消，或从面板返回图谱',
    help: '键盘快捷键',
    mouse: '鼠标操作',
    doubleClick: '双击实体：展开或收起',
    shiftClick: 'Ctrl+点击或 Shift+点击：添加到选择',
    shiftDrag: 'Shift+拖动：框选',
    rightClick: '右键或长按：菜单',
  },
  step: (step, nameOf, layoutOf) => {
    switch (step.kind) {
      case 'expand':
        return `展开${nameOf(step.id)}`;
      case 'collapse':
        return `收起${nameOf(step.id)}`;
      case 'collapseSome':
        return `收起${nameOf(step.id)}的 ${digits.format(step.count)} 个邻居节点`;
      case 'add':
        return `添加${nameOf(step.id)}`;
      case 'pin':
        return `固定${nameOf(step.id)}`;
      case 'document':
        return `显示文档“${nameOf(step.id)}”`;
      case 'remove':
        return `移除文档“${nameOf(step.id)}”`;
      case 'hide':
        return `隐藏 ${digits.format(step.count)} 个实体`;
      case 'move':
        return `移动 ${digits.format(step.count)} 个实体`;
      case 'expandMany':
        return `展开 ${digits.format(step.count)} 个实体`;
      case 'pinMany':
        return `固定 ${digits.format(step.count)} 个实体`;
      case 'addMany':
        return `添加 ${digits.format(step.count)} 个实体`;
      case 'paths':
        return `显示 ${digits.format(step.count)} 条路径`;
      case 'path':
        return `${nameOf(step.from)}到${nameOf(step.to)}的路径`;
      case 'layout':
        return `布局：${layoutOf(step.layout)}`;
      case 'reveal':
        return '显示隐藏的实体';
      case 'filter':
        return '筛选';
      case 'chart':
        return '图表';
      case 'focus':
        return '聚焦';
      case 'showAll':
        return '显示全部';
      case 'showStart':
        return '返回初始视图';
      case 'color':
        return '更改颜色';
      case 'size':
        return '更改大小';
      case 'group':
        return '更改分组';
      case 'openGroup':
        return `展开 ${digits.format(step.count)} 个实体的分组`;
      case 'closeGroups':
        return '收起分组';
      case 'areas':
        return '显示或隐藏社区范围';
    }
  },
  undoStep: (step) => `撤销：${step}`,
  redoStep: (step) => `重做：${step}`,
  message: (message, nameOf, stepOf) => {
    switch (message.kind) {
      case 'linkReport':
        return linkReport(message);
      case 'unknownIds':
        return `当前数据集中没有${message.ids.map((id) => `“${id}”`).join('、')}，已忽略。`;
      case 'otherVersion':
        return `此链接基于数据集版本 ${message.version}，现按当前版本显示，部分内容可能不同。`;
      case 'outside':
        return `有 ${digits.format(message.ids.length)} 个实体在窗口外`;
      case 'unplaced':
        return `有 ${digits.format(message.ids.length)} 个实体没有地点，排在地图下方`;
      case 'layoutFailed':
        return '布局失败。请重新运行，或刷新页面。';
      case 'layoutNotLoaded':
        return '服务器未返回布局程序。请检查网络连接后重试。';
      case 'layoutStopped':
        return '布局已停止';
      case 'groupOpened':
        return `已展开 ${digits.format(message.count)} 个实体的分组`;
      case 'hidden':
        return `已隐藏 ${digits.format(message.count)} 个实体`;
      case 'addedToSelection':
        return `${nameOf(message.id)}已加入选择，共选择 ${digits.format(message.count)} 项`;
      case 'removedFromSelection':
        return `${nameOf(message.id)}已移出选择，共选择 ${digits.format(message.count)} 项`;
      case 'pathFound':
        return `${nameOf(message.from)}到${nameOf(message.to)}的路径：${digits.format(message.length)} 步，第 ${message.index} 条，共 ${message.of} 条`;
      case 'pathNotFound':
        return message.isRestricted
          ? zh.path.noneUnder(nameOf(message.from), nameOf(message.to))
          : zh.path.none(nameOf(message.from), nameOf(message.to), LONGEST_PATH);
      case 'expanded':
        return `${nameOf(message.id)}：已添加 ${digits.format(message.count)} 个实体`;
      case 'collapsed':
        return `${nameOf(message.id)}：已移除 ${digits.format(message.count)} 个实体`;
      case 'noHiddenNeighbors':
        return `${nameOf(message.id)}的邻居节点都已在视图中。`;
      case 'documentShown':
        return `${nameOf(message.id)}：${digits.format(message.entities)} 个实体，${digits.format(message.relations)} 条关系`;
      case 'onlyHereHighlighted':
        return `已突出显示仅此文档支持的 ${digits.format(message.entities)} 个实体、${digits.format(message.relations)} 条关系`;
      case 'highlightingStopped':
        return '已取消突出显示';
      case 'done':
        return stepOf(message.step);
      case 'undone':
        return `已撤销：${stepOf(message.step)}`;
      case 'redone':
        return `已重做：${stepOf(message.step)}`;
      case 'entitySelected':
        return `${nameOf(message.id)}，${message.type}，${digits.format(message.relations)} 条关系，第 ${message.index} 个，共 ${message.of} 个`;
      case 'noEntityInDirection':
        return '该方向没有实体';
      case 'rowsCopied':
        return `已复制 ${digits.format(message.count)} 行`;
      case 'rowsStopped':
        return `已停止，未复制或保存（读取了 ${digits.format(message.count)} 行）`;
      case 'rowsLimited':
        return `最多复制或保存 ${digits.format(message.count)} 行，共有 ${digits.format(message.total)} 行。完整数据请用“导出”。`;
      case 'tooManyRows':
        return `最多选择 ${digits.format(message.limit)} 行，这里有 ${digits.format(message.count)} 行。请先筛选。`;
      case 'rowsNotCopied':
        return '浏览器阻止了复制。可改为保存 CSV。';
      case 'linkCopied':
        return '链接已复制';
      case 'copyFailed':
        return '浏览器阻止了复制。请从地址栏复制链接。';
      case 'focused':
        return `已聚焦 ${message.depth} 层：${digits.format(message.entities)} 个实体，${digits.format(message.relations)} 条关系`;
      case 'filtered':
        return `筛选后：${digits.format(message.entities)} 个实体、${digits.format(message.relations)} 条关系`;
      case 'focusLoaded':
        return `已加载 ${digits.format(message.count)} 个邻居节点`;
      case 'focusEnded':
        return '已退出聚焦';
      case 'focusNeedsSelection':
        return '请先选择要聚焦的实体。';
      case 'connected':
        return `${digits.format(message.connectors)} 个共同邻居，${digits.format(message.paths)} 条连接路径`;
      case 'conditionRefused':
        return '最多可指定三个经过的实体或类型。';
      case 'pathNeedsTwo':
        return '路径需要两个不同的实体。';
      case 'storageFailed':
        return '浏览器禁止本页面存储数据，语言、外观和已保存的筛选不会保留。';
      case 'imageFailed':
        return '图片生成失败，请选择较小的尺寸。';
      case 'chartImageFailed':
        return '浏览器无法将图表生成为 PNG 图片，请改存为 SVG。';
      case 'reconnected':
        return '服务器已恢复响应。';
      case 'requestFailed':
        return failure(message.failed);
    }
  },
  listSeparator: '、',
  number: (n) => digits.format(n),
};
