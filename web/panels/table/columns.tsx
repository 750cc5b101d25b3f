import type { ReactNode } from 'react';
import { BYTE_ORDER_MARK, toCsvLine } from '../../../server/model/csv.ts';
import { parseEdtf } from '../../../server/model/edtf.ts';
import { guardFormula } from '../../../server/model/guardFormula.ts';
import type { LocalisedText } from '../../../server/model/vocabulary.ts';
import type { EntityType, GraphDocument, Predicate } from '../../api/dataset.ts';
import { formatDate } from '../../i18n/dates.ts';
import type { Dictionary } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import { formatCitation } from '../../i18n/sentence.ts';
import { itemOf } from '../../state/actions/table.ts';
import { nameKeyOf, type ValueColumn } from '../../state/selectors/tableRows.ts';
import { type ColumnId, groupChoice, type RowKind, type RowOf, type TableRow } from '../../state/table.ts';
import { DataText } from '../facts/DataText.tsx';
import { CellDocument, CellEntity, CellEvidence, CellMark } from './cells.tsx';

/** A column of the table. */
export interface TableColumn<Row> extends ValueColumn<Row> {
  readonly label: string;
  /** Width in rem. */
  readonly width: number;
  /** Whether the column is hidden until the user chooses it. */
  readonly isOptional?: true;
  readonly cell: (row: Row) => ReactNode;
  /** Columns of copies and files: names and ids. */
  readonly exports: readonly { readonly label: string; readonly text: (row: Row) => string }[];
}

export interface ColumnContext {
  readonly text: Dictionary;
  readonly language: Language;
  readonly types: ReadonlyMap<string, EntityType>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly documents: ReadonlyMap<string, GraphDocument>;
  /** Ids of measures in the order of the vocabulary. */
  readonly measures: readonly string[];
  readonly communityOf: (index: number) => string;
}

interface End {
  readonly id: string;
  readonly name: LocalisedText;
  readonly pinyin: string;
  readonly type?: { readonly id: string };
}
type Citation = RowOf['relations']['citations'][number];

/** Returns the columns of a kind of rows, in order. */
export function columnsOf<Kind extends RowKind>(kind: Kind, context: ColumnContext): readonly TableColumn<TableRow>[] {
  const columns = { entities: entityColumns, relations: relationColumns, figures: figureColumns }[kind](context);
  // Each list has rows of its own kind only.
  return columns as unknown as readonly TableColumn<TableRow>[];
}

/** Columns of a kind of rows. */
type ColumnsOf<Kind extends RowKind> = (TableColumn<RowOf[Kind]> & { readonly id: ColumnId<Kind> })[];

function entityColumns(context: ColumnContext): ColumnsOf<'entities'> {
  const { text, language, types, communityOf } = context;
  const { table } = text;
  const other = language === 'zh' ? 'en' : 'zh';
  return [
    {
      id: 'name',
      label: table.name,
      width: 15,
      values: { type: 'text', texts: ({ name }) => [name[language], name[other]] },
      key: (row) => nameKeyOf(row, language),
      cell: ({ name, type }) => (
        <>
          <CellMark type={type.id} />
          <DataText>{name[language]}</DataText>
        </>
      ),
      exports: [
        { label: table.idOf(table.name), text: ({ id }) => id },
        { label: table.name, text: ({ name }) => name[language] },
      ],
    },
    {
      ...textColumn<RowOf['entities'], 'otherName'>('otherName', table.otherName, 14, ({ name }) => [
        name[other],
        name[language],
      ]),
      key: (row) => nameKeyOf(row, other),
    },
    typeColumn('type', table.type, types, language, ({ type }) => type.id),
    choiceColumn(
      'kind',
      table.subclass,
      8,
      ({ type, kind }) => (kind ? [`${type.id}/${kind.id}`] : []),
      (choice) => choice,
      { id: true, labelOf: ({ kind }) => kind?.label[language] ?? '' },
    ),
    numberColumn('degree', table.degree, 6.5, text, ({ degree }) => degree),
    documentColumn(context, ({ documents }) => documents.map(({ id }) => id)),
    dateColumn('start', table.start, language, ({ start }) => start),
    {
      ...dateColumn<RowOf['entities'], 'end'>('end', table.end, language, ({ end }) => end),
      key: ({ end }) => parseEdtf(end ?? '')?.latest ?? null,
    },
    {
      ...numberColumn('centrality', table.centrality, 9, text, ({ centrality }) => centrality, 2),
      isOptional: true,
    },
    {
      ...numberColumn('betweenness', table.betweenness, 8, text, ({ betweenness }) => betweenness, 4),
      isOptional: true,
    },
    {
      ...choiceColumn<RowOf['entities'], 'community'>(
        'community',
        table.community,
        14,
        ({ community }) => [String(community)],
        (choice) => communityOf(Number(choice)),
        { id: true },
      ),
      key: ({ community }) => community,
      isOptional: true,
    },
  ];
}

