import { Menu } from '@mantine/core';
import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/react';
import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from './Provider.tsx';

export interface MenuAction {
  id: string;
  label: ReactNode;
  icon?: IconName | undefined;
  /** Why it cannot be chosen now. */
  disabled?: string | undefined;
  danger?: boolean | undefined;
  /** One of several that is chosen now. */
  chosen?: boolean | undefined;
  to?: string | undefined;
  onPress?: (() => void) | undefined;
}

export interface MenuGroup {
  label?: string;
  actions: readonly MenuAction[];
}

export interface ActionMenuProps {
  /** The button that opens it; takes a ref and aria. */
  children: ReactElement;
  groups: readonly MenuGroup[];
  position?: 'bottom-start' | 'bottom-end' | 'right-end' | 'top-start';
}

/** Actions or a choice behind one button. */
export function ActionMenu({ children, groups, position = 'bottom-end' }: ActionMenuProps): ReactNode {
  return (
    <Menu position={position} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, at) => (
          <div key={group.label ?? at}>
            {at > 0 ? <Menu.Divider /> : null}
            {group.label === undefined ? null : <Menu.Label>{group.label}</Menu.Label>}
            {group.actions.map((action) => (
              <Line key={action.id} action={action} />
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Line({ action }: { action: MenuAction }): ReactNode {
  const { navigate } = useSurroundings();
  const run = () => {
    if (action.to !== undefined) navigate(action.to);
    action.onPress?.();
  };
  const shared = { disabled: action.disabled !== undefined, title: action.disabled };
  if (action.chosen !== undefined) {
    return (
      <Menu.RadioItem
        {...shared}
        value={action.id}
        checked={action.chosen}
        checkIcon={<Icon name="check" />}
        closeMenuOnClick
        rightSection={action.icon === undefined ? null : <Icon name={action.icon} />}
        onChange={run}
      >
        {action.label}
      </Menu.RadioItem>
    );
  }
  return (
    <Menu.Item
      {...shared}
      data-danger={action.danger}
      leftSection={action.icon === undefined ? null : <Icon name={action.icon} />}
      onClick={run}
    >
      {action.label}
    </Menu.Item>
  );
}
