/** An event of a stream (`text/event-stream`). */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
  /** Of the last event that had one; the next connection begins after it. */
  readonly id: string;
}

/** Reads a stream to its end. `EventSource` could not send our headers, and hides why it failed. */
export async function* streamEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let lines: string[] = [];
  let id = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      onBytes();
      rest += decoder.decode(value, { stream: true });
      // A carriage return at the end may be half of a line's end.
      const whole = rest.split(/\r\n|\n|\r(?!$)/);
      rest = whole.pop() ?? '';
      for (const line of whole) {
        if (line !== '') {
          lines.push(line);
          continue;
        }
        const read = eventOf(lines);
        lines = [];
        id = read.id ?? id;
        if (read.data !== null) yield { event: read.event, data: read.data, id };
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function eventOf(lines: readonly string[]): { event: string; data: string | null; id: string | null } {
  const data: string[] = [];
  let event = 'message';
  let id: string | null = null;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (name === 'data') data.push(value);
    else if (name === 'event') event = value;
    else if (name === 'id') id = value;
  }
  return { event, data: data.length === 0 ? null : data.join('\n'), id };
}
