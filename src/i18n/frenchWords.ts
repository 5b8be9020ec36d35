import { frenchSpaces } from '../model/frenchSpaces.ts'
import type { Messages } from './translate.ts'

/**
 * Written with plain spaces in the files of `fr/`; here French typography makes them unbreakable. The build has
 * done so already (see wordsPlugin in vite.config.ts).
 */
export function withFrenchSpaces<M extends Messages>(messages: M): M {
  if (import.meta.env.PROD) return messages
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, frenchSpaces(text)])) as M
}
