// Hocuspocus with its stock settings. With DATABASE: kept in SQLite by the statements of its own extension-sqlite, on
// node:sqlite, because better-sqlite3 has to be compiled on the spot and often cannot be.
import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

function sqlite(path) {
  const db = new DatabaseSync(path)
  db.exec(
    'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
  )
  const select = db.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC')
  const upsert = db.prepare(
    'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data',
  )
  return new Database({
    fetch: async ({ documentName }) => select.get({ name: documentName })?.data ?? null,
    store: async ({ documentName, state }) => {
      upsert.run({ name: documentName, data: state })
    },
  })
}

const { DATABASE, PORT } = process.env
const server = new Server({
  port: Number(PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: DATABASE === undefined ? [] : [sqlite(DATABASE)],
})
await server.listen()
