import type { ProductResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { StateBadge } from '@souk/ui';
import type { ReactNode } from 'react';
import { productsWords } from '../../text/products.ts';

const looks = { active: ['ok', 'check'], draft: ['warn', 'edit'], archived: ['plain', 'archive'] } as const;

export function ProductState({ status }: { status: ProductResponse['status'] }): ReactNode {
  const { statuses } = useWordsOf(productsWords);
  const [tone, icon] = looks[status];
  return (
    <StateBadge tone={tone} icon={icon}>
      {statuses[status]}
    </StateBadge>
  );
}
