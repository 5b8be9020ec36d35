// A round of blind writing against a whole server: what nobody is sent, what comes at the reveal, what is kept.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CARDS_MAX } from '../../../src/model/facilitation/round.ts'
import { revealedCardId } from '../../../src/model/facilitation/writing.ts'
import type { Moderation, RatingRow } from '../../../src/protocol/session.ts'
import { record } from '../../support/recorder.ts'
import {
  cardId,
  openTestRoom,
  openWriting,
  type Somebody,
  type TestRoom,
  writeCard,
} from '../../support/sessionRoom.ts'
import { startTestServer, type TestServer } from '../../support/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function withPeople(count: number): Promise<{ room: TestRoom; people: Somebody[] }> {
  const room = await openTestRoom(server)
  return { room, people: await room.people(count) }
}

async function shownCards(room: TestRoom, who: Somebody, roundId: string) {
  const session = await room.follow(who)
  const { cards } = await session.until(({ rounds }) => rounds.get(roundId)?.kept === true)
  return [...cards.values()].filter((card) => card.roundId === roundId)
}

const reveal = (room: TestRoom, { id }: { id: string }) =>
  room.facilitator.ask('POST', `/rounds/${id}/reveal`)

test.each([
  ['named', false],
  ['anonymous', false],
  ['unlinked', false],
  ['anonymous', true],
] as const)(
  '[WRI-1] before the reveal of a %s round (moderated: %s) nobody is sent a foreign word, author or card, in any byte',
  async (anonymity, moderated) => {
    const { room, people } = await withPeople(4)
    const curious = await Promise.all(
      [
        await room.join('participant', 'Curious'),
        await room.join('observer', 'Onlooker'),
        await room.join('display', 'Wall'),
        room.facilitator,
      ].map((who) => record(room, who)),
    )
    const round = await openWriting(room, { anonymity, moderated, signing: true })
    const session = await room.follow(people[0]!)
    const run = async (text: (i: number, j: number) => string) => {
      for (const [i, who] of people.entries())
        for (const j of [0, 1])
          expect(
            await writeCard(who, round, `secret-${i}-${j}`, text(i, j), {
              itemId: round.actionIds[j],
              signed: j === 0,
            }),
          ).toEqual({ outcome: 'counted', answered: expect.any(Number) })
      await session.until(({ written }) => written.get(round.id)?.cards === 8)
    }
    await run((i, j) => `Parole de ${i} sur ${j}`)
    for (const recorder of curious) if (!moderated) await recorder.askEverything(round.id)
    const sizes = curious.map((recorder) => recorder.heard().length)
    // As many cards of as many people: other words change no count, so they must not change a byte anybody is sent.
    await run((i, j) => `Tout autre chose de ${i}, et bien plus long, sur ${j}`)
    for (const [k, recorder] of curious.entries()) {
      expect(recorder.heard().length - sizes[k]!, 'bytes sent because words changed').toBe(0)
      const shared = recorder.document()
      expect(Object.keys(shared).sort()).toEqual(['people', 'rounds', 'state', 'written'])
      // Two counts, and nobody's.
      expect(shared.written).toEqual({ [round.id]: { id: round.id, cards: 8, people: 4 } })
      const text = recorder.heard().toString('utf8')
      for (const word of ['Parole', 'Tout autre chose', 'secret-']) expect(text).not.toContain(word)
      if (moderated) continue
      expect(recorder.answers.get('/session')).toMatchObject({ cards: [], results: [], progress: [] })
      expect(recorder.answers.get(`/rounds/${round.id}/ballots`)).toEqual({ ballots: [] })
      expect(recorder.answers.get('/ratings.json')).toMatchObject({ ratings: [] })
      expect(recorder.answers.get('/summary')).toMatchObject({ cards: [], written: [] })
      expect(recorder.answers.get(`/rounds/${round.id}/moderation`)).toEqual(
        k === 3 ? { error: 'not-moderated' } : { error: 'not-allowed' },
      )
      recorder.close()
    }
    room.close()
  },
)

