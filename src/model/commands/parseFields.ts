// Several fields of a record at once, each by its rule.
import { must } from '../must.ts'
import { ok, type Result } from '../result.ts'

type Rule = (value: never) => Result<unknown, string>
type CodeOf<Rules extends Readonly<Record<string, Rule>>> = Extract<
  ReturnType<Rules[keyof Rules]>,
  { readonly ok: false }
>['code']
/** What may be changed: some of the fields that have a rule. */
export type FieldsOf<Rules extends Readonly<Record<string, Rule>>> = {
  readonly [Field in keyof Rules]?: Parameters<Rules[Field]>[0]
}

/** The fields as their rules leave them, or the code of the first that is refused. */
export function parseFields<Rules extends Readonly<Record<string, Rule>>>(
  fields: FieldsOf<Rules>,
  rules: Rules,
): Result<Readonly<Record<string, unknown>>, CodeOf<Rules>> {
  const parsed: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    const outcome = must(rules[field], `rule of ${field}`)(value as never)
    if (!outcome.ok) return outcome as { readonly ok: false; readonly code: CodeOf<Rules> }
    parsed[field] = outcome.value
  }
  return ok(parsed)
}
