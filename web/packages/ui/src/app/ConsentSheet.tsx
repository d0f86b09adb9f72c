import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useState } from 'react';
import { Dialog } from '../act/Dialog.tsx';
import { Button } from '../base/Button.tsx';
import { useWords } from '../base/words.tsx';
import { CheckField } from '../form/Choices.tsx';
import { ProblemCard } from '../state/Problem.tsx';
import { StateBadge } from '../state/StateBadge.tsx';
import css from './app.module.css';

/** Something that the merchant allows the app. */
export interface GrantLine {
  id: string;
  name: string;
  /** The author's reason. */
  why?: string | undefined;
  /** Computed from the file; else only claimed. */
  proved: boolean;
}

export interface ConsentSheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What it does. */
  does: ReactNode;
  grants: readonly GrantLine[];
  /** The most that it may give away, as text, and what that means. A field where the shop may lower it. */
  gives: { most: string; hint?: ReactNode; field?: ReactNode };
  costs: { price: string; hint?: ReactNode };
  /** What the person lacks, in words, and the way out. */
  lacks?: { right: string; ask?: ReactNode } | undefined;
  /** Instead of "Grant and install". */
  confirm?: string;
  onConfirm: () => Promise<void>;
}

/** Before an app comes in: four things in sight at once, one tick, one button. Nothing is granted by scrolling. */
export function ConsentSheet({
  open,
  onClose,
  title,
  does,
  grants,
  gives,
  costs,
  lacks,
  confirm,
  onConfirm,
}: ConsentSheetProps): ReactNode {
  const words = useWords();
  const [ticked, setTicked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (open) {
      setTicked(false);
      setFailure(null);
    }
  }, [open]);
  async function go(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={title}
      width={920}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {words.cancel}
          </Button>
          <Button kind="primary" busy={busy} disabled={lacks !== undefined || !ticked} onPress={() => void go()}>
            {confirm ?? words.consent.grant}
          </Button>
        </>
      }
    >
      <ol className={css.steps}>
        <Step title={words.consent.does}>{does}</Step>
        <Step title={words.consent.touches}>
          {grants.length === 0 ? words.consent.nothing : null}
          <ul className={css.grants}>
            {grants.map((grant) => (
              <li key={grant.id}>
                <div className={css.grantName}>
                  {grant.name}
                  <StateBadge tone={grant.proved ? 'ok' : 'plain'} icon={grant.proved ? 'check' : 'note'}>
                    {grant.proved ? words.consent.proved : words.consent.claimed}
                  </StateBadge>
                </div>
                {grant.why === undefined ? null : <p className={css.grantWhy}>{grant.why}</p>}
              </li>
            ))}
          </ul>
        </Step>
        <Step title={words.consent.gives}>
          <p className={css.big}>{gives.most}</p>
          {gives.hint === undefined ? null : <p className={css.hint}>{gives.hint}</p>}
          {gives.field}
        </Step>
        <Step title={words.consent.costs}>
          <p className={css.big}>{costs.price}</p>
          {costs.hint === undefined ? null : <p className={css.hint}>{costs.hint}</p>}
        </Step>
      </ol>
      <div className={css.panel} style={{ paddingBlockStart: 'var(--space-16)' }}>
        {lacks === undefined ? (
          <CheckField label={words.consent.tick} checked={ticked} onChange={setTicked} />
        ) : (
          <div className={css.reason}>
            <Icon name="lock" size={14} />
            <span>{words.consent.lacks({ right: lacks.right })}</span>
            {lacks.ask}
          </div>
        )}
        {failure === null ? null : <ProblemCard title={failure} />}
      </div>
    </Dialog>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <li className={css.step}>
      <h3>{title}</h3>
      {children}
    </li>
  );
}
