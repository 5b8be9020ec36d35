/** Marks what this person did in this window: what their undo takes back, and what the store shows at once. */
export const LOCAL_ORIGIN = Symbol('this person')
