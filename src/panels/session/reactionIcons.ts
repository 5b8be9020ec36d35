import {
  CircleQuestionMark,
  Heart,
  Laugh,
  type LucideIcon,
  PartyPopper,
  ThumbsDown,
  ThumbsUp,
} from 'lucide-react'
import type { Reaction } from '../../store/reactions.ts'

export const REACTION_ICONS: Readonly<Record<Reaction, LucideIcon>> = {
  clap: PartyPopper,
  heart: Heart,
  yes: ThumbsUp,
  no: ThumbsDown,
  laugh: Laugh,
  question: CircleQuestionMark,
}
