import { expect, test } from 'vitest'
import { agreementA, tastleWierman } from '../../../src/model/rating/researchMeasures.ts'

test.each([
  [[30, 40, 210, 130, 530, 50, 10], 0.611333, 0.725688],
  [[3, 0, 0, 0, 3], -1, 0],
  [[1, 1, 1, 1, 1], 0, 0.43398],
  [[0, 2, 4, 2, 0], 0.625, 0.792],
  [[1, 0, 0, 4, 0], 0.433, 0.548],
  [[0, 4, 0, 4, 0], 0.167, 0.585],
])('[RAT-10] %o: A = %d, consensus = %d', (frequencies, a, consensus) => {
  expect(Math.abs(agreementA(frequencies)! - a)).toBeLessThan(0.0005)
  expect(Math.abs(tastleWierman(frequencies)! - consensus)).toBeLessThan(0.0005)
})

test('[RAT-10] everybody on one level agrees fully; nobody is not zero', () => {
  expect([agreementA([0, 0, 9, 0, 0]), tastleWierman([0, 0, 9, 0, 0])]).toEqual([1, 1])
  expect([agreementA([0, 0, 0]), tastleWierman([0, 0, 0])]).toEqual([null, null])
})
