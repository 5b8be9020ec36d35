// Two published measures of agreement, for the export only: no screen shows a "consensus %".

/**
 * Van der Eijk's A of a frequency vector, from −1 (two ends) over 0 (flat) to 1 (one level). Null without answers.
 * Biased upward in small groups, and no detector of splits (reference/facilitation.md 3.2).
 */
export function agreementA(frequencies: readonly number[]): number | null {
  const total = sum(frequencies)
  if (total === 0) return null
  let left = [...frequencies]
  let agreement = 0
  while (sum(left) > 0) {
    const pattern = left.map((count) => count > 0)
    const height = Math.min(...left.filter((count) => count > 0))
    const size = pattern.filter(Boolean).length
    agreement += ((height * size) / total) * agreementOfLayer(pattern)
    left = left.map((count) => (count > 0 ? count - height : 0))
  }
  return agreement
}

/** A = U · (1 − (S − 1)/(K − 1)) of a layer of ones and zeros. */
function agreementOfLayer(pattern: readonly boolean[]): number {
  const k = pattern.length
  const size = pattern.filter(Boolean).length
  if (size === 1) return 1
  let unimodal = 0
  let bimodal = 0
  for (let i = 0; i < k; i++)
    for (let j = i + 1; j < k; j++)
      for (let l = j + 1; l < k; l++) {
        const ends = [pattern[i], pattern[l]]
        if (pattern[j] ? ends.filter(Boolean).length === 1 : false) unimodal++
        if (!pattern[j] && ends.every(Boolean)) bimodal++
      }
  if (unimodal + bimodal === 0) return 0
  const u = ((k - 2) * unimodal - (k - 1) * bimodal) / ((k - 2) * (unimodal + bimodal))
  return u * (1 - (size - 1) / (k - 1))
}

/** Tastle and Wierman's consensus of a frequency vector, 0 to 1. Null without answers. */
export function tastleWierman(frequencies: readonly number[]): number | null {
  const total = sum(frequencies)
  if (total === 0) return null
  const width = frequencies.length - 1
  const mean = sum(frequencies.map((count, level) => count * level)) / total
  return frequencies.reduce(
    (all, count, level) =>
      count === 0 ? all : all + (count / total) * Math.log2(1 - Math.abs(level - mean) / width),
    1,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
