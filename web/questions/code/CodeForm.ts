/** A way to write down a request, for a person to run elsewhere. */
export interface CodeForm {
  readonly id: string;
  /** The name of the language, the same in all languages. */
  readonly name: string;
  /** A whole program that asks the API at `url` and prints the answer as JSON on stdout. */
  readonly write: (query: string, variables: Variables, url: string) => string;
}

/** As JSON has them. */
export type Variables = Readonly<Record<string, unknown>>;
