import { useWordsOf } from '@souk/console';
import { chooseTheme, type ThemeChoice, themeChoice } from '@souk/tokens';
import { CheckField, Dialog, RadioField, Stack, Text } from '@souk/ui';
import { type ReactNode, useEffect } from 'react';
import { usePreferences } from '../data/preferences.ts';
import { consoleWords } from '../text/console.ts';

/** What somebody likes to see how. Each choice takes effect at once, and is kept with the account. */
export function PreferencesDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(consoleWords).preferences;
  const { kept, keep } = usePreferences();
  return (
    <Dialog open={open} onClose={onClose} title={words.title} width={420}>
      <Stack>
        <Text size={13} ink={2} as="p">
          {words.hint}
        </Text>
        <RadioField<ThemeChoice>
          label={words.theme}
          value={kept.theme ?? themeChoice()}
          onChange={(theme) => {
            chooseTheme(theme);
            keep({ theme });
          }}
          choices={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <RadioField
          label={words.density}
          value={kept.density === undefined ? null : String(kept.density)}
          onChange={(density) => keep({ density: density === '36' ? 36 : 44 })}
          choices={[
            { value: '36', label: words.compact },
            { value: '44', label: words.roomy },
          ]}
        />
        <CheckField label={words.recent} checked={kept.recent ?? true} onChange={(recent) => keep({ recent })} />
      </Stack>
    </Dialog>
  );
}

/** What was chosen on another computer is shown here too. */
export function useKeptTheme(theme: ThemeChoice | undefined): void {
  useEffect(() => {
    if (theme !== undefined && theme !== themeChoice()) chooseTheme(theme);
  }, [theme]);
}
