// Cards of a round of blind writing, put onto the map by whoever gets there first.
import * as card from '../../src/model/commands/card.ts'
import type { Card } from '../../src/model/facilitation/writing.ts'
import { type Intent, yesOrNo } from './intent.ts'

const { groupCards, placedCards: _placed, isPlaced: _isPlaced, ...commands } = card
export const CARD_COMMANDS = commands

const WORDS = ['Trop long', 'trop  long.', 'Pas clair', 'Trop cher']

export const CARD_INTENTS: Readonly<Record<keyof typeof CARD_COMMANDS, Intent>> = {
  placeCards: (a) => {
    const frictions = yesOrNo(a)
    const things = [...a.seen[frictions ? 'actions' : 'sequences'].keys()].sort()
    const cards = WORDS.flatMap((text, i): Card[] => {
      const itemId = things[i % 2]
      const cardId = `card:${i}-0123456789abcdef`
      const names = { authorId: '', authorName: '' }
      return itemId === undefined
        ? []
        : [{ id: `round:w/${cardId}`, roundId: 'round:w', cardId, itemId, text, ...names, hidden: false }]
    })
    const groups = groupCards(cards).filter(() => a.dice(2) === 0)
    const about = frictions
      ? ({ itemKind: 'actions', target: 'frictions' } as const)
      : ({ itemKind: 'sequences', target: 'notes' } as const)
    return card.placeCards(a.seen, { id: 'round:w', title: 'Irritants', ...about }, groups)
  },
}
