import { answer } from '@souk/api';
import type { JobResponse } from '@souk/api/merchant';
import { sayProblem, useRefresh, useWordsOf } from '@souk/console';
import { JobsTray, useSurroundings, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { api } from '../data/api.ts';
import { running, useJobs } from '../data/jobs.ts';
import { jobsWords } from '../text/jobs.ts';

const states = { running: 'running', done: 'done', cancelled: 'stopped' } as const;

/** The jobs of the server in the top bar. One that ends says so, wherever its person is by then. */
export function Jobs(): ReactNode {
  const words = useWordsOf(jobsWords);
  const { show } = useToasts();
  const { navigate } = useSurroundings();
  const refresh = useRefresh();
  const jobs = useJobs().data?.items ?? noJobs;
  const watched = useRef(new Set<string>());
  useEffect(() => {
    for (const job of jobs) {
      if (running(job)) watched.current.add(job.id);
      else if (watched.current.delete(job.id)) {
        show({
          text: words.ended({ name: words.actions[job.action], done: job.done, failed: job.failed }),
          failed: job.failed > 0,
          action: { label: words.look, run: () => navigate(`/jobs/${job.id}`) },
        });
        void refresh('orders', 'members', 'products', 'home');
      }
    }
  }, [jobs, words, show, navigate, refresh]);

  async function stop(id: string): Promise<void> {
    try {
      await answer(api.POST('/merchant/v1/jobs/{id}/cancel', { params: { path: { id } } }));
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
    await refresh('jobs');
  }

  return (
    <JobsTray
      jobs={jobs.map((job) => ({
        id: job.id,
        label: words.actions[job.action],
        state: states[job.state],
        done: job.done + job.failed,
        all: job.total,
        failed: job.failed,
        to: `/jobs/${job.id}`,
      }))}
      onStop={(id) => void stop(id)}
    />
  );
}

const noJobs: readonly JobResponse[] = [];
