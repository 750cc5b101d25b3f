import { z } from 'zod';
import { UserError } from '../errors.ts';
import { isolate, isolateTexts } from '../model/isolate.ts';
import { type Cite, createCitationCollector } from './citationCollector.ts';
import { describeProblems } from './describeProblems.ts';
import { createFindEntity, type FindEntity } from './findEntity.ts';
import { formatFrame } from './formatText.ts';
import type { FrameFragment } from './generated/operations.ts';
import { FRAME_OUTPUT } from './outputSchemas.ts';
import type { RunQuery } from './runQuery.ts';

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /**
   * Returns the result as text and as data, which `output` describes. Rejects with a UserError for invalid arguments, and
   * for the reasons that `runQuery` rejects for.
   */
  call(
    given: unknown,
    runQuery: RunQuery,
    signal: AbortSignal,
  ): Promise<{ readonly text: string; readonly data: Json }>;
}

type Json = Readonly<Record<string, unknown>>;

/** A tool consists of one GraphQL operation, the output made of its data, and the output's text. */
interface Definition<Input extends z.ZodRawShape, Output extends z.ZodRawShape, Data extends FrameFragment>
  extends Pick<Tool, 'name' | 'title' | 'description'> {
  readonly input: Input;
  /** Parts of the output beside FRAME_OUTPUT. */
  readonly output: Output;
  readonly operation: string;
  readonly toVariables: (input: z.output<z.ZodObject<Input>>, find: FindEntity) => Json | Promise<Json>;
  readonly toOutput: (data: Data, input: z.output<z.ZodObject<Input>>, cite: Cite) => OutputOf<Output>;
  readonly format: (output: OutputOf<Output>) => readonly string[];
}

/** `more` says what was left out and how to get it. */
type OutputOf<Output extends z.ZodRawShape> = z.output<z.ZodObject<Output>> & { readonly more: string | null };

export function defineTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape, Data extends FrameFragment>(
  definition: Definition<Input, Output, Data>,
): Tool {
  const { name, title, description, operation, toVariables, toOutput, format } = definition;
  const input = z.strictObject(definition.input);
  return {
    name,
    title,
    description,
    input,
    output: FRAME_OUTPUT.extend(definition.output),
    async call(given, runQuery, signal) {
      const checked = checkedArguments(name, input, given);
      const variables = await toVariables(checked, createFindEntity(runQuery, signal));
      const data = await runQuery<Data>(operation, variables, signal);
      const collector = createCitationCollector();
      const output = toOutput(data, checked, collector.cite);
      const { version, curatedOn, licence, title } = data.meta;
      const frame = {
        more: output.more,
        citedDocuments: collector.documents(),
        dataset: { title: `${isolate(title.zh)} / ${isolate(title.en)}`, version, curatedOn, licence },
      };
      const lines = [...format(isolateTexts(output)), ...formatFrame(isolateTexts(frame))];
      return { text: lines.join('\n'), data: { ...output, ...frame } };
    },
  };
}

function checkedArguments<Input extends z.ZodObject>(tool: string, input: Input, given: unknown): z.output<Input> {
  const result = input.safeParse(given ?? {});
  if (result.success) return result.data;
  const names = Object.keys(input.shape);
  throw new UserError(
    'BAD_INPUT',
    describeProblems(result.error.issues, given, names).join(' '),
    names.length === 0 ? `\`${tool}\` takes no arguments.` : `\`${tool}\` takes ${names.join(', ')}.`,
  );
}
