import { expect, test } from 'vitest'
import { removeAction } from '../../../src/model/commands/action.ts'
import {
  type AddComment,
  addComment,
  removeComment,
  resolveThread,
  rewordComment,
} from '../../../src/model/commands/comment.ts'
import { commentIdSchema } from '../../../src/model/schema/ids.ts'
import { TEXT_MAX } from '../../../src/model/schema/limits.ts'
import { openThreadsBySubject, readThreads, threadMentions } from '../../../src/model/threads.ts'
import type { ErrorCode } from '../../../src/protocol/errors.ts'
import { actionId, type Command, recordsAfter, refusal, smallWorkshop } from '../../support/smallWorkshop.ts'

const id = (name: string) => commentIdSchema.parse(`comment:${name}`)
const small = smallWorkshop()
const records = { ...small, comments: new Map() } as typeof small
const say =
  (name: string, about: Partial<AddComment> = {}): Command =>
  (seen) =>
    addComment(seen, {
      id: id(name),
      subjectId: actionId('a'),
      authorId: 'ann',
      authorName: 'Ann',
      text: name,
      createdAtMs: 1,
      replyToId: null,
      mentions: [],
      ...about,
    })
const answer = (name: string, to: string, about: Partial<AddComment> = {}) =>
  say(name, { replyToId: id(to), ...about })
const resolve =
  (name: string, resolved = true): Command =>
  (seen) =>
    resolveThread(seen, id(name), resolved)
const threadsOf = (seen: typeof records) =>
  readThreads(seen.comments).map((t) => [t.head.text, ...t.answers.map((a) => a.text)])

test('[TOG-20] an answer, and an answer to an answer, are of one thread, in the order of time', () => {
  const after = recordsAfter(
    records,
    say('q', { createdAtMs: 5 }),
    answer('second', 'q', { createdAtMs: 9, subjectId: 'action:elsewhere' }),
    answer('first', 'second', { createdAtMs: 7 }),
    say('other', { createdAtMs: 8 }),
  )
  expect(threadsOf(after)).toEqual([['q', 'first', 'second'], ['other']])
  expect(after.comments.get(id('second'))?.subjectId).toBe(actionId('a'))
})

test('[TOG-20] an answer whose author’s clock is slow still stands behind what it answers', () => {
  expect(
    threadsOf(recordsAfter(records, say('q', { createdAtMs: 5 }), answer('a', 'q', { createdAtMs: 1 }))),
  ).toEqual([['q', 'a']])
})

test('[TOG-21] a thread is resolved and opened again; an answer opens it too', () => {
  const resolved = recordsAfter(records, say('q'), resolve('q'))
  expect(readThreads(resolved.comments)[0]?.resolved).toBe(true)
  expect(readThreads(recordsAfter(resolved, resolve('q', false)).comments)[0]?.resolved).toBe(false)
  expect(readThreads(recordsAfter(resolved, answer('a', 'q')).comments)[0]?.resolved).toBe(false)
})

test('[TOG-22] removing what opened a thread leaves the answers; the first of them stands for the thread', () => {
  const after = recordsAfter(
    records,
    say('q'),
    answer('a', 'q', { createdAtMs: 2 }),
    answer('b', 'q', { createdAtMs: 3 }),
    (seen) => removeComment(seen, id('q'), 'ann'),
    resolve('a'),
  )
  expect(threadsOf(after)).toEqual([['a', 'b']])
  expect(readThreads(after.comments)[0]).toMatchObject({ id: id('q'), resolved: true })
})

test('[TOG-22] what was said about an action stays when the action goes', () => {
  const after = recordsAfter(records, say('q'), (seen) => removeAction(seen, actionId('a')))
  expect(threadsOf(after)).toEqual([['q']])
})

test('[TOG-23] open threads are counted by what they are about', () => {
  const after = recordsAfter(
    records,
    say('q'),
    answer('a', 'q'),
    say('r'),
    say('done', { subjectId: 'friction:f' }),
    resolve('done'),
  )
  expect([...openThreadsBySubject(readThreads(after.comments))]).toEqual([[actionId('a'), 2]])
})

test('[TOG-24] a thread mentions whom any of its comments mentions', () => {
  const after = recordsAfter(records, say('q'), answer('a', 'q', { mentions: ['role:observer'] }))
  const [thread] = readThreads(after.comments)
  expect(threadMentions(thread!, new Set(['role:observer']))).toBe(true)
  expect(threadMentions(thread!, new Set(['role:facilitator']))).toBe(false)
})

const one = recordsAfter(records, say('q'))
test('[TOG-25] who wrote it rewords it, mentions included', () => {
  const words = { text: ' new ', mentions: ['role:participant'] }
  const after = recordsAfter(one, (seen) => rewordComment(seen, id('q'), 'ann', words))
  expect(after.comments.get(id('q'))).toMatchObject({ text: 'new', mentions: ['role:participant'] })
})

test.each<[string, typeof records, Command, ErrorCode]>([
  ['an empty comment', records, say('q', { text: ' \n' }), 'text-missing'],
  ['a comment too long', records, say('q', { text: 'x'.repeat(TEXT_MAX + 1) }), 'text-too-long'],
  ['an answer to nothing', records, answer('a', 'gone'), 'comment-missing'],
  [
    'rewording another’s',
    one,
    (s) => rewordComment(s, id('q'), 'bob', { text: 'x', mentions: [] }),
    'not-yours',
  ],
  ['removing another’s', one, (s) => removeComment(s, id('q'), 'bob'), 'not-yours'],
  ['removing what is gone', one, (s) => removeComment(s, id('gone'), 'ann'), 'comment-missing'],
  ['resolving what is gone', one, resolve('gone'), 'comment-missing'],
])('[TOG-25] refuses %s', (_what, seen, command, code) => {
  expect(refusal(seen, command)).toBe(code)
})
