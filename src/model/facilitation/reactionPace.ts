// How many reactions of one person pass: the page holds to it and says so, the server lets no more through.
export const REACTIONS_AT_ONCE = 3
export const REACTION_EVERY_MS = 2000