test('[WRI-2] a card is one however often it is sent; it is changed, taken back, and comes back to its author alone', async () => {
  const { room, people } = await withPeople(2)
  const [ann, bob] = people as [Somebody, Somebody]
  const round = await openWriting(room)
  await Promise.all([writeCard(ann, round, 'a', 'Trop long'), writeCard(ann, round, 'a', 'Trop long')])
  expect(await writeCard(ann, round, 'a', '  Vraiment trop long  ')).toEqual({
    outcome: 'counted',
    answered: 1,
  })
  expect(await writeCard(ann, round, 'b', '👍🏽')).toEqual({ outcome: 'counted', answered: 2 })
  // Another device of the same person asks with the same session.
  const own = { text: 'Vraiment trop long', itemId: round.actionIds[0], signed: false }
  expect(await ann.ask('GET', `/rounds/${round.id}/ballots`)).toEqual({
    ballots: [
      { itemId: cardId('a'), value: 1, late: false, card: own, withheld: false },
      { itemId: cardId('b'), value: 1, late: false, card: { ...own, text: '👍🏽' }, withheld: false },
    ],
  })
  expect(await bob.ask('GET', `/rounds/${round.id}/ballots`)).toEqual({ ballots: [] })
  // Nobody writes over another's card, nor learns more than that it cannot be.
  expect(await writeCard(bob, round, 'a', 'Autre')).toBe('422 not-in-round')
  expect(await bob.ask('DELETE', `/rounds/${round.id}/ballots/${cardId('a')}`)).toEqual({
    outcome: 'counted',
    answered: 0,
  })
  expect(await ann.ask('DELETE', `/rounds/${round.id}/ballots/${cardId('b')}`)).toEqual({
    outcome: 'counted',
    answered: 1,
  })
  const session = await room.follow(bob)
  await session.until(({ written }) => written.get(round.id)?.cards === 1)
  expect(session.now().written.get(round.id)).toEqual({ id: round.id, cards: 1, people: 1 })
})

test('[WRI-3] a person writes no more cards than the round says, whatever comes at once', async () => {
  const { room, people } = await withPeople(1)
  const [ann] = people as [Somebody]
  const round = await openWriting(room, { cardsEach: 3 })
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((id) => writeCard(ann, round, id, id)))
  expect(answers.filter((answer) => answer === '409 too-many-cards')).toHaveLength(2)
  const { ballots } = (await ann.ask('GET', `/rounds/${round.id}/ballots`)) as {
    ballots: { itemId: string }[]
  }
  expect(ballots).toHaveLength(3)
  const [first] = ballots
  // One that is there is changed all the same; taken back it makes room for another.
  const path = `/rounds/${round.id}/ballots/${first?.itemId}`
  const card = { text: 'Autrement', itemId: round.actionIds[1] }
  expect(await ann.ask('PUT', path, { card })).toMatchObject({ outcome: 'counted' })
  await ann.ask('DELETE', path)
  expect(await writeCard(ann, round, 'f', 'f')).toEqual({ outcome: 'counted', answered: 3 })
  const free = await openWriting(room)
  const many = Array.from({ length: CARDS_MAX + 1 }, (_, i) => writeCard(ann, free, `many-${i}`, 'x'))
  expect((await Promise.all(many)).filter((answer) => answer === '409 too-many-cards')).toHaveLength(1)
})

test.each([
  ['', '422 text-missing'],
  [' \u200B\n ', '422 text-missing'],
  ['x'.repeat(4001), '422 text-too-long'],
  ['ligne\n'.repeat(10_000), '413 too-large'],
  [7, '400 bad-request'],
])('[WRI-4] words that cannot be kept are refused with the reason (%#)', async (text, refusal) => {
  const { room, people } = await withPeople(1)
  const round = await openWriting(room)
  expect(await writeCard(people[0]!, round, 'a', text as string)).toBe(refusal)
})

