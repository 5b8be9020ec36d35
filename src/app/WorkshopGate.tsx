import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { ErrorCode } from '../protocol/errors.ts'
import type { WorkshopInfo } from '../protocol/http.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import { getWorkshop } from './api.ts'
import { Loading } from './Loading.tsx'
import { ProblemPage } from './ProblemPage.tsx'

export interface WorkshopGateProps {
  readonly id: string
  readonly children: (info: WorkshopInfo) => ReactNode
}

/** How often who waits at the door asks again. */
const LOBBY_MS = 2500

/** Asks the server who we are in a workshop, then shows it or says why not. */
export function WorkshopGate({ id, children }: WorkshopGateProps) {
  const t = useTranslate()
  const [info, setInfo] = useState<WorkshopInfo | null>(null)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const ask = useCallback(async () => {
    setProblem(null)
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
      if (answer.ok) setInfo(answer.value)
      else setProblem(answer.code)
    }, LOBBY_MS)
    return () => clearInterval(timer)
  }, [problem, id])

  if (info !== null) return children(info)
  if (problem === null) return <Loading />
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