function relationColumns(context: ColumnContext): ColumnsOf<'relations'> {
  const { text, language, types, predicates } = context;
  const { table, relation: labels } = text;
  const typeOf = (end: End) => end.type?.id ?? '';
  const groupLabels = new Map(
    [...predicates.values()].flatMap(({ group }) =>
      group ? [[groupChoice(group.id), table.groupOf(group.label[language])] as const] : [],
    ),
  );
  return [
    endColumn('subject', table.subject, 13, language, table.idOf, ({ subject }) => subject),
    typeColumn('subjectType', table.subjectType, types, language, ({ subject }) => typeOf(subject)),
    choiceColumn<RowOf['relations'], 'predicate'>(
      'predicate',
      table.predicate,
      8,
      ({ predicate }) => {
        const group = predicates.get(predicate.id)?.group;
        return [predicate.id, ...(group ? [groupChoice(group.id)] : [])];
      },
      (choice) => predicates.get(choice)?.label[language] ?? groupLabels.get(choice) ?? choice,
      { id: true, order: [...predicates.keys()] },
    ),
    endColumn('object', table.object, 13, language, table.idOf, ({ object }) => object),
    {
      ...typeColumn<RowOf['relations'], 'objectType'>('objectType', table.objectType, types, language, ({ object }) =>
        typeOf(object),
      ),
      isOptional: true,
    },
    dateColumn('date', table.date, language, ({ when }) => when?.date ?? null),
    originColumn(table),
    statusColumn(table),
    citedDocumentColumn(context),
    numberColumn('sources', table.sources, 6, text, (row) => citedDocuments(row).length),
    textColumn('role', labels.role, 10, ({ role }) => (role ? [role[language], role.zh, role.en] : [])),
    endColumn('place', labels.place, 8, language, table.idOf, ({ place }) => place),
    textColumn('note', labels.note, 16, ({ note }) => (note ? [note[language], note.zh, note.en] : [])),
    { ...numberColumn<RowOf['relations'], 'rank'>('rank', labels.rank, 5, text, ({ rank }) => rank), isOptional: true },
    {
      ...numberColumn<RowOf['relations'], 'edition'>('edition', labels.edition, 6, text, ({ edition }) => edition),
      isOptional: true,
    },
    citationColumn(table.citations, (row) => row.citations),
  ];
}

function figureColumns(context: ColumnContext): ColumnsOf<'figures'> {
  const { text, language } = context;
  const { table, figure: labels } = text;
  return [
    endColumn('about', table.about, 12, language, table.idOf, ({ subject }) => subject),
    choiceColumn(
      'measure',
      table.measure,
      9,
      ({ measure }) => [measure.id],
      (id) => id,
      { id: true, labelOf: ({ measure }) => measure.label[language], order: context.measures },
    ),
    {
      // Numbers of different units are compared in their base units.
      ...numberColumn<RowOf['figures'], 'amount'>('amount', table.amount, 7, text, ({ value }) => value),
      cell: ({ comparator, amount }) => (comparator === '=' ? amount : `${comparator} ${amount}`),
      exports: [
        { label: text.table.amount, text: ({ amount }) => amount },
        { label: '=', text: ({ comparator }) => comparator },
      ],
    },
    choiceColumn(
      'unit',
      table.unit,
      6,
      ({ unit }) => [unit.id],
      (id) => id,
      { id: true, labelOf: ({ unit }) => unit.label[language] },
    ),
    dateColumn('date', labels.asOf, language, ({ when }) => when?.date ?? null),
    originColumn(table),
    textColumn('scope', table.scopeOf, 14, ({ scope }) => (scope ? [scope[language], scope.zh, scope.en] : [])),
    endColumn('accordingTo', labels.accordingTo, 10, language, table.idOf, ({ accordingTo }) => accordingTo),
    statusColumn(table),
    citedDocumentColumn(context),
    citationColumn(table.citations, (row) => row.citations),
  ];
}

