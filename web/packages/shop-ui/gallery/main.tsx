import '@souk/tokens/tokens.css';
import '../base.css';
import type { Language } from '@souk/text';
import { chooseTheme } from '@souk/tokens';
import { render } from 'preact';
import { LanguageProvider, Page, Toaster } from '../index.ts';
import { Forms } from './forms.tsx';
import { Goods } from './goods.tsx';
import { Orders } from './orders.tsx';
import { States } from './states.tsx';

const asked = new URLSearchParams(location.search);
const language: Language = asked.get('language') === 'en' ? 'en' : 'zh-CN';
const theme = asked.get('theme');
document.documentElement.lang = language;
if (theme === 'light' || theme === 'dark') chooseTheme(theme);

/** `?language=en&theme=dark` shows the same in the other language and theme. */
function Gallery() {
  return (
    <LanguageProvider value={language}>
      <Page title="shop-ui" back={{ href: '?', label: 'zh-CN' }}>
        <Goods />
        <Orders />
        <Forms />
        <States />
      </Page>
      <Toaster />
    </LanguageProvider>
  );
}

const root = document.getElementById('app');
if (root) render(<Gallery />, root);
