import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { SidePanel } from '../../ui/SidePanel.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { GroupsTab } from '../groups/GroupsTab.tsx'
import { RoundsSection } from '../rating/RoundsSection.tsx'
import { AgendaTab } from './AgendaTab.tsx'
import { DoorQueue } from './DoorQueue.tsx'
import { PeopleTab } from './PeopleTab.tsx'
import { RoomTab } from './RoomTab.tsx'
import styles from './SessionPanel.module.css'

export interface SessionPanelProps {
  readonly onClose: () => void
  /** Shows a round beside the map. */
  readonly onOpenRound: (roundId: string) => void
}

/** From where a workshop is run: the agenda with its clock, the rounds, the people, the rules of the room. */
export function SessionPanel({ onClose, onOpenRound }: SessionPanelProps) {
  const t = useTranslate()
  return (
    <SidePanel title={t('lead.title')} closeLabel={t('lead.close')} onClose={onClose} takesKeyboard>
      <DoorQueue />
      <Tabs className={styles.tabs ?? ''}>
        <TabList className={styles.list ?? ''} aria-label={t('lead.tabs')}>
          <Tab id="agenda" className={styles.tab ?? ''}>
            {t('lead.tab.agenda')}
          </Tab>
          <Tab id="rounds" className={styles.tab ?? ''}>
            {t('lead.tab.rounds')}
          </Tab>
          <Tab id="people" className={styles.tab ?? ''}>
            {t('lead.tab.people')}
          </Tab>
          <Tab id="groups" className={styles.tab ?? ''}>
            {t('lead.tab.groups')}
          </Tab>
          <Tab id="room" className={styles.tab ?? ''}>
            {t('lead.tab.room')}
          </Tab>
        </TabList>
        <TabPanel id="agenda" className={styles.part ?? ''}>
          <AgendaTab />
        </TabPanel>
        <TabPanel id="rounds" className={styles.part ?? ''}>
          <RoundsSection onOpen={onOpenRound} />
        </TabPanel>
        <TabPanel id="people" className={styles.part ?? ''}>
          <PeopleTab />
        </TabPanel>
        <TabPanel id="groups" className={styles.part ?? ''}>
          <GroupsTab />
        </TabPanel>
        <TabPanel id="room" className={styles.part ?? ''}>
          <RoomTab />
        </TabPanel>
      </Tabs>
    </SidePanel>
  )
}
