import type { Face } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { Card, CountField, Stack, TextField } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { settingsWords } from '../../text/settings.ts';
import { type Part, SettingsForm } from './SettingsForm.tsx';

export const route = createLazyRoute('/settings/face')({ component: FacePage });

interface Values {
  readonly logo: string;
  readonly accent: string;
  readonly zh: string;
  readonly en: string;
  readonly levels: number | null;
}

const part: Part<Values> = {
  names: ['logo', 'accent', 'zh', 'en', 'levels'],
  take: ({ face = {} }) => ({
    logo: face.logo ?? '',
    accent: face.accent ?? '',
    zh: face.contact?.['zh-CN'] ?? '',
    en: face.contact?.en ?? '',
    levels: face.team_levels ?? null,
  }),
  put(values, settings) {
    const face: Face = {
      ...settings.face,
      logo: values.logo.trim() || null,
      accent: values.accent.trim() || null,
      contact: { 'zh-CN': values.zh.trim(), en: values.en.trim() },
      ...(values.levels === null ? {} : { team_levels: values.levels }),
    };
    return { ...settings, face };
  },
};

/** How the shop shows itself to its shoppers. */
function FacePage(): ReactNode {
  const words = useWordsOf(settingsWords);
  const labels: Record<keyof Values, string> = {
    logo: words.logo,
    accent: words.accent,
    zh: words.contactZh,
    en: words.contactEn,
    levels: words.teamLevels,
  };
  return (
    <SettingsForm tab="face" part={part} labels={labels} text={(name, values) => String(values[name] ?? '')}>
      {({ values, set, disabled }) => {
        const field = (name: Exclude<keyof Values, 'levels'>, pointer: string) => ({
          label: labels[name],
          name: `/settings/face${pointer}`,
          value: values[name],
          onChange: (value: string) => set({ [name]: value }),
          disabled,
          optional: true,
        });
        return (
          <Card title={words.tabs.face} hint={words.faceHint}>
            <Stack>
              <TextField {...field('logo', '/logo')} help={words.logoHelp} />
              <TextField {...field('accent', '/accent')} help={words.accentHelp} placeholder="#0e6b66" maxLength={7} />
              <TextField {...field('zh', '/contact')} lang="zh-CN" lines={2} />
              <TextField {...field('en', '/contact/en')} lang="en" lines={2} />
              <CountField
                label={labels.levels}
                name="/settings/face/team_levels"
                help={words.teamLevelsHelp}
                max={100}
                value={values.levels}
                onChange={(levels) => set({ levels })}
                disabled={disabled}
              />
            </Stack>
          </Card>
        );
      }}
    </SettingsForm>
  );
}
