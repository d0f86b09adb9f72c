import type { LegalText } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { Button, Card, EmptyState, IconButton, Row, Stack, Text, TextField } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { settingsWords } from '../../text/settings.ts';
import { type Part, SettingsForm } from './SettingsForm.tsx';

export const route = createLazyRoute('/settings/legal')({ component: LegalPage });

interface Said {
  readonly zh: string;
  readonly en: string;
}

interface Written {
  readonly title: Said;
  readonly body: Said;
}

interface Values {
  readonly legal: readonly Written[];
}

/** The API takes no more. */
const most = 10;
/** What nearly every shop needs, by its title. The text itself is the shop's. */
const usual: readonly Said[] = [
  { zh: '用户协议', en: 'Terms of sale' },
  { zh: '隐私政策', en: 'Privacy' },
  { zh: '经营者信息', en: 'Who we are' },
];
const nothing: Written = { title: { zh: '', en: '' }, body: { zh: '', en: '' } };

const part: Part<Values> = {
  names: ['legal'],
  take: ({ face }) => ({
    legal: (face?.legal ?? []).map(({ title, body }) => ({ title: said(title), body: said(body) })),
  }),
  put: ({ legal }, settings) => ({ ...settings, face: { ...settings.face, legal: legal.map(textOf) } }),
};

function said(text: LegalText['title']): Said {
  return { zh: text['zh-CN'] ?? '', en: text.en ?? '' };
}

function textOf({ title, body }: Written): LegalText {
  const text = ({ zh, en }: Said) => ({ 'zh-CN': zh.trim(), en: en.trim() });
  return { title: text(title), body: text(body) };
}

/** What the shop has to say by law, each text under its title. The usual ones are a press away. */
function LegalPage(): ReactNode {
  const words = useWordsOf(settingsWords);
  const names = ({ legal }: Values) =>
    legal.map(({ title, body }) => `${title.zh || title.en} (${body.zh.length + body.en.length})`).join(' · ');
  return (
    <SettingsForm tab="legal" part={part} labels={{ legal: words.tabs.legal }} text={(_, values) => names(values)}>
      {({ values: { legal }, set, disabled }) => {
        const change = (at: number, now: Written) => set({ legal: legal.map((one, no) => (no === at ? now : one)) });
        const add = (title: Said) => set({ legal: [...legal, { ...nothing, title }] });
        const missing = usual.filter(({ zh }) => !legal.some((one) => one.title.zh === zh));
        return (
          <Stack>
            <Text size={13} ink={2} as="p">
              {words.legalHint}
            </Text>
            {legal.length === 0 ? <EmptyState>{words.legalEmpty}</EmptyState> : null}
            {legal.map((text, at) => (
              <OneText
                // biome-ignore lint/suspicious/noArrayIndexKey: texts are told apart by their place, as the server does.
                key={at}
                at={at}
                text={text}
                disabled={disabled}
                onChange={(now) => change(at, now)}
                onRemove={() => set({ legal: legal.filter((_, no) => no !== at) })}
              />
            ))}
            {disabled || legal.length >= most ? null : (
              <Row gap={8}>
                {missing.map((title) => (
                  <Button key={title.en} icon="add" onPress={() => add(title)}>
                    {words.legalAdd(title)}
                  </Button>
                ))}
                <Button icon="add" onPress={() => add(nothing.title)}>
                  {words.legalOther}
                </Button>
              </Row>
            )}
          </Stack>
        );
      }}
    </SettingsForm>
  );
}

interface OneTextProps {
  at: number;
  text: Written;
  disabled: boolean;
  onChange: (text: Written) => void;
  onRemove: () => void;
}

function OneText({ at, text, disabled, onChange, onRemove }: OneTextProps): ReactNode {
  const words = useWordsOf(settingsWords);
  const { title, body } = text;
  const name = title.zh || title.en || words.legalOther;
  const field = (of: 'title' | 'body', lang: 'zh' | 'en') => ({
    label: words.legalFields[of][lang],
    name: `/settings/face/legal/${at}/${of}${lang === 'en' ? '/en' : ''}`,
    value: text[of][lang],
    onChange: (value: string) => onChange({ ...text, [of]: { ...text[of], [lang]: value } }),
    lang: lang === 'en' ? 'en' : 'zh-CN',
    disabled,
  });
  return (
    <Card
      title={name}
      hint={body.zh === '' && body.en === '' ? words.legalUnwritten : undefined}
      actions={disabled ? null : <IconButton icon="delete" label={words.legalRemove({ name })} onPress={onRemove} />}
    >
      <Stack>
        <TextField {...field('title', 'zh')} maxLength={100} />
        <TextField {...field('title', 'en')} maxLength={100} optional />
        <TextField {...field('body', 'zh')} help={words.legalBodyHelp} lines={8} wide />
        <TextField {...field('body', 'en')} lines={8} wide optional />
      </Stack>
    </Card>
  );
}
