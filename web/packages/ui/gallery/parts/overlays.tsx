import { useState } from 'react';
import { Button, ConfirmDialog, ConflictDialog, Page, SuspendedBanner } from '../../src/index.ts';
import { KeysOverlay } from '../../src/shell/KeysOverlay.tsx';
import { useGallery } from '../said.ts';
import { Frame } from './frame.tsx';

export function Search() {
  const { said } = useGallery();
  return (
    <Frame current="home" palette>
      <Page title={said('首页', 'Home')}>{null}</Page>
    </Frame>
  );
}

export function Keyboard() {
  const { said } = useGallery();
  return (
    <Frame current="home">
      <Page title={said('首页', 'Home')}>{null}</Page>
      <KeysOverlay open onClose={() => {}} />
    </Frame>
  );
}

export function Confirm() {
  const { said } = useGallery();
  const [open, setOpen] = useState(true);
  return (
    <Frame
      current="settings"
      banners={
        <SuspendedBanner reason={said('五月账单未付。', 'The bill of May is not paid.')} since="2026-11-20 09:00" />
      }
    >
      <Page
        title={said('设置', 'Settings')}
        narrow
        actions={<Button onPress={() => setOpen(true)}>{said('关闭店铺', 'Close the shop')}</Button>}
      >
        {null}
      </Page>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={said('暂停“茶馆”', 'Suspend Tea House')}
        typedName="tea-house"
        danger
        confirm={said('暂停', 'Suspend')}
        onConfirm={() => Promise.reject(new Error(said('有人正在迁移这家店。', 'Somebody is moving this shop.')))}
      >
        {said(
          '会员仍能查看订单和提现；后台变为只读。随时可恢复。',
          'Members still see orders and withdraw; the console is read-only. Can be resumed at any time.',
        )}
      </ConfirmDialog>
    </Frame>
  );
}

export function Conflict() {
  const { said } = useGallery();
  return (
    <Frame current="apps">
      <Page title={said('应用', 'Apps')}>{null}</Page>
      <ConflictDialog
        open
        onClose={() => {}}
        who={said('赵一', 'Zhao Yi')}
        at="14:05"
        fields={[
          { id: 'a', label: said('直接推荐人', 'Direct referrer'), was: '8%', theirs: '10%', mine: '12.5%' },
          { id: 'b', label: said('冻结天数', 'Days held'), was: '15', theirs: '', mine: '7' },
        ]}
        onResolve={() => {}}
      />
    </Frame>
  );
}
