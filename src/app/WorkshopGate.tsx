import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { ErrorCode } from '../protocol/errors.ts'
import type { WorkshopInfo } from '../protocol/http.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import { getWorkshop } from './api.ts'
import { Loading } from './Loading.tsx'
import { ProblemPage } from './ProblemPage.tsx'

/** How one came to be in: let in at the door, or found to be who one is on another device. */
export type Arrival = 'let-in' | 'same-person' | null

export interface WorkshopGateProps {
  readonly id: string
  /** `again`: asks once more who we are, because that may have changed. */
  readonly children: (info: WorkshopInfo, arrival: Arrival, again: () => void) => ReactNode
}

const Waiting = lazyPart(['door'], async () => (await import('../panels/join/Waiting.tsx')).Waiting)

/** How often who waits at the door asks again. */
const LOBBY_MS = 2500

/** Asks the server who we are in a workshop, then shows it or says why not. */
export function WorkshopGate({ id, children }: WorkshopGateProps) {
  const t = useTranslate()
  const [info, setInfo] = useState<WorkshopInfo | null>(null)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const [arrival, setArrival] = useState<Arrival>(null)
  const [turnedAway, setTurnedAway] = useState(false)
  const ask = useCallback(async () => {
    setProblem(null)
    setTurnedAway(false)
    const answer = await getWorkshop(id)
    if (answer.ok) setInfo(answer.value)
    else setProblem(answer.code)
  }, [id])
  useEffect(() => {
    void ask()
  }, [ask])
  useEffect(() => {
    if (problem !== 'in-lobby') return
    // Somebody who waits at the door: the page goes on by itself. What is shown stays until the answer is another one.
    const timer = setInterval(async () => {
      const answer = await getWorkshop(id)
      if (answer.ok) {
        setArrival('let-in')
        setInfo(answer.value)
        // Asked again, the workshop would be opened again.
        setProblem(null)
      } else {
        setTurnedAway(answer.code === 'put-out')
        setProblem(answer.code)
      }
    }, LOBBY_MS)
    return () => clearInterval(timer)
  }, [problem, id])

  async function askAgain(): Promise<void> {
    const answer = await getWorkshop(id)
    if (!answer.ok || answer.value.participantId === info?.participantId) return
    setArrival('same-person')
    setInfo(answer.value)
  }
  if (info !== null) return children(info, arrival, () => void askAgain())
  if (problem === null) return <Loading />
  if (problem === 'in-lobby' || turnedAway) return <Waiting turnedAway={turnedAway} joinHref="/join" />
  return (
    <ProblemPage code={problem}>
      {problem === 'not-a-member' || problem === 'link-expired' || problem === 'put-out' ? (
        <Link href="/join">{t('workshop.enterCode')}</Link>
      ) : (
        <Button onPress={() => void ask()}>{t('common.retry')}</Button>
      )}
    </ProblemPage>
  )
}
