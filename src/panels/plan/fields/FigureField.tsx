import { setFigure } from '../../../model/commands/check.ts'
import { type FigureKey, figureId } from '../../../model/schema/figure.ts'
import { useCanWrite, useRecords } from '../../../store/WorkshopContext.ts'
import { useCommit } from '../../fields/useCommit.ts'
import { QuantityField } from './QuantityField.tsx'
import type { Quantity } from './useQuantities.ts'

export interface FigureFieldProps {
  readonly figure: FigureKey
  readonly label: string
  readonly hint?: string
  readonly quantity: Quantity
}

/** A figure of the plan that belongs to no other record: margin, retention, number of customers. */
export function FigureField({ figure, label, hint, quantity }: FigureFieldProps) {
  const canWrite = useCanWrite()
  const commit = useCommit()
  const value = useRecords((s) => s.figures.get(figureId(figure))?.value ?? null)
  return (
    <QuantityField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      quantity={quantity}
      value={value}
      isDisabled={!canWrite}
      onCommit={(next) => commit((r) => setFigure(r, figure, next))}
    />
  )
}
