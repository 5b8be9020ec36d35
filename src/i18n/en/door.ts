/** Waiting to be let in. */
export const door = {
  'door.title': 'You are at the door',
  'door.wait':
    'The facilitator sees that you are here and lets you in. This page goes on by itself: you can leave it open.',
  'door.away':
    'The facilitator has not let you in. If that was a mistake, ask for the link or the code again.',
  'door.again': 'Ask again',
} as const
