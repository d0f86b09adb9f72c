import { Popover } from '@mantine/core';
import { count } from '@souk/text';
import { type ReactNode, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { Row, Text, TextLink } from '../base/layout.tsx';
import { Hidden } from '../base/live.tsx';
import { useLang, useWords } from '../base/words.tsx';
import { StateBadge } from '../state/StateBadge.tsx';
import css from './JobsTray.module.css';
import top from './TopBar.module.css';

/** A job of the server: a bulk act, an export, an import. */
export interface Job {
  id: string;
  label: string;
  state: 'running' | 'done' | 'stopped';
  done: number;
  all: number | null;
  failed: number;
  /** Its list of failures, or its file. */
  to?: string | undefined;
}

export interface JobsTrayProps {
  jobs: readonly Job[];
  onStop?: ((id: string) => void) | undefined;
}

/** What runs on the server, in the top bar. Goes on when the page is left. */
export function JobsTray({ jobs, onStop }: JobsTrayProps): ReactNode {
  const words = useWords().jobs;
  const [open, setOpen] = useState(false);
  const running = jobs.filter((job) => job.state === 'running');
  const label = running.length === 0 ? words.title : words.running({ n: running.length });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          kind="quiet"
          icon="jobs"
          aria-label={running.length === 0 ? label : undefined}
          aria-haspopup="dialog"
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {running.length === 0 ? undefined : (
            <>
              <Hidden>{label}</Hidden>
              <span className={top.wideOnly}>{percent(running)}</span>
            </>
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={words.title}>
        <div className={css.jobs}>
          {jobs.length === 0 ? <p className={css.note}>{words.none}</p> : null}
          <ul>
            {jobs.map((job) => (
              <JobLine key={job.id} job={job} onStop={onStop} onLook={() => setOpen(false)} />
            ))}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function percent(jobs: readonly Job[]): string {
  const [first] = jobs;
  if (jobs.length > 1 || first === undefined || first.all === null || first.all === 0) return String(jobs.length);
  return `${Math.floor((first.done * 100) / first.all)}%`;
}

interface JobLineProps extends Pick<JobsTrayProps, 'onStop'> {
  job: Job;
  onLook: () => void;
}

function JobLine({ job, onStop, onLook }: JobLineProps): ReactNode {
  const lang = useLang();
  const words = useWords().jobs;
  const look = job.failed > 0 ? words.seeFailed : words.look;
  return (
    <li className={css.job}>
      <div className={css.jobRow}>
        <Text size={13} strong>
          {job.label}
        </Text>
        {job.state === 'running' ? (
          onStop === undefined ? null : (
            <Button size="small" kind="quiet" aria-label={`${words.stop}: ${job.label}`} onPress={() => onStop(job.id)}>
              {words.stop}
            </Button>
          )
        ) : (
          <StateBadge tone={job.state === 'done' ? 'ok' : 'plain'} icon={job.state === 'done' ? 'check' : 'stop'}>
            {job.state === 'done' ? words.done : words.stopped}
          </StateBadge>
        )}
      </div>
      {job.state === 'running' ? (
        <progress
          className={css.progress}
          aria-label={job.label}
          max={job.all ?? undefined}
          value={job.all === null ? undefined : job.done}
        />
      ) : null}
      <Row gap={12}>
        <Text size={12} ink={3} figures>
          {job.all === null
            ? count(lang, job.done)
            : words.progress({ done: count(lang, job.done), all: count(lang, job.all) })}
        </Text>
        {job.failed === 0 ? null : (
          <StateBadge tone="bad" icon="warn">
            {words.failed({ n: job.failed })}
          </StateBadge>
        )}
        {job.to === undefined ? null : (
          <TextLink to={job.to} onClick={onLook} aria-label={`${look}: ${job.label}`}>
            {look}
          </TextLink>
        )}
      </Row>
    </li>
  );
}
