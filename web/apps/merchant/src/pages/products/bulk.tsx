import type { ProductResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { Button, nothing, type Selection } from '@souk/ui';
import { type ReactNode, useState } from 'react';
import { JobDialog } from '../../parts/JobDialog.tsx';
import { useMayNot } from '../../parts/may.ts';
import { chosenOf } from '../../parts/selection.ts';
import { jobsWords } from '../../text/jobs.ts';
import { productsWords } from '../../text/products.ts';

interface BulkProps {
  selection: Selection;
  onSelection: (selection: Selection) => void;
  rows: readonly ProductResponse[];
}

/** Takes many products off the shelves, as one job of the server. */
export function ProductsBulk({ selection, onSelection, rows }: BulkProps): ReactNode {
  const words = useWordsOf(jobsWords);
  const { archive } = useWordsOf(productsWords);
  const mayNot = useMayNot();
  const [open, setOpen] = useState(false);
  const products = chosenOf(rows, selection).map(({ id }) => id);
  const act = words.actions['archive-products'];
  return (
    <>
      <Button
        size="small"
        icon="archive"
        kind="danger-quiet"
        disabled={mayNot('catalogue:write')}
        onPress={() => setOpen(true)}
      >
        {archive}
      </Button>
      <JobDialog
        open={open}
        onClose={() => setOpen(false)}
        onBegun={() => onSelection(nothing)}
        title={words.askProducts({ act, n: products.length })}
        why={words.why['archive-products']}
        confirm={archive}
        danger
        body={() => ({ action: 'archive-products', products })}
      />
    </>
  );
}
