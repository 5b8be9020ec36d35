import { type ComponentType, lazy, use } from 'react'
import type { Topic } from '../i18n/later.ts'
import { useWords } from './TranslateContext.ts'

/**
 * A part of the interface whose code and words are loaded when it is first shown; render it inside `Suspense`.
 * `topics` are those of src/i18n/later.ts that the part has words of, its own lazy parts left out.
 */
export function lazyPart<Props extends object>(
  topics: readonly Topic[],
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, when its module is read
  return function LazyPart(props: Props) {
    const coming = useWords().load(topics)
    if (coming !== null) use(coming)
    return <Part {...props} />
  }
}
