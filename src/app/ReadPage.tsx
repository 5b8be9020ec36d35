import { Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { ErrorCode } from '../protocol/errors.ts'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { useTranslate } from '../ui/TranslateContext.ts'
import { joinWorkshop } from './api.ts'
import { codeRefusal } from './codeRefusal.ts'
import { Loading } from './Loading.tsx'
import { ProblemPage } from './ProblemPage.tsx'
import { invitationIn, summaryPath } from './paths.ts'

const ReadDoor = lazyPart(['passphrase'], async () => (await import('../panels/join/ReadDoor.tsx')).ReadDoor)

/** The permanent link to read: no door and no name to give, straight to what the workshop came to. */
export function ReadPage() {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again at each attempt
  useEffect(() => {
    const invitation = invitationIn(location.hash)
    if (invitation === null) return setProblem('link-unknown')
    let wanted = true
    setProblem(null)
    // Who has a place already keeps it: a stronger role, and the name.
    void joinWorkshop(invitation).then((joined) => {
      if (!wanted) return
      if (joined.ok) navigate(summaryPath(joined.value.workshopId), { replace: true })
      else setProblem(joined.code)
    })
    return () => {
      wanted = false
    }
  }, [attempt, navigate])
  if (problem === null) return <Loading />
  if (problem === 'passphrase-missing')
    return (
      <Suspense fallback={<Loading />}>
        <ReadDoor
          onEnter={async (passphrase) => {
            const invitation = invitationIn(location.hash)
            if (invitation === null) return 'link-unknown'
            const joined = await joinWorkshop({ ...invitation, passphrase })
            if (!joined.ok) return codeRefusal(joined)
            navigate(summaryPath(joined.value.workshopId), { replace: true })
            return null
          }}
        />
      </Suspense>
    )
  return (
    <ProblemPage code={problem}>
      <Button onPress={() => setAttempt(attempt + 1)}>{t('common.retry')}</Button>
      <Link href="/join">{t('workshop.enterCode')}</Link>
    </ProblemPage>
  )
}
