import type { Dictionary } from './en.ts';

const digits = new Intl.NumberFormat('zh-CN');

/** The interface in Chinese. */
export const zh: Dictionary = {
  page: {
    title: '知识图谱',
    skipToGraph: '跳到图谱',
    loading: '正在读取图谱…',
    noScript: '本页面需要 JavaScript。',
  },
  actions: {
    undo: '撤销',
    redo: '重做',
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
    dismiss: '知道了',
    more: '更多',
    expand: '展开',
    expandSome: '选择展开内容…',
    collapse: '收起',
    hide: '隐藏',
    hideOthers: '隐藏其他所有实体',
    showHidden: (n) => `显示已隐藏的 ${n} 个`,
    pin: '固定',
    unpin: '取消固定',
    pathFrom: '以此为路径起点',
    pathTo: '以此为路径终点',
    path: '两者之间的路径',
    open: '查看详情',
    addToView: '加入视图',
    remove: '移除',
    fit: '适合窗口',
    fitSelection: '放大到选中内容',
    zoomIn: '放大',
    zoomOut: '缩小',
    showAll: '显示全部',
    showStart: '回到初始视图',
    selectAll: '全选',
    clearSelection: '取消选择',
    retry: '重试',
    goTo: (name) => `前往${name}`,
  },
  search: {
    label: '搜索图谱',
    placeholder: '名称、拼音或首字母',
    results: '搜索结果',
    clear: '清除搜索',
    searching: '正在搜索…',
    failed: '搜索没有得到回应，继续输入会重试。',
    total: (n, shown) =>
      n > shown
        ? `共 ${digits.format(n)} 个实体，显示最相关的 ${digits.format(shown)} 个`
        : `共 ${digits.format(n)} 个实体`,
    showMore: '显示更多',
    none: (text) => `没有名为“${text}”的实体。`,
    tryInstead: '可以试试更短的名称、另一种语言、全拼（guangdian）或首字母（gdzj）。',
    keys: '回车：前往 · Ctrl+回车：仅加入',
    onCanvas: '已在视图中',
    filtered: '被筛选隐藏',
    hidden: '已隐藏',
    reason: {
      name: '名称',
      nameZh: (text) => `中文名“${text}”`,
      nameEn: (text) => `英文名 ${text}`,
      alias: (text) => `又称“${text}”`,
      pinyin: (query, text) => `${query}：“${text}”的拼音`,
      pinyinAlias: (query, text) => `${query}：别名“${text}”的拼音`,
      initials: (query, text) => `${query}：“${text}”的首字母`,
      initialsAlias: (query, text) => `${query}：别名“${text}”的首字母`,
    },
  },
  status: {
    shown: (entities, allEntities, relations, allRelations) =>
      `显示 ${digits.format(entities)}/${digits.format(allEntities)} 个实体、${digits.format(relations)}/${digits.format(allRelations)} 条关系`,
    data: (day) => `数据 ${day}`,
    version: (version) => `版本 ${version}`,
  },
  legend: {
    title: '类型',
    hint: '点击隐藏或显示，Alt+点击只看此类',
    only: '只看',
    onlyLabel: (type) => `只看${type}`,
    shownOf: (shown, all) => `视图中 ${all} 个，显示 ${shown} 个`,
    lines: '连线',
    manyDocuments: '两份及以上文档',
    oneDocument: '一份文档',
    implied: '推知，原文未直接说明',
    badge: '未显示的相邻实体数',
    sizes: '越大，相邻实体越多',
  },
  filters: {
    label: '筛选',
    without: (type) => `不含${type}`,
    only: (types) => `只看${types}`,
    removeOne: (chip) => `移除筛选：${chip}`,
    clear: '全部清除',
  },
  panel: {
    label: '详情',
    details: '详情',
    outline: '文字版',
    loading: '正在读取…',
    failed: '未能读取详情。',
    gone: '当前数据中没有这个实体或关系。',
    sheetGrow: '展开面板',
    sheetShrink: '收起面板',
  },
  start: {
    heading: '谁做了什么，哪几行这样说',
    intro: (entities, relations, documents) =>
      `${digits.format(entities)} 个实体、${digits.format(relations)} 条关系，整理自 ${digits.format(documents)} 份文档。每条事实都注明出处行号。`,
    howTo: '点击任意对象查看详情，双击展开更多。',
    central: '此处的核心实体',
    communities: '社群',
    size: (n) => `${digits.format(n)} 个实体`,
  },
  documents: {
    heading: '文档',
    count: (n) => `${digits.format(n)} 份文档`,
    one: (id) => `文档 ${id}`,
    intro: '每条事实都注明出自哪份文档的哪几行。选择一份文档，查看它支持的内容。',
    all: '全部文档',
    support: '它支持的内容',
    supported: '支持',
    onlyHere: '仅见于此',
    facts: { entities: '实体', relations: '关系', figures: '数据' },
    showGraph: '显示其图谱',
    remove: '移出视图',
    removeOne: (title) => `移出视图：${title}`,
    vanishing: '没有它会消失什么',
    marked: (entities, relations) =>
      `没有这份文档，当前视图会失去 ${digits.format(entities)} 个实体、${digits.format(relations)} 条关系。其他文档也支持的内容已淡化。`,
    marking: '已标出会消失的内容',
    unmark: '不再标出会消失的内容',
    notCurated: '这份文档的事实尚未收入图谱。',
    publisher: '发布者',
    published: '发布日期',
    authors: '作者',
    file: '文件',
    length: '篇幅',
    lines: (n) => `${digits.format(n)} 行`,
  },
  entity: {
    english: { OFFICIAL: '通行英文名', TRANSLATION: '本图谱译名', PINYIN: '拼音' },
    aliases: '又称',
    dates: '时间',
    community: '社群',
    relations: '关系',
    relationCount: (n) => `${digits.format(n)} 条关系`,
    moreRelations: (n) => `再显示 ${digits.format(n)} 条关系`,
    figures: '数据',
    named: '见于',
    hiddenNeighbors: (n) => `${digits.format(n)} 个相邻实体未显示`,
    filtered: '该实体被筛选隐藏。',
    hidden: '你已隐藏该实体。',
    absent: '该实体不在视图中。',
    show: '显示',
    pinned: '已固定',
  },
  figure: {
    measure: '指标',
    amount: '数值',
    asOf: '时间',
    scope: '范围',
    accordingTo: '来源',
    sources: '出处',
    cite: (figure) => `引用：${figure}`,
  },
  relation: {
    label: '关系',
    role: '身份',
    date: '日期',
    period: '时段',
    rank: '名次',
    rankValue: (n) => `第 ${n} 名`,
    edition: '届（期）',
    editionValue: (n) => `第 ${n} 届（期）`,
    place: '地点',
    note: '说明',
    status: '依据',
    asserted: '原文直接说明。',
    implied: '推知',
    impliedBecause: (reason) => `推知：${reason}`,
    impliedPlain: '由原文推知，并未直接说明。',
    sources: '出处',
    documentCount: (n) => `${digits.format(n)} 份文档`,
  },
  citation: {
    open: (citation, title) => `查看 ${citation}，${title}`,
    line: (n) => `第 ${n} 行`,
    lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
    loading: '正在读取原文…',
    unavailable: '此处没有文档原文。启动服务器时将 DOCUMENTS_DIR 设为文档所在文件夹，原文就会显示在这里。',
    unreadable: '未能读取原文。',
    passage: '原文',
    cited: '引用行',
  },
  selection: {
    heading: (n) => `已选中 ${digits.format(n)} 个`,
    entities: '选中的实体',
    pathHint: '已选中两个实体：它们如何相连？',
  },
  path: {
    heading: '最短路径',
    choose: (name) => `路径起点：${name}，请选择终点`,
    searching: '正在查找路径…',
    none: (from, to, longest) => `${from}与${to}之间没有 ${longest} 步以内的路径。`,
    same: '路径需要两个不同的实体。',
    length: (n) => `${digits.format(n)} 步`,
    way: (n, all) => `第 ${n} 条，共 ${all} 条`,
    previous: '上一条',
    next: '下一条',
    leave: '退出路径',
    cancel: '取消',
  },
  chooser: {
    title: (name) => `展开${name}`,
    hidden: (n) => `有 ${digits.format(n)} 个相邻实体未显示。要展开哪些？`,
    types: '类型',
    all: '全部类型',
    most: '数量（关系最多的优先）',
    everything: (n) => `全部 ${digits.format(n)} 个`,
    add: (n) => `加入 ${digits.format(n)} 个`,
    cancel: '取消',
    loading: '正在统计相邻实体…',
  },
  outline: {
    heading: '当前视图的文字版',
    none: '视图为空。',
    noRelations: '与所显示的其他实体没有关系',
    print: '打印',
    at: (when) => `（${when}）`,
  },
  exporting: {
    title: '导出',
    image: '图片',
    data: '数据',
    format: '格式',
    formats: {
      csv: 'csv：表格，适用于 Excel、R、pandas',
      json: 'json：全部内容，一个对象',
      jsonl: 'jsonl：每行一条记录',
      graphml: 'graphml：用 NetworkX、igraph、yEd 打开',
      gexf: 'gexf：用 Gephi 打开',
      cyjs: 'cyjs：用 Cytoscape.js 打开',
      cx2: 'cx2：用 Cytoscape、NDEx 打开',
      cypher: 'cypher：导入 Neo4j',
      'json-ld': 'json-ld：关联数据',
      dictionary: '数据字典：各项含义',
    },
    part: (n) => `视图中的 ${digits.format(n)} 个实体`,
    everything: (n) => `全部 ${digits.format(n)} 个实体`,
    withCitations: '包含所有出处、数据和所引文件。',
    saveData: '保存数据',
    saving: '正在保存…',
    scale: '尺寸',
    scaleOf: (n) => `${n} 倍`,
    area: '内容',
    view: '窗口中所见',
    all: '整个视图',
    save: '保存 PNG',
    drawing: '正在绘制…',
    about: (shown) => `图片内容：${shown}。`,
  },
  citing: {
    title: '引用',
    format: '格式',
    plainText: '纯文本',
    copy: '复制',
    copied: '已复制',
    copyRefused: '浏览器不允许复制。点击文字即可选中。',
    noAddress: '此服务器未设置公开地址（PUBLIC_URL），引文中不含网址。',
    loading: '正在生成引文…',
  },
  empty: {
    heading: '视图为空',
    nothing: '请搜索，或回到初始视图。',
    filtered: (n) => `筛选隐藏了视图中的全部 ${digits.format(n)} 个实体。`,
    hidden: '视图中的实体已全部隐藏。',
  },
  connection: {
    lost: '服务器没有响应。页面上的内容不受影响，新的请求会等待。',
    opening: '服务器没有响应，暂时没有可显示的内容。',
    retrying: '每隔几秒会自动重试。',
  },
  graph: {
    label: '图谱',
    help: '方向键在实体间移动，回车查看详情，E 展开，Shift+F10 打开菜单，Esc 离开。“文字版”标签页以文字呈现同一视图。',
    tools: '缩放',
    menu: (name) => `${name}的操作`,
    background: '视图',
  },
  shortcuts: {
    title: '键盘快捷键',
    search: '搜索',
    documents: '文档',
    go: '在结果中：前往；仅加入视图',
    walk: '在图谱中：移到下一个实体',
    open: '查看详情',
    expand: '展开或收起选中的实体',
    hide: '隐藏选中的实体',
    hideOthers: '隐藏其他所有实体',
    pin: '固定或取消固定',
    undo: '撤销',
    redo: '重做',
    selectAll: '全选',
    fit: '适合选中内容或全部',
    zoom: '放大或缩小',
    layout: '重新布局',
    menu: '选中实体的菜单',
    escape: '退一步',
    sheet: '本表',
    mouse: '用鼠标',
    doubleClick: '双击实体：展开；再双击：收起',
    shiftClick: 'Ctrl+点击或 Shift+点击：加入选择',
    shiftDrag: 'Shift+拖动：框选',
    rightClick: '右键或长按：菜单',
  },
  step: (step, nameOf, layoutOf) => {
    switch (step.kind) {
      case 'expand':
        return `展开${nameOf(step.id)}`;
      case 'collapse':
        return `收起${nameOf(step.id)}`;
      case 'add':
        return `加入${nameOf(step.id)}`;
      case 'pin':
        return `固定${nameOf(step.id)}`;
      case 'document':
        return `显示“${nameOf(step.id)}”的图谱`;
      case 'remove':
        return `移出“${nameOf(step.id)}”`;
      case 'hide':
        return `隐藏 ${digits.format(step.count)} 个实体`;
      case 'move':
        return `移动 ${digits.format(step.count)} 个实体`;
      case 'expandMany':
        return `展开 ${digits.format(step.count)} 个实体`;
      case 'pinMany':
        return `固定 ${digits.format(step.count)} 个实体`;
      case 'path':
        return `${nameOf(step.from)}到${nameOf(step.to)}的路径`;
      case 'layout':
        return `${layoutOf(step.layout)}布局`;
      case 'reveal':
        return '显示已隐藏实体';
      case 'filter':
        return '筛选';
      case 'showAll':
        return '显示全部';
      case 'showStart':
        return '初始视图';
    }
  },
  undoStep: (step) => `撤销：${step}`,
  redoStep: (step) => `重做：${step}`,
  message: (message, nameOf, stepOf) => {
    switch (message.kind) {
      case 'linkParts':
        return `链接中有无法识别的部分，已忽略：${message.parts.join('、')}`;
      case 'unknownIds':
        return `当前数据中没有${message.ids.map((id) => `“${id}”`).join('、')}，已忽略。`;
      case 'otherVersion':
        return `此链接制作于数据版本 ${message.version}，现以当前版本显示，部分内容可能不同。`;
      case 'hidden':
        return `已隐藏 ${digits.format(message.count)} 个实体`;
      case 'expanded':
        return `${nameOf(message.id)}：加入 ${digits.format(message.count)} 个实体`;
      case 'collapsed':
        return `${nameOf(message.id)}：收起 ${digits.format(message.count)} 个实体`;
      case 'nothingMore':
        return `${nameOf(message.id)}的相邻实体都已在视图中。`;
      case 'documentShown':
        return `${nameOf(message.id)}：${digits.format(message.entities)} 个实体，${digits.format(message.relations)} 条关系`;
      case 'marked':
        return `已标出：没有这份文档，当前视图会失去 ${digits.format(message.entities)} 个实体、${digits.format(message.relations)} 条关系`;
      case 'unmarked':
        return '已取消标出';
      case 'done':
        return stepOf(message.step);
      case 'undone':
        return `已撤销：${stepOf(message.step)}`;
      case 'redone':
        return `已重做：${stepOf(message.step)}`;
      case 'arrivedAt':
        return `${nameOf(message.id)}，${message.type}，${digits.format(message.relations)} 条关系，第 ${message.place} 个，共 ${message.of} 个`;
      case 'nothingThere':
        return '这个方向没有更多实体';
      case 'linkCopied':
        return '链接已复制';
      case 'copyFailed':
        return '浏览器不允许复制。地址栏中就是同一链接。';
      case 'pathNeedsTwo':
        return '路径需要两个不同的实体。';
      case 'storageFailed':
        return '浏览器不为本页面保存内容，语言和外观设置不会被记住。';
      case 'imageFailed':
        return '未能绘制图片，请选较小的尺寸。';
      case 'broken':
        return '服务器未能回答这个问题，其他问题可能仍可回答。';
      case 'reconnected':
        return '服务器已恢复响应。';
      case 'refused':
        return message.hint ? `${message.text}（${message.hint}）` : message.text;
    }
  },
  comma: '、',
  number: (n) => digits.format(n),
};
