import { answer } from '@souk/api';
import type { MemberDetailResponse } from '@souk/api/merchant';
import { inWords, useRefresh, useWordsOf } from '@souk/console';
import { ConfirmDialog, type Pick, Picker, Stack, Text, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMember } from '../../parts/MemberName.tsx';
import { membersWords } from '../../text/members.ts';
import { useFindMembers } from './find.ts';

/** Who brought a member, from now on. */
export function ReferrerDialog(props: { member: MemberDetailResponse; open: boolean; onClose: () => void }): ReactNode {
  const { member, open, onClose } = props;
  const words = useWordsOf(membersWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  const find = useFindMembers();
  const now = useMember(member.referrer ?? undefined);
  const [chosen, setChosen] = useState<readonly Pick[]>([]);
  const label = now.data?.name;
  useEffect(() => {
    if (open) setChosen(member.referrer && label ? [{ id: member.referrer, label }] : []);
  }, [open, member.referrer, label]);
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={words.setReferrerTitle({ name: member.name })}
      confirm={words.setReferrer}
      onConfirm={async () => {
        const params = { path: { id: member.id } };
        const body = { referrer: chosen[0]?.id ?? null };
        await inWords(answer(api.PUT('/merchant/v1/members/{id}/referrer', { params, body })));
        show({ text: words.referrerSet });
        await refresh('members');
      }}
    >
      <Stack gap={12}>
        <Text ink={2} as="p">
          {words.setReferrerWhy}
        </Text>
        <Picker
          label={words.referrer}
          help={words.setReferrerNone}
          value={chosen}
          onChange={setChosen}
          find={find}
          optional
        />
      </Stack>
    </ConfirmDialog>
  );
}
