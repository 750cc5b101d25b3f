/** Types of what the tests use of jsonld; the published types are those of an older version. */
declare module 'jsonld' {
  interface Options {
    /** Makes it an error to drop data that has no meaning as JSON-LD. */
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<never>;
  }

  type Node = Readonly<Record<string, unknown>>;

  interface Quad {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string; readonly language?: string };
  }

  const jsonld: {
    expand(document: object, options: Options): Promise<readonly Node[]>;
    flatten(document: object, context: null, options: Options): Promise<readonly Node[]>;
    toRDF(document: object, options: Options): Promise<readonly Quad[]>;
    canonize(
      document: object | string,
      options: Options & { readonly format: 'application/n-quads'; readonly inputFormat?: 'application/n-quads' },
    ): Promise<string>;
  };
  export default jsonld;
}
