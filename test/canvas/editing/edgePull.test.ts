import { expect, test } from 'vitest'
import { edgePull } from '../../../src/canvas/editing/edgePull.ts'

const room = { x: 100, y: 50, width: 800, height: 600 }
const middle = { x: 500, y: 350 }

test('[EDT-11] the hand pulls only near an edge, towards it, and faster the nearer it is', () => {
  const large = { x: -2000, y: -2000, width: 6000, height: 6000 }
  expect(edgePull(middle, room, large)).toBeNull()
  const right = edgePull({ x: 890, y: 350 }, room, large)
  const further = edgePull({ x: 900, y: 350 }, room, large)
  expect(right?.x).toBeLessThan(0)
  expect(further?.x).toBeLessThan(Number(right?.x))
  expect(edgePull({ x: 101, y: 350 }, room, large)?.x).toBeGreaterThan(0)
  expect(edgePull({ x: 500, y: 51 }, room, large)?.y).toBeGreaterThan(0)
  expect(edgePull({ x: 500, y: 649 }, room, large)?.y).toBeLessThan(0)
})

test('[EDT-11] with the whole sheet in view no edge pulls', () => {
  const sheet = { x: 140, y: 90, width: 700, height: 500 }
  for (const x of [100, 500, 900])
    for (const y of [50, 350, 650]) expect(edgePull({ x, y }, room, sheet)).toBeNull()
})

test.each([
  ['right', { x: 900, y: 350 }],
  ['left', { x: 100, y: 350 }],
  ['lower', { x: 500, y: 650 }],
  ['upper', { x: 500, y: 50 }],
])('[EDT-11] a hand held at the %s edge stops where the sheet ends, just inside the map', (_, at) => {
  const sheet = { x: -300, y: -300, width: 1500, height: 1300 }
  let steps = 0
  for (; steps < 1000; steps++) {
    const by = edgePull(at, room, sheet)
    if (by === null) break
    sheet.x += by.x
    sheet.y += by.y
  }
  expect(steps).toBeGreaterThan(10)
  expect(steps).toBeLessThan(200)
  const beyond = {
    900: room.x + room.width - (sheet.x + sheet.width),
    100: sheet.x - room.x,
  }[at.x]
  const beyondDown = {
    650: room.y + room.height - (sheet.y + sheet.height),
    50: sheet.y - room.y,
  }[at.y]
  expect(beyond ?? beyondDown).toBe(24)
})
