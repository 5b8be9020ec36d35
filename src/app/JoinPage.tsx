import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Join } from '../panels/join/Join.tsx'
import type { ErrorCode } from '../protocol/errors.ts'
import type { Invitation, Preview } from '../protocol/http.ts'
import { joinWorkshop, previewInvitation } from './api.ts'
import { codeRefusal } from './codeRefusal.ts'
import { loadKnownName, saveKnownName } from './deviceStorage.ts'
import { displayPath, invitationIn, joinPath, workshopPath } from './paths.ts'
import { usePageTitle } from './usePageTitle.ts'

export function JoinPage() {
  const [, navigate] = useLocation()
  const [invitation, setInvitation] = useState(() => invitationIn(location.hash))
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<ErrorCode | null>(null)
  usePageTitle(preview?.title || null)

  const knock = useCallback(async (invitation: Invitation): Promise<void> => {
    setPreview(null)
    const answer = await previewInvitation(invitation)
    setPreview(answer.ok ? answer.value : null)
    setProblem(answer.ok ? null : answer.code)
  }, [])
  useEffect(() => {
    if (invitation !== null) void knock(invitation)
  }, [invitation, knock])
  useEffect(() => {
    // Pasting another link into the address bar changes only the fragment: the page does not load again.
    const follow = () => setInvitation(invitationIn(location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  return (
    <Join
      invited={invitation !== null}
      preview={preview}
      problem={problem}
      knownName={loadKnownName()}
      random={Math.random}
      homeHref="/"
      onRetry={() => invitation !== null && void knock(invitation)}
      onJoin={async (name, suggestions, passphrase) => {
        if (invitation === null) return 'link-unknown'
        const joined = await joinWorkshop({
          ...invitation,
          name,
          suggestions: [...suggestions],
          ...(passphrase === undefined ? {} : { passphrase }),
        })
        if (!joined.ok) return codeRefusal(joined)
        if (preview?.link !== 'display') saveKnownName(name)
        const { workshopId } = joined.value
        // A device that leads already, and is to show the wall, has come by the link of the display.
        navigate(preview?.link === 'display' ? displayPath(workshopId) : workshopPath(workshopId), {
          replace: true,
        })
        return null
      }}
      onJoinCode={async (code) => {
        const answer = await previewInvitation({ code })
        if (!answer.ok) return codeRefusal(answer)
        navigate(joinPath({ code }), { replace: true })
        setInvitation({ code })
        return null
      }}
    />
  )
}
