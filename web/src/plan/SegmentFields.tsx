import { Icon } from '../design/Icon'
import { useRows } from '../design/useRows'
import { t } from '../i18n/t'
import type { PieceRef, Segment } from './plan'

interface Props {
  segments: readonly Segment[]
  onChange: (segments: readonly Segment[]) => void
}

/** The parts of a plan, one below the other. What the form does not ask for stays with its part. */
export function SegmentFields({ segments, onChange }: Props) {
  const { keys, add, remove } = useRows(segments, onChange)
  return (
    <fieldset className="segment-fields">
      <legend>{t('plan.segments')}</legend>
      {segments.map((segment, index) => (
        <SegmentRow key={keys[index]} segment={segment} number={index + 1} onChange={(changed) => onChange(segments.with(index, changed))} onRemove={() => remove(index)} />
      ))}
      <button type="button" className="button button-small" onClick={() => add({ label: '' })}>
        <Icon name="plus" />
        {t('plan.segment.add')}
      </button>
    </fieldset>
  )
}

interface RowProps {
  segment: Segment
  number: number
  onChange: (segment: Segment) => void
  onRemove: () => void
}

function SegmentRow({ segment, number, onChange, onRemove }: RowProps) {
  const pieces = segment.pieceRefs ?? []
  const change = (pieceRefs: readonly PieceRef[]) => onChange({ ...segment, pieceRefs })
  return (
    <div className="segment-row">
      <div className="segment-line">
        <label className="field">
          <span>{t('plan.segment.label', { number })}</span>
          <input type="text" value={segment.label} maxLength={255} autoComplete="off" onChange={(event) => onChange({ ...segment, label: event.target.value })} />
        </label>
        <label className="field segment-minutes">
          <span>{t('plan.segment.minutes', { number })}</span>
          <input
            type="number"
            min="1"
            max="1440"
            value={segment.durationMinutes ?? ''}
            onChange={(event) => onChange({ ...segment, durationMinutes: event.target.value === '' ? null : Number(event.target.value) })}
          />
        </label>
        <Remove words={t('plan.segment.remove', { number })} onClick={onRemove} />
      </div>
      {pieces.map((piece, index) => (
        <PieceLine
          // oxlint-disable-next-line react/no-array-index-key -- a line has nothing of its own but its place
          key={index}
          piece={piece}
          part={number}
          number={index + 1}
          onChange={(changed) => change(pieces.with(index, changed))}
          onRemove={() => change(pieces.toSpliced(index, 1))}
        />
      ))}
      <button type="button" className="button button-small" onClick={() => change([...pieces, { title: '' }])}>
        <Icon name="plus" />
        {t('plan.segment.addPiece', { number })}
      </button>
    </div>
  )
}

interface PieceProps {
  piece: PieceRef
  part: number
  number: number
  onChange: (piece: PieceRef) => void
  onRemove: () => void
}

/** Another name is another piece, so what it was linked to goes. */
function PieceLine({ piece, part, number, onChange, onRemove }: PieceProps) {
  const values = { number: part, piece: number }
  const name = (changed: Partial<PieceRef>) => onChange({ title: piece.title, composer: piece.composer ?? null, ...changed })
  return (
    <div className="segment-line">
      <label className="field">
        <span>{t('plan.segment.piece', values)}</span>
        <input type="text" value={piece.title} maxLength={255} autoComplete="off" onChange={(event) => name({ title: event.target.value })} />
      </label>
      <label className="field">
        <span>{t('plan.segment.composer', values)}</span>
        <input type="text" value={piece.composer ?? ''} maxLength={255} autoComplete="off" onChange={(event) => name({ composer: event.target.value || null })} />
      </label>
      <Remove words={t('plan.segment.removePiece', values)} onClick={onRemove} />
    </div>
  )
}

function Remove({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" className="icon-button" aria-label={words} title={words} onClick={onClick}>
      <Icon name="close" />
    </button>
  )
}