test('[WRI-4] what is not of the round is refused: an id of another form, another thing, a level, a card in a rating', async () => {
  const { room, people } = await withPeople(1)
  const [ann] = people as [Somebody]
  const round = await openWriting(room)
  const put = (item: string, body: object) => ann.ask('PUT', `/rounds/${round.id}/ballots/${item}`, body)
  const card = { text: 'Mot', itemId: round.actionIds[0] }
  for (const id of ['Ann-Martin', 'card:short', `card:${'x'.repeat(40)}`, 'card:0123456789abcdé!'])
    expect(await put(encodeURIComponent(id), { card })).toBe('422 not-in-round')
  expect(await writeCard(ann, round, 'a', 'Mot', { itemId: 'action:gone' })).toBe('422 not-in-round')
  expect(await put(cardId('a'), { value: 3 })).toBe('400 bad-request')
  for (const role of ['observer', 'display'] as const)
    expect(await writeCard(await room.join(role), round, 'a', 'Mot')).toBe('403 not-a-voter')
  expect(await writeCard(room.facilitator, round, 'a', 'Mot')).toBe('403 not-a-voter')
  const open = (fields: object) =>
    room.facilitator.ask('POST', '/rounds', {
      kind: 'writing',
      itemKind: 'actions',
      target: 'frictions',
      title: '',
      itemIds: round.actionIds,
      ...fields,
    })
  expect(await open({ itemIds: ['action:gone'] })).toBe('404 action-missing')
  expect(await open({ itemKind: 'sequences' })).toBe('422 not-in-round')
  expect(await open({ itemKind: 'parking' })).toBe('422 not-in-round')
  expect(await open({ itemKind: 'parking', itemIds: ['parking'] })).toMatchObject({ id: expect.any(String) })
  expect(await open({ cardsEach: 0 })).toBe('400 bad-request')
})

test.each([
  ['named', false, { a: 'Person 0', b: 'Person 1', c: 'Person 2' }],
  ['anonymous', false, { a: '', b: '', c: '' }],
  ['unlinked', false, { a: '', b: '', c: '' }],
  ['anonymous', true, { a: 'Person 0', b: '', c: '' }],
  ['unlinked', true, { a: 'Person 0', b: '', c: '' }],
] as const)(
  '[WRI-5] a %s round (signing: %s) comes to everybody at once with the names that were announced, and no others',
  async (anonymity, signing, names) => {
    const { room, people } = await withPeople(3)
    const round = await openWriting(room, { anonymity, signing })
    for (const [i, id] of ['a', 'b', 'c'].entries())
      await writeCard(people[i]!, round, id, `Mot ${id}`, { signed: i === 0 })
    await reveal(room, round)
    const display = await room.join('display')
    const cards = await shownCards(room, display, round.id)
    expect(Object.fromEntries(cards.map((card) => [card.text.at(-1), card.authorName]))).toEqual(names)
    for (const { authorId } of cards) if (anonymity !== 'named') expect(authorId).toBe('')
    // What else everybody has says nothing more.
    const everything = JSON.stringify((await room.follow(display)).now().cards.size) + JSON.stringify(cards)
    if (anonymity !== 'named') for (const { id } of people) expect(everything).not.toContain(id)
    const stored = await server.storage.readBallots(room.workshop.id, round.id)
    expect(stored).toHaveLength(3)
    if (anonymity === 'unlinked') for (const { personId } of stored) expect(personId).toMatch(/^unlinked:/)
    const file = await room.facilitator.ask<{ ratings: RatingRow[] }>('GET', '/ratings.json?authors=1')
    const authors = (file as { ratings: RatingRow[] }).ratings.map(({ author }) => author)
    expect(authors.filter((author) => author !== null)).toHaveLength(anonymity === 'unlinked' ? 0 : 3)
    const plain = (await people[0]!.ask('GET', '/ratings.json?authors=1')) as { ratings: RatingRow[] }
    expect(plain.ratings.map(({ text, author, kind }) => [kind, text, author])).toEqual(
      ['a', 'b', 'c'].map((id) => ['writing', `Mot ${id}`, null]),
    )
  },
)

