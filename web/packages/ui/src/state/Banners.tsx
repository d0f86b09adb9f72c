import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useAnnounce } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import css from './state.module.css';

export interface SuspendedBannerProps {
  /** As the operator wrote it. */
  reason: string;
  /** Already as text of the page's language. */
  since?: string | undefined;
  /** A link or address. */
  contact?: ReactNode;
}

/** Over every page of a suspended shop's console. */
export function SuspendedBanner({ reason, since, contact }: SuspendedBannerProps): ReactNode {
  const words = useWords().state;
  return (
    <div className={css.banner} data-tone="bad" role="status">
      <Icon name="pause" size={16} />
      <strong>{words.suspended}</strong>
      <bdi>{reason}</bdi>
      {since === undefined ? null : <span className={css.bannerText}>{words.suspendedSince({ at: since })}</span>}
      <span className={css.bannerText}>{words.suspendedReads}</span>
      {contact === undefined ? null : <span className={css.bannerEnd}>{contact}</span>}
    </div>
  );
}

/** Whether the browser has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}

/** Comes when the network goes. `asOf` is the time of what the page still shows, as text. */
export function OfflineBanner({ asOf, online: given }: { asOf: string; online?: boolean | undefined }): ReactNode {
  const words = useWords().state;
  const announce = useAnnounce();
  const browser = useOnline();
  const online = given ?? browser;
  const [was, setWas] = useState(online);
  useEffect(() => {
    if (online === was) return;
    announce(online ? words.online : words.offline, online ? 'polite' : 'assertive');
    setWas(online);
  }, [online, was, announce, words]);
  if (online) return null;
  return (
    <div className={css.banner}>
      <Icon name="offline" size={16} />
      <strong>{words.offline}</strong>
      <span className={css.bannerText}>{words.offlineAsOf({ at: asOf })}</span>
    </div>
  );
}
