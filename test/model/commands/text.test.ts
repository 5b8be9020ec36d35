import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeAction, editNotes, renameAction } from '../../../src/model/commands/action.ts'
import { addFriction, describeFriction } from '../../../src/model/commands/friction.ts'
import { editSituation, renameSequence } from '../../../src/model/commands/sequence.ts'
import { parseName, parseOptionalText, parseText, parseTitle } from '../../../src/model/commands/text.ts'
import { renameWorkshop } from '../../../src/model/commands/workshop.ts'
import { TEXT_MAX, TITLE_MAX } from '../../../src/model/schema/limits.ts'
import {
  actionId,
  type Command,
  frictionId,
  refusal,
  sequenceId,
  smallWorkshop,
} from '../../support/smallWorkshop.ts'

const LINES = Array.from({ length: 10_000 }, (_, i) => `ligne ${i + 1}`).join('\n')
const titled =
  (text: string): Command =>
  (r) =>
    renameAction(r, actionId('a'), text)
const situated =
  (to: string): Command =>
  (r) =>
    editSituation(r, sequenceId('s'), '', to)

describe('[INP-1] text that nobody typed by hand', () => {
  test('10,000 lines are refused wherever text goes, and say why', () => {
    const records = smallWorkshop()
    expect(refusal(records, titled(LINES))).toBe('title-too-long')
    expect(refusal(records, () => renameWorkshop(LINES))).toBe('title-too-long')
    expect(refusal(records, (r) => renameSequence(r, sequenceId('s'), LINES))).toBe('name-too-long')
    expect(refusal(records, situated(LINES))).toBe('text-too-long')
    expect(refusal(records, (r) => editNotes(r, actionId('a'), '', LINES))).toBe('text-too-long')
    expect(refusal(records, (r) => describeAction(r, actionId('a'), { emotion: LINES }))).toBe(
      'text-too-long',
    )
    const friction = { id: frictionId('new'), actionId: actionId('a'), text: LINES }
    expect(refusal(records, (r) => addFriction(r, friction))).toBe('text-too-long')
  })

  test('a title has as many characters as fit, whatever surrounds them', () => {
    const long = 'é'.repeat(TITLE_MAX)
    expect(parseTitle(`  ${long}\r\n`)).toEqual({ ok: true, value: long })
    expect(parseTitle(`${long}!`)).toEqual({ ok: false, code: 'title-too-long' })
    expect(parseOptionalText('x'.repeat(TEXT_MAX + 1))).toEqual({ ok: false, code: 'text-too-long' })
  })

  test('emoji alone are a title, with what joins them', () => {
    for (const title of ['🎉', '👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', '🇫🇷'])
      expect(parseTitle(title)).toEqual({ ok: true, value: title })
  })

  test('right-to-left text stays, without the marks that would turn what stands beside it', () => {
    expect(parseName('متجر المجوهرات')).toEqual({ ok: true, value: 'متجر المجوهرات' })
    expect(parseName('می‌خواهم')).toEqual({ ok: true, value: 'می‌خواهم' })
    expect(parseName('\u202Eruoy\u202C shop\u2066')).toEqual({ ok: true, value: 'ruoy shop' })
  })

  test('what nobody can see is no text', () => {
    for (const nothing of [
      '\u200B',
      '\uFEFF \u2060',
      '\u0000\u0007',
      '\u200D\uFE0F',
      '\u3164',
      '\u2800\u00A0',
    ])
      expect([parseName(nothing).ok, parseTitle(nothing).ok, parseText(nothing).ok]).toEqual([
        false,
        false,
        false,
      ])
  })

  test('control characters go, line breaks and tabs stay where there are lines', () => {
    expect(parseText('a\u0000b\r\nc\td\u2028e\u001b[31m')).toEqual({ ok: true, value: 'ab\nc\td\ne[31m' })
    expect(parseTitle('a\vb\u0007c\nd')).toEqual({ ok: true, value: 'a bc d' })
  })

  test('half a character becomes a replacement character, the same one in every window', () => {
    expect(parseTitle('a\uD83D b\uDC00 😀')).toEqual({ ok: true, value: 'a\uFFFD b\uFFFD 😀' })
  })

  test('whatever is typed, what goes into the document is well formed and free of what nobody sees', () => {
    const odd = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\uD83D', '\uDE00', '\u0000', '\u200B', '😀', '\u202E'),
    })
    let kept = 0
    fc.assert(
      fc.property(odd, (text) => {
        const records = smallWorkshop()
        const commands: Command[] = [
          titled(text),
          situated(text),
          (r) => editNotes(r, actionId('a'), '', text),
          (r) => describeAction(r, actionId('a'), { senses: text }),
          (r) => describeFriction(r, frictionId('f'), { wordOfMouth: text }),
          () => renameWorkshop(text),
        ]
        for (const command of commands) {
          const outcome = command(records)
          if (!outcome.ok) continue
          const written = JSON.stringify(outcome.value.map((c) => ({ ...c, from: '' })))
          expect(written).not.toMatch(/\\ud[89a-f]|\\u0000|\u200B|\u202E/)
          kept++
        }
      }),
    )
    expect(kept).toBeGreaterThan(100)
  })
})
