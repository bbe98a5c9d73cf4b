import type { FormEvent } from 'react'
import { Modal, useClose } from '../design/Modal'
import { t } from '../i18n/t'
import type { Act } from './Calendar'
import { DialogButtons } from './DialogButtons'
import type { Plan, Template } from './plan'
import { publish } from './templateApi'

const choices = ['private', 'public'] as const

interface Props {
  plan: Plan
  onAct: Act
  onClose: () => void
}

/** Makes a template of a plan, after saying what others will read. */
export function PublishDialog({ onClose, ...rest }: Props) {
  return (
    <Modal labelledBy="publish-title" wide onClose={onClose}>
      <PublishForm {...rest} />
    </Modal>
  )
}

function PublishForm({ plan: { id, title }, onAct }: Omit<Props, 'onClose'>) {
  const close = useClose()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const visibility = String(new FormData(event.currentTarget).get('visibility')) as Template['visibility']
    close()
    onAct(() => publish(id, visibility), t('template.published', { title }))
  }
  return (
    <form className="stack" onSubmit={submit}>
      <h2 id="publish-title">{t('template.publish.of', { title })}</h2>
      <p>{t('template.publish.text')}</p>
      <fieldset className="radio-choice">
        <legend>{t('template.visibility')}</legend>
        {choices.map((each) => (
          <label key={each}>
            <input type="radio" name="visibility" value={each} defaultChecked={each === 'private'} />
            {t(`template.visibility.${each}`)}
          </label>
        ))}
      </fieldset>
      <DialogButtons confirm={t('template.publish')} onCancel={close} />
    </form>
  )
}
