export interface Contract {
  /** `major.minor.patch` */
  readonly version: string;
  /** The text of a schema. */
  readonly schema: string;
}
export function parseLanded(text: string): Contract;
export function contractProblem(landed: Contract, present: Contract): string | null;