/** Relations and figures, which have a date, a status and citations in the same form. */
type StatementRow = RowOf['relations'] | RowOf['figures'];

function originColumn<Row extends StatementRow>({
  origin,
  origins,
}: Dictionary['table']): TableColumn<Row> & { readonly id: 'origin' } {
  return choiceColumn(
    'origin',
    origin,
    8,
    ({ when }) => (when ? [when.origin] : []),
    (choice) => origins[choice as keyof typeof origins],
  );
}

function statusColumn<Row extends StatementRow>({
  status: label,
  statuses,
}: Dictionary['table']): TableColumn<Row> & { readonly id: 'status' } {
  return choiceColumn(
    'status',
    label,
    6,
    ({ status }) => [status],
    (choice) => statuses[choice as keyof typeof statuses],
    { order: Object.keys(statuses) },
  );
}

function citedDocumentColumn(context: ColumnContext) {
  return documentColumn(context, citedDocuments);
}

function citedDocuments({ citations }: StatementRow): readonly string[] {
  return [...new Set(citations.map(({ document }) => document.id))];
}

function textColumn<Row, Id extends string>(
  id: Id,
  label: string,
  width: number,
  texts: (row: Row) => readonly string[],
): TableColumn<Row> & { readonly id: Id } {
  return {
    id,
    label,
    width,
    values: { type: 'text', texts },
    cell: (row) => {
      const [first] = texts(row);
      return first && <DataText>{first}</DataText>;
    },
    exports: [{ label, text: (row) => texts(row)[0] ?? '' }],
  };
}

/** A column with an entity, or without. */
function endColumn<Row, Id extends string>(
  id: Id,
  label: string,
  width: number,
  language: Language,
  idOf: (label: string) => string,
  end: (row: Row) => End | null,
): TableColumn<Row> & { readonly id: Id } {
  return {
    id,
    label,
    width,
    values: {
      type: 'text',
      texts: (row) => {
        const name = end(row)?.name;
        return name ? [name[language], name.zh, name.en] : [];
      },
    },
    key: (row) => {
      const entity = end(row);
      return entity && nameKeyOf(entity, language);
    },
    cell: (row) => {
      const entity = end(row);
      return entity && <CellEntity entity={entity} />;
    },
    exports: [
      { label: idOf(label), text: (row) => end(row)?.id ?? '' },
      { label, text: (row) => end(row)?.name[language] ?? '' },
    ],
  };
}

interface ChoiceOptions<Row> {
  /** Whether copies and files have the id of the choice, too. */
  readonly id?: true;
  /** The label of the row's choice, if the row has it. */
  readonly labelOf?: (row: Row) => string;
  /** All choices in the order that sorts them; without it, their labels do. */
  readonly order?: readonly string[];
}

function choiceColumn<Row, Id extends string>(
  id: Id,
  label: string,
  width: number,
  choices: (row: Row) => readonly string[],
  choiceLabel: (choice: string) => string,
  { id: withId, labelOf, order }: ChoiceOptions<Row> = {},
): TableColumn<Row> & { readonly id: Id } {
  const labels = new Map<string, string>();
  const positions = order && new Map(order.map((choice, index) => [choice, index]));
  const labelIn = (row: Row): string => {
    const [choice] = choices(row);
    if (choice === undefined) return '';
    const found = labelOf?.(row) ?? choiceLabel(choice);
    labels.set(choice, found);
    return found;
  };
  return {
    id,
    label,
    width,
    values: {
      type: 'choice',
      choices: (row) => {
        labelIn(row);
        return choices(row);
      },
      label: (choice) => labels.get(choice) ?? choiceLabel(choice),
    },
    ...(positions ? { key: (row: Row) => positions.get(choices(row)[0] ?? '') ?? null } : {}),
    cell: (row) => {
      const found = labelIn(row);
      return found && <DataText>{found}</DataText>;
    },
    exports: [
      ...(withId ? [{ label: `${label} (id)`, text: (row: Row) => choices(row)[0] ?? '' }] : []),
      { label, text: labelIn },
    ],
  };
}

