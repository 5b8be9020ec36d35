// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { setPersonaImage } from '../../../src/model/commands/persona.ts'
import { must } from '../../../src/model/must.ts'
import { PersonaPicture } from '../../../src/panels/portrait/PersonaPicture.tsx'
import { useActivePersona } from '../../../src/store/WorkshopContext.ts'
import { openTestWorkshop } from '../../support/openTestWorkshop.ts'
import { AS_IS, fr, renderWith } from '../../support/renderWith.tsx'

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

function Active() {
  const persona = useActivePersona()
  return persona === null ? null : <PersonaPicture persona={persona} />
}

async function start(role: 'facilitator' | 'observer' = 'facilitator') {
  const workshop = await openTestWorkshop({ role })
  renderWith(<Active />, { workshop })
  const [persona] = workshop.records.getState().personas.values()
  return { workshop, persona: must(persona) }
}
const chooser = () => screen.getByLabelText<HTMLInputElement>(fr('portrait.choose'))
const choose = (file: File) => fireEvent.change(chooser(), { target: { files: [file] } })

test.each([
  ['heic', new File(['\0\0\0\u0018ftypheic'], 'photo.jpg')],
  ['svg', new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', { type: 'image/png' })],
  ['other', new File(['hello'], 'a.jpg', { type: 'image/jpeg' })],
] as const)('[TOG-31] refuses %s with a sentence, whatever its name says', async (problem, file) => {
  const { workshop } = await start()
  choose(file)
  await screen.findByText(fr(`portrait.problem.${problem}`), AS_IS)
  expect([...workshop.records.getState().personas.values()][0]?.image).toBe('')
})

test('[TOG-31] refuses a file over 30 MB', async () => {
  await start()
  const file = new File(['x'], 'a.png')
  Object.defineProperty(file, 'size', { value: 31 * 1024 * 1024 })
  choose(file)
  await screen.findByText(fr('portrait.problem.large'), AS_IS)
})

test('[TOG-30] the picture bears the persona’s name, is removed, and that undone', async () => {
  const { workshop, persona } = await start()
  act(() => void workshop.run((r) => setPersonaImage(r, persona.id, DOT)))
  expect(screen.getByRole('img', { name: persona.name }).getAttribute('src')).toBe(DOT)
  fireEvent.click(screen.getByRole('button', { name: fr('portrait.remove') }))
  expect(screen.queryByRole('img')).toBe(null)
  act(() => workshop.undo())
  expect(screen.getByRole('img', { name: persona.name })).toBeDefined()
})

test('[TOG-30] an observer sees the picture and cannot change it', async () => {
  await start('observer')
  expect(screen.queryByRole('img')).toBe(null)
  expect(document.querySelector('input')).toBe(null)
})
