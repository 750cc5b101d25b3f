/** A programming language in which a request can be copied. */
export interface CodeForm {
  readonly id: string;
  readonly name: string;
  /** Returns a program that sends the request to the API at `url` and prints the result as JSON on stdout. */
  readonly write: (query: string, variables: Variables, url: string) => string;
}

export type Variables = Readonly<Record<string, unknown>>;
