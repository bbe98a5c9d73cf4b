import { type FormEvent, useState } from 'react'
import { Modal, useClose } from '../design/Modal'
import { t } from '../i18n/t'
import { ownZone } from '../journal/zoned'
import { newId } from '../state/newId'
import type { Act } from './Calendar'
import { DialogButtons } from './DialogButtons'
import type { Template } from './plan'
import { adopt } from './templateApi'
import { WhenFields } from './WhenFields'

interface Props {
  template: Template
  onAct: Act
  onClose: () => void
}

/** Makes a plan of a template, from the day and at the hour that suit. */
export function AdoptDialog({ onClose, ...rest }: Props) {
  return (
    <Modal labelledBy="adopt-title" wide onClose={onClose}>
      <AdoptForm {...rest} />
    </Modal>
  )
}

function AdoptForm({ template: { id, title, schedule }, onAct }: Omit<Props, 'onClose'>) {
  const close = useClose()
  const [key] = useState(() => newId('adoption'))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const word = (name: string) => String(form.get(name)).trim()
    const named = word('title') || title
    const wishes = {
      timeZone: ownZone(),
      ...(word('start') ? { startDate: word('start') } : {}),
      ...(word('time') ? { timeOfDay: word('time') } : {}),
      ...(Number(word('minutes')) > 0 ? { durationMinutes: Number(word('minutes')) } : {}),
    }
    close()
    onAct(() => adopt(id, named, wishes, key), t('template.adopted', { title: named }))
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2 id="adopt-title">{t('template.adopt.of', { title })}</h2>
      <label className="field">
        <span>{t('plan.name')}</span>
        <input type="text" name="title" maxLength={255} defaultValue={title} autoComplete="off" />
      </label>
      <WhenFields schedule={{ ...schedule, startDate: null }} />
      <DialogButtons confirm={t('template.adopt')} onCancel={close} />
    </form>
  )
}
