/** The version of schema.graphql: the major number changes when a query that was valid can stop being so. */
export const API_VERSION = '1.1.0';
