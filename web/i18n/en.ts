import { LONGEST_PATH } from '../api/paths.ts';
import type { Failure, LinkExcess, LinkReport, Message, MissingItem, StepLabel } from './messages.ts';
import { LISTED, quoted, shortened } from './quote.ts';

const plural = new Intl.PluralRules('en');
const digits = new Intl.NumberFormat('en-GB');

/** `1 entity`, `1,204 entities`. */
function count(n: number, one: string, other: string): string {
  return `${digits.format(n)} ${plural.select(n) === 'one' ? one : other}`;
}

const entityCount = (n: number) => count(n, 'entity', 'entities');
const relationCount = (n: number) => count(n, 'relation', 'relations');
const documentCount = (n: number) => count(n, 'document', 'documents');

/** The reason for a failed request. The server's own message is in English. */
function failure({ failure: kind, code, text, hint }: Failure): string {
  switch (kind) {
    case 'unreachable':
      return code.startsWith('HTTP_')
        ? `The server is not responding (status ${code.slice(5)}).`
        : 'The server is not responding.';
    case 'overloaded':
      return `The server is busy: ${quoted(text, hint)}`;
    case 'timedOut':
      return 'The server took too long and ended the request. Retry, or ask for less.';
    case 'invalidRequest':
      return `The server rejected the request: ${quoted(text, hint)}`;
    case 'foreignAnswer':
      return `Something other than the server answered (status ${code.slice(5)}), such as a proxy or the sign-in page of a network. Check the network, then retry.`;
    case 'serverError':
      return `The server failed to process the request. Try again, or continue with something else. ${quoted(text, hint)}`.trim();
  }
}

const ITEM_KINDS: Readonly<Record<MissingItem['kind'], string>> = {
  entity: 'entity',
  relation: 'relation',
  path: 'path',
  type: 'type',
  kind: 'kind',
  predicate: 'predicate',
  document: 'document',
  community: 'community',
  measure: 'measure',
};

/** Reports the parts of a link that could not be shown as they are. */
function linkReport({ unreadable, missing, respelled, excess }: LinkReport): string {
  const sentences: string[] = [];
  if (excess) sentences.push(linkExcess(excess));
  if (missing.length > 0) {
    const items = missing.map(({ kind, id, nearest }) => {
      const near = nearest ? ` (nearest: ${nearest.name.en})` : '';
      return `${ITEM_KINDS[kind]} “${shortened(id)}”${near}`;
    });
    sentences.push(`Not in this dataset and ignored: ${firstOf(items)}.`);
    const isUnlike = missing.some(({ kind, nearest }) => kind === 'entity' && !nearest);
    if (isUnlike) sentences.push('Search finds entities by name.');
  }
  if (unreadable.length > 0) {
    const parts = firstOf(unreadable.map(shortened));
    sentences.push(
      `${unreadable.length === 1 ? 'An invalid part of the link was' : 'Invalid parts of the link were'} ignored: ${parts}.`,
    );
  }
  if (respelled.length > 0) {
    const ids = firstOf(respelled.map(([from, to]) => `“${shortened(from)}” as “${shortened(to)}”`));
    sentences.push(`Ids have lower case only; opened ${ids}.`);
  }
  return sentences.join(' ');
}

function linkExcess({ of, limit, value }: LinkExcess): string {
  const unit = of === 'searches' ? 'expansions and paths' : of;
  const size = `The link has ${digits.format(value)} ${unit}; the limit is ${digits.format(limit)}.`;
  return of === 'positions' ? `${size} Entities are in their default positions.` : `${size} It was not opened.`;
}

function firstOf(texts: readonly string[]): string {
  const first = texts.slice(0, LISTED).join(', ');
  return texts.length > LISTED ? `${first} and ${digits.format(texts.length - LISTED)} more` : first;
}

