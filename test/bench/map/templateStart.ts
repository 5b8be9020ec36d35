import { SCHEMA_VERSION } from '../../../src/model/schema/version.ts'
import { WORKSHOP_FILE_FORMAT, WORKSHOP_FILE_VERSION } from '../../../src/model/workshopFile.ts'

/** The head of an export file. */
export function templateStart() {
  return {
    format: WORKSHOP_FILE_FORMAT,
    version: WORKSHOP_FILE_VERSION,
    meta: {
      schemaVersion: SCHEMA_VERSION,
      title: 'Bench',
      locale: 'en',
      market: 'consumers',
      currency: 'EUR',
      levels: 7,
    },
  }
}
