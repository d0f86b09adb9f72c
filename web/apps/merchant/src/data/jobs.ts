import { answer } from '@souk/api';
import type { CreateJobRequest, JobResponse } from '@souk/api/merchant';
import { fresh, useRefresh } from '@souk/console';
import { useQuery } from '@tanstack/react-query';
import { type Send, useIntention } from '../parts/useIntention.ts';
import { api } from './api.ts';
import { useHere } from './here.ts';

/** How often a job that runs is looked at, in milliseconds. */
const paceMs = 1500;

/** The latest jobs of acts that this person may do; looked at again and again while one runs. */
export function useJobs() {
  const { scope } = useHere();
  return useQuery({
    queryKey: [...scope, 'jobs', 'latest'],
    queryFn: ({ signal }) => answer(api.GET('/merchant/v1/jobs', { params: { query: { limit: 20 } }, signal })),
    staleTime: fresh.list,
    refetchInterval: ({ state }) => (state.data?.items.some(running) ? paceMs : false),
  });
}

export const running = (job: Pick<JobResponse, 'state'>) => job.state === 'running';

/** Begins a job: one for each time that its dialog opens, however often it is tried. */
export function useStartJob(open: boolean): (body: CreateJobRequest) => Promise<JobResponse> {
  const send: Send = useIntention(open);
  const refresh = useRefresh();
  return async (body) => {
    const job = await send((header) => answer(api.POST('/merchant/v1/jobs', { params: { header }, body })));
    await refresh('jobs');
    return job;
  };
}