/** The texts of the page in English. Dictionaries of other languages have the same type. */
export const en = {
  page: {
    title: 'Knowledge graph',
    skipToGraph: 'Skip to the graph',
    loading: 'Loading…',
  },
  actions: {
    undo: 'Undo',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    layout: 'Layout',
    export: 'Export',
    copyLink: 'Copy link',
    cite: 'Cite',
    citeGraph: 'Cite the graph',
    shortcuts: 'Keyboard shortcuts',
    theme: 'Appearance',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    language: 'Language',
    close: 'Close',
    dismiss: 'Dismiss',
    more: 'More',
    expand: 'Expand',
    asTable: 'Relations as a table',
    chooseNeighbors: 'Expand or collapse by…',
    expandByRelation: (name: string, relation: string) => `Expand ${name} by “${relation}”…`,
    collapse: 'Collapse',
    hide: 'Hide',
    hideOthers: 'Hide others',
    showHidden: (n: number) => `Show ${n} hidden`,
    pin: 'Pin',
    unpin: 'Unpin',
    pathFrom: 'Path from here',
    pathTo: 'Path to here',
    path: 'Find paths between them',
    connect: (n: number) => `What connects these ${digits.format(n)}?`,
    open: 'Open details',
    addToView: 'Add to view',
    fit: 'Fit to window',
    showOutside: 'Show',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all',
    showStart: 'Return to start view',
    selectAll: 'Select all',
    clearSelection: 'Clear selection',
    retry: 'Retry',
    goTo: (name: string) => `Go to ${name}`,
  },
  search: {
    label: 'Search the graph',
    commands: 'Commands',
    questions: 'Questions',
    opensGraphiql: 'Opens in GraphiQL',
    placeholder: 'Name, pinyin or initials',
    results: 'Search results',
    clear: 'Clear the search',
    searching: 'Searching…',
    awaited: 'Searching… The first result will be chosen.',
    tooLong: (length: number, max: number) =>
      `The text has ${digits.format(length)} characters; at most ${digits.format(max)} can be searched for. Shorten it.`,
    failed: 'Search failed. It will retry when you type.',
    total: (n: number, shown: number) =>
      n > shown ? `Top ${digits.format(shown)} of ${entityCount(n)}` : entityCount(n),
    showMore: 'Show more',
    none: (text: string) => `No results for “${text}”.`,
    tryInstead: 'Try part of the name, its Chinese or English form, full pinyin (guangdian) or initials (gdzj).',
    keys: 'Enter: open · Ctrl+Enter: add to view',
    inTexts: 'In texts',
    textCount: (n: number) => (n === 1 ? '1 text' : `${digits.format(n)} texts`),
    fields: { DESCRIPTION: 'description', ROLE: 'role', NOTE: 'note', SCOPE: 'scope' },
    line: (place: string) => `line ${place}`,
    uncited: 'not cited',
    onCanvas: 'in view',
    filtered: 'hidden by a filter',
    dimmed: 'dimmed by a filter',
    hidden: 'hidden',
    reason: {
      name: 'name',
      nameZh: (text: string) => `Chinese name ${text}`,
      nameEn: (text: string) => `English name ${text}`,
      alias: (text: string) => `alias ${text}`,
      pinyin: (query: string, text: string) => `${query}: pinyin of ${text}`,
      pinyinAlias: (query: string, text: string) => `${query}: pinyin of alias ${text}`,
      initials: (query: string, text: string) => `${query}: initials of ${text}`,
      initialsAlias: (query: string, text: string) => `${query}: initials of alias ${text}`,
      mixed: (query: string, text: string) => `${query}: pinyin, initials or characters of ${text}, mixed`,
      mixedAlias: (query: string, text: string) => `${query}: pinyin, initials or characters of alias ${text}, mixed`,
      otherSpelling: ' (in another spelling)',
      forgiven: {
        REGIONAL_SPELLING: (_query: string, matched: string) => `${matched} (British or American spelling)`,
        HOMOPHONE: (query: string, matched: string) => `${matched}, sounds like ${query}`,
        SIMILAR_SOUND: (query: string, matched: string) => `${matched}, sounds similar to ${query}`,
        TYPING_ERROR: (query: string, matched: string) => `${matched}, one letter differs from ${query}`,
      },
    },
  },
  status: {
    shown: (entities: number, allEntities: number, relations: number, allRelations: number) =>
      `${digits.format(entities)} of ${entityCount(allEntities)}, ${digits.format(relations)} of ${relationCount(allRelations)}`,
    filters: (n: number) => `, ${count(n, 'filter', 'filters')}`,
    data: (day: string) => `curated ${day}`,
    version: (version: string) => `version ${version}`,
  },
  layouts: {
    names: {
      force: 'Force-directed',
      concentric: 'Concentric (by relations)',
      tree: 'Tree',
      community: 'Circles by community',
      grid: 'Grid (by type)',
      map: 'Map (by place)',
      timeline: 'Timeline',
    },
    changed: 'changed by hand since',
    running: (layout: string) => `Layout: ${layout}…`,
    stop: 'Stop',
    stopHint: 'Stop, and keep the positions reached so far',
    undated: (n: number) => `No date: ${digits.format(n)}`,
    unplaced: (n: number) => `No place: ${digits.format(n)}`,
  },
  appearance: {
    title: 'Layout and style',
    color: 'Colour',
    colorBy: { type: 'Type', community: 'Community', document: 'Document', status: 'Evidence', date: 'Date' },
    colorKey: (by: string) => `Colour: ${by.toLowerCase()}`,
    size: 'Size',
    sizeBy: { neighbors: 'Number of neighbours', pagerank: 'PageRank', betweenness: 'Betweenness centrality' },
    measures: 'Figures from the documents',
    measure: (label: string, count: number) => `${label} (${entityCount(count)})`,
    sizeKey: {
      neighbors: 'Larger: more neighbours',
      pagerank: 'Larger: higher PageRank',
      betweenness: 'Larger: higher betweenness centrality',
    },
    measureKey: (measure: string) => `Larger: higher ${measure}; the smallest have no figure`,
    groups: 'Groups',
    groupBy: { none: 'None', type: 'By type', community: 'By community' },
    groupByPredicate: 'By the other end of a relation',
    groupsHint: 'Double-click a group to open it',
    closeGroups: 'Close opened groups',
    openGroup: 'Open group',
    group: (name: string, count: number) => `${name} (${digits.format(count)})`,
    bundle: (count: number) => relationCount(count),
    areasHint: 'Drawn where most members of a community lie together',
    areas: 'Mark communities as areas',
    selectThese: 'Select these entities',
    words: {
      other: 'Other',
      missing: 'No data',
      several: 'Several documents',
      stated: 'Stated',
      partlyImplied: 'Partly implied',
      implied: 'Only implied',
    },
  },
  legend: {
    heading: 'Key',
    manyDocuments: 'two or more documents',
    oneDocument: 'one document',
    implied: 'implied, not stated',
    badge: 'neighbours not shown',
  },
  filters: {
    label: 'Filters',
    fields: {
      type: 'Type',
      kind: 'Kind',
      community: 'Community',
      neighbors: 'Neighbours',
      text: 'Name',
      predicate: 'Predicate',
      document: 'Document',
      status: 'Evidence',
      sources: 'Number of documents',
      dates: 'Date',
    },
    documentDates: 'Date of the document',
    ofEntities: 'Entities',
    ofRelations: 'Relations',
    relationRule:
      'Relations that do not match are hidden, and so are entities left without any. Entities that you added yourself stay.',
    mode: 'What does not match is',
    hide: 'hidden',
    dim: 'dimmed',
    active: 'has a filter',
    hint: 'Click to hide or show. Alt+click to show only this.',
    only: 'only',
    onlyLabel: (value: string) => `Show only ${value}`,
    countOf: (n: number, all: number) => `${digits.format(n)} of ${digits.format(all)} match the other filters`,
    more: (n: number) => `Show ${digits.format(n)} more`,
    fewer: 'Show fewer',
    search: 'Search',
    searchValues: (field: string) => `Search: ${field}`,
    noValue: 'No match.',
    textPlaceholder: 'Name or pinyin',
    asserted: 'stated',
    implied: 'implied',
    withoutKind: (type: string) => `${type}, no kind stated`,
    is: (field: string, value: string) => `${field}: ${value}`,
    isNot: (field: string, value: string) => `${field} other than: ${value}`,
    andMore: (names: string, all: number) => `${names} … (${digits.format(all)})`,
    contains: (field: string, part: string) => `${field}: “${part}”`,
    range: (min: number | null, max: number | null) =>
      min === max
        ? digits.format(min ?? 0)
        : max === null
          ? `${digits.format(min ?? 0)} or more`
          : min === null
            ? `at most ${digits.format(max)}`
            : `${digits.format(min)}–${digits.format(max)}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    anyDate: 'any',
    wholeRange: 'All',
    orUndated: 'or undated',
    lowest: (field: string) => `${field}: lower end`,
    highest: (field: string) => `${field}: upper end`,
    barTitle: (range: string, n: number, sort: 'entities' | 'relations') =>
      `${range}: ${sort === 'entities' ? entityCount(n) : relationCount(n)}`,
    hides: (n: number, sort: 'entities' | 'relations', dims: boolean) =>
      `${dims ? 'dims' : 'hides'} ${sort === 'entities' ? entityCount(n) : relationCount(n)} that match the other filters`,
    kept: (n: number) => `Shown anyway: ${digits.format(n)}`,
    showOneSelected: (name: string, dims: boolean) => `${name} is ${dims ? 'dimmed' : 'hidden'} by a filter: show`,
    showSelected: (n: number, dims: boolean) =>
      `${digits.format(n)} selected ${dims ? 'dimmed' : 'hidden'} by filters: show`,
    removeOne: (chip: string) => `Remove filter “${chip}”`,
    clear: 'Clear all',
    clearCommand: 'Clear all filters',
    dimCommand: 'Dim what the filters hide',
    hideCommand: 'Hide what the filters dim',
    saved: 'Saved filters',
    save: 'Save these filters…',
    saveName: 'Save',
    name: 'Name of the filters',
    apply: (name: string) => `Apply “${name}”`,
    rename: (name: string) => `Rename “${name}”`,
    delete: (name: string) => `Delete “${name}”`,
  },
  time: {
    label: 'Time',
    play: 'Play',
    pause: 'Pause',
    window: 'Window',
    move: 'moves',
    grow: 'grows',
    speed: 'Speed',
    speeds: { slow: 'slow', normal: 'normal', fast: 'fast' },
    unit: 'Bars',
    units: { year: 'years', quarter: 'quarters', month: 'months' },
    clear: 'Show all dates',
    datesOf: 'Dates of',
    facts: 'facts',
    documents: 'documents',
    origins: 'taken from',
    originNames: { fact: 'the fact itself', event: 'its event', document: 'its document' },
    undated: 'Without a date',
    noDates: 'Nothing in this view has a date.',
    rule: 'A relation counts in every period that it may belong to: one dated only 2024 in each month of 2024. The window shows it in the same way.',
  },
  panel: {
    label: 'Details',
    details: 'Details',
    outline: 'Outline',
    loading: 'Loading…',
    failed: 'The details could not be loaded.',
    notFound: 'Not found in this dataset.',
    enlargeSheet: 'Enlarge the panel',
    shrinkSheet: 'Reduce the panel',
    backTo: (tab: string) => `Back to ${tab}`,
  },
  panes: {
    dock: 'Table and charts',
    resize: { search: 'Resize the search column', side: 'Resize the side panel', dock: 'Resize the lower panel' },
    hide: { search: 'Hide the search column', side: 'Hide the side panel', dock: 'Hide the lower panel' },
    show: { search: 'Show the search column', side: 'Show the side panel', dock: 'Show the lower panel' },
    size: (pixels: number) => `${digits.format(pixels)} pixels`,
    collapsed: 'hidden',
    notLoaded: 'This part of the page could not be loaded. Check the network, then retry.',
    loadedLater: 'This part of the page will load once the server responds.',
  },
  table: {
    heading: 'Table',
    kind: 'Rows',
    kinds: { entities: 'Entities', relations: 'Relations', figures: 'Figures' },
    scope: 'Scope',
    view: 'This view',
    all: 'Everything',
    around: (names: string) => `Around ${names}`,
    groupOf: (group: string) => `Group: ${group}`,
    groupAsTable: (group: string) => `As a table: ${group}`,
    counted: {
      entities: (n: number, all: number) => `${digits.format(n)} of ${entityCount(all)}`,
      relations: (n: number, all: number) => `${digits.format(n)} of ${relationCount(all)}`,
      figures: (n: number, all: number) => `${digits.format(n)} of ${count(all, 'figure', 'figures')}`,
    },
    selected: (n: number) => `${digits.format(n)} selected`,
    loading: (n: number, all: number) => `Loading ${digits.format(n)} of ${digits.format(all)}…`,
    loadingRows: 'Loading…',
    limited: (n: number) => `The table has the first ${digits.format(n)} rows. Filter them.`,
    failed: 'Some rows could not be loaded.',
    rowFailed: 'Not loaded',
    reading: (n: number, all: number) => `Reading ${digits.format(n)} of ${count(all, 'row', 'rows')}…`,
    stop: 'Stop',
    notSortable: (column: string) => `${column}: this scope cannot be sorted by it`,
    notFilterable: (column: string) => `${column}: this scope cannot be filtered by it`,
    selectedFirstInView: 'Selected first: only for rows that are all loaded',
    resize: (column: string) => `Width: ${column}`,
    width: (pixels: number) => `${digits.format(pixels)} pixels`,
    resetWidths: 'Reset widths',
    filter: 'Filter columns',
    clearFilters: 'Clear column filters',
    filterOf: (column: string) => `Filter: ${column}`,
    from: (column: string) => `${column}, from`,
    to: (column: string) => `${column}, to`,
    any: 'All',
    contains: 'contains',
    least: 'from',
    most: 'to',
    unreadable: {
      text: 'Type a letter or a digit.',
      number: 'Type a number, the first not above the last.',
      date: 'Type a year, month, quarter or day: 2024, 2024-03, 2024-33, 2024-03-28, the first not after the last.',
    },
    columns: 'Columns',
    selectedFirst: 'Selected first',
    copy: 'Copy rows',
    copySelected: (n: number) => `Copy ${count(n, 'selected row', 'selected rows')}`,
    save: 'Save rows as CSV',
    sortedUp: 'sorted, ascending',
    sortedDown: 'sorted, descending',
    more: (n: number) => `+${digits.format(n)}`,
    none: 'No rows.',
    noneInView: 'The view has none.',
    blockedBy: 'These column filters leave no rows:',
    blockedByView: 'Filters of the view hide entities.',
    keys: 'Arrow keys move between cells, Enter opens, Space selects, Shift with arrow keys selects several rows, Ctrl+A all.',
    id: 'Id',
    name: 'Name',
    otherName: 'Chinese name',
    type: 'Type',
    subclass: 'Kind',
    degree: 'Relations',
    documents: 'Documents',
    start: 'Beginning',
    end: 'End',
    centrality: 'Centrality (PageRank)',
    betweenness: 'Betweenness',
    community: 'Community',
    subject: 'Subject',
    subjectType: 'Type of subject',
    predicate: 'Predicate',
    object: 'Object',
    objectType: 'Type of object',
    date: 'Date',
    origin: 'Origin of date',
    origins: { FACT: 'of the fact', EVENT: 'of the event', DOCUMENT: 'of the document' },
    status: 'Basis',
    statuses: { ASSERTED: 'stated', IMPLIED: 'implied' },
    sources: 'Sources',
    about: 'About',
    measure: 'Measure',
    amount: 'Amount',
    unit: 'Unit',
    scopeOf: 'Scope',
    citations: 'Cited lines',
    idOf: (column: string) => `${column} (id)`,
  },
  start: {
    heading: 'Explore the graph, check every fact',
    intro: (entities: number, relations: number, documents: number) =>
      `${entityCount(entities)} and ${relationCount(relations)}, curated from ${documentCount(documents)}. Every fact cites its lines.`,
    howTo: 'Click an entity or a relation for details. Double-click an entity to expand it.',
    connected: 'Most connected in this view',
    neighbors: (n: number) => count(n, 'neighbour', 'neighbours'),
    communities: 'Communities',
    size: entityCount,
  },
  documents: {
    heading: 'Documents',
    count: documentCount,
    one: (id: string) => `Document ${id}`,
    intro: 'Every fact cites the lines that state it. Choose a document to see the facts it supports.',
    all: 'All documents',
    support: 'Supported facts',
    supported: 'supported',
    onlyHere: 'only here',
    facts: { entities: 'Entities', relations: 'Relations', figures: 'Figures' },
    showGraph: 'Show graph',
    remove: 'Remove from view',
    removeOne: (title: string) => `Remove from view: ${title}`,
    highlightOnlyHere: 'Highlight what only this document supports',
    onlyHereCounts: (entities: number, relations: number) =>
      `In this view, only this document supports ${entityCount(entities)} and ${relationCount(relations)}. The rest is dimmed.`,
    onlyHereChip: 'Only in this document',
    stopHighlighting: 'Stop highlighting',
    notCurated: 'The facts of this document are not in the graph yet.',
    publisher: 'Publisher',
    published: 'Published',
    authors: 'Authors',
    file: 'File',
    length: 'Length',
    lines: (n: number) => count(n, 'line', 'lines'),
  },
  reader: {
    open: 'Read the text',
    openHere: 'Read in the document',
    close: 'Back to the document',
    find: 'Find in the text',
    matches: (position: number, total: number) =>
      total === 0 ? 'no match' : position === 0 ? count(total, 'line', 'lines') : `${position} of ${total}`,
    next: 'Next match',
    previous: 'Previous match',
    hint: 'Marked lines are cited. Choose one to see its facts.',
    line: (line: number, facts: number) => `Line ${line}, ${count(facts, 'fact', 'facts')}`,
    factsOf: (line: number) => `Facts of line ${line}`,
    mentions: 'Named here',
  },
  entity: {
    english: { OFFICIAL: 'English name in public use', TRANSLATION: 'our translation', PINYIN: 'pinyin' },
    aliases: 'Aliases',
    dates: 'Dates',
    position: 'Position',
    publicKnowledge: 'public knowledge, not from the documents',
    community: 'Community',
    relations: 'Relations',
    headings: 'Relations by heading',
    filterRelations: 'Filter relations',
    showAll: (n: number) => `Show all ${digits.format(n)}`,
    moreRelations: (n: number) => `Show ${count(n, 'more relation', 'more relations')}`,
    figures: 'Figures',
    mentions: 'Mentioned in',
    hiddenNeighbors: (n: number) => count(n, 'neighbour not shown', 'neighbours not shown'),
    filtered: 'This entity is hidden by a filter.',
    dimmed: 'This entity is dimmed by a filter.',
    hidden: 'This entity is hidden.',
    absent: 'This entity is not in the view.',
    show: 'Show',
  },
  figure: {
    measure: 'Measure',
    amount: 'Amount',
    asOf: 'As of',
    accordingTo: 'According to',
    sources: 'Sources',
    cite: (figure: string) => `Cite: ${figure}`,
  },
  chart: {
    heading: 'Figures',
    label: (measure: string, entities: string) => `${measure}: ${entities}`,
    entity: 'Entity',
    entities: 'Compare',
    chosen: (shown: number, all: number) => `${digits.format(shown)} of ${digits.format(all)}`,
    findEntity: 'Filter by name',
    measureCount: (measure: string, n: number) => `${measure} (${digits.format(n)})`,
    unit: (unit: string) => `Unit: ${unit}`,
    scope: 'Scope',
    undated: 'No date',
    byEvent: (date: string) => `${date} (date of the event or report)`,
    byDocument: (date: string) => `no date (document of ${date})`,
    converted: (value: string) => `= ${value}`,
    convertedTo: (unit: string) => `Converted (${unit})`,
    contradicted: 'differs from another source',
    contradictedBy: (others: string) => `Another source gives ${others}`,
    differ: (what: string, values: string) => `${what}: sources give different values, ${values}`,
    key: 'Filled: the number has its own date. Hollow: date of its event or report, or none. ↑ more than, ↓ less than. A bar covers the time that the date covers. Lines join values of the same scope only.',
    open: 'Show evidence',
    show: (measure: string) => `Show as a chart: ${measure}`,
    save: 'Save the chart',
    none: 'This dataset has no figures.',
    failed: 'The figures could not be loaded.',
    columns: (unit: string): readonly string[] => [
      'entity id',
      'entity',
      'measure',
      'scope',
      'date',
      'origin of the date',
      'comparator',
      'amount',
      'unit',
      `converted (${unit})`,
      'according to',
      'status',
      'citations',
    ],
  },
  relation: {
    label: 'Relation',
    role: 'Role',
    date: 'Date',
    period: 'Period',
    rank: 'Rank',
    rankValue: (n: number) => `No. ${n}`,
    edition: 'Edition',
    editionValue: (n: number) => `no. ${n}`,
    place: 'Place',
    note: 'Note',
    status: 'Status',
    asserted: 'Stated in the cited lines.',
    implied: 'implied',
    filtered: 'This relation is hidden by a filter.',
    dimmed: 'This relation is dimmed by a filter.',
    absent: 'An end of this relation is not in the view.',
    impliedBecause: (reason: string) => `Implied: ${reason}`,
    impliedWithoutReason: 'Implied by the cited lines, not stated.',
    citations: 'Cited lines',
  },
  citation: {
    open: (citation: string, title: string) => `Show ${citation}, ${title}`,
    lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    loading: 'Loading the lines…',
    unavailable:
      'This server has no copies of the documents. Start it with DOCUMENTS_DIR set to their folder to show the passage here.',
    unreadable: 'The lines could not be loaded.',
    passage: 'Passage',
  },
  selection: {
    heading: (n: number) => `${digits.format(n)} selected`,
    entities: 'Selected entities',
    relations: 'Relations',
    filtered: (n: number) => `${digits.format(n)} of them hidden by filters.`,
    dimmed: (n: number) => `${digits.format(n)} of them dimmed by filters.`,
    pathHint: 'Find out how the two selected entities are connected.',
  },
  path: {
    heading: 'Paths',
    intro: 'Choose two entities to see how they are connected.',
    fields: { from: 'From', to: 'To' },
    swap: 'Swap both ends',
    clearField: (field: string) => `Clear “${field}”`,
    pick: (field: string) => `${field}: choose on the graph`,
    pickNow: 'Click an entity',
    pickHint: 'Click an entity on the graph, or type a name. Esc cancels.',
    search: 'Find paths',
    searching: 'Searching…',
    results: 'Paths found',
    total: (n: number, shown: number) =>
      n > shown ? `${count(n, 'path', 'paths')}, the first ${digits.format(shown)} shown` : count(n, 'path', 'paths'),
    sort: 'Sort by',
    orders: { best: 'Best first', length: 'Fewest steps', documents: 'Most sources', latest: 'Latest date' },
    length: (n: number) => count(n, 'step', 'steps'),
    sources: (n: number) => `at least ${count(n, 'source', 'sources')} per step`,
    years: (first: string, last: string) => (first === last ? first : `${first}–${last}`),
    cost: (n: number) => `cost ${digits.format(n)}`,
    showAll: (n: number) => `Show all ${digits.format(n)} on the graph`,
    none: (from: string, to: string, longest: number) =>
      `No path of at most ${count(longest, 'step', 'steps')} from ${from} to ${to}.`,
    noneUnder: (from: string, to: string) => `No path from ${from} to ${to} under these conditions.`,
    searchingWithout: 'Searching without each condition…',
    noneWithout: (longest: number) => `There is none of at most ${longest} steps without the conditions either.`,
    blockedBy: 'There is one without this condition:',
    blockedTogether: 'There is one only without several of the conditions:',
    drop: (condition: string) => `Remove “${condition}”`,
    wouldFind: (n: number, length: number) => `${count(n, 'path', 'paths')} from ${count(length, 'step', 'steps')}`,
    close: 'End highlighting',
    clear: 'Start over',
  },
  conditions: {
    heading: 'Conditions',
    remove: (condition: string) => `Remove the condition “${condition}”`,
    add: 'Add…',
    any: 'any',
    mode: 'Find',
    shortest: 'Shortest paths',
    all: 'All paths',
    longest: 'Maximum length',
    passes: 'Pass',
    viaEntity: 'Entity to pass',
    viaTypes: 'Types to pass',
    avoids: 'Avoid',
    avoidEntity: 'Entity to avoid',
    avoidTypes: 'Types to avoid',
    hubsAbove: 'Entities with more relations than',
    relations: 'Relations',
    predicates: 'Only of these kinds',
    direction: 'Direction',
    bothDirections: 'Either',
    bounds: { from: 'From date', to: 'To date' },
    minDocuments: 'Minimum number of documents',
    prefers: 'Prefer',
    numberProblem: (min: number, max: number) => `Enter a number from ${min} to ${digits.format(max)}.`,
    dateProblem: 'Enter a year, month or day: 2024, 2024-03 or 2024-03-28.',
    dateExample: '2024 or 2024-03',
    via: (name: string) => `via ${name}`,
    viaType: (type: string) => `via a ${type.toLowerCase()}`,
    avoid: (name: string) => `avoids ${name}`,
    avoidType: (type: string) => `avoids the type ${type}`,
    hubs: (n: number) => `avoids entities with more than ${count(n, 'relation', 'relations')}`,
    predicate: (label: string) => `only “${label}”`,
    out: 'From subject to object',
    in: 'From object to subject',
    from: (date: string) => `from ${date}`,
    to: (date: string) => `until ${date}`,
    documents: (n: number) => `at least ${count(n, 'document', 'documents')}`,
    asserted: 'Only stated facts',
    length: (n: number) => `at most ${count(n, 'step', 'steps')}`,
    depth: (n: number) => `${digits.format(n)} levels`,
    preferDocuments: 'Many sources first',
    preferLowDegree: 'Few hubs first',
  },
  focus: {
    label: 'Focus',
    on: (names: string) => `Focus: ${names}`,
    more: (names: string, n: number) => `${names} and ${digits.format(n)} more`,
    depth: (n: number) => count(n, 'level', 'levels'),
    grow: 'One level more',
    shrink: 'One level less',
    loadRest: 'Load the other neighbours',
    end: 'End the focus',
    command: 'Focus on neighbours',
  },
  connection: {
    heading: (n: number) => `What connects ${count(n, 'entity', 'entities')}`,
    tree: 'Connecting subgraph',
    treeHint: 'Few relations that connect them all.',
    unreached: (names: string) => `Not connected with the first entity: ${names}.`,
    show: 'Show on the graph',
    shared: 'Shared neighbours',
    noShared: 'No entity is related to several of them.',
    all: 'related to all',
    first: (n: number) => `The ${digits.format(n)} best connected are listed.`,
    addShared: (n: number) => `Add ${count(n, 'neighbour', 'neighbours')}`,
    back: 'Back to paths',
  },
  chooser: {
    title: { expand: (name: string) => `Expand ${name}`, collapse: (name: string) => `Collapse ${name}` },
    mode: 'Action',
    modes: { expand: 'Add neighbours', collapse: 'Remove neighbours that expanding added' },
    candidates: {
      expand: (n: number, loaded: number, total: number) =>
        loaded < total
          ? `Of the ${digits.format(loaded)} most connected of ${digits.format(total)} neighbours, ${digits.format(n)} are not shown. Choose which to add.`
          : `${count(n, 'neighbour is', 'neighbours are')} not shown. Choose which to add.`,
      collapse: (n: number) => `Expanding added ${count(n, 'neighbour', 'neighbours')}. Choose which to remove.`,
    },
    relations: 'Limit by relation, direction, date and sources',
    out: (name: string) => `From ${name} to the neighbour`,
    in: (name: string) => `From the neighbour to ${name}`,
    withCount: (label: string, n: number) => `${label} (${digits.format(n)})`,
    none: 'No neighbour matches.',
    types: 'Types',
    all: 'All types',
    number: { expand: 'Number, most connected first', collapse: 'Number, least connected first' },
    everything: (n: number) => `All ${digits.format(n)}`,
    submit: {
      expand: (n: number) => `Add ${digits.format(n)}`,
      collapse: (n: number) => `Remove ${digits.format(n)}`,
    },
    cancel: 'Cancel',
    loading: 'Loading the neighbours…',
  },
  outline: {
    heading: 'View as text',
    none: 'The view is empty.',
    print: 'Print',
    printedFirst: (n: number, all: number) =>
      `The ${digits.format(n)} most central of ${entityCount(all)} follow. The table and the export contain all of them.`,
    at: (when: string) => `(${when})`,
  },
  exporting: {
    title: 'Export',
    image: 'Image',
    data: 'Data',
    format: 'Format',
    formats: {
      csv: 'csv: tables for R, pandas, LibreOffice',
      xlsx: 'xlsx: a workbook for Excel, WPS, LibreOffice',
      parquet: 'parquet: typed tables for DuckDB, pandas, R',
      json: 'json: everything in one object',
      jsonl: 'jsonl: one record per line',
      graphml: 'graphml: NetworkX, igraph, yEd',
      gexf: 'gexf: Gephi',
      cyjs: 'cyjs: Cytoscape.js',
      cx2: 'cx2: Cytoscape, NDEx',
      cypher: 'cypher: Neo4j',
      'json-ld': 'json-ld: linked data',
      'n-quads': 'n-quads: linked data, for triple stores',
      turtle: 'turtle: linked data, readable',
      dictionary: 'data dictionary: meaning of every field',
    },
    part: (n: number) => `In this view: ${entityCount(n)}`,
    everything: (n: number) => `Whole dataset: ${entityCount(n)}`,
    withCitations: 'Includes figures, citations and the cited documents.',
    saveData: 'Save data',
    saving: 'Saving…',
    scale: 'Size',
    scaleOf: (n: number) => `${n}×`,
    area: 'Content',
    view: 'Visible area',
    all: 'Whole view',
    save: 'Save PNG',
    drawing: 'Creating…',
    about: (shown: string) => `The image shows ${shown}.`,
  },
  citing: {
    title: 'Cite',
    format: 'Format',
    plainText: 'Plain text',
    copy: 'Copy',
    copied: 'Copied',
    copyBlocked: 'The browser blocked copying. Click the text to select it.',
    noAddress: 'PUBLIC_URL is not set on this server, so the reference has no web address.',
    loading: 'Loading the reference…',
  },
  empty: {
    heading: 'The view is empty',
    nothing: 'Search for an entity, or return to the start view.',
    filtered: (n: number) =>
      `Filters hide ${n === 1 ? 'the only entity' : `all ${digits.format(n)} entities`} in this view.`,
    hidden: 'All entities in this view are hidden.',
  },
  failure,
  outage: (failed: Failure, isOpening: boolean, isRetried: boolean): string => {
    const rest = isOpening
      ? 'There is nothing to show yet.'
      : 'Loaded content stays available; new requests are sent once it responds.';
    return `${failure(failed)} ${rest}${isRetried ? ' It will be retried automatically.' : ''}`;
  },
  graph: {
    label: 'Graph',
    help: 'Arrow keys move between entities, with Shift they keep the selection, Ctrl+Enter adds to it, Enter opens details, E expands, Shift+F10 opens the menu, Escape closes. The Outline tab shows the same view as text.',
    tools: 'Zoom',
    menu: (name: string) => `Actions for ${name}`,
    background: 'the view',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    search: 'Search',
    documents: 'Documents',
    table: 'Table',
    panes: 'Search column, side panel: show or hide',
    go: 'In results: open; add to view',
    nextEntity: 'In the graph: select the next entity',
    move: 'In the graph: next entity, keeping the selection',
    toggle: 'In the graph: add the entity to the selection, or remove it',
    open: 'Open details',
    expand: 'Expand or collapse selection',
    chooseNeighbors: 'Expand or collapse the selected entity by type, relation and the like',
    focus: 'Focus on 1, 2 or 3 levels of neighbours of the selection',
    hide: 'Hide selection',
    hideOthers: 'Hide others',
    pin: 'Pin or unpin',
    undo: 'Undo',
    redo: 'Redo',
    selectAll: 'Select all',
    fit: 'Fit selection or all',
    zoom: 'Zoom in or out; in a focus, one level more or less',
    layout: 'Run layout again',
    menu: 'Menu of the selected entity',
    escape: 'Close, cancel, or return from the panel to the graph',
    help: 'Keyboard shortcuts',
    mouse: 'Mouse',
    doubleClick: 'Double-click an entity: expand or collapse',
    shiftClick: 'Ctrl+click or Shift+click: add to the selection',
    shiftDrag: 'Shift+drag: box selection',
    rightClick: 'Right-click or long press: menu',
  },
  /** The label of a step, after “Undo: ”. */
  step: (step: StepLabel, nameOf: (id: string) => string, layoutOf: (id: string) => string): string => {
    switch (step.kind) {
      case 'expand':
        return `expand ${nameOf(step.id)}`;
      case 'collapse':
        return `collapse ${nameOf(step.id)}`;
      case 'collapseSome':
        return `collapse ${count(step.count, 'neighbour', 'neighbours')} of ${nameOf(step.id)}`;
      case 'add':
        return `add ${nameOf(step.id)}`;
      case 'pin':
        return `pin ${nameOf(step.id)}`;
      case 'document':
        return `show document “${nameOf(step.id)}”`;
      case 'remove':
        return `remove document “${nameOf(step.id)}”`;
      case 'hide':
        return `hide ${entityCount(step.count)}`;
      case 'move':
        return `move ${entityCount(step.count)}`;
      case 'expandMany':
        return `expand ${entityCount(step.count)}`;
      case 'pinMany':
        return `pin ${entityCount(step.count)}`;
      case 'addMany':
        return `add ${count(step.count, 'entity', 'entities')}`;
      case 'paths':
        return `show ${count(step.count, 'path', 'paths')}`;
      case 'path':
        return `path from ${nameOf(step.from)} to ${nameOf(step.to)}`;
      case 'layout':
        return `layout: ${layoutOf(step.layout)}`;
      case 'reveal':
        return 'show hidden entities';
      case 'filter':
        return 'filter';
      case 'chart':
        return 'chart';
      case 'focus':
        return 'focus';
      case 'showAll':
        return 'show all';
      case 'showStart':
        return 'return to start view';
      case 'color':
        return 'change colours';
      case 'size':
        return 'change sizes';
      case 'group':
        return 'change groups';
      case 'openGroup':
        return `open group of ${entityCount(step.count)}`;
      case 'closeGroups':
        return 'close groups';
      case 'areas':
        return 'show or hide community areas';
    }
  },
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  message: (message: Message, nameOf: (id: string) => string, stepOf: (step: StepLabel) => string): string => {
    switch (message.kind) {
      case 'linkReport':
        return linkReport(message);
      case 'unknownIds':
        return `Not in this dataset and ignored: ${message.ids.map((id) => `“${id}”`).join(', ')}`;
      case 'otherVersion':
        return `This link was made with dataset version ${message.version}. It is shown with the current version, so some content may differ.`;
      case 'outside':
        return `${entityCount(message.ids.length)} outside the window`;
      case 'unplaced':
        return `${entityCount(message.ids.length)} without a place, below the map`;
      case 'layoutFailed':
        return 'The layout failed. Run it again, or reload the page.';
      case 'layoutNotLoaded':
        return 'The server did not send the layout. Check the connection, and run it again.';
      case 'layoutStopped':
        return 'Layout stopped';
      case 'groupOpened':
        return `Group of ${entityCount(message.count)} opened`;
      case 'hidden':
        return `${entityCount(message.count)} hidden`;
      case 'addedToSelection':
        return `${nameOf(message.id)} added to the selection, ${digits.format(message.count)} selected`;
      case 'removedFromSelection':
        return `${nameOf(message.id)} removed from the selection, ${digits.format(message.count)} selected`;
      case 'pathFound':
        return `Path from ${nameOf(message.from)} to ${nameOf(message.to)}: ${count(message.length, 'step', 'steps')}, path ${message.index} of ${message.of}`;
      case 'pathNotFound':
        return message.isRestricted
          ? en.path.noneUnder(nameOf(message.from), nameOf(message.to))
          : en.path.none(nameOf(message.from), nameOf(message.to), LONGEST_PATH);
      case 'expanded':
        return `${nameOf(message.id)}: ${entityCount(message.count)} added`;
      case 'collapsed':
        return `${nameOf(message.id)}: ${entityCount(message.count)} removed`;
      case 'noHiddenNeighbors':
        return `All neighbours of ${nameOf(message.id)} are already in the view.`;
      case 'documentShown':
        return `${nameOf(message.id)}: ${entityCount(message.entities)}, ${relationCount(message.relations)}`;
      case 'onlyHereHighlighted':
        return `Highlighted: ${entityCount(message.entities)} and ${relationCount(message.relations)} that only this document supports`;
      case 'highlightingStopped':
        return 'Highlighting removed';
      case 'done':
        return stepOf(message.step);
      case 'undone':
        return `Undone: ${stepOf(message.step)}`;
      case 'redone':
        return `Redone: ${stepOf(message.step)}`;
      case 'entitySelected':
        return `${nameOf(message.id)}, ${message.type}, ${relationCount(message.relations)}, ${message.index} of ${message.of}`;
      case 'noEntityInDirection':
        return 'No entity in that direction';
      case 'rowsCopied':
        return `${count(message.count, 'row', 'rows')} copied`;
      case 'rowsStopped':
        return `Stopped after ${count(message.count, 'row', 'rows')}; nothing was copied or saved`;
      case 'rowsLimited':
        return `At most ${count(message.count, 'row is', 'rows are')} copied or saved; there are ${digits.format(message.total)}. Export has all.`;
      case 'tooManyRows':
        return `At most ${count(message.limit, 'row', 'rows')} can be selected; there are ${digits.format(message.count)}. Filter them first.`;
      case 'rowsNotCopied':
        return 'The browser blocked copying. Save the rows as CSV instead.';
      case 'linkCopied':
        return 'Link copied';
      case 'copyFailed':
        return 'The browser blocked copying. Copy the link from the address bar.';
      case 'focused':
        return `Focus of ${count(message.depth, 'level', 'levels')}: ${entityCount(message.entities)}, ${relationCount(message.relations)}`;
      case 'filtered':
        return `Filtered: ${entityCount(message.entities)}, ${relationCount(message.relations)}`;
      case 'focusLoaded':
        return `${count(message.count, 'neighbour', 'neighbours')} loaded`;
      case 'focusEnded':
        return 'Focus ended';
      case 'focusNeedsSelection':
        return 'Select the entities to focus on first.';
      case 'connected':
        return `${count(message.connectors, 'shared neighbour', 'shared neighbours')}, ${count(message.paths, 'connecting path', 'connecting paths')}`;
      case 'conditionRefused':
        return 'Paths can pass at most three entities or types.';
      case 'pathNeedsTwo':
        return 'A path needs two different entities.';
      case 'storageFailed':
        return 'The browser blocks storage for this page, so language, appearance and saved filters will not be kept.';
      case 'imageFailed':
        return 'The image could not be created. Try a smaller size.';
      case 'chartImageFailed':
        return 'The browser could not turn the chart into a PNG image. Save it as SVG instead.';
      case 'reconnected':
        return 'The server is responding again.';
      case 'requestFailed':
        return failure(message.failed);
    }
  },
  listSeparator: ', ',
  number: (n: number) => digits.format(n),
};

/** Type of every dictionary: a missing text is a compile error. */
export type Dictionary = typeof en;
