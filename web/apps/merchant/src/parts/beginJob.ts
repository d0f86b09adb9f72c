import type { CreateJobRequest } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { useToasts } from '@souk/ui';
import { useStartJob } from '../data/jobs.ts';
import { jobsWords } from '../text/jobs.ts';

/** Begins one job for each time that its dialog opens, and says that the top bar shows it. */
export function useBeginJob(open: boolean): (body: CreateJobRequest) => Promise<void> {
  const words = useWordsOf(jobsWords);
  const { show } = useToasts();
  const start = useStartJob(open);
  return async (body) => {
    await start(body);
    show({ text: words.started });
  };
}
