import { intention } from '@souk/api';
import { asProblem, isOpen } from './client.ts';
import { read, write } from './storage.ts';

/** What goes into `params.header`. */
export type Keyed = { 'Idempotency-Key': string };

/**
 * One idempotency key for one intention: the same deed with the same content gets the same key however often it is
 * tried, also after a reload of the page, until the server has answered for good. The next try is a new intention.
 */
export async function meant<B, T>(name: string, body: B, deed: (header: Keyed, body: B) => Promise<T>): Promise<T> {
  const place = `souk.intention.${name}`;
  const content = JSON.stringify(body);
  const kept = read<{ header: Keyed; content: string }>(place);
  const header = kept?.content === content ? kept.header : intention().header;
  write(place, { header, content });
  try {
    const answer = await deed(header, body);
    write(place, null);
    return answer;
  } catch (error) {
    if (!isOpen(asProblem(error))) write(place, null);
    throw error;
  }
}