function typeColumn<Row, Id extends string>(
  id: Id,
  label: string,
  types: ReadonlyMap<string, EntityType>,
  language: Language,
  type: (row: Row) => string,
): TableColumn<Row> & { readonly id: Id } {
  const labelOf = (choice: string) => types.get(choice)?.label[language] ?? choice;
  return choiceColumn(id, label, 7, (row) => [type(row)], labelOf, { id: true, order: [...types.keys()] });
}

function documentColumn<Row>(
  { text, language, documents }: ColumnContext,
  ids: (row: Row) => readonly string[],
): TableColumn<Row> & { readonly id: 'documents' } {
  const titleOf = (id: string) => documents.get(id)?.title[language] ?? id;
  return {
    id: 'documents',
    label: text.table.documents,
    width: 9,
    values: { type: 'choice', choices: ids, label: (id) => `${id} ${titleOf(id)}` },
    key: (row) => ids(row).length,
    cell: (row) => ids(row).map((id) => <CellDocument key={id} id={id} />),
    exports: [
      { label: text.table.idOf(text.table.documents), text: (row) => ids(row).join(' ') },
      { label: text.table.documents, text: (row) => ids(row).map(titleOf).join('; ') },
    ],
  };
}

function numberColumn<Row, Id extends string>(
  id: Id,
  label: string,
  width: number,
  text: Dictionary,
  number: (row: Row) => number | null,
  digits?: number,
): TableColumn<Row> & { readonly id: Id } {
  return {
    id,
    label,
    width,
    values: { type: 'number', number },
    cell: (row) => {
      const value = number(row);
      if (value === null) return null;
      if (digits !== undefined) return value.toFixed(digits);
      return Number.isInteger(value) ? text.number(value) : String(value);
    },
    exports: [{ label, text: (row) => String(number(row) ?? '') }],
  };
}

function dateColumn<Row, Id extends string>(
  id: Id,
  label: string,
  language: Language,
  date: (row: Row) => string | null,
): TableColumn<Row> & { readonly id: Id } {
  return {
    id,
    label,
    width: 9,
    values: { type: 'date', date },
    cell: (row) => {
      const value = date(row);
      return value && formatDate(value, language);
    },
    exports: [{ label, text: (row) => date(row) ?? '' }],
  };
}

function citationColumn<Row extends TableRow>(
  label: string,
  citations: (row: Row) => readonly Citation[],
): TableColumn<Row> & { readonly id: 'citations' } {
  const texts = (row: Row) => citations(row).map(formatCitation);
  return {
    id: 'citations',
    label,
    width: 12,
    values: { type: 'text', texts },
    cell: (row) => <CellEvidence item={itemOf(row)} owner={row.id} citations={citations(row)} />,
    exports: [{ label, text: (row) => texts(row).join(' ') }],
  };
}

/** Returns rows for the clipboard: cells separated by tabs. The first rows have the labels before them. */
export function toTabbedText<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  isFirst: boolean,
): string {
  return toCells(rows, columns, isFirst)
    .map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .map((line, index) => (isFirst && index === 0 ? line : `\n${line}`))
    .join('');
}

/** Returns rows as comma-separated values. The first rows have a byte order mark and the labels before them. */
export function toCsvText<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[], isFirst: boolean): string {
  return (isFirst ? BYTE_ORDER_MARK : '') + toCells(rows, columns, isFirst).map(toCsvLine).join('');
}

/** Returns the cells of a table as texts, of which a spreadsheet runs none. */
function toCells<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  withLabels: boolean,
): readonly (readonly string[])[] {
  const cells = columns.flatMap(({ values, exports }) =>
    exports.map(({ label, text }) => ({ label, text, isNumber: values.type === 'number' })),
  );
  return [
    ...(withLabels ? [cells.map(({ label }) => guardFormula(label))] : []),
    ...rows.map((row) => cells.map(({ text, isNumber }) => (isNumber ? text(row) : guardFormula(text(row))))),
  ];
}
