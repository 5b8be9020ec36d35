// Names for who gives none. The two lists of beings are for languages with genders: each goes with its own manners.
export const suggested = {
  'suggested.hint': 'Without a name you will be “{name}”.',
  'suggested.name': '{manner} {being}',
  'suggested.beings.one':
    'swallow, otter, bee, ladybird, dragonfly, turtle, gazelle, marmot, gull, owl, cricket, lark, dove, frog, seal, badger, daisy, peony, violet, primrose, lavender, clover, fern, willow',
  'suggested.manners.one':
    'Curious, Calm, Lively, Cheerful, Gentle, Attentive, Nimble, Patient, Dreamy, Bold, Merry, Serene, Alert, Faithful, Skilful, Thoughtful',
  'suggested.beings.two':
    'fox, hedgehog, squirrel, beaver, dolphin, robin, fawn, lynx, butterfly, hummingbird, panda, heron, koala, kingfisher, finch, swan, hare, lime tree, poppy, cornflower, sunflower, jasmine, maple, wren',
  'suggested.manners.two':
    'Curious, Calm, Lively, Cheerful, Gentle, Attentive, Nimble, Patient, Dreamy, Bold, Merry, Serene, Alert, Faithful, Skilful, Thoughtful',
} as const
