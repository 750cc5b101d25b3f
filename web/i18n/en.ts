import type { Message, StepLabel } from './messages.ts';

const plural = new Intl.PluralRules('en');
const digits = new Intl.NumberFormat('en-GB');

/** `1 entity`, `1,204 entities`. */
function count(n: number, one: string, other: string): string {
  return `${digits.format(n)} ${plural.select(n) === 'one' ? one : other}`;
}

/** The interface in English. Its shape is the dictionary that every other language must fill. */
export const en = {
  page: {
    title: 'Knowledge graph',
    skipToGraph: 'Skip to the graph',
    loading: 'Reading the graph…',
    noScript: 'This page needs JavaScript.',
  },
  actions: {
    undo: 'Undo',
    redo: 'Redo',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    layout: 'Layout',
    export: 'Export',
    copyLink: 'Copy link',
    cite: 'Cite',
    citeGraph: 'Cite the graph',
    shortcuts: 'Keyboard shortcuts',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    language: 'Language',
    close: 'Close',
    dismiss: 'Dismiss',
    more: 'More',
    expand: 'Expand',
    expandSome: 'Choose what to expand…',
    collapse: 'Collapse',
    hide: 'Hide',
    hideOthers: 'Hide all others',
    showHidden: (n: number) => `Show ${n} hidden`,
    pin: 'Pin',
    unpin: 'Unpin',
    pathFrom: 'Path from here',
    pathTo: 'Path to here',
    path: 'Path between them',
    open: 'Open details',
    addToView: 'Add to the view',
    remove: 'Remove',
    fit: 'Fit to window',
    fitSelection: 'Fit selection',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showAll: 'Show all',
    showStart: 'Back to the start view',
    selectAll: 'Select all',
    clearSelection: 'Clear selection',
    retry: 'Try again',
    goTo: (name: string) => `Go to ${name}`,
  },
  search: {
    label: 'Search the graph',
    placeholder: 'Name, pinyin or initials',
    results: 'Search results',
    clear: 'Clear the search',
    searching: 'Searching…',
    failed: 'The search had no answer. It is tried again as you type.',
    total: (n: number, shown: number) =>
      n > shown
        ? `${count(n, 'entity', 'entities')}, the best ${digits.format(shown)} shown`
        : count(n, 'entity', 'entities'),
    showMore: 'Show more',
    none: (text: string) => `Nothing is called “${text}”.`,
    tryInstead: 'Try a shorter part of the name, the other language, full pinyin (guangdian) or initials (gdzj).',
    keys: 'Enter: go to · Ctrl+Enter: add only',
    onCanvas: 'in the view',
    filtered: 'hidden by the filter',
    hidden: 'hidden',
    reason: {
      name: 'name',
      nameZh: (text: string) => `Chinese name ${text}`,
      nameEn: (text: string) => `English name ${text}`,
      alias: (text: string) => `also called ${text}`,
      pinyin: (query: string, text: string) => `${query}: pinyin of ${text}`,
      pinyinAlias: (query: string, text: string) => `${query}: pinyin of ${text}, alias`,
      initials: (query: string, text: string) => `${query}: initials of ${text}`,
      initialsAlias: (query: string, text: string) => `${query}: initials of ${text}, alias`,
    },
  },
  status: {
    shown: (entities: number, allEntities: number, relations: number, allRelations: number) =>
      `${digits.format(entities)} of ${count(allEntities, 'entity', 'entities')}, ${digits.format(relations)} of ${count(allRelations, 'relation', 'relations')}`,
    data: (day: string) => `data ${day}`,
    version: (version: string) => `version ${version}`,
  },
  legend: {
    title: 'Types',
    hint: 'Click to hide or show; Alt+click for one alone',
    only: 'only',
    onlyLabel: (type: string) => `Only ${type}`,
    shownOf: (shown: number, all: number) => `${shown} of ${all} in the view`,
    lines: 'Lines',
    manyDocuments: 'two documents or more',
    oneDocument: 'one document',
    implied: 'implied, not said outright',
    badge: 'neighbours not shown',
    sizes: 'Larger: more neighbours',
  },
  filters: {
    label: 'Filters',
    without: (type: string) => `without ${type}`,
    only: (types: string) => `only ${types}`,
    removeOne: (chip: string) => `Remove filter: ${chip}`,
    clear: 'Clear all',
  },
  panel: {
    label: 'Details',
    details: 'Details',
    outline: 'Outline',
    loading: 'Reading…',
    failed: 'These details could not be read.',
    gone: 'There is no such entity or relation in this data.',
    sheetGrow: 'Show more of the panel',
    sheetShrink: 'Show less of the panel',
  },
  start: {
    heading: 'Who does what, and which lines say so',
    intro: (entities: number, relations: number, documents: number) =>
      `${count(entities, 'entity', 'entities')} and ${count(relations, 'relation', 'relations')}, curated from ${count(documents, 'document', 'documents')}. Every fact names its lines.`,
    howTo: 'Click anything to read about it. Double-click grows the graph.',
    central: 'Most central here',
    communities: 'Communities',
    size: (n: number) => count(n, 'entity', 'entities'),
  },
  documents: {
    heading: 'Documents',
    count: (n: number) => count(n, 'document', 'documents'),
    one: (id: string) => `Document ${id}`,
    intro: 'Every fact names the lines of a document that say it. Choose one to see what it supports.',
    all: 'All documents',
    support: 'What it supports',
    supported: 'supported',
    onlyHere: 'only here',
    facts: { entities: 'Entities', relations: 'Relations', figures: 'Figures' },
    showGraph: 'Show its graph',
    remove: 'Take it out of the view',
    removeOne: (title: string) => `Take out of the view: ${title}`,
    vanishing: 'What would vanish without it',
    marked: (entities: number, relations: number) =>
      `Of this view, ${count(entities, 'entity', 'entities')} and ${count(relations, 'relation', 'relations')} would vanish without this document. What others also support is dimmed.`,
    marking: 'Marked: what would vanish',
    unmark: 'Stop marking what would vanish',
    notCurated: 'Its facts are not in the graph yet.',
    publisher: 'Publisher',
    published: 'Published',
    authors: 'Authors',
    file: 'File',
    length: 'Length',
    lines: (n: number) => count(n, 'line', 'lines'),
  },
  entity: {
    english: { OFFICIAL: 'English name in public use', TRANSLATION: 'our translation', PINYIN: 'from the pinyin' },
    aliases: 'Also called',
    dates: 'Dates',
    community: 'Community',
    relations: 'Relations',
    relationCount: (n: number) => count(n, 'relation', 'relations'),
    moreRelations: (n: number) => `Show ${count(n, 'more relation', 'more relations')}`,
    figures: 'Figures',
    named: 'Named in',
    hiddenNeighbors: (n: number) => count(n, 'neighbour not shown', 'neighbours not shown'),
    filtered: 'This entity is hidden by the filter.',
    hidden: 'You have hidden this entity.',
    absent: 'This entity is not in the view.',
    show: 'Show',
    pinned: 'pinned',
  },
  figure: {
    measure: 'Measure',
    amount: 'Amount',
    asOf: 'As of',
    scope: 'Scope',
    accordingTo: 'According to',
    sources: 'Lines',
    cite: (figure: string) => `Cite: ${figure}`,
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
    asserted: 'The lines say it.',
    implied: 'implied',
    impliedBecause: (reason: string) => `Implied: ${reason}`,
    impliedPlain: 'Implied by the lines, not said outright.',
    sources: 'Lines that say it',
    documentCount: (n: number) => count(n, 'document', 'documents'),
  },
  citation: {
    open: (citation: string, title: string) => `Read ${citation}, ${title}`,
    line: (n: number) => `line ${n}`,
    lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    loading: 'Reading the lines…',
    unavailable:
      'The documents are not at hand here. Start the server with DOCUMENTS_DIR set to the folder that holds them, and the passage appears in this place.',
    unreadable: 'The lines could not be read.',
    passage: 'Passage',
    cited: 'cited',
  },
  selection: {
    heading: (n: number) => `${digits.format(n)} selected`,
    entities: 'Selected entities',
    pathHint: 'Two entities are selected: how are they connected?',
  },
  path: {
    heading: 'Shortest path',
    choose: (name: string) => `Path from ${name}: choose the other end`,
    searching: 'Looking for a path…',
    none: (from: string, to: string, longest: number) => `No path within ${longest} from ${from} to ${to}.`,
    same: 'A path needs two different entities.',
    length: (n: number) => count(n, 'step', 'steps'),
    way: (n: number, all: number) => `Way ${n} of ${all}`,
    previous: 'Previous way',
    next: 'Next way',
    leave: 'Leave the path',
    cancel: 'Cancel',
  },
  chooser: {
    title: (name: string) => `Expand ${name}`,
    hidden: (n: number) => `${count(n, 'neighbour is', 'neighbours are')} not shown. Which ones?`,
    types: 'Types',
    all: 'All types',
    most: 'How many, the most connected first',
    everything: (n: number) => `All ${digits.format(n)}`,
    add: (n: number) => `Add ${digits.format(n)}`,
    cancel: 'Cancel',
    loading: 'Counting the neighbours…',
  },
  outline: {
    heading: 'The view as text',
    none: 'The view is empty.',
    noRelations: 'no relation to anything shown',
    print: 'Print',
    at: (when: string) => `(${when})`,
  },
  exporting: {
    title: 'Export',
    image: 'Image',
    data: 'Data',
    format: 'Format',
    formats: {
      csv: 'csv: tables for Excel, R, pandas',
      json: 'json: everything in one object',
      jsonl: 'jsonl: one record a line',
      graphml: 'graphml: NetworkX, igraph, yEd',
      gexf: 'gexf: Gephi',
      cyjs: 'cyjs: Cytoscape.js',
      cx2: 'cx2: Cytoscape, NDEx',
      cypher: 'cypher: Neo4j',
      'json-ld': 'json-ld: linked data',
      dictionary: 'data dictionary: what it all means',
    },
    part: (n: number) => (n === 1 ? 'The one entity of the view' : `The ${digits.format(n)} entities of the view`),
    everything: (n: number) => `Everything, ${digits.format(n)} entities`,
    withCitations: 'With all citations, figures and the documents cited.',
    saveData: 'Save data',
    saving: 'Saving…',
    scale: 'Size',
    scaleOf: (n: number) => `${n}×`,
    area: 'What',
    view: 'What the window shows',
    all: 'The whole view',
    save: 'Save PNG',
    drawing: 'Drawing…',
    about: (shown: string) => `The image shows ${shown}.`,
  },
  citing: {
    title: 'Cite',
    format: 'Format',
    plainText: 'Plain text',
    copy: 'Copy',
    copied: 'Copied',
    copyRefused: 'The browser did not allow copying. Click the text to select it.',
    noAddress: 'This server has not been told its public address (PUBLIC_URL), so the reference names no web address.',
    loading: 'Reading the reference…',
  },
  empty: {
    heading: 'The view is empty',
    nothing: 'Search for something, or go back to the start view.',
    filtered: (n: number) =>
      `The filters leave out ${n === 1 ? 'the one entity' : `all ${digits.format(n)} entities`} of this view.`,
    hidden: 'Everything in this view has been hidden.',
  },
  connection: {
    lost: 'The server does not answer. What is on the page stays; new questions wait.',
    opening: 'The server does not answer, so there is nothing to show yet.',
    retrying: 'Trying again by itself every few seconds.',
  },
  graph: {
    label: 'Graph',
    help: 'Arrow keys go from entity to entity, Enter opens, E expands, Shift+F10 opens the menu, Escape leaves. The tab Outline holds the same view as text.',
    tools: 'Zoom',
    menu: (name: string) => `Actions for ${name}`,
    background: 'the view',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    search: 'Search',
    documents: 'Documents',
    go: 'In results: go to the hit; add it only',
    walk: 'In the graph: to the next entity',
    open: 'Open details',
    expand: 'Expand or collapse the selection',
    hide: 'Hide the selection',
    hideOthers: 'Hide all others',
    pin: 'Pin or unpin',
    undo: 'Undo',
    redo: 'Redo',
    selectAll: 'Select all',
    fit: 'Fit selection or all',
    zoom: 'Zoom in or out',
    layout: 'Run the layout again',
    menu: 'Menu of the selected entity',
    escape: 'One step out',
    sheet: 'This sheet',
    mouse: 'With the mouse',
    doubleClick: 'Double-click an entity: expand, again: collapse',
    shiftClick: 'Ctrl+click or Shift+click: add to the selection',
    shiftDrag: 'Shift+drag: select with a box',
    rightClick: 'Right click or long press: menu',
  },
  /** What a step did, as it stands after “Undo: ”. */
  step: (step: StepLabel, nameOf: (id: string) => string, layoutOf: (id: string) => string): string => {
    switch (step.kind) {
      case 'expand':
        return `expand ${nameOf(step.id)}`;
      case 'collapse':
        return `collapse ${nameOf(step.id)}`;
      case 'add':
        return `add ${nameOf(step.id)}`;
      case 'pin':
        return `pin ${nameOf(step.id)}`;
      case 'document':
        return `graph of “${nameOf(step.id)}”`;
      case 'remove':
        return `take out “${nameOf(step.id)}”`;
      case 'hide':
        return `hide ${count(step.count, 'entity', 'entities')}`;
      case 'move':
        return `move ${count(step.count, 'entity', 'entities')}`;
      case 'expandMany':
        return `expand ${count(step.count, 'entity', 'entities')}`;
      case 'pinMany':
        return `pin ${count(step.count, 'entity', 'entities')}`;
      case 'path':
        return `path from ${nameOf(step.from)} to ${nameOf(step.to)}`;
      case 'layout':
        return `layout ${layoutOf(step.layout)}`;
      case 'reveal':
        return 'show hidden';
      case 'filter':
        return 'filter';
      case 'showAll':
        return 'show all';
      case 'showStart':
        return 'start view';
    }
  },
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  message: (message: Message, nameOf: (id: string) => string, stepOf: (step: StepLabel) => string): string => {
    switch (message.kind) {
      case 'linkParts':
        return `${message.parts.length === 1 ? 'This part of the link could not be read and was' : 'These parts of the link could not be read and were'} left out: ${message.parts.join(', ')}`;
      case 'unknownIds':
        return `This data has no ${message.ids.map((id) => `“${id}”`).join(', ')}; the link is shown without ${message.ids.length === 1 ? 'it' : 'them'}.`;
      case 'otherVersion':
        return `This link was made with version ${message.version} of the data. It is shown with the present version; some things may differ.`;
      case 'hidden':
        return `${digits.format(message.count)} hidden`;
      case 'expanded':
        return `${nameOf(message.id)}: ${count(message.count, 'entity', 'entities')} added`;
      case 'collapsed':
        return `${nameOf(message.id)}: ${count(message.count, 'entity', 'entities')} taken away`;
      case 'nothingMore':
        return `All neighbours of ${nameOf(message.id)} are in the view.`;
      case 'documentShown':
        return `${nameOf(message.id)}: ${count(message.entities, 'entity', 'entities')}, ${count(message.relations, 'relation', 'relations')}`;
      case 'marked':
        return `Marked: ${count(message.entities, 'entity', 'entities')} and ${count(message.relations, 'relation', 'relations')} of this view would vanish without this document`;
      case 'unmarked':
        return 'Nothing is marked any more';
      case 'done':
        return stepOf(message.step);
      case 'undone':
        return `Undone: ${stepOf(message.step)}`;
      case 'redone':
        return `Redone: ${stepOf(message.step)}`;
      case 'arrivedAt':
        return `${nameOf(message.id)}, ${message.type}, ${count(message.relations, 'relation', 'relations')}, ${message.place} of ${message.of}`;
      case 'nothingThere':
        return 'Nothing further in that direction';
      case 'linkCopied':
        return 'Link copied';
      case 'copyFailed':
        return 'The browser did not allow copying. The address bar holds the same link.';
      case 'pathNeedsTwo':
        return 'A path needs two different entities.';
      case 'storageFailed':
        return 'The browser keeps nothing for this page: language and appearance will not be remembered.';
      case 'imageFailed':
        return 'The image could not be drawn. Try a smaller size.';
      case 'broken':
        return 'The server could not answer this question. Others may still work.';
      case 'reconnected':
        return 'The server answers again.';
      case 'refused':
        return message.hint ? `${message.text} ${message.hint}` : message.text;
    }
  },
  /** Between the items of a list. */
  comma: ', ',
  number: (n: number) => digits.format(n),
};

/** Every text of the interface. A language that lacks one does not compile. */
export type Dictionary = typeof en;
