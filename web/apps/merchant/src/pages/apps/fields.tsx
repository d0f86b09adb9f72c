import type { Manifest } from '@souk/api/merchant';
import { formatRate, rate } from '@souk/money';
import { type Profile, SchemaForm } from '@souk/schema-form';
import { Card, CheckField, CountField, RateField, Stack, Text, TextField } from '@souk/ui';
import type { ReactNode } from 'react';
import { isPriceApp, type Values } from './values.ts';
import { useAppsWords } from './words.ts';

interface FieldsProps {
  manifest: Manifest;
  profile: Profile;
  values: Values;
  onChange: (values: Values) => void;
  currency: string;
  disabled: boolean;
}

/** The form that the schema draws, then the limits that the shop itself sets. */
export function AppFields({ manifest, profile, values, onChange, currency, disabled }: FieldsProps): ReactNode {
  const words = useAppsWords();
  const set = (part: Partial<Values>) => onChange({ ...values, ...part });
  const most = manifest.budget?.max_bp ?? 0;
  const prices = isPriceApp(manifest);
  return (
    <Stack>
      <Card title={words.settings} hint={words.settingsHint}>
        <Stack>
          {profile.outside.length === 0 ? null : (
            <Text size={13} ink={3} as="p">
              {words.notDrawn}
            </Text>
          )}
          <SchemaForm
            form={profile.form}
            value={values.settings}
            onChange={(settings) => set({ settings })}
            currency={currency}
            disabled={disabled}
          />
        </Stack>
      </Card>
      {most === 0 && !prices ? null : (
        <Card title={words.limits}>
          <Stack>
            {most === 0 ? null : (
              <RateField
                label={words.budget}
                name="/budget_bp"
                help={words.budgetHelp({ most: formatRate(rate(most)) })}
                least={0}
                most={most}
                value={values.budget}
                onChange={(budget) => set({ budget })}
                disabled={disabled}
              />
            )}
            {prices ? (
              <>
                <CountField
                  label={words.priority}
                  name="/stacking/priority"
                  help={words.priorityHelp}
                  min={-1000000}
                  value={values.priority}
                  onChange={(priority) => set({ priority })}
                  disabled={disabled}
                  optional
                />
                <TextField
                  label={words.group}
                  name="/stacking/group"
                  help={words.groupHelp}
                  value={values.group}
                  onChange={(group) => set({ group })}
                  disabled={disabled}
                  optional
                />
                <CheckField
                  label={words.exclusive}
                  name="/stacking/exclusive"
                  checked={values.exclusive}
                  onChange={(exclusive) => set({ exclusive })}
                  disabled={disabled}
                />
              </>
            ) : null}
          </Stack>
        </Card>
      )}
    </Stack>
  );
}
