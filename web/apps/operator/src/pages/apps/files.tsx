import type { AppFileResponse } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { Card, type Column, CopyText, DataTable, EmptyState, Row, StateBadge, Text, TimeText, useLang } from '@souk/ui';
import { type ReactNode, useMemo } from 'react';
import { appsWords } from '../../text/apps.ts';
import { sizeText } from './words.ts';

/** Every version that was published; none is ever taken away, for rewards name it. */
export function Files({ files, latest }: { files: readonly AppFileResponse[]; latest: string }): ReactNode {
  const words = useWordsOf(appsWords);
  const lang = useLang();
  const columns = useMemo(
    (): readonly Column<AppFileResponse>[] => [
      {
        id: 'version',
        title: words.version,
        width: 150,
        cell: (file) => (
          <Row gap={8}>
            <Text code>{file.version}</Text>
            {file.version === latest ? <StateBadge tone="ok">{words.latest}</StateBadge> : null}
          </Row>
        ),
      },
      { id: 'size', title: words.size, width: 90, end: true, cell: (file) => sizeText(file.size, lang) },
      { id: 'at', title: words.published, width: 170, cell: (file) => <TimeText at={instant(file.published_at)} /> },
      {
        id: 'digest',
        title: words.digest,
        width: 180,
        cell: (file) => <CopyText text={file.digest} short={file.digest.slice(0, 12)} code />,
      },
    ],
    [words, latest, lang],
  );
  return (
    <Card title={words.versions} flush>
      <DataTable
        label={words.versions}
        rows={files}
        rowId={(file) => file.digest}
        rowName={(file) => file.version}
        columns={columns}
        shown={columns.map((column) => column.id)}
        density={44}
        whole
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
    </Card>
  );
}
