import '../src/theme/styles.css';
import { isLanguage, type Language } from '@souk/text';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Heading, Row, Stack, UiProvider } from '../src/index.ts';
import { type Said, SaidContext } from './said.ts';
import { sheets } from './sheets.tsx';

// `?sheet=table&lang=en` shows one sheet alone: that is what the tests and the screenshots ask for.
const asked = new URLSearchParams(location.search);
const first = asked.get('lang');

function Gallery() {
  const [lang, setLang] = useState<Language>(isLanguage(first) ? first : 'zh-CN');
  const said: Said = (zh, en) => (lang === 'en' ? en : zh);
  const one = asked.get('sheet');
  const shown = Object.entries(sheets).filter(([id]) => one === null || id === one);
  return (
    <SaidContext.Provider value={{ said, setLang }}>
      <UiProvider lang={lang} navigate={(to) => history.replaceState(null, '', `#${to}`)}>
        {shown.map(([id, { title, whole, Sheet }]) =>
          whole && one !== null ? (
            <Sheet key={id} />
          ) : whole ? null : (
            <main key={id} style={{ padding: 24, maxWidth: 1200, margin: '0 auto' }}>
              <Stack gap={16}>
                <Heading level={1} size={18}>
                  {title}
                </Heading>
                <Sheet />
              </Stack>
            </main>
          ),
        )}
        {one === null ? (
          <Row>
            {Object.entries(sheets).map(([id, { title }]) => (
              <Button key={id} to={`?sheet=${id}&lang=${lang}`}>
                {title}
              </Button>
            ))}
          </Row>
        ) : null}
      </UiProvider>
    </SaidContext.Provider>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
