import { useWordsOf } from '@souk/console';
import { CopyText, Row, TextLink } from '@souk/ui';
import type { ReactNode } from 'react';
import { tenantsWords } from '../../text/tenants.ts';

/** A way to a shop under the platform's own names: it is served where this page is, by the same scheme and port. */
export function ShopAddress({ host }: { host: string }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const address = addressOf(host, location);
  return (
    <Row gap={4}>
      <TextLink to={address}>{address}</TextLink>
      <CopyText text={address} short="" label={words.copyOf({ text: address })} />
    </Row>
  );
}

export function addressOf(host: string, { protocol, port }: Pick<Location, 'protocol' | 'port'>): string {
  return `${protocol}//${host}${port === '' ? '' : `:${port}`}`;
}
