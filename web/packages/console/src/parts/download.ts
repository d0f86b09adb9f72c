import { answer } from '@souk/api';
import { useToasts } from '@souk/ui';
import { sayProblem } from '../data/problems.ts';
import { sharedWords } from '../text/words.ts';
import { useWordsOf } from './words.ts';

/** Takes a file away: asks as all requests do, then hands it to the browser. */
export function useDownload(): (name: string, asked: Parameters<typeof answer>[0]) => Promise<void> {
  const words = useWordsOf(sharedWords);
  const { show } = useToasts();
  return async (name, asked) => {
    try {
      const file = (await answer(asked)) as unknown as Blob;
      const at = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = at;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(at), 60_000);
      show({ text: words.exported({ name }) });
    } catch (thrown) {
      show({ text: words.exportFailed({ why: sayProblem(thrown) }), failed: true });
    }
  };
}
