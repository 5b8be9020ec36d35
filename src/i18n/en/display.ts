export const display = {}
