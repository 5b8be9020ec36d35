import { WorkshopGate } from './WorkshopGate.tsx'

export function DisplayPage({ id }: { readonly id: string }) {
  return <WorkshopGate id={id}>{(info) => <p>{info.title}</p>}</WorkshopGate>
}
