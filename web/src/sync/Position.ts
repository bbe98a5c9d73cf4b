/** How far this device has followed the stream: `epoch.seq`, given back to the server as the cursor. */
export class Position {
  readonly epoch: string
  readonly seq: number

  constructor(epoch: string, seq: number) {
    this.epoch = epoch
    this.seq = seq
  }

  /** Reads `epoch.seq`; an epoch may itself contain dots. */
  static parse(cursor: string): Position {
    const dot = cursor.lastIndexOf('.')
    return new Position(cursor.slice(0, Math.max(0, dot)), Number(cursor.slice(dot + 1)))
  }

  get cursor(): string {
    return `${this.epoch}.${this.seq}`
  }
}

/** A sequence number, also where the server sends it as a cursor. */
export function seqOf(value: number | string): number {
  return typeof value === 'number' ? value : Position.parse(value).seq
}
