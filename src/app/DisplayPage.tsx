import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { loadWords, type Words } from '../i18n/words.ts'
import type { WorkshopInfo } from '../protocol/http.ts'
import { useSession } from '../store/useSession.ts'
import { useRecords, useStatus, WorkshopProvider } from '../store/WorkshopContext.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { useWords, WordsProvider } from '../ui/TranslateContext.ts'
import { getWorkshop } from './api.ts'
import { Loading } from './Loading.tsx'
import { useOpenedWorkshop } from './useOpenedWorkshop.ts'
import { usePageTitle } from './usePageTitle.ts'
import { WorkshopGate } from './WorkshopGate.tsx'

const DisplayView = lazyPart(
  ['display', 'phases', 'sessionBar', 'summary', 'ratingWords', 'groups'],
  async () => (await import('../panels/display/DisplayView.tsx')).DisplayView,
)

const ON_THE_WALL = { keepOnDevice: false }
/** The invitation may have been replaced meanwhile: a code on the wall must be one that works. */
const REFRESH_MS = 20_000

/** The screen on the wall, by its own link, or in another window of whoever leads. */
export function DisplayPage({ id }: { readonly id: string }) {
  return <WorkshopGate id={id}>{(info) => <OpenDisplay info={info} />}</WorkshopGate>
}

function OpenDisplay({ info }: { readonly info: WorkshopInfo }) {
  const workshop = useOpenedWorkshop(info, ON_THE_WALL)
  if (workshop === null) return <Loading />
  return (
    <WorkshopProvider value={workshop}>
      <InTheRoomsLanguage>
        <Wall info={info} />
      </InTheRoomsLanguage>
    </WorkshopProvider>
  )
}

function Wall({ info }: { readonly info: WorkshopInfo }) {
  const title = useRecords((s) => s.meta?.title) || info.title
  const loaded = useStatus((s) => s.loaded || s.line === 'closed')
  const told = useSession((s) => s.loaded)
  usePageTitle(title)
  const { code, links, terms } = useInvitation(info)
  const link = links.participant
  const { isOver = false, asksPassphrase = false } = terms?.participant ?? {}
  if (!loaded || !told) return <Loading />
  return (
    <Suspense fallback={<Loading />}>
      <DisplayView
        wayIn={code === null || link === undefined || isOver ? null : { code, link, asksPassphrase }}
      />
    </Suspense>
  )
}

type Invitations = Pick<WorkshopInfo, 'code' | 'links' | 'terms'>

function useInvitation(info: WorkshopInfo): Invitations {
  const [invitation, setInvitation] = useState<Invitations>(info)
  useEffect(() => {
    const timer = setInterval(async () => {
      const now = await getWorkshop(info.workshopId)
      if (now.ok) setInvitation(now.value)
    }, REFRESH_MS)
    return () => clearInterval(timer)
  }, [info])
  return invitation
}

/**
 * Nobody sits at the wall to choose a language: it speaks the workshop's, whatever the machine that drives it was set to.
 */
function InTheRoomsLanguage({ children }: { readonly children: ReactNode }) {
  const own = useWords()
  const locale = useRecords((s) => s.meta?.locale) ?? own.locale
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    let wanted = true
    // Words that do not load leave the wall in the language it has.
    loadWords(locale, []).then(
      (loaded) => (wanted ? setWords(loaded) : null),
      () => (wanted ? setWords(own) : null),
    )
    return () => {
      wanted = false
    }
  }, [locale, own])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return words === null ? <Loading /> : <WordsProvider value={words}>{children}</WordsProvider>
}
