/**
 * Version of the records stored in a workshop document. A change that an older client cannot read must
 * raise it and add one file to `migrations/`. A new field with a default does not raise it.
 */
// History
// 1  first public layout
export const SCHEMA_VERSION = 1
