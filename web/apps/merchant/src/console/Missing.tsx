import { BrokenPage, MissingPage, useWordsOf } from '@souk/console';
import type { ReactNode } from 'react';
import { consoleWords } from '../text/console.ts';

export function Missing(): ReactNode {
  return <MissingPage toHome={useWordsOf(consoleWords).toHome} />;
}

export function Broken(): ReactNode {
  return <BrokenPage advice={useWordsOf(consoleWords).brokenWhy} />;
}
