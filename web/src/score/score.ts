export const fields = [
  'title',
  'composer',
  'opus',
  'first_clef',
  'clefs',
  'key_signature',
  'time_signature',
  'key',
  'instruments',
  'tempo_marking',
  'movement',
  'arranger',
  'staves',
  'lyrics',
  'style_period',
  'difficulty_level',
  'writing',
] as const

export type Field = (typeof fields)[number]

/** Where something stands: fractions of the page, origin top left, pages from 1. */
export interface Place {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface ReadValue {
  /** Empty where the user says that there is none. */
  readonly value: string
  /** From 0 to 1. */
  readonly confidence: number
  readonly source: string
  readonly corrected?: boolean
  /** What other readers say instead, likeliest first; absent once the user has decided. */
  readonly others?: readonly ReadValue[]
  readonly place?: Place | null
}

export interface Page {
  readonly page_number: number
  readonly width: number
  readonly height: number
  readonly url?: string | null
  readonly unreadable?: string | null
}

/** A score as the server sends it, in lists, in the change stream and, with its pages, alone. */
export interface Score {
  readonly id: string
  readonly title: string
  readonly composer?: string | null
  readonly opus?: string | null
  readonly source_type?: 'pdf' | 'image'
  readonly file_name?: string
  readonly page_count?: number | null
  readonly processing_status: 'pending' | 'processing' | 'completed' | 'failed'
  readonly processing_error?: string | null
  readonly createdAt: string
  readonly version: number
  readonly time_signature?: string | null
  readonly key_fifths?: number | null
  readonly thumbnail_url?: string | null
  readonly pdf_url?: string | null
  readonly pages?: readonly Page[]
  /** The values that somebody should look at. */
  readonly doubts?: readonly string[]
  /** Whether a reader was left out. */
  readonly partial?: boolean
  readonly reading?: Partial<Record<Field | 'difficulty_reasons' | 'picture_quality', ReadValue>>
}

/** The fields that are shown of a score: how it is written is told of pictures alone. */
export function shownFields(score: Score): readonly Field[] {
  return fields.filter((field) => field !== 'writing' || valueOf(score, field))
}

const optional: ReadonlySet<Field> = new Set(['composer', 'opus', 'time_signature', 'key', 'instruments', 'tempo_marking', 'movement', 'arranger', 'style_period'])

/** Whether the user may say that there is none: a piece may have no opus, but it has a title and clefs. */
export const isOptional = (field: Field): boolean => optional.has(field)

/** Whether the user has said that there is none. */
export const isNone = (read: ReadValue | undefined): boolean => read?.corrected === true && read.value === ''

export function isUnderWay(score: Score): boolean {
  return score.processing_status === 'pending' || score.processing_status === 'processing'
}

/** What was read, shown or typed in: some values stand on the score itself only. */
export function valueOf(score: Score, field: Field): string {
  const read = score.reading?.[field]?.value
  if (read !== undefined) return read
  if (field === 'composer' || field === 'opus' || field === 'time_signature') return score[field] ?? ''
  return ''
}
