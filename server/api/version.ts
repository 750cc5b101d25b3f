/** Version of schema.graphql. The major number rises when a valid query may become invalid. */
export const API_VERSION = '1.5.0';
