import { expect } from 'vitest'
import { browserTest } from '../support/browserTest.ts'
import { createWorkshop } from '../support/createWorkshop.ts'

browserTest('a workshop and its session outlive a server that was killed', async ({ server, openPage }) => {
  const page = await openPage('/')
  const { id } = await createWorkshop(page, { title: 'Essai', template: 'jewellery', locale: 'fr' })
  const readExport = async () => await (await page.request.get(`/api/workshops/${id}/export`)).text()
  const before = await readExport()
  await server.kill()
  // A balancer that is left alone says so with an error of its own.
  const isServed = fetch(server.url).then(
    ({ ok }) => ok,
    () => false,
  )
  expect(await isServed).toBe(false)
  await server.start()
  expect(await readExport()).toBe(before)
})
