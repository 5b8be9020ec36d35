// What we rely on Yjs for, or must live with. When an upgrade breaks one of these, read it first.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

/** Two copies of one document whose updates wait in `sent` until they are delivered. */
function pair(): { readonly ana: Y.Doc; readonly ben: Y.Doc; exchange(): void } {
  const [ana, ben] = [1, 2].map((clientId) => {
    const doc = new Y.Doc()
    doc.clientID = clientId // fixed, so that a conflict always ends the same way
    return doc
  }) as [Y.Doc, Y.Doc]
  const exchange = () => {
    const [fromAna, fromBen] = [Y.encodeStateAsUpdate(ana), Y.encodeStateAsUpdate(ben)]
    Y.applyUpdate(ana, fromBen)
    Y.applyUpdate(ben, fromAna)
  }
  return { ana, ben, exchange }
}

describe('two people create a record under one key at the same moment', () => {
  test('[YJS-1] as nested maps, one of the two is lost whole: hence plain values for derived ids', () => {
    const { ana, ben, exchange } = pair()
    ana.getMap('marks').set('m', new Y.Map([['level', 3]]))
    ben.getMap('marks').set('m', new Y.Map([['date', '2026-11-22']]))
    exchange()
    expect(ana.getMap('marks').toJSON()).toEqual(ben.getMap('marks').toJSON())
    expect(Object.keys(ana.getMap('marks').toJSON().m)).toHaveLength(1)
  })

  test('[YJS-1] as plain values, both keep a whole record, the same one', () => {
    const { ana, ben, exchange } = pair()
    ana.getMap('marks').set('m', { level: 3, by: 'ana' })
    ben.getMap('marks').set('m', { level: 5, by: 'ben' })
    exchange()
    expect(ana.getMap('marks').get('m')).toEqual({ level: 5, by: 'ben' })
    expect(ben.getMap('marks').get('m')).toEqual({ level: 5, by: 'ben' })
  })
})

test('[YJS-2] two people who move one list item by delete and insert make two of it: hence order keys', () => {
  const { ana, ben, exchange } = pair()
  ana.getArray('list').push(['compare', 'order', 'pay'])
  exchange()
  for (const [doc, to] of [
    [ana, 1],
    [ben, 2],
  ] as const)
    doc.transact(() => {
      doc.getArray('list').delete(0)
      doc.getArray('list').insert(to, ['compare'])
    })
  exchange()
  expect(ana.getArray('list').toArray()).toEqual(ben.getArray('list').toArray())
  expect(
    ana
      .getArray('list')
      .toArray()
      .filter((item) => item === 'compare'),
  ).toHaveLength(2)
})

test('[YJS-3] an update that overtakes another removes the old value before it brings the new one', () => {
  const updates: Uint8Array[] = []
  const author = new Y.Doc()
  const reader = new Y.Doc()
  author.on('update', (update: Uint8Array) => updates.push(update))
  const title = (doc: Y.Doc, id: string) => (doc.getMap('r').get(id) as Y.Map<string>).get('title')
  for (const id of ['x', 'z']) author.getMap('r').set(id, new Y.Map([['title', 'old']]))
  for (const update of updates.splice(0)) Y.applyUpdate(reader, update)
  for (const id of ['x', 'z']) (author.getMap('r').get(id) as Y.Map<string>).set('title', 'new')
  const [first, second] = updates as [Uint8Array, Uint8Array]
  Y.applyUpdate(reader, second)
  expect(title(reader, 'z')).toBeUndefined()
  Y.applyUpdate(reader, first)
  expect(title(reader, 'z')).toBe('new')
})

test('one copy of yjs is installed: two would not recognise each other’s types', () => {
  const top = new URL('../../node_modules/', import.meta.url)
  const copies = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|[/\\])yjs[/\\]package\.json$/.test(path),
  )
  expect(copies).toEqual(['yjs/package.json'])
})
