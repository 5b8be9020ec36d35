// The HTTP interface: JSON in and out. Errors are `{ "error": "<code>" }` with the status of the table in errors.ts.
// zod/mini: the join screen needs this file, and must load fast.
import { z } from 'zod/mini'
import { LEVEL_COUNTS, LOCALES } from '../model/schema/meta.ts'
import { TEMPLATE_KEYS } from '../model/templates/templateKeys.ts'
import { LINK_ROLES, ROLES } from './roles.ts'

/** POST /api/workshops */
export const createWorkshopSchema = z.object({
  title: z.string(),
  /** What the maker is called, as at the door. */
  name: z.optional(z.string()),
  template: z.enum(TEMPLATE_KEYS),
  locale: z.enum(LOCALES),
  levels: z.optional(z.literal(LEVEL_COUNTS)),
  /** Only where the deployment asks for one. */
  creationKey: z.optional(z.string()),
})
export type CreateWorkshop = z.infer<typeof createWorkshopSchema>

const perRole = z.object({
  facilitator: z.string(),
  participant: z.string(),
  observer: z.string(),
  /** For the screen on the wall. */
  display: z.string(),
})

/** Answer to creation and import: 201. The caller becomes facilitator by its session cookie. */
export const workshopCreatedSchema = z.object({
  id: z.string(),
  code: z.string(),
  participantId: z.string(),
  /** Addresses to share, the secret in the fragment: `<public url>/join#<token>`. */
  links: perRole,
  tokens: perRole,
  /** Imports only: records that were kept although this version cannot read them. */
  damaged: z.int(),
})
export type WorkshopCreated = z.infer<typeof workshopCreatedSchema>

/** POST /api/join/preview `{token}` or `{code}`: what the door says before one goes in. */
export const invitationSchema = z.union([z.object({ token: z.string() }), z.object({ code: z.string() })])
export type Invitation = z.infer<typeof invitationSchema>

export const previewSchema = z.object({
  workshopId: z.string(),
  title: z.string(),
  role: z.enum(ROLES),
  /** Then `title` is empty: nothing is told before the passphrase is given. */
  asksPassphrase: z.optional(z.boolean()),
  /** What the link itself makes of somebody: a stronger role is kept, and a screen is still meant as one. */
  link: z.optional(z.enum(ROLES)),
  /** Set when this device is already a member: the name it is known by. */
  name: z.nullable(z.string()),
})
export type Preview = z.infer<typeof previewSchema>

/** How many names a device may propose for somebody who gives none. */
export const SUGGESTIONS_MAX = 16

/** POST /api/join */
export const joinSchema = z.intersection(
  invitationSchema,
  z.object({
    name: z.optional(z.string()),
    /** Where the preview says that one is asked for. In the body only: addresses are logged on the way. */
    passphrase: z.optional(z.string()),
    /** For who gives no name: the first of these that nobody in the workshop has. */
    suggestions: z.optional(z.array(z.string()).check(z.maxLength(SUGGESTIONS_MAX))),
  }),
)
export type Join = z.infer<typeof joinSchema>

const memberFields = {
  workshopId: z.string(),
  role: z.enum(ROLES),
  participantId: z.string(),
  name: z.string(),
}
export const membershipSchema = z.object({
  ...memberFields,
  /** At the door, until a facilitator lets them in: meanwhile everything answers `in-lobby`. */
  waiting: z.optional(z.boolean()),
})
export type Membership = z.infer<typeof membershipSchema>

/** PUT /api/workshops/:id/me: what one is called from now on. The answer is the membership as it is then. */
export const renameMeSchema = z.object({ name: z.string() })
export type RenameMe = z.infer<typeof renameMeSchema>

/** What a link is held to, as it is told: the passphrase itself is known to nobody. */
export const linkTermsSchema = z.object({
  /** In milliseconds, by the server's clock; null: no end. */
  endsAt: z.nullable(z.number()),
  asksPassphrase: z.boolean(),
  /** The end has passed, by the server's clock. */
  isOver: z.boolean(),
})
export type LinkTerms = z.infer<typeof linkTermsSchema>
const termsPerRole = z.object({
  facilitator: linkTermsSchema,
  participant: linkTermsSchema,
  observer: linkTermsSchema,
  display: linkTermsSchema,
})

/** The last moment of a date in JavaScript. */
const LAST_MOMENT = 8.64e15

/** PUT /api/workshops/:id/links/:role/terms, by facilitators: what is left out stays. An empty passphrase is none. */
export const linkTermsChangeSchema = z.object({
  endsAt: z.optional(z.nullable(z.int().check(z.maximum(LAST_MOMENT)))),
  passphrase: z.optional(z.string()),
})
export type LinkTermsChange = z.infer<typeof linkTermsChangeSchema>

/** GET /api/workshops/:id. Code and links only for those who may invite: facilitators get all, participants theirs. */
export const workshopInfoSchema = z.object({
  ...memberFields,
  title: z.string(),
  code: z.nullable(z.string()),
  links: z.partial(perRole),
  /** Of the links that are shown. */
  terms: z.optional(z.partial(termsPerRole)),
})
export type WorkshopInfo = z.infer<typeof workshopInfoSchema>

/**
 * POST /api/workshops/:id/links/:role/rotate. The old link answers `link-expired` from then on, and who came by it is
 * out. `code`: as it is now; it changes with the link of the participants.
 */
export const rotatedLinkSchema = z.object({
  role: z.enum(LINK_ROLES),
  token: z.string(),
  link: z.string(),
  code: z.string(),
})
export type RotatedLink = z.infer<typeof rotatedLinkSchema>

/** GET /api/config: what the page must know about the deployment. */
export const deploymentSchema = z.object({ needsCreationKey: z.boolean() })
export type Deployment = z.infer<typeof deploymentSchema>

export const errorBodySchema = z.object({ error: z.string() })
