import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentWork } from '../../../server/rooms/documentWork.ts'

const work = documentWork([])

/** What another program, or somebody who means harm, may put where a workshop has text and records. */
const STRANGE: readonly [string, (doc: Y.Doc) => void][] = [
  ['a large whole number', (doc) => doc.getMap('meta').set('levels', 2n ** 60n)],
  ['one within a value', (doc) => doc.getMap('actions').set('action:a', { cost: [5n] })],
  ['a document in the place of a record', (doc) => doc.getMap('actions').set('action:a', new Y.Doc())],
  ['a document in the place of the title', (doc) => doc.getMap('meta').set('title', new Y.Doc())],
  ['an XML element', (doc) => doc.getMap('actions').set('action:a', new Y.XmlElement('a'))],
]

test.each(STRANGE)('[ACC-3] a workshop with %s is exported all the same', (_what, put) => {
  const doc = new Y.Doc()
  doc.getMap('meta').set('currency', 'CHF')
  put(doc)
  const { text } = work.exportFile({ snapshot: null, updates: [Y.encodeStateAsUpdate(doc)] })
  expect(JSON.parse(text).meta).toMatchObject({ currency: 'CHF' })
})
