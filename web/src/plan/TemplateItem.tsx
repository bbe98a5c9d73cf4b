import { useState } from 'react'
import { Icon } from '../design/Icon'
import { Modal, useClose } from '../design/Modal'
import { listWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { Act } from './Calendar'
import type { Template } from './plan'
import { whenWords } from './PlanItem'
import { unpublish } from './templateApi'

/** A template: what it asks for, and how many have adopted it. */
export function TemplateItem({ template, onAct, onAdopt }: { template: Template; onAct: Act; onAdopt: () => void }) {
  const { title, description, schedule, segments, adoptionCount, mine, visibility } = template
  const [asking, ask] = useState(false)
  return (
    <li className="plan">
      <div className="plan-head">
        <h3>{title}</h3>
        {mine && <span className="chip chip-busy">{t(`template.visibility.${visibility}`)}</span>}
        <button type="button" className="button button-small" aria-label={t('template.adopt.of', { title })} onClick={onAdopt}>
          {t('template.adopt')}
        </button>
        {mine && (
          <button type="button" className="icon-button" aria-label={t('goal.remove', { title })} onClick={() => ask(true)}>
            <Icon name="trash" />
          </button>
        )}
      </div>
      <p className="quiet">
        {whenWords(schedule)}
        {adoptionCount > 0 && ` · ${t('template.adoptions', { count: adoptionCount })}`}
      </p>
      {description && <p>{description}</p>}
      {segments.length > 0 && <p className="small">{listWords(segments.map(({ label }) => label))}</p>}
      {asking && <RemoveDialog template={template} onAct={onAct} onClose={() => ask(false)} />}
    </li>
  )
}

interface RemoveProps {
  template: Template
  onAct: Act
  onClose: () => void
}

function RemoveDialog({ onClose, ...rest }: RemoveProps) {
  return (
    <Modal labelledBy="unpublish-title" wide onClose={onClose}>
      <RemoveQuestion {...rest} />
    </Modal>
  )
}

/** Asked before, since nothing brings it back. */
function RemoveQuestion({ template: { id, title }, onAct }: Omit<RemoveProps, 'onClose'>) {
  const close = useClose()
  const remove = () => {
    close()
    onAct(() => unpublish(id), t('goal.removed', { title }))
  }
  return (
    <div className="stack">
      <h2 id="unpublish-title">{t('goal.remove', { title })}</h2>
      <p>{t('template.remove.text')}</p>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={close}>
          {t('entry.cancel')}
        </button>
        <button type="button" className="button button-danger-main" onClick={remove}>
          {t('repertoire.remove')}
        </button>
      </div>
    </div>
  )
}
