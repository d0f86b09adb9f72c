import { answer } from '@souk/api';
import type { CatalogueImportResponse } from '@souk/api/merchant';
import { sayProblem, useRefresh, useWordsOf } from '@souk/console';
import { Button, Dialog, FileDrop, ProblemCard, Row, Stack, StateBadge, Text } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { consoleWords } from '../../text/console.ts';
import { productsWords } from '../../text/products.ts';

/** The most that the server takes, in bytes. */
const most = 64 * 1024 * 1024;

/** Sends a catalogue as CSV; the same file again changes nothing, so it needs no key. */
export async function importCatalogue(csv: string | Blob): Promise<CatalogueImportResponse> {
  return answer(
    api.POST('/merchant/v1/catalogue/import', {
      body: csv as never,
      bodySerializer: (body: unknown) => body as string,
      headers: { 'Content-Type': 'text/csv' },
    }),
  );
}

/** A whole catalogue from a file: good rows are kept, wrong ones are named. */
export function ImportCatalogue({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(productsWords);
  const common = useWordsOf(consoleWords);
  const refresh = useRefresh();
  const [result, setResult] = useState<CatalogueImportResponse | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!open) return;
    setResult(null);
    setFailure(null);
  }, [open]);

  async function take(file: File): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setResult(null);
    try {
      setResult(await importCatalogue(file));
    } catch (thrown) {
      setFailure(sayProblem(thrown));
    } finally {
      setBusy(false);
      await refresh('products');
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.importTitle}
      width={640}
      footer={
        <Button onPress={onClose} busy={busy}>
          {common.close}
        </Button>
      }
    >
      <Stack>
        <FileDrop
          label={words.import}
          accept={['.csv']}
          most={most}
          hint={words.importHint}
          onFile={(file) => void take(file)}
        />
        {failure === null ? null : <ProblemCard title={failure} />}
        {result === null ? null : <ImportResult result={result} />}
      </Stack>
    </Dialog>
  );
}

export function ImportResult({ result }: { result: CatalogueImportResponse }): ReactNode {
  const words = useWordsOf(productsWords);
  return (
    <div role="status">
      <Stack gap={8}>
        <Row>
          <StateBadge tone="ok">{words.imported(result)}</StateBadge>
          {result.rejected === 0 ? null : (
            <StateBadge tone="bad" icon="warn">
              {words.rejected({ n: result.rejected })}
            </StateBadge>
          )}
        </Row>
        {result.rejects.slice(0, 100).map((row) => (
          <Text key={`${row.line} ${row.column}`} size={13} as="p">
            <bdi>{words.rejectLine(row)}</bdi> · <bdi>{row.reason}</bdi>
          </Text>
        ))}
      </Stack>
    </div>
  );
}