test('[WRI-6] while fewer have written than the smallest group, a round that is not named is not revealed, and loses nothing', async () => {
  const { room, people } = await withPeople(3)
  const round = await openWriting(room, { anonymity: 'unlinked', moderated: true, revealWithTimer: true })
  for (const [i, who] of people.slice(0, 2).entries())
    for (const j of [0, 1]) await writeCard(who, round, `${i}-${j}`, `Mot ${i}${j}`)
  expect(await reveal(room, round)).toBe('409 too-few-writers')
  expect(await room.facilitator.ask('GET', `/rounds/${round.id}/moderation`)).toEqual({
    cards: [],
    few: true,
  })
  // Nor by the clock.
  await room.facilitator.ask('POST', '/session/timer', { do: 'start', minutes: 1 })
  await room.facilitator.ask('POST', '/session/timer', { do: 'end' })
  const session = await room.follow(people[0]!)
  expect(session.now().rounds.get(round.id)?.status).toBe('open')
  await writeCard(people[2]!, round, '2-0', 'Mot 20')
  expect(await reveal(room, round)).toBe(null)
  expect(await shownCards(room, people[0]!, round.id)).toHaveLength(5)
  const named = await openWriting(room, { anonymity: 'named' })
  await writeCard(people[0]!, named, 'a', 'Seul')
  expect(await reveal(room, named)).toBe(null)
})

test('[WRI-7] a late card is told to be late and shown to nobody; where authors are forgotten it is not kept', async () => {
  const { room, people } = await withPeople(3)
  for (const anonymity of ['anonymous', 'unlinked'] as const) {
    const round = await openWriting(room, { anonymity, cardsEach: 2 })
    for (const [i, who] of people.entries()) await writeCard(who, round, `${i}`, 'Mot')
    await reveal(room, round)
    for (const word of ['late-1', 'late-2'])
      expect(await writeCard(people[0]!, round, word, 'Trop tard')).toMatchObject({ outcome: 'late' })
    // A change of mind does not touch what was shown.
    await writeCard(people[0]!, round, '0', 'Autrement')
    const kept = await server.storage.readBallots(room.workshop.id, round.id)
    expect(kept.filter(({ late }) => late)).toHaveLength(anonymity === 'unlinked' ? 0 : 2)
    expect((await shownCards(room, people[1]!, round.id)).map(({ text }) => text)).toEqual([
      'Mot',
      'Mot',
      'Mot',
    ])
  }
})

test('[WRI-8] what was opened as moderated is read without authors, in an order that says nothing, and held back; it can be shown later', async () => {
  const { room, people } = await withPeople(3)
  const round = await openWriting(room, { anonymity: 'unlinked', moderated: true, signing: true })
  const path = `/rounds/${round.id}`
  // The last to write comes first: the order is that of the ids.
  for (const [i, who] of people.entries())
    await writeCard(who, round, `id-${9 - i}`, `Mot ${i}`, { signed: i === 1 })
  const list = (await room.facilitator.ask('GET', `${path}/moderation`)) as Moderation
  expect(list).toEqual({
    few: false,
    cards: [2, 1, 0].map((i) => ({
      cardId: cardId(`id-${9 - i}`),
      itemId: round.actionIds[0],
      text: `Mot ${i}`,
      hidden: false,
    })),
  })
  for (const { id } of people) expect(JSON.stringify(list)).not.toContain(id)
  expect(await people[0]!.ask('GET', `${path}/moderation`)).toBe('403 not-allowed')
  const hide = (word: string, hidden: boolean) =>
    room.facilitator.ask('PUT', `${path}/cards/${cardId(word)}`, { hidden })
  expect(await hide('id-8', true)).toBe(null)
  expect(await hide('nobody', true)).toBe('404 card-missing')
  // Its author may say it otherwise: what was held back stays so until somebody has looked.
  await writeCard(people[1]!, round, 'id-8', 'Mot 1, plus doux', { signed: true })
  expect(await people[1]!.ask('GET', `${path}/ballots`)).toMatchObject({ ballots: [{ withheld: true }] })
  await reveal(room, round)
  const cards = await shownCards(room, people[0]!, round.id)
  expect(cards.map(({ text, hidden }) => [text, hidden])).toEqual([
    ['Mot 2', false],
    ['', true],
    ['Mot 0', false],
  ])
  const observer = await room.follow(await room.join('observer'))
  expect(JSON.stringify([...observer.now().cards.values()])).not.toContain('plus doux')
  const told = (await people[0]!.ask('GET', '/ratings.json')) as { ratings: RatingRow[] }
  expect(told.ratings.map(({ text }) => text)).toEqual(['Mot 0', 'Mot 2'])
  expect(await room.facilitator.ask('GET', `${path}/moderation`)).toEqual({
    few: false,
    cards: [{ cardId: cardId('id-8'), itemId: round.actionIds[0], text: 'Mot 1, plus doux', hidden: true }],
  })
  expect(await hide('id-8', false)).toBe(null)
  expect(await hide('id-9', true)).toBe(null)
  await observer.until(({ cards }) => cards.get(revealedCardId(round.id, cardId('id-9')))?.hidden === true)
  const now = observer.now().cards
  // With the name its author had put on it, kept as they were called.
  expect(now.get(revealedCardId(round.id, cardId('id-8')))).toMatchObject({
    text: 'Mot 1, plus doux',
    authorName: 'Person 1',
    hidden: false,
  })
  expect(now.get(revealedCardId(round.id, cardId('id-9')))).toMatchObject({ text: '', authorName: '' })
  expect(await people[0]!.ask('PUT', `${path}/cards/${cardId('id-9')}`, { hidden: false })).toBe(
    '403 not-allowed',
  )
})

