import { expect, test } from 'vitest'
import { DecodeBudgets } from '../../../server/rooms/decodeBudget.ts'

test('[SYNC-70] coming again to ask again ends too, for the address, which may come later', () => {
  let time = 1
  const budgets = new DecodeBudgets(() => time)
  const ask = (address: string) => budgets.connection(address).ask()
  for (let i = 0; i < 4000; i++) expect(ask('192.0.2.1')).toBe(null)
  expect(ask('192.0.2.1')).toBe(1013)
  expect(ask('192.0.2.2')).toBe(null)
  time += 25
  expect(ask('192.0.2.1')).toBe(null)
  expect(ask('192.0.2.1')).toBe(1013)
})
