import { type ComponentType, lazy, type ReactNode, Suspense, use } from 'react'
import type { Topic } from '../i18n/later.ts'
import { loadPatiently } from '../i18n/loadPatiently.ts'
import type { Words } from '../i18n/words.ts'
import { useWords } from './TranslateContext.ts'

const parts: { readonly topics: readonly Topic[]; load(): Promise<unknown> }[] = []

/**
 * A part of the interface whose code and words are loaded when it is first shown. While it is on its way, `waiting` is in
 * its place and nothing else of the page changes. `topics` are those of src/i18n/later.ts that the part has words of, its
 * own lazy parts left out.
 */
export function lazyPart<Props extends object>(
  topics: readonly Topic[],
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  parts.push({ topics, load })
  const Part = lazy(async () => ({ default: await loadPatiently(load) })) as unknown as ComponentType<Props>
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, when its module is read
  function WithWords(props: Props) {
    const coming = useWords().load(topics)
    if (coming !== null) use(coming)
    return <Part {...props} />
  }
  return (props) => (
    <Suspense fallback={waiting}>
      <WithWords {...props} />
    </Suspense>
  )
}

/** Loads every part with its words, one after the other, so that what is opened later opens without a network too. */
export async function loadParts(words: Words): Promise<void> {
  // The list grows on the way: a part that is there names the parts inside it.
  for (const { topics, load } of parts) await Promise.all([words.load(topics), load()])
}
