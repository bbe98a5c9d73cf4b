import { useDeferredValue, useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { Icon } from '../design/Icon'
import { NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { t } from '../i18n/t'
import { Link } from '../router/router'
import { usePage } from '../router/usePage'
import { useScrollMemory } from '../router/useScrollMemory'
import { AdoptDialog } from './AdoptDialog'
import type { Template } from './plan'
import type { PlanNews } from './PlanNews'
import { TemplateItem } from './TemplateItem'
import { useActs } from './useActs'
import { useTemplates } from './useTemplates'
import '../repertoire/repertoire.css'
import './plan.css'

/** The templates that can be adopted: the user's own, and those for everybody. */
export function TemplatesPage({ planNews }: { planNews: PlanNews }) {
  const heading = usePage(t('template.title'))
  const [words, setWords] = useState('')
  const [mine, setMine] = useState(false)
  const { notice, tell, act } = useActs(planNews)
  const [open, setOpen] = useState<Template>()
  useScrollMemory('templates')
  const asked = useDeferredValue(words.trim())
  const [pages, setPages] = useState(1)
  const { data, asOf, error } = useTemplates(asked, mine, pages, planNews)
  return (
    <main id="main" className="page plans">
      <p>
        <Link href="/plans">{t('template.back')}</Link>
      </p>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('template.title')}
        </h1>
      </header>
      <p className="quiet">{t('template.about')}</p>
      <div className="template-tools">
        <label className="search-box">
          <span className="unseen">{t('template.search')}</span>
          <Icon name="search" />
          <input type="search" placeholder={t('template.search')} maxLength={200} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        </label>
        <button type="button" className="choice" aria-pressed={mine} onClick={() => setMine(!mine)}>
          {t('template.mine')}
        </button>
      </div>
      {error && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      <AsOf at={asOf} />
      {!data && !error && <Spinner label={t('template.loading')} />}
      {data?.items.length === 0 && <p className="quiet">{t('template.empty')}</p>}
      <ul className="plan-list">
        {data?.items.map((template) => (
          <TemplateItem key={template.id} template={template} onAct={act} onAdopt={() => setOpen(template)} />
        ))}
      </ul>
      {data?.more && (
        <button type="button" className="button more-button" onClick={() => setPages(pages + 1)}>
          {t('template.more')}
        </button>
      )}
      {open && <AdoptDialog template={open} onAct={act} onClose={() => setOpen(undefined)} />}
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}
