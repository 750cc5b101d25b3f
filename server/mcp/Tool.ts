import { z } from 'zod';
import { UserError } from '../errors.ts';
import { didYouMean } from '../model/nearest.ts';
import { type Cite, createEvidence } from './evidence.ts';
import { createFindEntity, type FindEntity } from './findEntity.ts';
import type { FrameFragment } from './generated/operations.ts';
import { FRAME_OUTPUT } from './outputs.ts';
import type { RunQuery } from './RunQuery.ts';
import { writeFrame } from './writing.ts';

/** A tool as the server offers it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** Rejects with a UserError for arguments that are wrong, and with what `runQuery` rejects with. */
  answer(given: unknown, runQuery: RunQuery, signal: AbortSignal): Promise<ToolAnswer>;
}

/** One answer, twice: to be read, and as data that `output` describes. */
export interface ToolAnswer {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What makes a tool: one GraphQL operation, what of its answer is told, and how that reads. */
interface Definition<
  Input extends z.ZodRawShape,
  Output extends z.ZodRawShape,
  Data extends FrameFragment,
  Variables extends Readonly<Record<string, unknown>>,
> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  /** Besides FRAME_OUTPUT, which every answer has. */
  readonly output: Output;
  readonly operation: string;
  readonly toVariables: (input: z.output<z.ZodObject<Input>>, find: FindEntity) => Variables | Promise<Variables>;
  readonly toFacts: (data: Data, input: z.output<z.ZodObject<Input>>, cite: Cite) => Facts<Output>;
  readonly write: (facts: Facts<Output>) => readonly string[];
}

/** `more` says what was left out and how to ask for it. */
type Facts<Output extends z.ZodRawShape> = z.output<z.ZodObject<Output>> & { readonly more: string | null };

export function defineTool<
  Input extends z.ZodRawShape,
  Output extends z.ZodRawShape,
  Data extends FrameFragment,
  Variables extends Readonly<Record<string, unknown>>,
>(definition: Definition<Input, Output, Data, Variables>): Tool {
  const { name, title, description, operation, toVariables, toFacts, write } = definition;
  const input = z.strictObject(definition.input);
  return {
    name,
    title,
    description,
    input,
    output: FRAME_OUTPUT.extend(definition.output),
    async answer(given, runQuery, signal) {
      const checked = checkedArguments(name, input, given);
      const variables = await toVariables(checked, createFindEntity(runQuery, signal));
      const data = await runQuery<Data>(operation, variables, signal);
      const evidence = createEvidence();
      const facts = toFacts(data, checked, evidence.cite);
      const { version, curatedOn, licence, title } = data.meta;
      const frame = {
        more: facts.more,
        citedDocuments: evidence.documents(),
        dataset: { title: `${title.zh} / ${title.en}`, version, curatedOn, licence },
      };
      return { text: [...write(facts), ...writeFrame(frame)].join('\n'), data: { ...facts, ...frame } };
    },
  };
}

function checkedArguments<Shape extends z.ZodRawShape>(
  tool: string,
  input: z.ZodObject<Shape, z.core.$strict>,
  given: unknown,
): z.output<z.ZodObject<Shape, z.core.$strict>> {
  const result = input.safeParse(given ?? {});
  if (result.success) return result.data;
  const names = Object.keys(input.shape);
  const problems = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `There is no argument "${key}".${didYouMean(key, names)}`)
      : [`\`${issue.path.join('.')}\`: ${issue.message}.`],
  );
  throw new UserError('BAD_INPUT', problems.join(' '), `\`${tool}\` takes ${names.join(', ')}.`);
}
