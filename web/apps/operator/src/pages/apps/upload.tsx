import { answer } from '@souk/api';
import { ProblemOf, useRefresh, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { Button, Dialog, FileDrop, Stack, Text, useLang, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { appsWords } from '../../text/apps.ts';
import { consoleWords } from '../../text/console.ts';
import { sizeText } from './words.ts';

/** What the API takes at most, in bytes; it says so itself of what is larger. */
const most = 4 * 1024 * 1024;

/** Publishes a file: the server inspects and compiles it, and names what is wrong with it. */
export function UploadApp({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(appsWords);
  const common = useWordsOf(consoleWords);
  const lang = useLang();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (!open) return;
    setFile(null);
    setFailure(null);
  }, [open]);

  async function send(): Promise<void> {
    if (busy || file === null) return;
    setBusy(true);
    setFailure(null);
    try {
      const sent = await api.POST('/platform/v1/apps', {
        // The document names bytes, which the generator takes for a list of numbers; the browser sends the file as it is.
        body: file as unknown as number[],
        bodySerializer: (body) => body,
        headers: { 'Content-Type': 'application/wasm' },
      });
      const { manifest } = await answer(Promise.resolve(sent));
      const told = { name: inLanguage(manifest.title, lang).text, version: manifest.version };
      show({ text: sent.response.status === 201 ? words.isNew(told) : words.wasThere(told) });
      onClose();
      await refresh('apps', 'home', 'audit');
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.upload}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" icon="import" busy={busy} disabled={file === null} onPress={() => void send()}>
            {busy ? words.uploading : words.upload}
          </Button>
        </>
      }
    >
      <Stack>
        <Text ink={2} as="p">
          {words.uploadHint}
        </Text>
        <FileDrop
          label={words.file}
          accept={['.wasm']}
          most={most}
          onFile={(chosen) => {
            setFile(chosen);
            setFailure(null);
          }}
        />
        {file === null ? null : (
          <Text size={13}>{words.chosen({ name: file.name, size: sizeText(file.size, lang) })}</Text>
        )}
        {failure === null ? null : <ProblemOf error={failure} />}
      </Stack>
    </Dialog>
  );
}
