import { instant } from '@souk/time';
import { type ReactNode, useState } from 'react';
import {
  JobsTray,
  LanguageSwitch,
  type NavItem,
  NoticesTray,
  Palette,
  type PaletteKind,
  PersonMenu,
  Shell,
  ShopName,
} from '../../src/index.ts';
import { useGallery } from '../said.ts';

/** A console around a sheet, as the merchant's will be. */
export function Frame({
  current,
  banners,
  palette,
  children,
}: {
  current: string;
  banners?: ReactNode;
  palette?: boolean;
  children: ReactNode;
}): ReactNode {
  const { said, setLang } = useGallery();
  const [open, setOpen] = useState(palette ?? false);
  const nav: readonly NavItem[] = [
    { id: 'home', label: said('首页', 'Home'), icon: 'home', to: '/home', jump: 'h' },
    { id: 'orders', label: said('订单', 'Orders'), icon: 'orders', to: '/orders', waiting: 14, jump: 'o' },
    { id: 'products', label: said('商品', 'Products'), icon: 'products', to: '/products', jump: 'p' },
    { id: 'members', label: said('会员', 'Members'), icon: 'members', to: '/members', jump: 'm' },
    { id: 'money', label: said('资金', 'Money'), icon: 'money', to: '/money', waiting: 3, jump: 'y' },
    { id: 'apps', label: said('应用', 'Apps'), icon: 'apps', to: '/apps', waiting: 1, jump: 'a' },
    { id: 'insight', label: said('洞察', 'Insight'), icon: 'insight', to: '/insight' },
    { id: 'shop', label: said('店铺', 'Shop'), icon: 'shop', to: '/shop' },
    { id: 'settings', label: said('设置', 'Settings'), icon: 'settings', to: '/settings' },
  ];
  const kinds: readonly PaletteKind[] = [
    {
      id: 'orders',
      label: said('订单', 'Orders'),
      items: [
        {
          id: 'o1',
          label: '#88231',
          hint: said('赵一 · 待发货', 'Zhao Yi · to ship'),
          icon: 'orders',
          to: '/orders/88231',
        },
        {
          id: 'o2',
          label: '#88230',
          hint: said('孙乐 · 已发货', 'Sun Le · shipped'),
          icon: 'orders',
          to: '/orders/88230',
        },
      ],
    },
    {
      id: 'pages',
      label: said('页面', 'Pages'),
      items: nav.map((item) => ({
        ...item,
        keys: item.jump === undefined ? undefined : `g ${item.jump}`,
        initials: { orders: 'dd', members: 'hy', apps: 'yy' }[item.id],
      })),
    },
    {
      id: 'actions',
      label: said('操作', 'Actions'),
      items: [{ id: 'add', label: said('新建商品', 'New product'), icon: 'add' }],
    },
  ];
  return (
    <>
      <Shell
        name={<ShopName>{said('西湖茶铺', 'West Lake Tea')}</ShopName>}
        nav={nav}
        current={current}
        pinned={[{ id: 'p1', label: said('两级奖励', 'Two-level rewards'), icon: 'app', to: '/apps/1' }]}
        recent={[
          { to: '/orders/88231', label: '#88231' },
          { to: '/members/1', label: said('赵一', 'Zhao Yi') },
          { to: '/apps/1', label: said('两级奖励', 'Two-level rewards') },
          { to: '/withdrawals/1042', label: 'W-1042' },
        ]}
        banners={banners}
        onSearch={() => setOpen(true)}
        tools={
          <>
            <JobsTray
              jobs={[
                {
                  id: '1',
                  label: said('发货1,284个订单', 'Ship 1,284 orders'),
                  state: 'running',
                  done: 796,
                  all: 1284,
                  failed: 2,
                  to: '/jobs/1',
                },
                {
                  id: '2',
                  label: said('导出会员', 'Export members'),
                  state: 'done',
                  done: 4021,
                  all: 4021,
                  failed: 0,
                  to: '/jobs/2',
                },
              ]}
              onStop={() => {}}
            />
            <NoticesTray
              notices={[
                { id: '1', text: '#88231', at: instant('2026-11-22T06:05:00Z'), failed: true },
                { id: '2', text: '#88230', at: instant('2026-11-22T06:01:00Z') },
              ]}
            />
            <LanguageSwitch onChoose={setLang} />
            <PersonMenu name={said('林梅', 'Lin Mei')} hint={said('店主', 'Owner')} onSignOut={() => {}} />
          </>
        }
      >
        {children}
      </Shell>
      <Palette open={open} onClose={() => setOpen(false)} kinds={kinds} recent={kinds[0]?.items ?? []} />
    </>
  );
}