test('[WRI-8] what was not opened so is read by nobody before the reveal, and hidden after it', async () => {
  const { room, people } = await withPeople(3)
  const round = await openWriting(room)
  for (const [i, who] of people.entries()) await writeCard(who, round, `${i}`, `Mot ${i}`)
  const path = `/rounds/${round.id}`
  expect(await room.facilitator.ask('GET', `${path}/moderation`)).toBe('409 not-moderated')
  expect(await room.facilitator.ask('PUT', `${path}/cards/${cardId('0')}`, { hidden: true })).toBe(
    '409 not-moderated',
  )
  await reveal(room, round)
  expect(await room.facilitator.ask('PUT', `${path}/cards/${cardId('0')}`, { hidden: true })).toBe(null)
  const cards = await shownCards(room, people[0]!, round.id)
  expect(cards.filter(({ hidden }) => hidden)).toHaveLength(1)
})

test('[WRI-9] a round that was called off shows nothing, and its cards are erased', async () => {
  const { room, people } = await withPeople(3)
  const round = await openWriting(room, { anonymity: 'named' })
  for (const [i, who] of people.entries()) await writeCard(who, round, `${i}`, `Mot ${i}`)
  expect(await room.facilitator.ask('POST', `/rounds/${round.id}/drop`)).toBe(null)
  expect(await server.storage.readBallots(room.workshop.id, round.id)).toEqual([])
  const { cards, written } = (await room.follow(people[0]!)).now()
  expect([cards.size, written.size]).toEqual([0, 0])
  expect(await writeCard(people[0]!, round, 'x', 'Mot')).toBe('409 round-over')
})

test('[WRI-10] cards are in the files of the answers, as words, and no cell is a formula', async () => {
  const { room, people } = await withPeople(3)
  const round = await openWriting(room, { title: 'Irritants', anonymity: 'unlinked' })
  for (const [i, text] of ['=1+1', 'Deux\nlignes, "ici"', 'مرحبا'].entries())
    await writeCard(people[i]!, round, `${i}`, text)
  await reveal(room, round)
  await shownCards(room, people[0]!, round.id)
  const answer = await room.facilitator.device.request(
    'GET',
    `/api/workshops/${room.workshop.id}/ratings.csv`,
  )
  const csv = await answer.text()
  expect(csv).toContain(`'=1+1`)
  expect(csv).toContain('"Deux\nlignes, ""ici"""')
  expect(csv).toContain('مرحبا')
  expect(csv).toMatch(/writing,1,Irritants/)
  const summary = (await room.facilitator.ask('GET', '/summary')) as { cards: { text: string }[] }
  expect(summary.cards.map(({ text }) => text).sort()).toEqual(
    ['=1+1', 'Deux\nlignes, "ici"', 'مرحبا'].sort(),
  )
})
