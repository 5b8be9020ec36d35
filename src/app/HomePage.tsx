import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Result } from '../model/result.ts'
import { TEMPLATE_KEYS } from '../model/templates/templateKeys.ts'
import { Home } from '../panels/home/Home.tsx'
import type { ErrorCode } from '../protocol/errors.ts'
import type { CreateWorkshop, Deployment, WorkshopCreated } from '../protocol/http.ts'
import { createWorkshop, getDeployment, importWorkshop, previewInvitation } from './api.ts'
import { codeRefusal } from './codeRefusal.ts'
import { forgetWorkshop, loadKnownName, loadRecent, saveKnownName } from './deviceStorage.ts'
import { joinPath, workshopPath } from './paths.ts'
import { usePageTitle } from './usePageTitle.ts'

export function HomePage() {
  usePageTitle(null)
  const [, navigate] = useLocation()
  const [recent, setRecent] = useState(loadRecent)
  const [now] = useState(() => Date.now())
  // Until the server says otherwise no key is asked for; the creation itself refuses without one.
  const [deployment, setDeployment] = useState<Deployment>({ needsCreationKey: false })
  useEffect(() => {
    let here = true
    void getDeployment().then((answer) => {
      if (here && answer.ok) setDeployment(answer.value)
    })
    return () => {
      here = false
    }
  }, [])

  function enter(created: Result<WorkshopCreated, ErrorCode>): ErrorCode | null {
    if (!created.ok) return created.code
    navigate(workshopPath(created.value.id))
    return null
  }
  return (
    <Home
      templates={TEMPLATE_KEYS}
      deployment={deployment}
      knownName={loadKnownName()}
      recent={recent}
      now={now}
      hrefOfWorkshop={workshopPath}
      onCreate={async (body: CreateWorkshop) => {
        const created = await createWorkshop(body)
        if (created.ok && body.name !== undefined) saveKnownName(body.name)
        return enter(created)
      }}
      onImport={async (file) => enter(await importWorkshop(file))}
      onJoinCode={async (code) => {
        const preview = await previewInvitation({ code })
        if (!preview.ok) return codeRefusal(preview)
        navigate(joinPath({ code }))
        return null
      }}
      onForget={(id) => {
        forgetWorkshop(id)
        setRecent(loadRecent())
      }}
    />
  )
}
